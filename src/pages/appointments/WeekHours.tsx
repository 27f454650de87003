import { timeOfDay, viewer } from '@/lib/dates';
import { type Axis, HOUR_REM, hoursOf } from './week';

/** The hours down the side. Readers hear them with each appointment instead. */
export function WeekHours({ axis }: { axis: Axis }) {
  const who = { ...viewer(), timeZone: 'UTC' };
  return (
    <div aria-hidden data-hours className="sticky start-0 z-5 row-span-3 grid grid-rows-subgrid bg-sheet">
      <div className="sticky top-0 z-3 border-b border-line bg-sheet" />
      <div className="sticky top-[calc(2.125rem+1px)] z-3 border-b border-line bg-sheet" />
      <div className="relative text-xs text-ink-3" style={{ height: `${(axis.length / 60) * HOUR_REM}rem` }}>
        {hoursOf(axis).map(({ clock, place }) => (
          <span
            key={place}
            className="absolute end-2 -translate-y-1/2 leading-none whitespace-nowrap"
            style={{ top: `${(place / 60) * HOUR_REM}rem` }}
          >
            {timeOfDay(clock * 60_000, who)}
          </span>
        ))}
      </div>
    </div>
  );
}
