import type { ICellData, IObjectMatrixPrimitiveType, IRowData } from '@univerjs/core';
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

/** Excel's highest row, and the height of a row that says nothing, in pixels. */
const HIGHEST = 545;
const PLAIN = 24;
/** Pixels at both sides of a text, and above and below it. */
const MARGIN = 6;
/** Height of a line and width of a Latin letter, by the height of the font. A Chinese character is as wide as high. */
const LINE = 1.3;
const LETTER = 0.55;

/** CJK signs, full-width forms, emoji. */
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}]/u;

function linesOf(text: string, width: number, font: number): number {
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    let length = 0;
    for (const sign of paragraph) length += WIDE.test(sign) ? font : font * LETTER;
    lines += Math.max(1, Math.ceil(length / Math.max(font, width - MARGIN)));
  }
  return lines;
}

/**
 * Heights of rows with wrapped texts, about as the spreadsheet would find them itself if it were asked: it does so
 * for rows that people edit, not for a workbook that is opened.
 */
export function rowHeights(wrapped: Iterable<Wrapped>): Record<number, IRowData> {
  const rows: Record<number, IRowData> = {};
  for (const { row, text, width, size } of wrapped) {
    const font = (size * 96) / 72;
    const height = Math.min(HIGHEST, Math.ceil(linesOf(text, width, font) * font * LINE) + MARGIN);
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
