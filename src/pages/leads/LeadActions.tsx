import { useLingui } from '@lingui/react/macro';
import { type IconNode, Mail, Phone } from 'lucide';
import type { LeadRow } from '@/api/leads';
import { useMay } from '@/api/session';
import { Icon } from '@/components/Icon';
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
      <Reach to={mailable(lead.caller_email)} icon={Mail} label={t`Write to ${who}`} />
      <Reach to={dialable(lead.caller_phone)} icon={Phone} label={t`Call ${who} back`} />
      {call && mayHear ? (
        <RowPlay call={call} when={shortDate(lead.created_at)} tabIndex={tabIndex} />
      ) : (
        <span className="w-6.5 max-rail:w-8" />
      )}
    </span>
  );
}

/** Over the row's link. Where there is no safe address its place stays empty, so that the signs of all rows stand in line. */
function Reach({ to, icon, label }: { to: string | undefined; icon: IconNode; label: string }) {
  const tabIndex = useRowTabIndex();
  if (!to) return <span className="w-6.5 max-rail:w-11" />;
  return (
    <a
      href={to}
      tabIndex={tabIndex}
      aria-label={label}
      title={label}
      className="relative z-1 grid size-6.5 place-items-center rounded-md text-ink-2 hover:bg-well hover:text-ink max-rail:-my-2 max-rail:size-11"
    >
      <Icon of={icon} size={15} />
    </a>
  );
}
