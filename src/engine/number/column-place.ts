import type { ColumnDraft, ExactColumn } from './column';
import { constantColumn, draftColumn, OK, put, valueAt } from './column';
import { ZERO } from './rational';

export const zeros = (length: number): ExactColumn => constantColumn(ZERO, length);

/** Rows without a value become 0, whatever the reason. */
export function orZero(column: ExactColumn): ExactColumn {
  if (column.state.every((state) => state === OK)) return column;
  const num = column.num.map((value, row) => (column.state[row] === OK ? value : 0));
  const big = column.big && new Map([...column.big].filter(([row]) => column.state[row] === OK));
  return { length: column.length, num, den: column.den, state: new Uint8Array(column.length), ...(big && { big }) };
}

/** Takes a column apart: row r goes into part `placeOf[r]`, and into none when that is negative. The others are 0 there. */
export function distribute(column: ExactColumn, placeOf: ArrayLike<number>, places: number): ExactColumn[] {
  const parts = Array.from({ length: places }, () => draftColumn(column.length, column.den));
  const { num, big } = column;
  for (let row = 0; row < num.length; row++) {
    const place = placeOf[row]!;
    if (place >= 0 && num[row] !== 0 && column.state[row] === OK) parts[place]!.num[row] = num[row]!;
  }
  for (const [row, value] of big ?? []) {
    const part = parts[placeOf[row]!];
    if (part && column.state[row] === OK) put(part, row, value);
  }
  return parts;
}

/** The column of some rows, in their order. */
export function pickRows(column: ExactColumn, rows: readonly number[]): ExactColumn {
  const draft = draftColumn(rows.length, column.den);
  rows.forEach((row, i) => copyRow(column, row, draft, i));
  return draft;
}

export function copyRow(from: ExactColumn, row: number, to: ColumnDraft, at: number): void {
  to.state[at] = from.state[row]!;
  to.num[at] = 0;
  if (from.state[row] !== OK) return;
  if (from.den === to.den && !from.big?.has(row)) to.num[at] = from.num[row]!;
  else put(to, at, valueAt(from, row));
}
