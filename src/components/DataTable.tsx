import type { ColumnDef } from '@tanstack/react-table';
import { useTable } from '@tanstack/react-table';
import { type FocusEvent, type ReactNode, type Ref, useMemo } from 'react';
import { useLocation, useNavigationType } from 'react-router-dom';
import { type Features, features, type Identified } from './table/features';
import { itemsOf } from './table/items';
import { DataRow } from './table/DataRow';
import { useIntent } from './table/useIntent';
import { type TableHandle, useWindow } from './table/useWindow';

interface DataTableProps<T extends Identified> {
  /** Names the list for readers. */
  label: string;
  columns: ColumnDef<Features, T>[];
  /** In the order of the server. */
  rows: T[];
  /** True once the last row was read; before that nobody knows how many there are. */
  complete: boolean;
  linkTo: (row: T) => string;
  /** The record that is open beside the list: its row says so, and another one takes its place in the tab's history, so that Back closes it. */
  open?: string | undefined;
  /** Equal for the rows under one heading; `heading` draws it from the first of them, and from their number once it is known. */
  groupOf: (row: T) => string;
  heading: (row: T, count: number | undefined) => ReactNode;
  /** The row's grid. */
  rowLook: string;
  /** Rem of a row and of a heading before they are measured. */
  rowRem: number;
  headingRem: number;
  onNearEnd: () => void;
  /** The row that somebody seems about to open; nothing when they went away from it. */
  onIntent?: (id: string | undefined) => void;
  /** Nobody is at any row any more, see `TableHandle.atRest`. */
  onRest?: () => void;
  /** Said while the list reads back to where it was before a reload. */
  returningNote?: ReactNode;
  handle?: Ref<TableHandle>;
  /** After the last row, always one sentence. */
  footer: ReactNode;
}

/**
 * A list of records that never draws more rows than can be seen, however many were read. Up, Down, Home, End and Page keys move
 * along the rows, Enter opens one; coming Back finds the same place and the same row.
 */
export function DataTable<T extends Identified>(props: DataTableProps<T>) {
  const { label, columns, rows, complete, linkTo, groupOf, heading, rowLook, footer } = props;
  const location = useLocation();
  const address = `${location.pathname}${location.search}`;
  const state = location.state as { restore?: boolean; list?: string } | null;
  const byLink = state?.restore === true;
  const exchanges = props.open !== undefined;
  const restore = useNavigationType() === 'POP' ? 'back' : byLink ? 'link' : undefined;
  const table = useTable({ features, columns, data: rows, getRowId: (row) => row.id });
  const items = useMemo(() => itemsOf(rows, groupOf, complete), [rows, groupOf, complete]);
  const rem = useMemo(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16, []);
  const { scroller, ...view } = useWindow({
    items,
    complete,
    address,
    entry: location.key,
    restore,
    rowHeight: props.rowRem * rem,
    headingHeight: props.headingRem * rem,
    onNearEnd: props.onNearEnd,
    handle: props.handle,
  });
  const tableRows = table.getRowModel().rows;
  const { onPointerOver, onPointerLeave, ...intent } = useIntent(props.onIntent);
  // Where pointer and focus go is known only once the event is over.
  const onRest = (): void => void (props.onRest && setTimeout(props.onRest));

  return (
    <div
      ref={scroller}
      onPointerOver={onPointerOver}
      onPointerLeave={() => {
        onPointerLeave();
        onRest();
      }}
      onScroll={onRest}
      className="contain-size min-h-list flex-1 overflow-x-hidden overflow-y-auto"
    >
      {/* The keys move the focus among links; the table itself stays nothing one can press. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <div
        role="table"
        aria-label={label}
        aria-rowcount={complete ? items.length + 1 : -1}
        onFocus={(event: FocusEvent) => {
          view.onFocus(event);
          intent.onFocus(event);
        }}
        onBlur={() => {
          intent.onBlur();
          onRest();
        }}
        onKeyDown={view.onKeyDown}
      >
        <div role="rowgroup" className="sr-only">
          <div role="row" aria-rowindex={1}>
            {table.getFlatHeaders().map((header) => (
              // oxlint-disable-next-line jsx-a11y/control-has-associated-label -- its words are the header's own.
              <span key={header.id} role="columnheader">
                <table.FlexRender header={header} />
              </span>
            ))}
          </div>
        </div>
        <div role="rowgroup" className="relative" style={{ height: view.virtualizer.getTotalSize() }}>
          {view.lines.map((line) => {
            const item = items[line.index];
            const record = item && tableRows[item.row];
            if (!item || !record) return null;
            if (item.kind === 'row')
              return (
                <DataRow
                  key={line.key}
                  row={record}
                  columns={columns}
                  to={linkTo(record.original)}
                  address={exchanges ? (state?.list ?? address) : address}
                  exchanges={exchanges}
                  open={props.open === item.key}
                  look={rowLook}
                  tabStop={view.tabStop === item.key}
                  index={line.index}
                  start={line.start}
                  measure={view.virtualizer.measureElement}
                />
              );
            const sticks = line.index === view.sticky;
            return (
              <div
                key={line.key}
                ref={view.virtualizer.measureElement}
                data-index={line.index}
                role="row"
                aria-rowindex={line.index + 2}
                // On paper heights are the words' own.
                className={`print:static print:transform-none! ${sticks ? 'sticky top-0 z-1' : 'absolute inset-x-0 top-0'}`}
                style={sticks ? undefined : { transform: `translateY(${line.start}px)` }}
              >
                <div role="cell" aria-colspan={columns.length}>
                  {heading(record.original, item.count)}
                </div>
              </div>
            );
          })}
        </div>
      </div>
      {footer}
      {view.returning && props.returningNote}
    </div>
  );
}
