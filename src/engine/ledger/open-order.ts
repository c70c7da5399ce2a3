import type { Finding } from '../grid/plan';
import type { Value } from '../grid/value';
import type { CellProblem } from '../parse/reading';
import type { RecognisedColumn, RecognisedTable } from './recognition';
import { cellFinding } from './set-aside';
import type { Source } from './source';

/** Of a cell, and of a column of them. */
export const ORDER_OPEN = 'date-order-open';
export const ORDERS_OPEN = 'dates-order-open';

/**
 * A column of days where nothing shows whether the day or the month comes first is one question, not one for each cell.
 * Its rows are not set aside for it: what is owed is known, only not since when.
 */
export function openOrder(
  source: Source,
  table: RecognisedTable,
  { column, name }: RecognisedColumn,
  cells: readonly Value[],
  problems: readonly CellProblem[],
  isNeeded: boolean,
): Finding | undefined {
  const open = problems.filter(({ code }) => code === ORDER_OPEN);
  const filled = cells.filter((cell) => cell !== null && cell !== '').length;
  if (open.length === 0 || open.length * 2 <= filled) return undefined;
  const samples = [...new Set(open.map(({ row }) => String(cells[row])))].slice(0, 3);
  const data = { name, count: open.length, samples };
  const row = table.headerRows.at(-1) ?? table.top;
  return cellFinding(source, row, column, { code: ORDERS_OPEN, data }, isNeeded ? 'error' : 'warning');
}
