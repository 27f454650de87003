import { useLingui } from '@lingui/react';
import { Trans } from '@lingui/react/macro';
import { memo } from 'react';
import { Link } from 'react-router-dom';
import type { Again } from '@/api/calledAgain';
import type { LeadRow } from '@/api/leads';
import { Urgency } from '@/components/LeadStatus';
import { callerTitle } from '@/lib/caller';
import type { besideList } from '@/lib/trail';
import { AgainMark } from './CalledAgain';
import { Waiting } from './Waiting';

/** How cards are opened beside the board. */
export interface Opening {
  to: (id: string) => string;
  /** The one that is open. */
  lead: string | undefined;
  link: ReturnType<typeof besideList>;
}

interface LeadCardProps {
  lead: LeadRow;
  opening: Opening;
  again: Again;
  /** Tab leads to it; to the others of its column the arrows do. */
  tabStop: boolean;
}

/** A lead on the board: who and how long, what they want, how urgent. It is a link, and nothing that could be moved. */
export const LeadCard = memo(function LeadCard({ lead, opening, again, tabStop }: LeadCardProps) {
  // A word of it is another in another language, while nothing else of it has changed.
  useLingui();
  const wants = lead.interest ?? lead.call_summary;
  return (
    <Link
      to={opening.to(lead.id)}
      {...opening.link}
      data-row={lead.id}
      tabIndex={tabStop ? 0 : -1}
      aria-current={opening.lead === lead.id ? 'true' : undefined}
      className="grid grid-cols-[minmax(0,1fr)] gap-0.5 rounded-md border border-line bg-raised px-2.5 pt-2 pb-1.5 hover:border-edge aria-[current=true]:border-accent aria-[current=true]:inset-ring aria-[current=true]:inset-ring-accent"
    >
      <span className="flex items-baseline justify-between gap-2 print:flex-wrap print:gap-0">
        <span className="min-w-0 truncate font-medium">
          <bdi>{callerTitle(lead)}</bdi>
        </span>
        <span className="shrink-0 text-xs">
          <Waiting lead={lead} brief />
        </span>
      </span>
      {wants ? (
        <span dir="auto" className="line-clamp-2 print:line-clamp-none text-sm text-ink-2 wrap-anywhere">
          {wants}
        </span>
      ) : (
        <span className="text-sm text-ink-3">
          <Trans>Nothing was noted of what they want.</Trans>
        </span>
      )}
      <span className="flex flex-wrap items-center gap-x-3 *:text-xs/[1.125rem]">
        {lead.urgency && <Urgency urgency={lead.urgency} />}
        <AgainMark again={again} />
      </span>
    </Link>
  );
});
