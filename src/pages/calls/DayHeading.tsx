import { Plural } from '@lingui/react/macro';
import { GroupHeading } from '@/components/GroupHeading';
import { longDay, nearDayHeading } from '@/lib/dates';

/** The day over its calls; how many they were once all of them are read. */
export function DayHeading({ when, count }: { when: string; count: number | undefined }) {
  const near = nearDayHeading(when);
  const day = longDay(when);
  return (
    <GroupHeading count={count !== undefined && <Plural value={count} one="# call" other="# calls" />}>
      <span className="font-semibold text-ink first-letter:uppercase">{near ?? day}</span>
      {near && <span>{day}</span>}
    </GroupHeading>
  );
}
