import { MAX_COLUMNS, MAX_ROWS } from '../engine/grid/address';
import { IntakeError } from './intake-error';
import { LIMITS } from './limits';
import { closingOf } from './quoted';

/** Text taken apart into rows of cells. */
export interface Split {
  readonly rows: string[][];
  /** Cells whose quotes do not add up: the first of them, and how many. */
  readonly stray?: { readonly row: number; readonly column: number; readonly count: number };
}

const [FEED, RETURN, QUOTE] = [10, 13, 34];

/**
 * Takes delimited text apart (RFC 4180, and what spreadsheets put on the clipboard). Line breaks are LF, CR or CRLF,
 * rows may differ in length, a blank line is a row with one empty cell. A quote opens a cell only at its start; one
 * that is never closed is a character like any other. Cells stay text, whatever they look like.
 * @param separator one character
 * @throws {IntakeError} `too-many-columns`, `too-many-rows`, `too-many-cells`
 */
export function split(text: string, separator: string): Split {
  const { length } = text;
  const bar = separator.charCodeAt(0);
  const rows: string[][] = [];
  let stray: { row: number; column: number; count: number } | undefined;
  /** Looking for closing quotes that are not there may cost so much; after that, quotes are plain characters. */
  let patience = 4 * length + 1000;
  let row: string[] = [];
  let [start, cells] = [0, 0];
  /** Of a quoted cell: its text, once it was read. */
  let quoted: string | undefined;
  for (let at = 0; at <= length; at++) {
    const code = at < length ? text.charCodeAt(at) : FEED;
    if (code === bar) {
      row.push(quoted ?? text.slice(start, at));
      if (row.length === MAX_COLUMNS)
        throw new IntakeError('too-many-columns', { row: rows.length + 1, limit: MAX_COLUMNS });
      quoted = undefined;
      start = at + 1;
    } else if (code === FEED || code === RETURN) {
      if (at === length && start === length && row.length === 0 && quoted === undefined) break;
      row.push(quoted ?? text.slice(start, at));
      rows.push(row);
      cells += row.length;
      if (rows.length > MAX_ROWS) throw new IntakeError('too-many-rows', { limit: MAX_ROWS });
      if (cells > LIMITS.cells) throw new IntakeError('too-many-cells', { limit: LIMITS.cells });
      quoted = undefined;
      row = [];
      if (code === RETURN && text.charCodeAt(at + 1) === FEED) at++;
      start = at + 1;
    } else if (code === QUOTE && at === start && patience > 0) {
      const closing = closingOf(text, at, bar);
      patience -= closing.wasted;
      if (closing.isStray) {
        stray ??= { row: rows.length, column: row.length, count: 0 };
        stray.count++;
      }
      quoted = closing.cell;
      at = closing.end - 1;
    }
  }
  return stray ? { rows, stray } : { rows };
}

/** The rows of `split` alone. */
export const splitDelimited = (text: string, separator: string): string[][] => split(text, separator).rows;
