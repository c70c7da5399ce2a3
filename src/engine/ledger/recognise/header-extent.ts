import type { Area } from '../../grid/area';
import { isHeaderWord, isTranslation } from '../header-word';
import { readUnit } from '../unit';
import type { HeaderRows, Sheet } from './header';
import { countRow, isHeaderRow, textAt } from './header';
import { BLANK, filledColumns, kindAt, rowEnd } from './shape';

/** A header has no more rows than these. */
const DEPTH = 4;

const areasAt = ({ merged }: Sheet, row: number): readonly Area[] => merged.get(row) ?? [];

/** The header that a row begins, with the rows of sub-headers or units below it. */
function extendDown(sheet: Sheet, row: number): number {
  let last = row;
  const tall = areasAt(sheet, row).reduce(
    (bottom, area) => (area.top === row ? Math.max(bottom, area.bottom) : bottom),
    row,
  );
  while (last + 1 < sheet.shape.height && last - row < DEPTH - 1) {
    const below = last + 1;
    const columns = filledColumns(sheet.shape, below);
    if (columns.length === 0) break;
    const count = countRow(sheet, below);
    if (count.figures > 0 || count.labelled > 0) break;
    const within = below <= tall && tall - row < DEPTH;
    // A lone text below a column without a name heads the rows of a group, unless these fill the column too.
    if (columns.length === 1 && !within && kindAt(sheet.shape, below + 1, columns[0]!) === BLANK) break;
    const units = columns.every((column) => readUnit(textAt(sheet, below, column)) !== undefined);
    if (
      !within &&
      !units &&
      !isTranslated(sheet, last, columns) &&
      !(count.words * 2 >= count.texts && columns.every((column) => isUnder(sheet, last, column)))
    )
      break;
    last = below;
  }
  return last;
}

/** Whether the row below says the names of a header again in another language. */
function isTranslated(sheet: Sheet, row: number, columns: readonly number[]): boolean {
  const pairs = columns.filter((column) => isTranslation(textAt(sheet, row, column), textAt(sheet, row + 1, column)));
  return pairs.length > 1 && pairs.length * 2 > columns.length;
}

/** Whether a cell below a header row completes it: below a blank, or below the name of a group of columns. */
function isUnder(sheet: Sheet, above: number, column: number): boolean {
  const { shape } = sheet;
  if (kindAt(shape, above, column) === BLANK) return true;
  if (areasAt(sheet, above).some((area) => area.left <= column && column <= area.right && area.right > area.left))
    return true;
  return (
    kindAt(shape, above, column + 1) === BLANK &&
    kindAt(shape, above + 1, column + 1) !== BLANK &&
    column + 1 < rowEnd(shape, above + 1)
  );
}

/** Rows of group headers above: their cells stand over several columns of the header. */
function extendUp(sheet: Sheet, row: number): number {
  let first = row;
  while (first > 0 && row - first < DEPTH - 1) {
    const above = first - 1;
    const columns = filledColumns(sheet.shape, above);
    if (columns.length === 0) break;
    const count = countRow(sheet, above);
    if (count.figures > 0 || count.labelled > 0 || count.longest > 40) break;
    const left = firstColumn(sheet, row);
    const right = rowEnd(sheet.shape, row) - 1;
    const wide = areasAt(sheet, above).filter(
      (area) => area.top === above && area.right > area.left && area.right - area.left < (right - left) * 0.9,
    );
    const spans = columns.filter(
      (column, i) =>
        wide.some((area) => area.left === column) ||
        (areasAt(sheet, above).length === 0 &&
          (columns[i + 1] ?? right + 1) - column > 1 &&
          kindAt(sheet.shape, row, column) !== BLANK &&
          kindAt(sheet.shape, row, column + 1) !== BLANK),
    );
    // A row of data without a name, just above a header that is printed again, is money: `30` could be days as well.
    if (wide.length === 0 && columns.some((column) => isAmount(textAt(sheet, above, column)))) break;
    const isWord = (column: number): boolean =>
      isHeaderWord(textAt(sheet, above, column), sheet.learned) ||
      /账龄|賬齡|帳齡|aging|ageing|金额|金額|信息|情况|情況|amount/i.test(textAt(sheet, above, column));
    const enough =
      columns.length === 1
        ? spans.length === 1 && columns[0]! > left && (wide.length > 0 || isWord(columns[0]!))
        : spans.length > 0;
    if (!enough || columns.some((column) => column < left - 1 || column > right + 1)) break;
    first = above;
  }
  return first;
}

/** A bare number that is no year. */
const isAmount = (text: string): boolean =>
  /^\s*[-(]?[\d.,]+\)?-?\s*$/.test(text) && !/^\s*(?:19|20)\d\d\s*$/.test(text);

function firstColumn(sheet: Sheet, row: number): number {
  const end = rowEnd(sheet.shape, row);
  for (let column = 0; column < end; column++) if (kindAt(sheet.shape, row, column) !== BLANK) return column;
  return 0;
}

/** How many filled rows are looked at for the first header. */
const FIRST_ROWS = 200;

/** The first header at or below a row. */
export function findHeader(sheet: Sheet, from: number): HeaderRows | undefined {
  let seen = 0;
  for (const row of sheet.shape.filled) {
    if (row < from) continue;
    if (++seen > FIRST_ROWS) return undefined;
    if (isHeaderRow(sheet, row)) return headerFrom(sheet, row);
  }
  return undefined;
}

export const headerFrom = (sheet: Sheet, row: number): HeaderRows => ({
  first: extendUp(sheet, row),
  last: extendDown(sheet, row),
});
