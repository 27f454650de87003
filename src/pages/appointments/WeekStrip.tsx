import { Plural, useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import { Link } from 'react-router-dom';
import { dayNumber, longDate, weekday } from '@/lib/calendar';
import { addDays, firstOfWeek } from '@/lib/dates';
import { paths } from '@/lib/paths';
import { onDay } from './appointmentsSearch';
import type { CalendarProps } from './calendarProps';

/** On a phone: the days of a week, one of them chosen, with how many appointments were read of each. */
export function WeekStrip({ all, search, today, complete }: CalendarProps) {
  const { t } = useLingui();
  const from = search.from ?? today;
  const first = firstOfWeek(from);
  const counts = useMemo(() => {
    const map = new Map<string, number>();
    for (const { when } of all) for (const date of when.dates) map.set(date, (map.get(date) ?? 0) + 1);
    return map;
  }, [all]);
  return (
    <nav aria-label={t`Days of the week`} className="shrink-0 border-b border-line px-3 py-1.5">
      <ol className="grid grid-cols-7 gap-0.5">
        {Array.from({ length: 7 }, (_, nth) => addDays(first, nth)).map((date) => {
          const count = counts.get(date) ?? 0;
          return (
            <li key={date}>
              <Link
                to={paths.appointments({ ...onDay(search, date, today), appointment: undefined })}
                replace
                aria-current={date === from ? 'date' : undefined}
                className="grid min-h-12 justify-items-center rounded-md py-1 text-2xs text-ink-3 aria-[current=date]:bg-fill aria-[current=date]:text-on-accent"
              >
                <span className="sr-only">{longDate(date, today)}</span>
                <span aria-hidden>{weekday(date, 'narrow')}</span>
                <span
                  aria-hidden
                  className={`text-md font-medium ${date === from ? '' : date === today ? 'text-accent' : 'text-ink'}`}
                >
                  {dayNumber(date)}
                </span>
                <span aria-hidden>{count > 0 || complete ? count : '–'}</span>
                <span className="sr-only">
                  , <Plural value={count} one="# appointment read" other="# appointments read" />
                </span>
              </Link>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
