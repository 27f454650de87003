import { Plural, useLingui } from '@lingui/react/macro';
import { type Ref, useCallback, useMemo } from 'react';
import type { AppointmentRow } from '@/api/appointments';
import type { List } from '@/api/cursor';
import { describeError } from '@/api/errors';
import { DataTable } from '@/components/DataTable';
import { LoadMore } from '@/components/LoadMore';
import type { TableHandle } from '@/components/table/useWindow';
import { dayKey } from '@/lib/dates';
import { memoized } from '@/lib/memoized';
import { type AppointmentsSearch, paths } from '@/lib/paths';
import { appointmentColumns, ROW_LOOK } from './appointmentColumns';
import { BookedHeading } from './BookedHeading';

interface AppointmentTableProps {
  list: List<AppointmentRow>;
  search: AppointmentsSearch;
  handle: Ref<TableHandle>;
}

const dayOf = memoized(({ created_at }: AppointmentRow) => dayKey(created_at));

/** The appointments in the order in which they were booked, the latest first, as InboundFlow gives them. */
export function AppointmentTable({ list, search, handle }: AppointmentTableProps) {
  const { t, i18n } = useLingui();
  const { rows = [], footer, loadMore, news } = list;
  // oxlint-disable-next-line react/exhaustive-deps -- Titles are words too: another language, other columns.
  const columns = useMemo(() => appointmentColumns(), [i18n.locale]);
  const linkTo = useCallback(({ id }: AppointmentRow) => paths.appointments({ ...search, appointment: id }), [search]);
  return (
    <DataTable
      label={t`Appointments`}
      columns={columns}
      rows={rows}
      complete={footer.complete}
      linkTo={linkTo}
      open={search.appointment}
      groupOf={dayOf}
      heading={(row, count) => <BookedHeading when={row.created_at} count={news > 0 ? undefined : count} />}
      rowLook={ROW_LOOK}
      rowRem={3.375}
      headingRem={1.6875}
      onNearEnd={loadMore}
      handle={handle}
      footer={
        <LoadMore
          list={list}
          problem={footer.error && describeError(footer.error)}
          end={<Plural value={rows.length} one="That is all: # appointment." other="That is all: # appointments." />}
        />
      }
    />
  );
}
