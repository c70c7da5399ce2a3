import type { Rational } from '../number/rational';

/** Where the rows of one sheet went. `rows = read + merged + totals + titles + setAside`, always. */
export interface RowBalance {
  readonly origin: string;
  readonly sheet: string;
  /** `G3:H6`: the part of the sheet, where tables stand beside each other; absent for all the rest of it. */
  readonly area?: string;
  /** Rows of the sheet, or of the part, from its first to its last filled one. */
  readonly rows: number;
  readonly read: number;
  /** The same record as another one: counted there. */
  readonly merged: number;
  /** Totals, subtotals and what is worked out of them. */
  readonly totals: number;
  /** Titles, headers, group rows, notes and blank rows. */
  readonly titles: number;
  readonly setAside: number;
}

/** Where the money of one column went, in one currency. `in = read + merged + setAside`, always. */
export interface MoneyBalance {
  readonly origin: string;
  readonly sheet: string;
  /** The column's name. */
  readonly column: string;
  /** ISO 4217, or the bare sign of a currency that nobody names; empty when the report does not say. */
  readonly currency: string;
  /** All data cells of the column. */
  readonly in: Rational;
  readonly read: Rational;
  readonly merged: Rational;
  readonly setAside: Rational;
  /** The report's own last total, when it prints one. */
  readonly printed?: Rational;
}

/** A row that was not taken in: nothing of it is lost, a person decides. */
export interface SetAside {
  readonly origin: string;
  readonly sheet: string;
  readonly row: number;
  /** The cell that is the reason, when it is one. */
  readonly column?: number;
  /** Code of the finding that says why and what to do. */
  readonly code: string;
  readonly data: Readonly<Record<string, string | number | readonly string[]>>;
  /** The cells as they stand. */
  readonly cells: readonly string[];
}

export interface Balance {
  readonly rows: readonly RowBalance[];
  readonly money: readonly MoneyBalance[];
}
