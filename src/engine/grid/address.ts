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

const DOLLAR = 36;
/** The bit in which small letters differ from capital ones. */
const LOWER_CASE = 32;

/** The reverse of `cellName`; `undefined` for anything else. */
export function parseCellName(text: string): { row: number; column: number } | undefined {
  let at = text.charCodeAt(0) === DOLLAR ? 1 : 0;
  let column = 0;
  for (const last = at + 3; at < last; at++) {
    const letter = (text.charCodeAt(at) | LOWER_CASE) - 96;
    if (!(letter >= 1 && letter <= 26)) break;
    column = column * 26 + letter;
  }
  if (column === 0) return undefined;
  if (text.charCodeAt(at) === DOLLAR) at++;
  const digits = text.length - at;
  let row = 0;
  for (const first = at; at < text.length; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (!(digit >= (at === first ? 1 : 0) && digit <= 9)) return undefined;
    row = row * 10 + digit;
  }
  return digits > 0 && digits <= 7 && row <= MAX_ROWS && column <= MAX_COLUMNS
    ? { row: row - 1, column: column - 1 }
    : undefined;
}
