import { Trans, useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import { longDate, nearDate } from '@/lib/calendar';
import { usesTwelveHours } from '@/lib/dates';
import { agendaOf } from './agenda';
import { AgendaDays } from './AgendaDays';
import type { CalendarProps } from './calendarProps';
import { NothingRead } from './NothingRead';
import { useRoving } from './useRoving';

const DAYS = 4;

/** Beside the week: what comes next, whichever week is shown. */
export function ComingUp({ all, search, today, now, complete }: CalendarProps) {
  const { t } = useLingui();
  const days = useMemo(() => {
    const { near, week, later } = agendaOf(all, today);
    return [...near, ...week, ...later].slice(0, DAYS).map(({ date, placed }) => ({
      date,
      // What is over needs nothing any more.
      placed: placed.filter(({ when }) => date > today || when.end === null || when.end > now),
    }));
  }, [all, today, now]);
  const roving = useRoving(
    days.flatMap(({ date, placed }) => placed.map(({ row }) => `${date} ${row.id}`)),
    undefined,
    false,
  );
  return (
    <aside
      aria-label={t`Coming up`}
      className={`relative contain-size w-[20.5rem] shrink-0 overflow-y-auto border-s border-t border-line px-gutter pb-6 ${usesTwelveHours() ? '[--when:4.5rem]' : '[--when:3rem]'}`}
      {...roving.keys}
    >
      {days.map((day) => (
        <section key={day.date} className="pt-4">
          <h3 className="flex items-baseline justify-between gap-3 border-b border-line pb-1.5 text-sm font-semibold">
            <span className="first-letter:uppercase">{nearDate(day.date, today) ?? longDate(day.date, today)}</span>
            {nearDate(day.date, today) && <span className="font-normal text-ink-3">{longDate(day.date, today)}</span>}
          </h3>
          {day.placed.length === 0 ? (
            <p className="py-2.5 text-sm text-ink-3">
              {day.date === today && all.some(({ when }) => when.dates.includes(today)) ? (
                <Trans>Nothing more among what was read.</Trans>
              ) : (
                <NothingRead search={search} complete={complete} />
              )}
            </p>
          ) : (
            <AgendaDays days={[day]} all={all} search={search} today={today} roving={roving} brief />
          )}
        </section>
      ))}
    </aside>
  );
}
