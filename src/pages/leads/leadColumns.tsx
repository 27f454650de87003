import { t } from '@lingui/core/macro';
import type { LeadRow } from '@/api/leads';
import { LeadStatus, Urgency } from '@/components/LeadStatus';
import { columnsOf } from '@/components/table/features';
import { CalledAgain } from './CalledAgain';
import { LeadActions } from './LeadActions';
import { LeadName } from './LeadName';
import { Waiting } from './Waiting';

/**
 * The row's grid, by the room the list has, which an open lead takes from it. From 44 rem up: who, what they want and why, how urgent and
 * where it stands, how long it waits, what to do. Below it is a card, and where text is large one thing under the other.
 */
export const ROW_LOOK =
  'grid items-start gap-x-4 px-gutter has-[[aria-current=true]]:bg-accent-soft has-[[data-playing]]:bg-accent-soft @max-[44rem]:grid-cols-[minmax(0,1fr)_auto] @max-[44rem]:gap-y-1 @max-[16rem]:grid-cols-[minmax(0,1fr)] @max-[44rem]:pt-2.5 @max-[44rem]:pb-2 @min-[44rem]:min-h-[3.375rem] @min-[44rem]:grid-cols-[9.5rem_minmax(0,1fr)_8.25rem_10.5rem_auto] @min-[44rem]:pt-2 @min-[44rem]:pb-[7px] @min-[64rem]:grid-cols-[11.5rem_minmax(0,1fr)_9rem_13rem_auto]';

const helper = columnsOf<LeadRow>();

/** What a row of the leads shows, and where. */
export const leadColumns = () =>
  helper.columns([
    helper.display({
      id: 'who',
      header: () => t({ message: 'Who', context: 'column' }),
      cell: ({ row }) => <LeadName lead={row.original} />,
      meta: { className: 'min-w-0', link: true },
    }),
    helper.display({
      id: 'wants',
      header: () => t`What they want, and why it is a lead`,
      cell: ({ row }) => <Wants lead={row.original} />,
      meta: {
        className:
          'min-w-0 max-w-summary @max-[44rem]:col-span-2 @max-[44rem]:row-start-2 @max-[16rem]:col-span-1 @max-[16rem]:row-start-auto',
      },
    }),
    helper.display({
      id: 'stands',
      header: () => t`Urgency and status`,
      cell: ({ row }) => <Stands lead={row.original} />,
      meta: { className: 'min-w-0 @max-[44rem]:row-start-3 @max-[16rem]:row-start-auto' },
    }),
    helper.display({
      id: 'waits',
      header: () => t`How long it waits, and later calls`,
      cell: ({ row }) => (
        <span className="flex min-w-0 flex-col items-start text-sm @max-[44rem]:items-end @max-[16rem]:items-start @max-[44rem]:text-sm/[var(--l-md)] @min-[44rem]:pt-px">
          <Waiting lead={row.original} />
          <CalledAgain lead={row.original} />
        </span>
      ),
      meta: {
        className:
          'min-w-0 @max-[44rem]:col-start-2 @max-[44rem]:row-start-1 @max-[44rem]:row-span-1 @max-[16rem]:col-start-auto @max-[16rem]:row-start-auto',
      },
    }),
    helper.display({
      id: 'actions',
      header: () => t`Call, write, listen`,
      cell: ({ row }) => <LeadActions lead={row.original} />,
      meta: { className: '@max-[44rem]:row-start-3 @max-[44rem]:justify-self-end @max-[16rem]:row-start-auto' },
    }),
  ]);

function Wants({ lead }: { lead: LeadRow }) {
  const { interest, qualification_reason: why, call_summary: summary } = lead;
  const first = interest ?? summary;
  return (
    <>
      <span
        dir="auto"
        className={`line-clamp-1 print:line-clamp-none wrap-anywhere ${first ? 'text-ink' : 'text-ink-3'}`}
      >
        {first ?? t`Nothing was noted of what they want.`}
      </span>
      {why && (
        <span dir="auto" className="line-clamp-1 print:line-clamp-none text-sm text-ink-3 wrap-anywhere">
          {why}
        </span>
      )}
    </>
  );
}

function Stands({ lead }: { lead: LeadRow }) {
  return (
    <span className="flex min-w-0 flex-col items-start @min-[44rem]:pt-px @max-[44rem]:flex-row @max-[44rem]:flex-wrap @max-[44rem]:gap-x-3">
      {lead.urgency && <Urgency urgency={lead.urgency} />}
      <LeadStatus status={lead.status} />
    </span>
  );
}
