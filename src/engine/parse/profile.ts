import type { Value } from '../grid/value';
import { readCell } from './cell';
import type { CellContext, ColumnProfile, Reading } from './reading';
import { IMPOSSIBLE, newDate, scanDate, scannedDay } from './scan-date';
import { newScan, scanNumber } from './scan-number';

const scanned = newScan();
const date = newDate();

/** A plain date that the context lets be one. */
const isDate = (text: string, { dateOrder }: CellContext): boolean =>
  scanDate(text, date) && scannedDay(date, dateOrder) < IMPOSSIBLE;

/** What a cell counts as. */
const kindOf = (reading: Reading): keyof ColumnProfile =>
  'value' in reading && reading.value === null ? 'unreadable' : reading.as;

/** How many cells of a column read as what. */
export function columnProfile(cells: readonly Value[], context: CellContext = {}): ColumnProfile {
  const counts = { empty: 0, text: 0, amount: 0, number: 0, percent: 0, date: 0, unreadable: 0 };
  for (let row = 0; row < cells.length; row++) {
    const cell = cells[row]!;
    if (cell === null) counts.empty++;
    else if (typeof cell !== 'string') counts[kindOf(readCell(cell, context))]++;
    else if (isDate(cell, context)) counts.date++;
    // Eight digits are a date first of all, if not a plain one.
    else if (cell.length !== 8 && scanNumber(cell, context.decimal, scanned)) {
      if (scanned.sign === 0) counts.number++;
      else counts.amount++;
    } else counts[kindOf(readCell(cell, context))]++;
  }
  return counts;
}
