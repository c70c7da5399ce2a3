import type { ProofColumn, Sums } from './proof';
import { sumsOf } from './proof';
import type { RowWord } from './words';

/** One filled row below the header, as the search for totals sees it. */
export interface Line {
  /** Row of the sheet. */
  readonly row: number;
  /** The text of its first filled cell. */
  readonly label: string;
  /** Has a number in a column that can be added up. */
  readonly money: boolean;
  /** A group begins here, or the table was interrupted: sums may start and end. */
  readonly starts: boolean;
  readonly word: RowWord | undefined;
  /** The word stands where other rows have their name. */
  readonly wordFirst: boolean;
  /** Which of the columns that tell rows apart (names, numbers, dates) are filled, and how far the name is indented. */
  readonly identity: number;
  /** How many of them. */
  readonly identities: number;
  /** Has a number of a document or a date of its own. */
  readonly isItem: boolean;
  /** The number of its contract; empty without one. */
  readonly contract: string;
  /** The currency that the row names in the column of currencies, or beside its word; empty without such a column. */
  readonly currency: string;
}

/** The sums of those lines alone that name the same currency, when there is more than one. */
export function sumsOfCurrency(lines: readonly Line[], { columns, counted }: Sums, currency: string): Sums | undefined {
  const own = counted.map((count, line) => (lines[line]!.currency === currency ? count : 0));
  return own.every((count, line) => count === counted[line]) ? undefined : sumsOf(columns, own);
}

/** Sums over the lines of money, without those that are left out. */
export function sumsFor(lines: readonly Line[], columns: readonly ProofColumn[], left: readonly number[]): Sums {
  const counted = new Uint8Array(lines.length);
  lines.forEach(({ money }, line) => (counted[line] = money ? 1 : 0));
  for (const line of left) counted[line] = 0;
  return sumsOf(columns, counted);
}
