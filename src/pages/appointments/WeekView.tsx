import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react';
import { usePlace } from '@/components/usePlace';
import { addDays, firstOfWeek, usesTwelveHours } from '@/lib/dates';
import type { AppointmentsSearch } from '@/lib/paths';
import { onDay } from './appointmentsSearch';
import type { CalendarProps } from './calendarProps';
import { useRoving } from './useRoving';
import { firstPlace, HOUR_REM, leastWidth, weekOf } from './week';
import { WeekColumn } from './WeekColumn';
import { WeekHours } from './WeekHours';

interface WeekViewProps extends CalendarProps {
  /** Where seven have no room. */
  oneDay: boolean;
  onChange: (search: AppointmentsSearch) => void;
}

/** Where the days have no room beside each other: the one that was asked for is to be seen. */
function showDay(week: Element, date: string): void {
  const day = week.querySelector(`[data-day="${date}"]`)?.getBoundingClientRect();
  if (!day) return;
  const all = week.getBoundingClientRect();
  const hours = week.querySelector('[data-hours]')?.getBoundingClientRect().width ?? 0;
  const [left, right] = getComputedStyle(week).direction === 'rtl' ? [0, hours] : [hours, 0];
  const [before, after] = [all.left + left - day.left, day.right - (all.right - right)];
  if (before > 0 || after > 0) week.scrollLeft += before > 0 ? -before : Math.min(after, -before);
}

/** A week of days side by side, each as long as its hours are in the viewer's zone. */
export function WeekView({ all, search, today, now, complete, oneDay, onChange }: WeekViewProps) {
  const { t } = useLingui();
  const from = search.from ?? today;
  const first = firstOfWeek(from);
  const week = useMemo(() => weekOf(first, all), [first, all]);
  const days = oneDay ? week.days.filter(({ shape }) => shape.date === from) : week.days;
  const places = days.flatMap(({ shape, untimed, slots }) => [
    ...untimed.map(({ row }) => `${shape.date} ${row.id}`),
    ...slots.map(({ placed }) => `${shape.date} ${placed.row.id}`),
  ]);
  const next = days.find(({ shape }) => shape.date === from)?.slots.find(({ placed }) => (placed.when.end ?? 0) >= now);
  const roving = useRoving(places, next && `${from} ${next.placed.row.id}`, true);
  const { root } = usePlace('appointment', (element) => {
    const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
    // The name of an hour stands on its line: half of it lies above.
    element.scrollTop = ((firstPlace(week.axis, days) / 60) * HOUR_REM - 0.625) * rem;
    showDay(element, from);
  });
  const shown = useRef(from);
  useEffect(() => {
    if (shown.current !== from && root.current) showDay(root.current, from);
    shown.current = from;
  }, [from, root]);
  const undated = all.filter(({ when }) => when.dates.length === 0).length;
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.key === 'PageDown' ? 1 : event.key === 'PageUp' ? -1 : 0;
    if (step !== 0 && !event.altKey && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      // What has the focus goes with its week, and the next key is to find somebody here.
      root.current?.focus({ preventScroll: true });
      onChange(onDay(search, addDays(from, step * (oneDay ? 1 : 7)), today));
    } else roving.keys.onKeyDown(event);
  };

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the keys move the focus among links.
    <div
      ref={root}
      data-scrolls="week"
      role="group"
      aria-label={t`The week: arrows move between appointments and days, Page Up and Page Down between weeks`}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a week without links is scrolled by the keys.
      tabIndex={places.length === 0 ? 0 : -1}
      onFocus={roving.keys.onFocus}
      onKeyDown={onKeyDown}
      className={`relative contain-size min-h-list flex-1 overflow-auto outline-offset-[-2px] ${usesTwelveHours() ? '[--hours:5rem]' : '[--hours:3.5rem]'}`}
    >
      <div
        className="grid grid-rows-[auto_auto_auto]"
        style={{
          gridTemplateColumns: `var(--hours) ${days.map((day) => `minmax(${leastWidth(day)}rem, 1fr)`).join(' ')}`,
        }}
      >
        <WeekHours axis={week.axis} />
        {days.map((day) => (
          <WeekColumn
            key={day.shape.date}
            day={day}
            axis={week.axis}
            search={search}
            today={today}
            now={now}
            complete={complete}
            roving={roving}
          />
        ))}
      </div>
      {undated > 0 && (
        <p className="border-t border-line px-gutter py-2 text-sm text-ink-3">
          <Plural value={undated} one="# appointment has no day" other="# appointments have no day" />
          {': '}
          <Trans>the agenda and the list show them.</Trans>
        </p>
      )}
    </div>
  );
}
