import { fromSerial } from '../../parse/date';
import { columnName } from '../../grid/address';
import type { HeaderRows, Sheet } from './header';
import { BLANK, kindAt, rowEnd } from './shape';

/** The header of one column: what stands above it, from the top row to the last. */
export interface ColumnHeader {
  readonly column: number;
  readonly parts: readonly string[];
  /** The parts joined; unique within the table. A column without a header is called by its letter: `(C)`. */
  readonly name: string;
}

/** Of a longer header its beginning is shown; nobody reads on. */
const LONGEST = 120;

const clean = (text: string): string => {
  const plain = text
    .slice(0, LONGEST * 4)
    .replace(/\p{Cf}|\p{Cc}/gu, (sign) => (/\s/.test(sign) ? ' ' : ''))
    .replace(/\s+/g, ' ')
    .trim();
  return plain.length > LONGEST ? `${plain.slice(0, LONGEST)}…` : plain;
};

function ownText({ source }: Sheet, row: number, column: number): string {
  const value = source.grid.rows[row]?.[column];
  if (value === null || value === undefined) return '';
  if (typeof value === 'number' && source.formatAt?.(row, column) === 'date')
    return fromSerial(value, source.grid.dates1904) ?? String(value);
  return clean(String(value));
}

/** The headers of columns `left` to `right`, merged and grouped ones joined. */
export function columnHeaders(sheet: Sheet, header: HeaderRows, left: number, right: number): ColumnHeader[] {
  const lines = Array.from({ length: header.last - header.first + 1 }, (_, i) =>
    lineOf(sheet, header, header.first + i, left, right),
  );
  const names = new Map<string, number>();
  return Array.from({ length: right - left + 1 }, (_, i) => {
    const parts: string[] = [];
    for (const line of lines) if (line[i] !== '' && line[i] !== parts.at(-1)) parts.push(line[i]!);
    const column = left + i;
    const joined = parts.join(' / ') || `(${columnName(column)})`;
    let name = joined;
    for (let times = names.get(joined) ?? 1; names.has(name); times++) {
      name = `${joined} (${times + 1})`;
      names.set(joined, times + 1);
    }
    names.set(name, names.get(name) ?? 1);
    return { column, parts, name };
  });
}

/** One header row, a text for each column: merged cells say the same everywhere, and so do names of groups of columns. */
function lineOf(sheet: Sheet, { first, last }: HeaderRows, row: number, left: number, right: number): string[] {
  const line = Array.from({ length: right - left + 1 }, (_, i) => ownText(sheet, row, left + i));
  const areas = sheet.merged.get(row) ?? [];
  for (const area of areas) {
    if (area.top < first) continue;
    const text = ownText(sheet, area.top, area.left);
    for (let column = Math.max(left, area.left); column <= Math.min(right, area.right); column++)
      line[column - left] = text;
  }
  if (row === last || areas.some((area) => area.right > area.left)) return line;
  return fillRight(sheet, line, row, left);
}

/** Without merged cells a group's name stands over its first column: the blanks to its right belong to it. */
function fillRight(sheet: Sheet, line: string[], row: number, left: number): string[] {
  const end = rowEnd(sheet.shape, row + 1);
  const isFilledBelow = (column: number): boolean => column < end && kindAt(sheet.shape, row + 1, column) !== BLANK;
  let group = '';
  return line.map((text, i) => {
    if (text !== '') group = isFilledBelow(left + i) ? text : '';
    return text === '' && isFilledBelow(left + i) ? group : text;
  });
}
