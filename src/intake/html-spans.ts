import { MAX_COLUMNS, MAX_ROWS } from '../engine/grid/address';
import type { Area } from '../engine/grid/area';
import { IntakeError } from './intake-error';

/** Where the cells of an HTML table stand, row by row: spans of earlier rows are stepped over. */
export interface Spans {
  nextRow(): number;
  /** The column of the next cell of the row. */
  place(columns: number, rows: number): number;
  /** The merged cells, within a table of that size. */
  merged(rows: number, width: number): Area[];
}

/**
 * @param firstRow rows that stand above the table already
 * @param spend counts what a table costs, and stops it
 * @throws {IntakeError} `too-many-rows`, `too-many-columns`
 */
export function spans(firstRow: number, spend: (cells: number) => void): Spans {
  /** By column: the first row that no cell from above reaches. */
  const free: number[] = [];
  const areas: Area[] = [];
  let row = firstRow - 1;
  let column = 0;
  const isTaken = (at: number): boolean => (free[at] ?? 0) > row;
  return {
    nextRow() {
      if (++row >= MAX_ROWS) throw new IntakeError('too-many-rows', { limit: MAX_ROWS });
      column = 0;
      return row;
    },
    place(columns, rows) {
      const from = column;
      while (isTaken(column)) column++;
      const left = column;
      if (left >= MAX_COLUMNS) throw new IntakeError('too-many-columns', { row: row + 1, limit: MAX_COLUMNS });
      const most = Math.min(left + columns, MAX_COLUMNS);
      column = left + 1;
      // Cells may not lie over each other, whatever the page says.
      while (column < most && !(column < free.length && isTaken(column))) {
        if (column >= free.length && rows === 1) column = most;
        else column++;
      }
      const bottom = Math.min(rows === 0 ? MAX_ROWS : row + rows, MAX_ROWS) - 1;
      if (bottom > row) for (let at = left; at < column; at++) free[at] = bottom + 1;
      spend(Math.min(column, free.length) - Math.min(from, free.length) + 1);
      if (bottom > row || column > left + 1) areas.push({ top: row, left, bottom, right: column - 1 });
      return left;
    },
    merged: (rows, width) =>
      areas
        .map((area) => ({
          ...area,
          bottom: Math.min(area.bottom, rows - 1),
          right: Math.min(area.right, Math.max(width - 1, area.left)),
        }))
        .filter(({ top, left, bottom, right }) => bottom >= top && (bottom > top || right > left)),
  };
}
