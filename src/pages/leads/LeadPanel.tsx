import { Trans, useLingui } from '@lingui/react/macro';
import { ChevronDown, ChevronUp, Mail, Phone } from 'lucide';
import { useLocation, useNavigate } from 'react-router-dom';
import { type LeadRow, useLead } from '@/api/leads';
import { buttonLook, IconButton } from '@/components/Button';
import { Icon } from '@/components/Icon';
import { LeadStatus, Urgency } from '@/components/LeadStatus';
import { RecordPanel } from '@/components/RecordPanel';
import { useRecordPanel } from '@/components/useRecordPanel';
import { callerTitle } from '@/lib/caller';
import { mailable } from '@/lib/mail';
import { type LeadsSearch, paths } from '@/lib/paths';
import { dialable, formatPhone } from '@/lib/phone';
import { LeadCall } from './LeadCall';
import { LeadFacts } from './LeadFacts';
import { LeadMissing } from './LeadMissing';
import { OtherLeads } from './OtherLeads';
import { Waiting } from './Waiting';

interface LeadPanelProps {
  id: string;
  search: LeadsSearch;
  /** The leads beside it, as they stand in the list or in their column. */
  order: readonly LeadRow[];
  /** The lists of the screen have come, or failed. */
  ready: boolean;
}

/** One lead beside the list; over it where there is less room, and all of the screen on a phone. */
export function LeadPanel({ id, search, order, ready }: LeadPanelProps) {
  const { lead, walk } = useLead(id, ready);
  const state = useRecordPanel('lead', id);
  return (
    <RecordPanel
      state={state}
      id={id}
      title={<bdi>{lead ? callerTitle(lead) : <Trans>Lead</Trans>}</bdi>}
      tools={<Steps id={id} search={search} order={order} />}
      head={lead && <Standing lead={lead} />}
      part={<Trans>The lead</Trans>}
    >
      {lead ? (
        <>
          <LeadFacts lead={lead} />
          <LeadCall lead={lead} />
          <OtherLeads lead={lead} search={search} />
          <p className="border-t border-line py-4 text-xs text-ink-3">
            <Trans>InboundFlow keeps where a lead stands; it can't be changed from here.</Trans>
          </p>
        </>
      ) : (
        <LeadMissing walk={walk} ready={ready} onClose={state.close} />
      )}
    </RecordPanel>
  );
}

/** How urgent, where it stands, how long it waits, and the two ways to answer. */
function Standing({ lead }: { lead: LeadRow }) {
  const tel = dialable(lead.caller_phone);
  const mail = mailable(lead.caller_email);
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-4 gap-y-1 text-sm">
        {lead.urgency && (
          <span
            className={lead.urgency === 'high' ? 'inline-flex rounded-sm bg-danger-soft px-1.5 py-0.5' : 'contents'}
          >
            <Urgency urgency={lead.urgency} />
          </span>
        )}
        <LeadStatus status={lead.status} />
        {lead.status === 'new' && <Waiting lead={lead} />}
      </p>
      {/* On paper nothing can be pressed. */}
      {lead.caller_phone && <p className="hidden print:block">{formatPhone(lead.caller_phone)}</p>}
      {(tel || mail) && (
        <div className="flex flex-wrap gap-2 print:hidden">
          {tel && lead.caller_phone && (
            <a href={tel} className={`${buttonLook('first')} max-w-full flex-[1_0_auto]`}>
              <Icon of={Phone} />
              <span className="truncate">
                <Trans>Call {formatPhone(lead.caller_phone)}</Trans>
              </span>
            </a>
          )}
          {mail && (
            <a href={mail} className={buttonLook('plain')}>
              <Icon of={Mail} />
              <Trans>E-mail</Trans>
            </a>
          )}
        </div>
      )}
    </>
  );
}

/** To the lead before and after this one, as the list or the column has them. Back still leads to where one opened the first. */
function Steps({ id, search, order }: Pick<LeadPanelProps, 'id' | 'search' | 'order'>) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const location = useLocation();
  const at = order.findIndex((lead) => lead.id === id);
  if (at < 0) return null;
  const step = (to: LeadRow | undefined) => ({
    // Disabled, a button would lose the focus.
    'aria-disabled': to === undefined,
    className: 'aria-disabled:cursor-default aria-disabled:opacity-40',
    onClick: () => {
      if (to)
        void navigate(paths.leads({ ...search, lead: to.id }), { replace: true, state: location.state as unknown });
    },
  });
  return (
    <>
      <IconButton label={t`The lead before this one`} icon={ChevronUp} {...step(order[at - 1])} />
      <IconButton label={t`The lead after this one`} icon={ChevronDown} {...step(order[at + 1])} />
    </>
  );
}
