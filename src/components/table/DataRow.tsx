import type { ColumnDef } from '@tanstack/react-table';
import { createContext, memo, type ReactNode, use } from 'react';
import { Link } from 'react-router-dom';
import type { Features, Identified, TableCell, TableRow } from './features';

interface DataRowProps<T extends Identified> {
  row: TableRow<T>;
  /** Other columns, as another language has them, draw the row anew; the table keeps its rows. */
  columns: ColumnDef<Features, T>[];
  to: string;
  /** Of the list, so that the record's screen can lead back to it as it is now. */
  address: string;
  /** The link takes the place of the present entry in the tab's history. */
  exchanges: boolean;
  /** It is open beside the list. */
  open: boolean;
  look: string;
  tabStop: boolean;
  /** Of the line in the list, from 0; pixels from the list's top; told the element, to learn its height. */
  index: number;
  start: number;
  measure: (element: Element | null) => void;
}

const TabStop = createContext(false);

/** `tabIndex` for what can be pressed in a row: Tab leads to the parts of one row alone, however many rows there are. */
export const useRowTabIndex = (): 0 | -1 => (use(TabStop) ? 0 : -1);

/**
 * What a column draws for a row. Called, where the table's own renderer would make two more components of every cell, which is a tenth
 * of the time until the first rows are seen; so a column's `cell` may not use hooks, but what it gives may.
 */
function contentOf<T extends Identified>(cell: TableCell<T>): ReactNode {
  const draw = cell.column.columnDef.cell;
  return typeof draw === 'function' ? draw(cell.getContext()) : draw;
}

function Row<T extends Identified>(props: DataRowProps<T>) {
  const { row, to, address, exchanges, open, look, tabStop, index, start, measure } = props;
  return (
    <TabStop value={tabStop}>
      <div
        ref={measure}
        data-index={index}
        data-key={row.id}
        role="row"
        aria-rowindex={index + 2}
        style={{ transform: `translateY(${start}px)` }}
        // On paper heights are the words' own.
        className={`group/row absolute inset-x-0 top-0 print:relative! print:transform-none! border-b border-line hover:bg-hover has-[a:focus-visible]:rounded-sm has-[a:focus-visible]:outline-2 has-[a:focus-visible]:-outline-offset-2 has-[a:focus-visible]:outline-accent ${look}`}
      >
        {row.getAllCells().map((cell) => {
          const meta = cell.column.columnDef.meta;
          return (
            <div key={cell.id} role="cell" className={meta?.className}>
              {meta?.link ? (
                // Stretched over the row, so that all of it can be pressed, and opened in a new tab like any link.
                <Link
                  to={to}
                  state={{ list: address }}
                  replace={exchanges}
                  data-row={row.id}
                  aria-current={open ? 'true' : undefined}
                  tabIndex={tabStop ? 0 : -1}
                  className="outline-none after:absolute after:inset-0"
                >
                  {contentOf(cell)}
                </Link>
              ) : (
                contentOf(cell)
              )}
            </div>
          );
        })}
      </div>
    </TabStop>
  );
}

/** One record of a list. Drawn anew only when it, or whether Tab leads to it, has changed. */
export const DataRow = memo(Row) as typeof Row;
