import { Plural, Trans } from '@lingui/react/macro';
import { GroupHeading } from '@/components/GroupHeading';
import { monthName } from '@/lib/dates';

/** The month over the leads that came in it; how many once all of them are read. */
export function MonthHeading({ when, count }: { when: string; count: number | undefined }) {
  const month = when ? monthName(when) : undefined;
  return (
    <GroupHeading count={count !== undefined && <Plural value={count} one="# lead" other="# leads" />}>
      <strong className="font-semibold text-ink first-letter:uppercase">{month ?? <Trans>Undated</Trans>}</strong>
    </GroupHeading>
  );
}
