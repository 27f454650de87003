import { t } from '@lingui/core/macro';
import { Plural, Trans } from '@lingui/react/macro';
import type { ContactRow } from '@/api/contacts';
import { columnsOf } from '@/components/table/features';
import { dayAndTime, shortDay } from '@/lib/dates';
import { formatPhone } from '@/lib/phone';
import { contactTitle, sourceWord } from './contactWords';

/**
 * The row's grid. From 1180 up: name, phone, company, e-mail, calls, last call, source. From 768 the number goes under the name and the
 * address under the company. Below it is a card: name and last call, number and company.
 */
export const ROW_LOOK =
  'grid items-baseline gap-x-4 px-gutter max-rail:grid-cols-[minmax(0,1fr)_auto] max-rail:gap-y-0.5 max-rail:py-2.5 rail:max-wide:grid-cols-[minmax(0,1.2fr)_minmax(0,1fr)_5.5rem_8.5rem] rail:max-wide:gap-y-px rail:max-wide:pt-2 rail:max-wide:pb-[7px] wide:grid-cols-[minmax(9rem,1.1fr)_8.5rem_minmax(6rem,0.8fr)_minmax(8rem,1.3fr)_5rem_8.5rem_9rem] wide:py-[9px]';

const helper = columnsOf<ContactRow>();
const QUIET = 'truncate text-ink-2 max-wide:text-sm';

/** What a row of the contacts list shows, and where. */
export const contactColumns = () =>
  helper.columns([
    helper.display({
      id: 'name',
      header: () => t`Name`,
      cell: ({ row }) => <bdi>{contactTitle(row.original)}</bdi>,
      meta: {
        className: 'min-w-0 truncate font-medium max-rail:col-start-1 max-rail:row-start-1',
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
        className: `${QUIET} min-w-0 max-rail:col-start-1 max-rail:row-start-2 rail:max-wide:col-start-1 rail:max-wide:row-start-2`,
      },
    }),
    helper.display({
      id: 'company',
      header: () => t`Company`,
      cell: ({ row }) => <bdi>{row.original.company}</bdi>,
      meta: {
        className: `${QUIET} min-w-0 max-rail:col-start-2 max-rail:row-start-2 max-rail:max-w-36 max-rail:text-end rail:max-wide:col-start-2 rail:max-wide:row-start-1`,
      },
    }),
    helper.display({
      id: 'email',
      header: () => t`E-mail`,
      cell: ({ row }) => <bdi>{row.original.email}</bdi>,
      meta: {
        className: `${QUIET} min-w-0 max-rail:sr-only rail:max-wide:col-start-2 rail:max-wide:row-start-2`,
      },
    }),
    helper.display({
      id: 'calls',
      header: () => t`Calls`,
      // None is said by the column beside it. (No headings are drawn, so a figure needs its word.)
      cell: ({ row: { original } }) =>
        original.total_calls ? <Plural value={original.total_calls} one="# call" other="# calls" /> : null,
      meta: {
        className: 'truncate text-end text-ink-2 max-rail:sr-only rail:max-wide:col-start-3 rail:max-wide:row-start-1',
      },
    }),
    helper.display({
      id: 'last',
      header: () => t`Last call`,
      cell: ({ row }) => <LastCall contact={row.original} />,
      meta: {
        className:
          'truncate text-ink-2 max-rail:col-start-2 max-rail:row-start-1 max-rail:text-end max-rail:text-sm/[var(--l-md)] rail:max-wide:col-start-4 rail:max-wide:row-start-1',
      },
    }),
    helper.display({
      id: 'source',
      header: () => t`Source`,
      cell: ({ row }) => row.original.source && <bdi>{sourceWord(row.original.source)}</bdi>,
      meta: {
        className:
          'min-w-0 truncate text-sm text-ink-3 max-rail:sr-only rail:max-wide:col-start-4 rail:max-wide:row-start-2',
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
