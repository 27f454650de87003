import { t } from '@lingui/core/macro';
import type { CallRow } from '@/api/calls';
import { columnsOf } from '@/components/table/features';
import { StatusBadge } from '@/components/StatusBadge';
import { callStart } from '@/lib/callStart';
import { timeOfDay } from '@/lib/dates';
import { CallerCell } from './CallerCell';
import { LengthCell } from './LengthCell';

/**
 * The row's grid. From 1180 up: time, caller, summary, status, length. From 768 the status goes under the summary, where it says more
 * than "completed". Below it is a card: caller and time, summary, status and length; where letters are large they go one under the other.
 */
export const ROW_LOOK =
  'grid items-start px-gutter has-[[data-playing]]:bg-accent-soft max-rail:flex max-rail:flex-wrap max-rail:gap-x-3 max-rail:gap-y-0.5 max-rail:pt-2.5 max-rail:pb-2 rail:min-h-[3.375rem] rail:gap-x-4 rail:pt-2 rail:pb-[7px] rail:max-wide:grid-cols-[var(--when)_10.5rem_minmax(0,1fr)_7.25rem] wide:grid-cols-[var(--when)_11.5rem_minmax(0,1fr)_7.5rem_7.25rem]';

const helper = columnsOf<CallRow>();

/** What a row of the calls list shows, and where. */
export const callColumns = () =>
  helper.columns([
    helper.display({
      id: 'when',
      header: () => t`Time`,
      cell: ({ row }) => timeOfDay(callStart(row.original)),
      meta: {
        className:
          'text-ink-2 whitespace-nowrap group-has-[[data-playing]]/row:font-medium group-has-[[data-playing]]/row:text-accent max-rail:order-1 max-rail:text-sm/[var(--l-md)]',
      },
    }),
    helper.display({
      id: 'caller',
      header: () => t`Caller`,
      cell: ({ row }) => <CallerCell call={row.original} />,
      meta: {
        className: 'min-w-0 max-rail:flex-1 max-rail:basis-32 rail:max-wide:row-span-2',
        link: true,
      },
    }),
    helper.display({
      id: 'summary',
      header: () => t`Summary`,
      cell: ({ row }) => summary(row.original),
      meta: {
        className:
          'line-clamp-2 min-w-0 max-w-summary leading-[1.1875rem] wrap-anywhere text-ink-2 group-has-[[data-new]]/row:text-ink max-rail:order-1 max-rail:basis-full max-rail:text-[0.875rem] max-rail:leading-[1.3125rem]',
      },
    }),
    helper.display({
      id: 'status',
      header: () => t`Status`,
      cell: ({ row }) => <StatusBadge status={row.original.status} />,
      meta: {
        className:
          'flex min-w-0 max-rail:order-1 max-rail:flex-auto max-rail:self-center rail:max-wide:col-start-3 rail:max-wide:row-start-2 rail:max-wide:[&:has([data-status=completed])]:sr-only',
      },
    }),
    helper.display({
      id: 'length',
      header: () => t`Length and recording`,
      cell: ({ row }) => <LengthCell call={row.original} />,
      meta: {
        className:
          'flex items-center justify-end gap-2 whitespace-nowrap text-ink-2 group-has-[[data-playing]]/row:font-medium group-has-[[data-playing]]/row:text-accent max-rail:order-1 max-rail:ms-auto rail:max-wide:col-start-4 rail:max-wide:row-start-1',
      },
    }),
  ]);

function summary({ summary: words, status }: CallRow) {
  if (words) return status === 'blocked' ? <span className="text-ink-3">{words}</span> : words;
  return status === 'in-progress' ? (
    <span className="text-ink">{t`On the line now. The summary and the words come when the call ends.`}</span>
  ) : (
    <span className="text-ink-3">{t`No summary was made of this call.`}</span>
  );
}
