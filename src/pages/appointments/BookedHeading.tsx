import { Plural, Trans } from '@lingui/react/macro';
import { GroupHeading } from '@/components/GroupHeading';
import { longDay, nearDay } from '@/lib/dates';

/** The day on which the appointments under it were booked; how many once all of them are read. */
export function BookedHeading({ when, count }: { when: string; count: number | undefined }) {
  const day = nearDay(when) ?? longDay(when);
  return (
    <GroupHeading count={count !== undefined && <Plural value={count} one="# appointment" other="# appointments" />}>
      <span>
        <Trans>
          Booked: <strong className="font-semibold text-ink">{day}</strong>
        </Trans>
      </span>
    </GroupHeading>
  );
}
