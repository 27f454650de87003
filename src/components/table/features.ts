import { type Cell, createColumnHelper, type Row, type RowData, tableFeatures } from '@tanstack/react-table';

interface ColumnMeta {
  /** Where the cell lies in the row's grid, and how it looks. */
  className: string;
  /** This cell's words are the row's link and its name for readers. */
  link?: boolean;
}

/** The core alone: order, filters and pages are the server's. */
export const features = tableFeatures({ columnMeta: {} as ColumnMeta });

export type Features = typeof features;
export type TableRow<T extends RowData> = Row<Features, T>;
export type TableCell<T extends RowData> = Cell<Features, T>;

/** What every list row has. */
export interface Identified {
  id: string;
}

export const columnsOf = <T extends RowData>() => createColumnHelper<Features, T>();
