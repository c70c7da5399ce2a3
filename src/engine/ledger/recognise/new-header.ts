import { isHeaderWord } from '../header-word';
import { monthOf } from '../month';
import type { Sheet } from './header';
import { countRow, isSum, textAt } from './header';
import { FIGURE, filledColumns, rowEnd, TEXT } from './shape';
import { rowWord } from './words';

/**
 * Whether a row further down is the header of another table: names that columns have, nothing else, and no data row of
 * the table above. Below a blank row the word of a total names a column too: `业务员 | 合计`.
 */
export function isNewHeader(sheet: Sheet, row: number): boolean {
  if (!mayBeHeader(sheet, row)) return false;
  const columns = filledColumns(sheet.shape, row);
  const isWord = (column: number): boolean => isHeaderWord(textAt(sheet, row, column), sheet.learned);
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
