import { Plural, Trans } from '@lingui/react/macro';
import { GroupHeading } from '@/components/GroupHeading';
import { monthName } from '@/lib/dates';

/** The month over the contacts that were added in it; how many once all of them are read. */
export function MonthHeading({ when, count }: { when: string; count: number | undefined }) {
  const month = monthName(when);
  return (
    <GroupHeading count={count !== undefined && <Plural value={count} one="# contact" other="# contacts" />}>
      <span>
        <Trans>
          Added in <strong className="font-semibold text-ink">{month}</strong>
        </Trans>
      </span>
    </GroupHeading>
  );
}
