import { Trans, useLingui } from '@lingui/react/macro';
import { PhoneIncoming } from 'lucide-react';
import { useCalledAgain } from '@/api/calledAgain';
import type { LeadRow } from '@/api/leads';
import { Icon } from '@/components/Icon';
import { dayAndTime } from '@/lib/dates';

interface CalledAgainProps {
  lead: LeadRow;
  /** Where the calls that were read don't tell, ask for the number's newest one. */
  ask?: boolean;
  /** Say nothing but that somebody did. */
  quiet?: boolean;
}

/** Whether the number has called again since the lead came, as far as calls were read: what nobody looked for is no "no". */
export function CalledAgain({ lead, ask = false, quiet = false }: CalledAgainProps) {
  const { t } = useLingui();
  const { again } = useCalledAgain(lead, ask);
  if (again.state === 'yes') {
    const when = dayAndTime(again.at);
    return (
      <span className="inline-flex min-w-0 items-center gap-1.5 text-sm text-accent">
        <Icon of={PhoneIncoming} size={14} />
        <span className="truncate">
          <Trans>called again {when}</Trans>
        </span>
      </span>
    );
  }
  if (quiet) return null;
  if (again.state === 'no') {
    return (
      <span className="truncate text-sm text-ink-3">
        <Trans>no call since</Trans>
      </span>
    );
  }
  return lead.caller_phone === null ? (
    <span className="truncate text-sm text-ink-3">
      <Trans>no number</Trans>
    </span>
  ) : (
    <span
      className="truncate text-sm text-ink-3"
      title={t`Whether they called again is looked up when you open the lead`}
    >
      <Trans>later calls not checked</Trans>
    </span>
  );
}
