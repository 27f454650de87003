import { longDate, nearDate } from '@/lib/calendar';
import type { AgendaDay } from './agenda';
import { AgendaItem } from './AgendaItem';
import type { CalendarProps } from './calendarProps';
import type { Roving } from './useRoving';

interface AgendaDaysProps extends Pick<CalendarProps, 'all' | 'search' | 'today'> {
  days: readonly AgendaDay[];
  roving: Roving;
  /** Whose number is looked up unasked. */
  lookedUp?: ReadonlySet<string>;
  /** Each day under its name; else the heading above names it. */
  named?: boolean;
  brief?: boolean;
}

/** Days one under the other, each a list. */
export function AgendaDays({ days, roving, lookedUp, named = false, brief = false, ...calendar }: AgendaDaysProps) {
  return days.map(({ date, placed }) => (
    <section key={date}>
      {named && (
        <h4 className="flex gap-2 pt-3 pb-1 text-sm text-ink-2">
          <span className="font-medium first-letter:uppercase">{longDate(date, calendar.today)}</span>
          {nearDate(date, calendar.today) && <span className="text-ink-3">{nearDate(date, calendar.today)}</span>}
        </h4>
      )}
      <ul>
        {placed.map((one) => (
          <AgendaItem
            key={one.row.id}
            placed={one}
            date={date}
            tabIndex={roving.tabIndexOf(`${date} ${one.row.id}`)}
            looksAround={lookedUp?.has(one.row.id) ?? false}
            brief={brief}
            {...calendar}
          />
        ))}
      </ul>
    </section>
  ));
}
