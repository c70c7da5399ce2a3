import type { Write } from './blocks';

/** A rectangle of cells of which some are written. */
export interface Rectangle {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  /** How many cells are written, and the bytes of what is written into them. */
  readonly count: number;
  readonly bytes: number;
}

/** Cells as runs down their columns, from left to right; a gap of more rows than `gap` begins a new run. */
export function columnsWithRuns(writes: readonly Write[], gap: number): Rectangle[] {
  const sorted = [...writes].sort((a, b) => a.column - b.column || a.row - b.row);
  const runs: { row: number; column: number; rows: number; columns: 1; count: number; bytes: number }[] = [];
  for (const { row, column, bytes } of sorted) {
    const last = runs.at(-1);
    if (last && last.column === column && row - (last.row + last.rows) <= gap) {
      last.rows = row - last.row + 1;
      last.count++;
      last.bytes += bytes;
    } else {
      runs.push({ row, column, rows: 1, columns: 1, count: 1, bytes });
    }
  }
  return runs;
}
