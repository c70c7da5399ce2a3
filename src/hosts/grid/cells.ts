import type { ICellData, Nullable } from '@univerjs/core';
import type { Content, Value } from '../../engine/grid/value';
import { isFormula } from '../../engine/grid/value';

/** Univer's kinds of cells (`CellValueType`), written out so that reading a cell needs none of its code. */
const TEXT = 1;
const NUMBER = 2;
const BOOLEAN = 3;
/** Text that looks like something else and must stay text: Excel's leading apostrophe. */
const FORCED_TEXT = 4;

/** Rows or columns that a matrix has, in rising order. */
export const numericKeys = (matrix: object): number[] => Object.keys(matrix).map(Number);

/** Texts that Univer would take for a formula, a number or a truth value when the cell is touched again. */
const looksOtherwise = (text: string): boolean =>
  text.startsWith('=') || /^(true|false)$/i.test(text) || (text.trim() !== '' && Number.isFinite(Number(text)));

/** A rich text's characters. Univer ends paragraphs with a carriage return and the whole with another line end. */
function plainText(cell: ICellData): string | undefined {
  return cell.p?.body?.dataStream.replace(/\r\n$/, '').replaceAll('\r', '\n');
}

/** What people see in a cell; of a formula its last result. */
export function cellValue(cell: Nullable<ICellData>): Value {
  if (!cell) return null;
  const value = cell.p ? plainText(cell) : cell.v;
  if (value === undefined || value === null || value === '') return null;
  if (cell.t === BOOLEAN) return value === 1 || value === true || value === '1';
  if (cell.t === NUMBER) return Number(value);
  if (cell.t === TEXT || cell.t === FORCED_TEXT) return String(value);
  return value;
}

/** A value as a cell holds it. */
function plainCell(value: Value): ICellData {
  if (value === null) return {};
  if (typeof value === 'number') return { v: value, t: NUMBER };
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: BOOLEAN };
  return { v: value, t: looksOtherwise(value) ? FORCED_TEXT : TEXT };
}

/** Contents as a cell holds them. */
export const cellOf = (content: Content): ICellData =>
  isFormula(content) ? { ...plainCell(content.result), f: `=${content.formula}` } : plainCell(content);

/** What turns whatever a cell held into `content` and leaves its style alone. */
export const cellPatch = (content: Content): ICellData => ({
  v: null,
  t: null,
  f: null,
  si: null,
  p: null,
  ref: null,
  xf: null,
  ...cellOf(content),
});
