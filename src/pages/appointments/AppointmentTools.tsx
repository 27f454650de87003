import { Trans, useLingui } from '@lingui/react/macro';
import { ChevronLeft, ChevronRight } from 'lucide';
import type { ReactNode } from 'react';
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
    <div className="flex shrink-0 flex-wrap items-center gap-x-3 gap-y-2 px-gutter pb-2">
      <ViewSwitch label={t`View`} views={views} />
      {file && <span className="ms-auto">{file}</span>}
      {view !== 'list' && <Steps {...{ search, view, today, narrow, onChange }} />}
      <div
        role="group"
        aria-label={t`Filters`}
        className="flex items-start gap-2 max-rail:-mx-gutter max-rail:w-[calc(100%+2*var(--gutter))] max-rail:overflow-x-auto max-rail:px-gutter max-rail:[scrollbar-width:none] rail:flex-wrap"
      >
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
    </div>
  );
}

/** Back and forth through the days, and what days these are. */
function Steps({ search, view, today, narrow, onChange }: AppointmentToolsProps) {
  const { t } = useLingui();
  const byDay = narrow && view === 'week';
  const from = search.from ?? today;
  const first = firstOfWeek(from);
  const go = (date: string): void => onChange(onDay(search, date, today));
  const words = byDay || view === 'agenda' ? longDate(from, today) : dateRange(first, addDays(first, 6));
  const by = byDay ? 1 : 7;
  return (
    <div className="flex items-center gap-0.5 max-rail:order-last max-rail:w-full">
      <IconButton
        icon={ChevronLeft}
        label={byDay ? t`The day before` : t`The week before`}
        onClick={() => go(addDays(from, -by))}
        className="rtl:-scale-x-100"
      />
      <Button kind="bare" onClick={() => go(today)} aria-disabled={from === today || undefined}>
        <Trans context="go to this day">Today</Trans>
      </Button>
      <IconButton
        icon={ChevronRight}
        label={byDay ? t`The day after` : t`The week after`}
        onClick={() => go(addDays(from, by))}
        className="rtl:-scale-x-100"
      />
      <h2 aria-live="polite" className="min-w-0 truncate ps-1 font-medium first-letter:uppercase">
        {view === 'agenda' && from !== today ? <Trans>From {words}</Trans> : words}
      </h2>
    </div>
  );
}
