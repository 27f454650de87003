import { Trans, useLingui } from '@lingui/react/macro';
import { ChevronLeft, ChevronRight } from 'lucide';
import { type ReactNode, useEffect, useRef } from 'react';
import { APPOINTMENT_STATUSES } from '@/api/appointments';
import { Button, IconButton } from '@/components/Button';
import { ClearFilters } from '@/components/ClearFilters';
import { appointmentStatusWord } from '@/components/AppointmentStatus';
import { SinceFilter } from '@/components/SinceFilter';
import { SelectFilter } from '@/components/ValueSelect';
import { ViewSwitch } from '@/components/ViewSwitch';
import { dateRange, longDate } from '@/lib/calendar';
import { addDays, firstOfWeek } from '@/lib/dates';
import { type AppointmentsSearch, paths } from '@/lib/paths';
import { isNarrowed, onDay, type View, VIEWS } from './appointmentsSearch';
import { focusDay } from './focus';

interface AppointmentToolsProps {
  search: AppointmentsSearch;
  view: View;
  today: string;
  /** One day at a time. */
  narrow: boolean;
  /** The way to a calendar file, where the head of the screen has no room for it. */
  file?: ReactNode;
  onChange: (search: AppointmentsSearch) => void;
}

/** How the appointments are shown, which days, and what they are narrowed to. */
export function AppointmentTools({ search, view, today, narrow, file, onChange }: AppointmentToolsProps) {
  const { t } = useLingui();
  const set = (part: AppointmentsSearch): void => onChange({ ...search, ...part });
  const words: Record<View, string> = { agenda: t`Agenda`, week: t`Week`, list: t`List` };
  const views = VIEWS.map((one) => ({
    to: paths.appointments({ ...search, view: one, appointment: undefined }),
    on: one === view,
    label: words[one],
  }));
  return (
    // On a phone one line, which scrolls sideways: what is booked begins the sooner.
    <div className="flex shrink-0 flex-wrap items-center gap-x-3 gap-y-2 px-gutter pb-2">
      <div className="contents max-rail:-mx-gutter max-rail:flex max-rail:w-[calc(100%+2*var(--gutter))] max-rail:items-start max-rail:gap-2 max-rail:overflow-x-auto max-rail:px-gutter max-rail:[scrollbar-width:none]">
        <span className="contents print:hidden">
          <ViewSwitch label={t`View`} views={views} />
        </span>
        {!narrow && view !== 'list' && <Steps {...{ search, view, today, onChange }} />}
        <div role="group" aria-label={t`Filters`} className="flex items-start gap-2 rail:flex-wrap print:hidden">
          <SelectFilter
            label={t`Status`}
            value={search.status ?? ''}
            choices={[
              { value: '', label: t`any` },
              ...APPOINTMENT_STATUSES.map((value) => ({ value, label: appointmentStatusWord(value) })),
            ]}
            onChoose={(status) => set({ status: status || undefined })}
            clearLabel={t`Any status`}
          />
          <SinceFilter
            label={t`Booked since`}
            since={search.since ?? ''}
            onChange={(since) => set({ since: since || undefined })}
          />
          {isNarrowed(search) && <ClearFilters onClear={() => set({ status: undefined, since: undefined })} />}
        </div>
        {file && <span className="shrink-0 print:hidden">{file}</span>}
      </div>
      {narrow && view !== 'list' && <DayShown {...{ search, view, today, onChange }} />}
    </div>
  );
}

type DaysProps = Omit<AppointmentToolsProps, 'narrow' | 'file'>;

/** Back and forth through the weeks, and what days these are. */
function Steps({ search, view, today, onChange }: DaysProps) {
  const { t } = useLingui();
  const from = search.from ?? today;
  const first = firstOfWeek(from);
  const go = (date: string): void => onChange(onDay(search, date, today));
  const words = view === 'agenda' ? longDate(from, today) : dateRange(first, addDays(first, 6));
  return (
    <div className="flex items-center gap-0.5">
      <span className="contents print:hidden">
        <IconButton
          icon={ChevronLeft}
          label={t`The week before`}
          onClick={() => go(addDays(from, -7))}
          className="rtl:-scale-x-100"
        />
        <Button kind="bare" onClick={() => go(today)} aria-disabled={from === today || undefined}>
          <Trans context="go to this day">Today</Trans>
        </Button>
        <IconButton
          icon={ChevronRight}
          label={t`The week after`}
          onClick={() => go(addDays(from, 7))}
          className="rtl:-scale-x-100"
        />
      </span>
      <h2 aria-live="polite" className="min-w-0 truncate ps-1 font-medium first-letter:uppercase">
        {view === 'agenda' && from !== today ? <Trans>From {words}</Trans> : words}
      </h2>
    </div>
  );
}

/** On a phone, where the strip of days leads back and forth: which day it is, where that is not today, and the way back to today. */
function DayShown({ search, view, today, onChange }: DaysProps) {
  const from = search.from ?? today;
  const words = longDate(from, today);
  const away = from !== today;
  // The button goes with the other day: whoever pressed it goes on at the day it led to.
  const pressed = useRef(false);
  useEffect(() => {
    if (pressed.current && !away) focusDay();
    pressed.current = false;
  }, [away]);
  const goToday = (): void => {
    pressed.current = true;
    onChange(onDay(search, today, today));
  };
  return (
    <div className={away ? 'flex w-full items-center justify-between gap-2' : 'sr-only'}>
      <h2 aria-live="polite" className="min-w-0 truncate font-medium first-letter:uppercase">
        {view === 'agenda' && away ? <Trans>From {words}</Trans> : words}
      </h2>
      {away && (
        <Button kind="bare" onClick={goToday} className="print:hidden">
          <Trans context="go to this day">Today</Trans>
        </Button>
      )}
    </div>
  );
}
