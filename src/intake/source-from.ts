import { cellName } from '../engine/grid/address';
import type { Finding } from '../engine/grid/plan';
import type { Value } from '../engine/grid/value';
import type { Source } from '../engine/ledger/source';
import { note } from './intake';
import { IntakeError } from './intake-error';
import { LIMITS, LONGEST_CELL } from './limits';

const isBlank = (row: readonly Value[]): boolean => row.every((value) => value === null);

/**
 * A sheet out of cells read from text. Empty texts become empty cells, in place; blank rows at the end fall away.
 * @param rows taken over, and changed
 * @throws {IntakeError} `cell-too-big`
 */
export function sourceFrom(
  rows: Value[][],
  { sheet, ...rest }: { readonly sheet: string } & Omit<Source, 'grid'>,
): { readonly source: Source; readonly notes: Finding[] } {
  const long = { count: 0, row: 0, column: 0, length: 0 };
  const damaged = { count: 0, row: 0, column: 0 };
  for (let row = 0; row < rows.length; row++) {
    const line = rows[row]!;
    for (let column = 0; column < line.length; column++) {
      const value = line[column];
      if (typeof value !== 'string') continue;
      if (value === '') line[column] = null;
      else if (value.length > LONGEST_CELL) {
        const { length } = value;
        if (length > LIMITS.cell)
          throw new IntakeError('cell-too-big', { sheet, cell: cellName({ row, column }), length });
        if (long.count++ === 0) Object.assign(long, { row, column, length });
      } else if (value.includes('\ufffd') && damaged.count++ === 0) Object.assign(damaged, { row, column });
    }
  }
  while (rows.length > 0 && isBlank(rows.at(-1)!)) rows.pop();
  const notes: Finding[] = [];
  const { count, length } = long;
  if (count > 0)
    notes.push(note(sheet, 'text-longer-than-cell', 'warning', { count, length, limit: LONGEST_CELL }, long));
  if (damaged.count > 0) notes.push(note(sheet, 'characters-unreadable', 'warning', { count: damaged.count }, damaged));
  return { source: { grid: { sheet, rows }, ...rest }, notes };
}
