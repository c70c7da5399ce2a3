import { columnsWithRuns } from './runs';
import type { Rectangle } from './runs';
import type { Area } from './area';

/** One cell to be written. */
export interface Write {
  readonly row: number;
  readonly column: number;
  /** Bytes of what is written, as JSON. */
  readonly bytes: number;
}

/** Bytes that a range costs beside its cells, with some to spare (measured: 480 for one cell). */
const RANGE = 560;
/** Bytes of a cell that is left alone: `null,`. */
const NULL = 5;
/** Bytes of a row of an array: `[],`. */
const ROW = 3;
/** Office.js writes arrays in pieces of so many cells, each a range of its own. */
const PIECE = 1500;
const PIECE_BYTES = 700;

/** What it costs to write a rectangle in which only `count` cells of `bytes` together are written. */
export function cost({ rows, columns, count, bytes }: Omit<Rectangle, 'row' | 'column'>): number {
  const cells = rows * columns;
  const pieces = cells > PIECE ? Math.ceil(rows / Math.max(1, Math.round(PIECE / columns))) : 0;
  return RANGE + rows * ROW + bytes + count + (cells - count) * NULL + pieces * PIECE_BYTES;
}

/** The smallest rectangle around two. */
export function around(a: Rectangle, b: Rectangle): Rectangle {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
    count: a.count + b.count,
    bytes: a.bytes + b.bytes,
  };
}

/** Rectangles further back than this are not tried, so that very many scattered cells stay quick. */
const NEAR = 48;

/**
 * The rectangles to write, each with at least one cell to be written: runs within columns, joined where one range with
 * cells left alone costs less than two; or one block over all, if that is the cheapest.
 */
export function blocksOf(sheet: string, writes: readonly Write[]): Area[] {
  if (writes.length === 0) return [];
  const runs = columnsWithRuns(writes, RANGE / NULL);
  const block = runs.reduce(around);
  const joined: Rectangle[] = [];
  for (const run of runs) {
    let best = -1;
    let gain = 0;
    for (let place = joined.length - 1; place >= Math.max(0, joined.length - NEAR); place--) {
      const other = joined[place]!;
      const whole = around(other, run);
      const saved = cost(other) + cost(run) - cost(whole);
      if (saved <= gain) continue;
      const isFree = joined.slice(-NEAR).every((third) => third === other || apart(third, whole));
      if (isFree) [best, gain] = [place, saved];
    }
    if (best < 0) joined.push(run);
    else joined.push(around(joined.splice(best, 1)[0]!, run));
  }
  const apiece = joined.reduce((sum, rectangle) => sum + cost(rectangle), 0);
  const chosen = cost(block) <= apiece ? [block] : joined;
  return chosen.map(({ row, column, rows, columns }) => ({ sheet, row, column, rows, columns }));
}

const apart = (a: Rectangle, b: Rectangle): boolean =>
  a.row + a.rows <= b.row ||
  b.row + b.rows <= a.row ||
  a.column + a.columns <= b.column ||
  b.column + b.columns <= a.column;
