import { Plural } from '@lingui/react/macro';
import { longDay, nearDayHeading } from '@/lib/dates';

/** The day over its calls; how many they were once all of them are read. */
export function DayHeading({ when, count }: { when: string; count: number | undefined }) {
  const near = nearDayHeading(when);
  const day = longDay(when);
  return (
    <div className="flex items-center gap-2 border-b border-line bg-sheet px-gutter py-[5px] text-xs text-ink-3">
      <span className="font-semibold text-ink">{near ?? day}</span>
      {near && <span>{day}</span>}
      {count !== undefined && (
        <span className="ms-auto max-rail:hidden">
          <Plural value={count} one="# call" other="# calls" />
        </span>
      )}
    </div>
  );
}
