import type { ICellData, IObjectMatrixPrimitiveType, IRowData } from '@univerjs/core';
import { wrappedHeight } from '../wrapped-height';
import { numericKeys } from './cells';

/** A cell whose text goes on in the next line where its column ends. */
export interface Wrapped {
  readonly row: number;
  readonly text: string;
  /** Pixels of its column. */
  readonly width: number;
  /** Points of its font. */
  readonly size: number;
}

/** The height of a row that says nothing, in pixels. */
const PLAIN = 24;

/**
 * Heights of rows with wrapped texts, about as the spreadsheet would find them itself if it were asked: it does so
 * for rows that people edit, not for a workbook that is opened.
 */
export function rowHeights(wrapped: Iterable<Wrapped>): Record<number, IRowData> {
  const rows: Record<number, IRowData> = {};
  for (const { row, text, width, size } of wrapped) {
    const height = wrappedHeight(text, width, size);
    if (height > (rows[row]?.ah ?? PLAIN)) rows[row] = { ah: height, ia: 1 };
  }
  return rows;
}

/** The wrapped texts of a sheet. `size` is undefined where a cell does not wrap. */
export function* wrappedIn(
  cells: IObjectMatrixPrimitiveType<ICellData>,
  widthOf: (column: number) => number,
  sizeOf: (cell: ICellData, column: number) => number | undefined,
): Iterable<Wrapped> {
  for (const row of numericKeys(cells))
    for (const column of numericKeys(cells[row]!)) {
      const cell = cells[row]![column]!;
      if (typeof cell.v !== 'string') continue;
      const size = sizeOf(cell, column);
      if (size !== undefined) yield { row, text: cell.v, width: widthOf(column), size };
    }
}
