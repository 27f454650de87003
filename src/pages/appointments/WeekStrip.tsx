import { Plural, useLingui } from '@lingui/react/macro';
import { ChevronLeft, ChevronRight, type IconNode } from 'lucide';
import { useMemo } from 'react';
import { Link } from 'react-router-dom';
import { Icon } from '@/components/Icon';
import { dayNumber, longDate, weekday } from '@/lib/calendar';
import { addDays, firstOfWeek } from '@/lib/dates';
import { paths } from '@/lib/paths';
import { onDay } from './appointmentsSearch';
import type { CalendarProps } from './calendarProps';
import { DAY_HERE } from './focus';

/** On a phone: the days of a week, one of them chosen, with how many appointments were read of each, between the ways to other weeks. */
export function WeekStrip({ all, search, today, complete }: CalendarProps) {
  const { t } = useLingui();
  const from = search.from ?? today;
  const first = firstOfWeek(from);
  const counts = useMemo(() => {
    const map = new Map<string, number>();
    for (const { when } of all) for (const date of when.dates) map.set(date, (map.get(date) ?? 0) + 1);
    return map;
  }, [all]);
  const toDay = (date: string): string => paths.appointments({ ...onDay(search, date, today), appointment: undefined });
  return (
    <nav
      aria-label={t`Days of the week`}
      className="flex shrink-0 items-center border-b border-line px-1 py-1 print:hidden"
    >
      <Step icon={ChevronLeft} label={t`The week before`} to={toDay(addDays(from, -7))} />
      <ol className="grid flex-1 grid-cols-7">
        {Array.from({ length: 7 }, (_, nth) => addDays(first, nth)).map((date) => {
          const count = counts.get(date) ?? 0;
          return (
            <li key={date}>
              <Link
                to={toDay(date)}
                replace
                aria-current={date === from ? 'date' : undefined}
                {...{ [DAY_HERE]: date === from ? true : undefined }}
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
      <Step icon={ChevronRight} label={t`The week after`} to={toDay(addDays(from, 7))} />
    </nav>
  );
}

/** Through the weeks one looks about, and goes nowhere: Back leads to where one came from. */
function Step({ icon, label, to }: { icon: IconNode; label: string; to: string }) {
  return (
    <Link
      to={to}
      replace
      aria-label={label}
      title={label}
      className="grid h-12 w-8 shrink-0 place-items-center rounded-md text-ink-2 rtl:-scale-x-100"
    >
      <Icon of={icon} />
    </Link>
  );
}
