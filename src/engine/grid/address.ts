/** One cell: sheet name, row and column counted from 0. */
export interface Address {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** Limits of a sheet (Excel specification). */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

const NAMES: string[] = [];

/** `0` → `A`, `26` → `AA`. The columns of a sheet are named once. */
export const columnName = (column: number): string => (NAMES[column] ??= letters(column));

function letters(column: number): string {
  let name = '';
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    name = String.fromCharCode(65 + (rest % 26)) + name;
  }
  return name;
}

/** `A` → `0`, `AA` → `26`. */
export function columnIndex(name: string): number {
  let index = 0;
  for (const letter of name.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** The cell's own name without the sheet: row 0, column 0 is `A1`. */
export const cellName = (at: Pick<Address, 'row' | 'column'>): string => `${columnName(at.column)}${at.row + 1}`;

/** The reverse of `cellName`; `undefined` for anything else. */
export function parseCellName(text: string): { row: number; column: number } | undefined {
  const match = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/.exec(text);
  if (!match) return undefined;
  const at = { row: Number(match[2]) - 1, column: columnIndex(match[1]!) };
  return at.row < MAX_ROWS && at.column < MAX_COLUMNS ? at : undefined;
}
