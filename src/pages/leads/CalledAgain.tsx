import { Trans, useLingui } from '@lingui/react/macro';
import { PhoneIncoming } from 'lucide';
import { type Again, useCalledAgain } from '@/api/calledAgain';
import type { LeadRow } from '@/api/leads';
import { Icon } from '@/components/Icon';
import { dayAndTime, nearDayHeading, shortDate } from '@/lib/dates';

/** That the number called again, where that is known; else nothing, which is no "no". */
export function AgainMark({ again }: { again: Again }) {
  if (again.state !== 'yes') return null;
  const when = nearDayHeading(again.at) ? dayAndTime(again.at) : shortDate(again.at);
  return (
    <span
      className="inline-flex max-w-full min-w-0 items-center gap-1.5 text-sm text-accent"
      title={dayAndTime(again.at)}
    >
      <Icon of={PhoneIncoming} size={14} />
      <span className="truncate">
        <Trans>called again {when}</Trans>
      </span>
    </span>
  );
}

/** Whether the number has called again since the lead came, as far as calls were read: what nobody looked for is no "no". */
export function CalledAgain({ lead }: { lead: LeadRow }) {
  const { t } = useLingui();
  const { again } = useCalledAgain(lead, false);
  if (again.state === 'yes') return <AgainMark again={again} />;
  const quiet = 'max-w-full truncate text-sm text-ink-3';
  if (again.state === 'no') {
    return (
      <span className={quiet}>
        <Trans>no call since</Trans>
      </span>
    );
  }
  return lead.caller_phone === null ? (
    <span className={quiet}>
      <Trans>no number</Trans>
    </span>
  ) : (
    <span className={quiet} title={t`Whether they called again is looked up when you open the lead`}>
      <Trans>later calls not checked</Trans>
    </span>
  );
}
