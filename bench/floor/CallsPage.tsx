import { useInfiniteQuery } from '@tanstack/react-query';
import { createColumnHelper, tableFeatures, useTable } from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef } from 'react';
import { Link } from 'react-router-dom';
import { callsQuery, type FloorCall } from './calls.ts';

const ROW_HEIGHT = 54;
const NO_CALLS: FloorCall[] = [];
const features = tableFeatures({});
const helper = createColumnHelper<typeof features, FloorCall>();
const columns = helper.columns([
  helper.accessor('created_at', {
    header: 'When',
    cell: ({ getValue }) => new Date(getValue()).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' }),
  }),
  helper.accessor('caller_name', {
    header: 'Caller',
    cell: ({ row }) => <Link to={`/calls/${row.original.id}`}>{row.original.caller_name ?? 'Unknown caller'}</Link>,
  }),
  helper.accessor('caller_phone', { header: 'Phone' }),
  helper.accessor('summary', { header: 'Summary' }),
  helper.accessor('status', { header: 'Status' }),
  helper.accessor('duration_seconds', { header: 'Seconds' }),
]);

export function CallsPage() {
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(callsQuery);
  const calls = useMemo(() => data?.pages.flatMap((page) => page.data) ?? NO_CALLS, [data]);
  const table = useTable({ features, columns, data: calls, getRowId: (call) => call.id });
  const { rows } = table.getRowModel();
  const scroller = useRef<HTMLElement>(null);
  // No compiler runs over this app; the rule speaks of one.
  // oxlint-disable-next-line react/incompatible-library
  const virtual = useVirtualizer({
    count: rows.length,
    estimateSize: () => ROW_HEIGHT,
    getScrollElement: () => scroller.current,
    overscan: 8,
  });
  const visible = virtual.getVirtualItems();
  const last = visible.at(-1)?.index ?? 0;
  useEffect(() => {
    if (rows.length > 0 && last >= rows.length - 20 && hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [last, rows.length, hasNextPage, isFetchingNextPage, fetchNextPage]);

  if (error && !data) return <p role="alert">{error.message}</p>;
  return (
    <main>
      <h1>Calls</h1>
      {/* A scroll area must be reachable by keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section ref={scroller} className="scroller" aria-label="All calls" tabIndex={0}>
        <table aria-rowcount={-1}>
          <thead>
            {table.getHeaderGroups().map((group) => (
              <tr key={group.id}>
                {group.headers.map((header) => (
                  // oxlint-disable-next-line jsx-a11y/control-has-associated-label -- FlexRender fills it with the column's title.
                  <th key={header.id}>
                    <table.FlexRender header={header} />
                  </th>
                ))}
              </tr>
            ))}
          </thead>
          <tbody style={{ height: virtual.getTotalSize() }}>
            {visible.map(({ index, start }) => {
              const row = rows[index];
              return (
                row && (
                  <tr key={row.id} aria-rowindex={index + 2} style={{ transform: `translateY(${start}px)` }}>
                    {row.getAllCells().map((cell) => (
                      // oxlint-disable-next-line jsx-a11y/control-has-associated-label -- FlexRender fills it with the record's value.
                      <td key={cell.id}>
                        <table.FlexRender cell={cell} />
                      </td>
                    ))}
                  </tr>
                )
              );
            })}
          </tbody>
        </table>
      </section>
    </main>
  );
}
