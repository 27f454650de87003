import { t } from '@lingui/core/macro';
import type { AppointmentRow } from '@/api/appointments';
import { AppointmentStatus } from '@/components/AppointmentStatus';
import { useRowTabIndex } from '@/components/table/DataRow';
import { columnsOf } from '@/components/table/features';
import { callerTitle } from '@/lib/caller';
import { shortDateOf } from '@/lib/calendar';
import { today as dateOfToday } from '@/lib/dates';
import { formatPhone } from '@/lib/phone';
import { AppointmentActions } from './AppointmentActions';
import { placedOf } from './when';
import { hoursWords, oddities } from './whenWords';

/**
 * The row's grid, by the room the list has, which an open appointment takes from it. From 44 rem up: who, what for, when, status, and what can be pressed. Below it is a card: who and status, what for, when.
 */
export const ROW_LOOK =
  'grid items-start gap-x-4 px-gutter has-[[aria-current=true]]:bg-accent-soft has-[[data-playing]]:bg-accent-soft @max-[44rem]:grid-cols-[minmax(0,1fr)_auto] @max-[44rem]:gap-y-0.5 @max-[44rem]:py-2.5 @min-[44rem]:min-h-[3.375rem] @min-[44rem]:pt-2 @min-[44rem]:pb-[7px] @min-[44rem]:grid-cols-[minmax(8rem,12rem)_minmax(0,1fr)_11.5rem_7rem_4rem]';

const helper = columnsOf<AppointmentRow>();

/** What a row of the list shows, and where. */
export const appointmentColumns = () =>
  helper.columns([
    helper.display({
      id: 'who',
      header: () => t`Caller`,
      cell: ({ row }) => (
        <>
          <bdi className="block truncate font-medium">{callerTitle(row.original)}</bdi>
          {row.original.caller_name && row.original.caller_phone && (
            <span className="block truncate text-sm text-ink-3 @max-[44rem]:hidden">
              {formatPhone(row.original.caller_phone)}
            </span>
          )}
        </>
      ),
      meta: { className: 'min-w-0 @max-[44rem]:col-start-1 @max-[44rem]:row-start-1', link: true },
    }),
    helper.display({
      id: 'what',
      header: () => t`Service`,
      cell: ({ row }) => (
        <span dir="auto" className="line-clamp-2 wrap-anywhere">
          {row.original.service_type}
        </span>
      ),
      meta: { className: 'min-w-0 text-ink-2 @max-[44rem]:col-start-1 @max-[44rem]:row-start-2' },
    }),
    helper.display({
      id: 'when',
      header: () => t`Takes place`,
      cell: ({ row }) => <WhenCell row={row.original} />,
      meta: { className: 'min-w-0 @max-[44rem]:col-start-1 @max-[44rem]:row-start-3 @max-[44rem]:text-sm' },
    }),
    helper.display({
      id: 'status',
      header: () => t`Status`,
      cell: ({ row }) => <AppointmentStatus status={row.original.status} />,
      meta: { className: 'flex min-w-0 @max-[44rem]:col-start-2 @max-[44rem]:row-start-1 @max-[44rem]:max-w-36' },
    }),
    helper.display({
      id: 'actions',
      header: () => t`Call them, hear the call`,
      cell: ({ row }) => <RowActions row={row.original} />,
      meta: { className: 'flex justify-end @max-[44rem]:col-start-2 @max-[44rem]:row-span-2 @max-[44rem]:row-start-2' },
    }),
  ]);

function WhenCell({ row }: { row: AppointmentRow }) {
  const { when } = placedOf(row);
  const [date] = when.dates;
  const today = dateOfToday();
  const odd = oddities(when, today);
  return (
    <>
      <span className="block truncate first-letter:uppercase">{date ? shortDateOf(date, today) : t`no day`}</span>
      {date && <span className="block truncate text-sm text-ink-3">{hoursWords(when, date)}</span>}
      {odd.length > 0 && when.start !== null && (
        <span
          title={odd.join(' ')}
          className={`block truncate text-xs ${when.differs === 'nowhere' ? 'text-warn' : 'text-ink-3'}`}
        >
          {odd[0]}
        </span>
      )}
    </>
  );
}

function RowActions({ row }: { row: AppointmentRow }) {
  return <AppointmentActions row={row} tabIndex={useRowTabIndex()} />;
}
