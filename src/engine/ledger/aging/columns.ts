import type { ExactColumn } from '../../number/column';
import { add, max, min, subtract } from '../../number/column-arithmetic';
import { orZero, zeros } from '../../number/column-place';
import type { Field } from '../fields';
import type { Records } from '../records';
import { columnsOf } from '../table';

/** The columns of a field that hold amounts; what is open from one month is no total of what is open. */
export const amountsOf = (records: Records, field: Field): ExactColumn[] =>
  columnsOf(records.table, field).flatMap(({ column, period }) =>
    period && field === 'outstanding' ? [] : (records.amounts.get(column)?.values ?? []),
  );

export const addUp = (columns: readonly ExactColumn[], length: number): ExactColumn =>
  columns.length === 0 ? zeros(length) : columns.map(orZero).reduce(add);

/** Invoiced, or else contracted, less paid; `undefined` when the report does not have that. A contract alone owes nothing. */
export function settlementOf(records: Records): ExactColumn | undefined {
  const paid = amountsOf(records, 'paidAmount');
  const contract = paid.length > 0 ? amountsOf(records, 'contractAmount')[0] : undefined;
  const due = amountsOf(records, 'invoiceAmount')[0] ?? contract;
  return due && subtract(orZero(due), addUp(paid, records.rows.length));
}

/** What is owed and what is a credit of a column that holds both. */
export const owedPart = (column: ExactColumn): ExactColumn => max(column, zeros(column.length));
export const creditPart = (column: ExactColumn): ExactColumn => min(column, zeros(column.length));
