import type { Change } from '../../engine/grid/change';
import type { Content } from '../../engine/grid/value';
import { isFormula } from '../../engine/grid/value';
import type { Area } from './area';
import type { Write } from './blocks';
import { blocksOf, cost } from './blocks';

/** Bytes of one request at most. Excel on the web takes 5 MB; much less keeps the program answering. */
export const SLICE = 1_900_000;

/** One cell and what it is to hold. */
export interface CellWrite {
  readonly row: number;
  readonly column: number;
  readonly content: Content;
}

/** A rectangle to write: `undefined` leaves a cell as it is. */
export interface BlockWrite {
  readonly area: Area;
  readonly rows: readonly (readonly (Content | undefined)[])[];
  /** Cells that are written. */
  readonly count: number;
  /** About the size of the request. */
  readonly bytes: number;
}

const encoder = new TextEncoder();

/** Bytes of a content in a request: UTF-8, quotes, an apostrophe before it. */
function bytesOf(content: Content): number {
  if (content === null) return 2;
  if (isFormula(content)) return encoder.encode(JSON.stringify(content.formula)).length + 1;
  if (typeof content !== 'string') return String(content).length;
  return encoder.encode(JSON.stringify(content)).length + 1;
}

/** Cuts a rectangle of contents into pieces of at most a slice each; a single row may be more. */
export function cutBlock(area: Area, rows: readonly (readonly (Content | undefined)[])[]): BlockWrite[] {
  const pieces: BlockWrite[] = [];
  let start = 0;
  let [count, bytes] = [0, 0];
  const close = (end: number): void => {
    if (end === start) return;
    const piece = { ...area, row: area.row + start, rows: end - start };
    const size = cost({ rows: piece.rows, columns: area.columns, count, bytes });
    if (count > 0) pieces.push({ area: piece, rows: rows.slice(start, end), count, bytes: size });
    start = end;
    [count, bytes] = [0, 0];
  };
  rows.forEach((line, row) => {
    const written = line.filter((content) => content !== undefined);
    const more = written.reduce<number>((sum, content) => sum + bytesOf(content), 0);
    const size = cost({
      rows: row - start + 1,
      columns: area.columns,
      count: count + written.length,
      bytes: bytes + more,
    });
    if (size > SLICE) close(row);
    count += written.length;
    bytes += more;
  });
  close(rows.length);
  return pieces;
}

/** The rectangles that write these cells of a sheet, at the least cost, cut to size. */
export function blockWrites(sheet: string, cells: readonly CellWrite[]): BlockWrite[] {
  const writes: Write[] = cells.map(({ row, column, content }) => ({ row, column, bytes: bytesOf(content) }));
  const byRow = new Map<number, CellWrite[]>();
  for (const cell of cells) {
    const line = byRow.get(cell.row);
    if (line) line.push(cell);
    else byRow.set(cell.row, [cell]);
  }
  return blocksOf(sheet, writes).flatMap((area) => {
    const rows = Array.from({ length: area.rows }, (_, r) => {
      const line: (Content | undefined)[] = Array<undefined>(area.columns).fill(undefined);
      for (const { column, content } of byRow.get(area.row + r) ?? [])
        if (column >= area.column && column < area.column + area.columns) line[column - area.column] = content;
      return line;
    });
    return cutBlock(area, rows);
  });
}

/** Packs what is written into requests, in order. */
export function slicesOf<Piece extends { readonly bytes: number }>(pieces: readonly Piece[]): Piece[][] {
  const slices: Piece[][] = [];
  let room = 0;
  for (const piece of pieces) {
    if (slices.length === 0 || piece.bytes > room) {
      slices.push([]);
      room = SLICE;
    }
    slices.at(-1)!.push(piece);
    room -= piece.bytes;
  }
  return slices;
}

/** The changes that each slice carries, in their order. */
export function changesBySlice(slices: readonly (readonly BlockWrite[])[], changes: readonly Change[]): Change[][] {
  const places = new Map<string, number>();
  slices.forEach((slice, place) => {
    for (const { area, rows } of slice)
      rows.forEach((line, r) =>
        line.forEach((content, c) => {
          if (content !== undefined) places.set(`${area.row + r},${area.column + c} ${area.sheet}`, place);
        }),
      );
  });
  const carried: Change[][] = slices.map(() => []);
  for (const change of changes)
    carried[places.get(`${change.at.row},${change.at.column} ${change.at.sheet}`)!]!.push(change);
  return carried;
}
