import type { ExactColumn } from '../number/column';
import type { AmountColumn, DateColumn } from '../parse/reading';
import type { Field } from './fields';
import type { RecognisedColumn, RecognisedTable } from './recognition';
import type { Source } from './source';

/**
 * A recognised table, read: record i stands in row `rows[i]` of the source. Columns are typed once, whole; ordinary
 * cells make no objects, so that 100,000 records stay cheap.
 */
export interface LedgerTable {
  readonly source: Source;
  readonly table: RecognisedTable;
  readonly rows: readonly number[];
  /** By column of the sheet: every column of amounts, also those that no field asked for. */
  readonly amounts: ReadonlyMap<number, AmountColumn>;
  readonly dates: ReadonlyMap<number, DateColumn>;
  /** Plain numbers (days, rates). */
  readonly numbers: ReadonlyMap<number, ExactColumn>;
}

export const columnOf = (table: RecognisedTable, field: Field): RecognisedColumn | undefined =>
  table.columns.find((column) => column.field === field);

export const columnsOf = (table: RecognisedTable, field: Field): readonly RecognisedColumn[] =>
  table.columns.filter((column) => column.field === field);
