import type { Area } from '../../grid/area';
import { withoutSumOf } from '../header-text';
import { isHeaderWord, isTranslation } from '../header-word';
import { monthOf } from '../month';
import type { Source } from '../source';
import { readUnit } from '../unit';
import { BLANK, FIGURE, filledColumns, kindAt, rowEnd, TEXT } from './shape';
import type { Shape } from './shape';
import { isLabel, rowWord } from './words';

/** The rows of a header, from the first to the last. */
export interface HeaderRows {
  readonly first: number;
  readonly last: number;
}

/** What is searched for a header, and how far below a row its columns are looked at. */
export interface Sheet {
  readonly source: Source;
  readonly shape: Shape;
  /** By row: merged areas that begin in it or run through it. */
  readonly merged: ReadonlyMap<number, readonly Area[]>;
}

const DEPTH = 4;
const LOOK_BELOW = 30;

interface Count {
  readonly texts: number;
  readonly figures: number;
  /** Cells that are names which columns have. */
  readonly words: number;
  /** Cells such as `单位：元` that say what they mean themselves. */
  readonly labelled: number;
  readonly distinct: number;
  readonly longest: number;
}

export const textAt = ({ source }: Sheet, row: number, column: number): string => {
  const value = source.grid.rows[row]?.[column];
  return value === null || value === undefined ? '' : String(value);
};

function countRow(sheet: Sheet, row: number): Count {
  let [texts, figures, words, labelled, longest] = [0, 0, 0, 0, 0];
  const bare: number[] = [];
  const seen = new Set<string>();
  const end = rowEnd(sheet.shape, row);
  for (let column = 0; column < end; column++) {
    const kind = kindAt(sheet.shape, row, column);
    if (kind === BLANK) continue;
    const text = textAt(sheet, row, column);
    const isDate = kind === FIGURE && sheet.source.formatAt?.(row, column) === 'date';
    const isBare = BARE.test(text);
    if (isBare) bare.push(Number(text));
    const word = !isBare && typeof sheet.source.grid.rows[row]![column] === 'string' && isHeaderWord(text);
    if (word) words++;
    if (kind === FIGURE && !word && !isDate && !isBare) figures++;
    else if (!isBare) texts++;
    if (isLabel(withoutSumOf(text))) labelled++;
    if (text.length > longest) longest = text.length;
    seen.add(text.slice(0, 200));
  }
  // `30`, `60`, `90` name buckets, beside names of columns and in their order only; otherwise they are money.
  const days = words >= 2 && bare.length >= 2 && bare.every((day, i) => day > (bare[i - 1] ?? -1) && day <= LAST_DAY);
  if (days) [texts, words] = [texts + bare.length, words + bare.length];
  else figures += bare.length;
  return { texts, figures, words, labelled, distinct: seen.size, longest };
}

/** A number and nothing else. */
const BARE = /^\s*\d+\s*$/;
/** Buckets reach this far: ten years. */
const LAST_DAY = 3660;

/** Whether the columns that hold figures below, or this share of them, have a name in this row. */
function namesFigures(sheet: Sheet, row: number, share: number): boolean {
  const { shape } = sheet;
  const figures = new Map<number, number>();
  let rows = 0;
  for (let below = row + 1; below < shape.height && rows < LOOK_BELOW; below++) {
    const columns = filledColumns(shape, below);
    if (columns.length === 0) continue;
    rows++;
    for (const column of columns) {
      const step = kindAt(shape, below, column) === FIGURE ? 1 : -1;
      figures.set(column, (figures.get(column) ?? 0) + step);
    }
  }
  const money = [...figures].flatMap(([column, count]) => (count > 0 ? [column] : []));
  const named = money.filter((column) => kindAt(shape, row, column) === TEXT);
  return named.length > 0 && named.length >= money.length * share;
}

/** Whether a row can be the (main) row of a header. */
export function isHeaderRow(sheet: Sheet, row: number): boolean {
  const count = countRow(sheet, row);
  if (count.texts === 0 || count.labelled * 3 >= count.texts || count.longest > 200) return false;
  if (count.figures > 0) return count.words >= 3 && count.words >= 3 * count.figures;
  if (count.words >= 2 && count.words * 2 >= count.texts) return true;
  if (isSmallHeader(sheet, row, count)) return true;
  if (count.distinct < count.texts || !namesFigures(sheet, row, count.words >= 2 ? 0.5 : 1)) return false;
  return count.texts >= 2 || (count.words === 1 && rowEnd(sheet.shape, row + 1) <= rowEnd(sheet.shape, row));
}

/** The header of a small table above others: `业务员 | 合计`, with figures directly below what adds them up. */
function isSmallHeader(sheet: Sheet, row: number, { texts, words, figures }: Count): boolean {
  if (words === 0 || texts < 2 || figures > 0) return false;
  const columns = filledColumns(sheet.shape, row);
  const sums = columns.filter((column) => isSum(textAt(sheet, row, column)));
  return (
    words + sums.length === texts &&
    sums.length > 0 &&
    !isSum(textAt(sheet, row, columns[0]!)) &&
    sums.every((column) => kindAt(sheet.shape, row + 1, column) === FIGURE)
  );
}

/** The word of a total names a column too. */
const isSum = (text: string): boolean => !isHeaderWord(text) && rowWord(text)?.plain === true;

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
      isHeaderWord(textAt(sheet, above, column)) ||
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

/**
 * Whether a row further down is the header of another table: names that columns have, nothing else, and no data row of
 * the table above. Below a blank row the word of a total names a column too: `业务员 | 合计`.
 */
export function isNewHeader(sheet: Sheet, row: number): boolean {
  if (!mayBeHeader(sheet, row)) return false;
  const columns = filledColumns(sheet.shape, row);
  const isWord = (column: number): boolean => isHeaderWord(textAt(sheet, row, column));
  if (!columns.slice(0, 4).some(isWord) || rowWord(textAt(sheet, row, columns[0]!))) return false;
  const { texts, words, figures } = countRow(sheet, row);
  const isApart = row > 0 && rowEnd(sheet.shape, row - 1) === 0;
  const sums = columns.filter((column) => isSum(textAt(sheet, row, column)));
  const names = words + (isApart && words > 0 ? sums.length : 0);
  return figures === 0 && names >= 2 && names * 3 >= texts * 2;
}

/** Figures that stand in names of buckets: `1-30`, `>90`, `30`. */
const BUCKET_FIGURES = /^[<>≤≥＜＞+]?\s*\d{1,4}\s*(?:[-~～–－]\s*\d{1,4}|\+)?$/;

const LONGEST_BUCKET = 9;

/** A quick look that spares nearly all rows of data the slow one: they have numbers, dates or amounts. */
function mayBeHeader({ source, shape }: Sheet, row: number): boolean {
  const line = source.grid.rows[row]!;
  const [start, end] = [shape.starts[row]!, shape.starts[row + 1]!];
  let texts = 0;
  for (let at = start; at < end; at++) {
    const kind = shape.kinds[at]!;
    if (kind === TEXT) texts++;
    if (kind !== FIGURE) continue;
    const value = line[at - start];
    if (typeof value !== 'string' || value.length > LONGEST_BUCKET) return false;
    if (!(BUCKET_FIGURES.test(value.trim()) || (value.length <= 9 && monthOf(value)))) return false;
  }
  return texts >= 2;
}
