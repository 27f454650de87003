import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useMemo, useState } from 'react';
import { TextButton } from '@/components/TextButton';
import { usePlace } from '@/components/usePlace';
import { longDate, nearDate } from '@/lib/calendar';
import { usesTwelveHours } from '@/lib/dates';
import { agendaOf, type AgendaDay, firstDays } from './agenda';
import { AgendaDays } from './AgendaDays';
import { AgendaItem } from './AgendaItem';
import { isMissed } from './around';
import type { CalendarProps } from './calendarProps';
import { NothingRead } from './NothingRead';
import { useRoving } from './useRoving';

/** Appointments of one kind of days that are drawn at once. */
const STEP = 60;
/** Appointments that did not take place whose numbers are looked up unasked: a request each. */
const LOOK_UPS = 6;

/** Day after day: today, tomorrow, the rest of the week, what comes later, and what was. */
export function Agenda({ all, search, today, now, complete }: CalendarProps) {
  const { t } = useLingui();
  const [most, setMost] = useState({ later: STEP, past: STEP });
  const from = search.from ?? today;
  const agenda = useMemo(() => agendaOf(all, from), [all, from]);
  const { root, topId } = usePlace('appointment');
  // Whoever comes back to the foot of a long agenda finds it as long as that again.
  const back = topId?.slice(0, 10);
  const later = useMemo(() => firstDays(agenda.later, most.later, back), [agenda.later, most.later, back]);
  const past = useMemo(() => firstDays(agenda.past, most.past, back), [agenda.past, most.past, back]);
  const drawn = useMemo(() => [...agenda.near, ...agenda.week, ...later, ...past], [agenda, later, past]);
  const lookedUp = useMemo(() => {
    const missed = drawn.flatMap(({ placed }) => placed).filter(({ row }) => isMissed(row) && row.caller_phone);
    return new Set(missed.slice(0, LOOK_UPS).map(({ row }) => row.id));
  }, [drawn]);
  const places = drawn.flatMap(({ date, placed }) => placed.map(({ row }) => `${date} ${row.id}`));
  const next = drawn[0]?.placed.find(({ when }) => when.end !== null && when.end >= now);
  const roving = useRoving(places, next && `${from} ${next.row.id}`, false);

  const days = { all, search, today, roving, lookedUp };
  const [first, second] = agenda.near;
  return (
    <div
      ref={root}
      data-scrolls="agenda"
      className={`relative contain-size min-h-list flex-1 overflow-y-auto px-gutter pb-8 ${usesTwelveHours() ? '[--when:4.75rem]' : '[--when:3.25rem]'}`}
    >
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the keys move the focus among links. */}
      <div {...roving.keys} className="max-w-[52rem]">
        {[first, second].map(
          (day) =>
            day && (
              <Part
                key={day.date}
                title={headingOf(day.date, today)}
                more={nearDate(day.date, today) && longDate(day.date, today)}
              >
                {day.placed.length === 0 ? (
                  <p className="py-2.5 text-sm text-ink-3">
                    <NothingRead search={search} complete={complete} />
                  </p>
                ) : (
                  <AgendaDays days={[day]} {...days} />
                )}
              </Part>
            ),
        )}
        <Days title={from === today ? t`This week` : t`The rest of the week`} days={agenda.week} shown={agenda.week}>
          <AgendaDays days={agenda.week} {...days} named />
        </Days>
        <Days
          title={t`Later`}
          days={agenda.later}
          shown={later}
          onMore={() => setMost({ ...most, later: most.later + STEP })}
        >
          <AgendaDays days={later} {...days} named />
        </Days>
        {agenda.undated.length > 0 && (
          <Part title={t`Without a day`}>
            <ul>
              {agenda.undated.map((placed) => (
                <AgendaItem
                  key={placed.row.id}
                  placed={placed}
                  date="0000-00-00"
                  today={today}
                  all={all}
                  search={search}
                  tabIndex={0}
                />
              ))}
            </ul>
          </Part>
        )}
        <Days
          title={from === today ? t`Past` : t`Before`}
          days={agenda.past}
          shown={past}
          onMore={() => setMost({ ...most, past: most.past + STEP })}
        >
          <AgendaDays days={past} {...days} named />
        </Days>
        {agenda.past.length === 0 && complete === false && (
          <p className="pt-6 text-sm text-ink-3">
            <Trans>Nothing before that among what was read.</Trans>
          </p>
        )}
      </div>
    </div>
  );
}

function headingOf(date: string, today: string): string {
  return nearDate(date, today) ?? longDate(date, today);
}

function Part({ title, more, children }: { title: string; more?: string | undefined; children: ReactNode }) {
  return (
    <section aria-label={more ? `${title}, ${more}` : title} className="pt-5">
      <h3 className="flex items-baseline justify-between gap-3 border-b border-line-2 pb-1.5 font-semibold">
        <span className="first-letter:uppercase">{title}</span>
        {more && <span className="text-sm font-normal text-ink-3">{more}</span>}
      </h3>
      {children}
    </section>
  );
}

interface DaysProps {
  title: string;
  days: AgendaDay[];
  /** As many of them as are drawn. */
  shown: AgendaDay[];
  onMore?: () => void;
  children: ReactNode;
}

function Days({ title, days, shown, onMore, children }: DaysProps) {
  if (days.length === 0) return null;
  return (
    <Part title={title}>
      {children}
      {shown.length < days.length && (
        <p className="pt-3 text-sm">
          <TextButton onClick={onMore}>
            <Trans>Show more</Trans>
          </TextButton>
        </p>
      )}
    </Part>
  );
}
