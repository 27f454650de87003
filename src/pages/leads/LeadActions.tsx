import { useLingui } from '@lingui/react/macro';
import { Mail, Phone } from 'lucide';
import type { LeadRow } from '@/api/leads';
import { useMay } from '@/api/session';
import { ReachLink } from '@/components/ReachLink';
import { useRowTabIndex } from '@/components/table/DataRow';
import { callerTitle } from '@/lib/caller';
import { shortDate } from '@/lib/dates';
import { mailable } from '@/lib/mail';
import { dialable } from '@/lib/phone';
import { RowPlay } from '@/player/RowPlay';
import { callOf } from '@/player/callOf';

/** What one can do about a lead from its row: call back, write, hear the call it came from. */
export function LeadActions({ lead }: { lead: LeadRow }) {
  const { t } = useLingui();
  const who = callerTitle(lead);
  const call = callOf(lead);
  const tabIndex = useRowTabIndex();
  const mayHear = useMay('calls:read');
  return (
    <span className="flex items-center gap-1">
      <ReachLink to={mailable(lead.caller_email)} icon={Mail} label={t`Write to ${who}`} tabIndex={tabIndex} />
      <ReachLink to={dialable(lead.caller_phone)} icon={Phone} label={t`Call ${who} back`} tabIndex={tabIndex} />
      {call && mayHear ? (
        <RowPlay call={call} when={shortDate(lead.created_at)} tabIndex={tabIndex} />
      ) : (
        <span className="w-6.5 max-rail:w-8" />
      )}
    </span>
  );
}
