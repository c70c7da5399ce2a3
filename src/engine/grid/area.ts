import { cellName, MAX_COLUMNS, MAX_ROWS } from './address';

/** A rectangle of cells, counted from 0, the last ones included. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Whether a sheet has all of its cells. */
export const isArea = ({ top, left, bottom, right }: Area): boolean =>
  [top, left, bottom, right].every(Number.isInteger) &&
  0 <= top &&
  top <= bottom &&
  bottom < MAX_ROWS &&
  0 <= left &&
  left <= right &&
  right < MAX_COLUMNS;

export const meets = (a: Area, b: Area): boolean =>
  a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;

export const holds = (area: Area, row: number, column: number): boolean =>
  area.top <= row && row <= area.bottom && area.left <= column && column <= area.right;

/** `B2:D9`, or `B2` for a single cell. */
export function areaName({ top, left, bottom, right }: Area): string {
  const from = cellName({ row: top, column: left });
  const to = cellName({ row: bottom, column: right });
  return from === to ? from : `${from}:${to}`;
}
