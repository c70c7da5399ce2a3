import type { Area } from '../../grid/area';
import { withoutSumOf } from '../header-text';
import { isHeaderWord } from '../header-word';
import type { Learned } from '../learned';
import type { Source } from '../source';
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
  /** Names of columns that go before ours. */
  readonly learned: Learned;
}

const LOOK_BELOW = 30;

export interface Count {
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

export function countRow(sheet: Sheet, row: number): Count {
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
    const word =
      !isBare && typeof sheet.source.grid.rows[row]![column] === 'string' && isHeaderWord(text, sheet.learned);
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
export const isSum = (text: string): boolean => !isHeaderWord(text) && rowWord(text)?.plain === true;
