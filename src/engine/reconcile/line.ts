import type { Rational } from '../number/rational';
import { OK, valueAt } from '../number/column';
import type { Place } from '../ledger/aging/result';
import type { Field } from '../ledger/fields';
import { MERGED, READ } from '../ledger/read-table';
import type { Records } from '../ledger/records';
import { amountOf, dateOf, textOf } from '../ledger/records';
import type { Side } from '../ledger/side';
import { columnOf } from '../ledger/table';

/** A row of a department's ledger. */
export interface Line {
  readonly side: Side;
  readonly records: Records;
  readonly record: number;
  /** Set aside: it says nothing, but nobody may say that the contract is missing there. */
  readonly isRefused: boolean;
}

/** All rows of a side's tables that count or were refused; a row that is the same as another one counts there. */
export const linesOf = (side: Side, tables: readonly Records[]): Line[] =>
  tables.flatMap((records) =>
    records.rows.flatMap((_, record): Line[] =>
      records.fate[record] === MERGED ? [] : [{ side, records, record, isRefused: records.fate[record] !== READ }],
    ),
  );

export const textIn = ({ records, record }: Line, field: Field): string => textOf(records, field, record);

export function amountIn({ records, record }: Line, field: Field): Rational | null {
  const column = amountOf(records, field);
  return column && column.state[record] === OK ? valueAt(column, record) : null;
}

/** Days since 1970-01-01. */
export function dayIn({ records, record }: Line, field: Field): number | null {
  const column = dateOf(records, field);
  return column && column.state[record] === OK ? column.days[record]! : null;
}

/** ISO 4217, `''` when nothing says it. */
export const currencyOf = ({ records, record }: Line): string => records.currency[record]!;

/** The cell of a field, the row's first where the field has no column (a name that its group says). */
export function placeIn({ records, record }: Line, field: Field): Place {
  const { source, table, rows } = records;
  const column = columnOf(table, field)?.column ?? 0;
  const row = rows[record]!;
  return { origin: source.origin, sheet: source.grid.sheet, row: table.filled?.get(column)?.get(row) ?? row, column };
}
