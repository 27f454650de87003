import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { longDate, dayNumber, weekday } from '@/lib/calendar';
import type { CalendarProps } from './calendarProps';
import { NothingRead } from './NothingRead';
import type { Roving } from './useRoving';
import { type Axis, gapOf, HOUR_REM, nowOn, type WeekDay } from './week';
import { UntimedSlot, WeekSlot } from './WeekSlot';

interface WeekColumnProps extends Omit<CalendarProps, 'all'> {
  day: WeekDay;
  axis: Axis;
  roving: Roving;
}

const rem = (minutes: number): string => `${(minutes / 60) * HOUR_REM}rem`;

/** A day: its name, what has no time, and its hours with what lies in them. */
export function WeekColumn({ day, axis, search, today, now, complete, roving }: WeekColumnProps) {
  const { t } = useLingui();
  const { shape, untimed, slots } = day;
  const { date } = shape;
  const count = untimed.length + slots.length;
  const gap = gapOf(axis, shape);
  const line = nowOn(axis, shape, now);
  const name = longDate(date, today);
  return (
    <section
      aria-label={name}
      data-day={date}
      className="row-span-3 grid min-w-0 grid-cols-[minmax(0,1fr)] grid-rows-subgrid border-s border-line"
    >
      <h3
        title={name}
        className="@container sticky top-0 z-3 flex items-baseline gap-1.5 border-b border-line bg-sheet px-2.5 py-2 text-sm text-ink-3"
      >
        <span className="sr-only">{name}</span>
        <span
          aria-hidden
          className={`shrink-0 font-semibold first-letter:uppercase ${date === today ? 'text-accent' : 'text-ink-2'}`}
        >
          {weekday(date, 'short')} {dayNumber(date)}
        </span>
        {date === today && (
          <span className="sr-only text-xs font-medium text-accent @min-[5.75rem]:not-sr-only">
            <Trans context="beside a date">today</Trans>
          </span>
        )}
        <span className="ms-auto text-xs font-normal" title={complete ? undefined : t`Among what was read`}>
          <span aria-hidden>{count > 0 || complete ? count : '–'}</span>
          <span className="sr-only">
            <Plural value={count} one="# appointment read" other="# appointments read" />
          </span>
        </span>
      </h3>
      <ul className="sticky top-[calc(2.125rem+1px)] z-3 max-h-24 overflow-y-auto border-b border-line bg-sheet p-0.5 empty:p-0">
        {untimed.map((placed) => (
          <UntimedSlot key={placed.row.id} placed={placed} date={date} search={search} roving={roving} />
        ))}
      </ul>
      <div
        className={`relative ${date < today ? 'bg-hover' : ''}`}
        style={{
          height: rem(axis.length),
          backgroundImage: `repeating-linear-gradient(to bottom, transparent 0 calc(${HOUR_REM}rem - 1px), var(--line) calc(${HOUR_REM}rem - 1px) ${HOUR_REM}rem)`,
        }}
      >
        {gap && <Gap from={gap.from} to={gap.to} skipped={shape.change !== null || shape.opens > 0} />}
        {count === 0 && (
          <p className="sticky top-12 px-2 py-2 text-center text-xs text-ink-3">
            {/* Else a line of the hours goes through the words. */}
            <span className={`box-decoration-clone px-1 py-px ${date < today ? 'bg-hover' : 'bg-sheet'}`}>
              <NothingRead search={search} complete={complete} />
            </span>
          </p>
        )}
        <ol>
          {slots.map((slot) => (
            <WeekSlot key={slot.placed.row.id} slot={slot} date={date} search={search} roving={roving} />
          ))}
        </ol>
        {line !== undefined && (
          <div
            aria-hidden
            className="pointer-events-none absolute inset-x-0 z-2 border-t border-danger before:absolute before:-start-1 before:-top-1 before:size-2 before:rounded-full before:bg-danger"
            style={{ top: rem(line) }}
          />
        )}
      </div>
    </section>
  );
}

/** Hours that this day does not have. */
function Gap({ from, to, skipped }: { from: number; to: number; skipped: boolean }) {
  return (
    <div
      className="absolute inset-x-0 overflow-hidden px-1.5 text-2xs text-ink-3"
      style={{
        top: rem(from),
        height: rem(to - from),
        backgroundImage: 'repeating-linear-gradient(135deg, transparent 0 6px, var(--line) 6px 7px)',
      }}
    >
      {skipped && (
        <span className="bg-sheet px-0.5">
          <Trans>The clock goes forward</Trans>
        </span>
      )}
    </div>
  );
}
