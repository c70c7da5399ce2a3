import type { Finding } from '../../grid/plan';
import { daysBetween } from '../../parse/date';
import { ORDERS_OPEN } from '../open-order';
import type { Records } from '../records';
import { columnOf, columnsOf } from '../table';
import type { PlacedTable } from './place-table';
import { at } from './finding-at';
import type { AgingResult } from './result';

/** The columns of days that an item can be aged by. */
const dateColumns = ({ table }: Records): number[] =>
  (['dueDate', 'invoiceDate'] as const).flatMap((field) => columnsOf(table, field).map(({ column }) => column));

/** By which days a table was aged, and what they lack. */
export function aboutDays(
  { records, counted, lacking, invoiceOnly }: PlacedTable,
  { asOf, basis }: Pick<AgingResult, 'asOf' | 'basis'>,
): Finding[] {
  const found: Finding[] = [];
  const head = at(records, basis === 'invoice' ? 'invoiceDate' : 'dueDate');
  if (counted && counted.fallen > 0) found.push(head('aging-from-invoice-date', 'warning', { count: counted.fallen }));
  if (counted?.basis === 'invoice' && !columnOf(records.table, 'dueDate'))
    found.push(head('aging-no-due-dates', 'info'));
  const open = records.findings.find(
    ({ code, at: { column } }) => code === ORDERS_OPEN && dateColumns(records).includes(column),
  );
  if (counted && counted.undated > 0)
    found.push(
      open
        ? head('aging-order-open', 'warning', { count: counted.undated, name: open.data.name! })
        : head('aging-undated', 'warning', { count: counted.undated }),
    );
  if (lacking > 0)
    found.push(head('aging-stated-stands', 'warning', { count: lacking, rows: records.table.data.length }));
  if (invoiceOnly) found.push(at(records, 'invoiceDate')('aging-invoice-dates-differ', 'info'));
  const { asOf: own } = records;
  // Dates can be aged to any day, and days carried on; buckets that were added up stay those of their own day.
  if (own !== null && own !== asOf && !counted)
    found.push(head('aging-as-of-differs', 'warning', { own, asOf, days: Math.abs(daysBetween(own, asOf)) }));
  return found;
}
