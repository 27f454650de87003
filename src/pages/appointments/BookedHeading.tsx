import { Plural, Trans } from '@lingui/react/macro';
import { longDay, nearDayHeading } from '@/lib/dates';

/** The day on which the appointments under it were booked; how many once all of them are read. */
export function BookedHeading({ when, count }: { when: string; count: number | undefined }) {
  const day = nearDayHeading(when) ?? longDay(when);
  return (
    <div className="flex items-center gap-2 border-b border-line bg-sheet px-gutter py-[5px] text-xs text-ink-3">
      <span>
        <Trans>
          Booked: <strong className="font-semibold text-ink">{day}</strong>
        </Trans>
      </span>
      {count !== undefined && (
        <span className="ms-auto max-rail:hidden">
          <Plural value={count} one="# appointment" other="# appointments" />
        </span>
      )}
    </div>
  );
}
