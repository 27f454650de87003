import { t } from '@lingui/core/macro';
import { Plural, Trans } from '@lingui/react/macro';
import type { ContactRow } from '@/api/contacts';
import { columnsOf } from '@/components/table/features';
import { dayAndTime, shortDay } from '@/lib/dates';
import { formatPhone } from '@/lib/phone';
import { contactTitle, sourceWord } from './contactWords';

/**
 * The row's grid, by the room the list has. From 60 rem up: name, phone, company, e-mail, calls, last call, source. From 44 rem the number goes
 * under the name and the address under the company. Below it is a card: name and last call, number and company; where text is large one
 * thing under the other.
 */
export const ROW_LOOK =
  'grid items-baseline gap-x-4 px-gutter @max-[44rem]:grid-cols-[minmax(0,1fr)_auto] @max-[16rem]:grid-cols-[minmax(0,1fr)] @max-[44rem]:gap-y-0.5 @max-[44rem]:py-2.5 @min-[44rem]:@max-[60rem]:grid-cols-[minmax(0,1.2fr)_minmax(0,1fr)_5.5rem_8.5rem] @min-[44rem]:@max-[60rem]:gap-y-px @min-[44rem]:@max-[60rem]:pt-2 @min-[44rem]:@max-[60rem]:pb-[7px] @min-[60rem]:grid-cols-[minmax(9rem,1.1fr)_8.5rem_minmax(6rem,0.8fr)_minmax(8rem,1.3fr)_5rem_8.5rem_9rem] @min-[60rem]:py-[9px]';

const helper = columnsOf<ContactRow>();
const QUIET = 'truncate text-ink-2 @max-[60rem]:text-sm';

/** What a row of the contacts list shows, and where. */
export const contactColumns = () =>
  helper.columns([
    helper.display({
      id: 'name',
      header: () => t`Name`,
      cell: ({ row }) => <bdi>{contactTitle(row.original)}</bdi>,
      meta: {
        className: 'min-w-0 truncate font-medium @max-[44rem]:col-start-1 @max-[44rem]:row-start-1',
        link: true,
      },
    }),
    helper.display({
      id: 'phone',
      header: () => t`Phone`,
      cell: ({ row }) => {
        const { name, company, phone } = row.original;
        if (!phone) return <span className="text-ink-3">{t`no number`}</span>;
        // A contact that nothing else is known of is called by its number already.
        return (name ?? company) && <bdi>{formatPhone(phone)}</bdi>;
      },
      meta: {
        className: `${QUIET} min-w-0 @max-[44rem]:col-start-1 @max-[44rem]:row-start-2 @min-[44rem]:@max-[60rem]:col-start-1 @min-[44rem]:@max-[60rem]:row-start-2`,
      },
    }),
    helper.display({
      id: 'company',
      header: () => t`Company`,
      cell: ({ row }) => <bdi>{row.original.company}</bdi>,
      meta: {
        className: `${QUIET} min-w-0 @max-[44rem]:col-start-2 @max-[44rem]:row-start-2 @max-[44rem]:max-w-36 @max-[44rem]:text-end @max-[16rem]:col-start-1 @max-[16rem]:row-start-auto @max-[16rem]:max-w-none @max-[16rem]:text-start @min-[44rem]:@max-[60rem]:col-start-2 @min-[44rem]:@max-[60rem]:row-start-1`,
      },
    }),
    helper.display({
      id: 'email',
      header: () => t`E-mail`,
      cell: ({ row }) => <bdi>{row.original.email}</bdi>,
      meta: {
        className: `${QUIET} min-w-0 @max-[44rem]:sr-only @min-[44rem]:@max-[60rem]:col-start-2 @min-[44rem]:@max-[60rem]:row-start-2`,
      },
    }),
    helper.display({
      id: 'calls',
      header: () => t`Calls`,
      // None is said by the column beside it. (No headings are drawn, so a figure needs its word.)
      cell: ({ row: { original } }) =>
        original.total_calls ? <Plural value={original.total_calls} one="# call" other="# calls" /> : null,
      meta: {
        className:
          'truncate text-end text-ink-2 @max-[44rem]:sr-only @min-[44rem]:@max-[60rem]:col-start-3 @min-[44rem]:@max-[60rem]:row-start-1',
      },
    }),
    helper.display({
      id: 'last',
      header: () => t`Last call`,
      cell: ({ row }) => <LastCall contact={row.original} />,
      meta: {
        className:
          'truncate text-ink-2 @max-[44rem]:col-start-2 @max-[44rem]:row-start-1 @max-[44rem]:text-end @max-[44rem]:text-sm/[var(--l-md)] @max-[16rem]:col-start-1 @max-[16rem]:row-start-auto @max-[16rem]:text-start @min-[44rem]:@max-[60rem]:col-start-4 @min-[44rem]:@max-[60rem]:row-start-1',
      },
    }),
    helper.display({
      id: 'source',
      header: () => t`Source`,
      cell: ({ row }) => row.original.source && <bdi>{sourceWord(row.original.source)}</bdi>,
      meta: {
        className:
          'min-w-0 truncate text-sm text-ink-3 @max-[44rem]:sr-only @min-[44rem]:@max-[60rem]:col-start-4 @min-[44rem]:@max-[60rem]:row-start-2',
      },
    }),
  ]);

function LastCall({ contact }: { contact: ContactRow }) {
  const { last_call_at: last, total_calls: calls } = contact;
  if (last) return <span title={dayAndTime(last)}>{shortDay(last)}</span>;
  return calls === 0 ? (
    <span className="text-ink-3">
      <Trans>no calls yet</Trans>
    </span>
  ) : null;
}
