import type { HeaderRows, Sheet } from './header';
import { textAt } from './header';
import { filledColumns } from './shape';

/** A row without its figures: what a page prints again, be it with another page number. */
export const pageText = (sheet: Sheet, row: number): string =>
  filledColumns(sheet.shape, row)
    .slice(0, 20)
    .map((column) => textAt(sheet, row, column).slice(0, 200).trim().replace(/\d+/g, '#'))
    .join('\n');

/** Tells rows that print a row of the header again. */
export function repeatedHeader(sheet: Sheet, { first, last }: HeaderRows): (row: number) => boolean {
  const { rows } = sheet.source.grid;
  const printed = Array.from({ length: last - first + 1 }, (_, i) => first + i).flatMap((own) => {
    const columns = filledColumns(sheet.shape, own);
    const [start] = columns;
    return start === undefined || columns.length < 2 ? [] : [{ own, columns, start, begins: rows[own]![start] }];
  });
  return (row) =>
    printed.some(({ own, columns, start, begins }) => {
      if (rows[row]![start] !== begins) return false;
      const same = columns.filter((column) => textAt(sheet, row, column) === textAt(sheet, own, column)).length;
      return same >= columns.length * 0.8;
    });
}
