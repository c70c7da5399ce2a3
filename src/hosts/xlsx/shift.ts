import { columnIndex, columnName, MAX_COLUMNS, MAX_ROWS } from '../../engine/grid/address';

/*
 * A shared formula is written once, for its first cell; in the others its relative references move along. Texts,
 * quoted sheet names, structured references and external books in brackets, names and functions must not move.
 */
const TEXT = '"(?:[^"]|"")*"';
const QUOTED_SHEET = "'(?:[^']|'')*'";
const BRACKETS = String.raw`\[(?:[^\[\]]|\[[^\[\]]*\])*\]`;
const REFERENCE = String.raw`(?<![\p{L}\p{N}_.\\$])(?:(\$?)([A-Z]{1,3})(\$?)([1-9]\d{0,6})|(\$?)([A-Z]{1,3}):(\$?)([A-Z]{1,3})|(\$?)([1-9]\d{0,6}):(\$?)([1-9]\d{0,6}))(?![\p{L}\p{N}_.(!\\$])`;
const TOKEN = new RegExp(`${TEXT}|${QUOTED_SHEET}|${BRACKETS}|${REFERENCE}`, 'giu');

const column = (fixed: string, name: string, by: number): string | undefined => {
  const index = columnIndex(name) + (fixed ? 0 : by);
  return index >= 0 && index < MAX_COLUMNS ? fixed + columnName(index) : undefined;
};
const row = (fixed: string, number: string, by: number): string | undefined => {
  const moved = Number(number) + (fixed ? 0 : by);
  return moved >= 1 && moved <= MAX_ROWS ? `${fixed}${moved}` : undefined;
};
const both = (first: string | undefined, between: string, second: string | undefined): string =>
  first === undefined || second === undefined ? '#REF!' : first + between + second;

/** A formula as it reads so many rows and columns away from where it was written. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  return formula.replace(TOKEN, (whole, ...found: (string | undefined)[]) => {
    const [fixedColumn, name, fixedRow, number, fixedFrom, from, fixedTo, to, fixedTop, top, fixedEnd, end] = found;
    if (name !== undefined) {
      if (columnIndex(name) >= MAX_COLUMNS || Number(number) > MAX_ROWS) return whole;
      return both(column(fixedColumn!, name, columns), '', row(fixedRow!, number!, rows));
    }
    if (from !== undefined) return both(column(fixedFrom!, from, columns), ':', column(fixedTo!, to!, columns));
    if (top !== undefined) return both(row(fixedTop!, top, rows), ':', row(fixedEnd!, end!, rows));
    return whole;
  });
}
