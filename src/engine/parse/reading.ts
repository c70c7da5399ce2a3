import type { FindingData } from '../grid/plan';
import type { ExactColumn } from '../number/column';
import type { Rational } from '../number/rational';
import type { CalendarDate } from './date';

/** Why a cell could not be read, or was read only with an assumption. `code` is that of a finding. */
export interface Problem {
  readonly code: string;
  readonly data: FindingData;
}

/**
 * What one cell says. A value of `null` is always explained by a `problem`; a value with a `problem` was read with an
 * assumption that a person should know (a year taken from the period, say). Nothing is guessed in silence.
 */
export type Reading =
  /** Nothing, or a placeholder such as `-`, `/`, `无`, `N/A`: never zero. */
  | { readonly as: 'empty' }
  | { readonly as: 'text'; readonly text: string }
  /** An amount names its currency or has the form of money; a number does not. 12% is 0.12. */
  | {
      readonly as: 'amount' | 'number' | 'percent';
      readonly value: Rational | null;
      /** ISO 4217. Absent for a bare `¥` or `$` that the book does not explain. */
      readonly currency?: string;
      readonly problem?: Problem;
    }
  | { readonly as: 'date'; readonly value: CalendarDate | null; readonly problem?: Problem };

export type DateOrder = 'ymd' | 'dmy' | 'mdy';
export type DecimalSign = '.' | ',';

/** What the surroundings of a cell decide about it. */
export interface CellContext {
  /** The decimal sign of the column; without it a cell that does not show it by itself is a problem. */
  readonly decimal?: DecimalSign;
  /** The order of day and month of the column. */
  readonly dateOrder?: DateOrder;
  /** First and last day of the sheet's period: gives `5月12日` its year. */
  readonly period?: { readonly from: CalendarDate; readonly to: CalendarDate };
  /** Serial dates count from 1904. */
  readonly dates1904?: boolean;
  /** Years of two or three digits in front count from 1911: `109/05/12` is 2020-05-12 (民國). */
  readonly roc?: boolean;
  /** What a bare sign means in this book, such as `{ '¥': 'CNY' }`. */
  readonly signs?: Readonly<Record<string, string>>;
}

/** What all cells of a column together decide. A member is absent when the cells do not decide it. */
export interface ColumnHabits {
  readonly decimal?: DecimalSign;
  readonly dateOrder?: DateOrder;
  /** Years count from 1911, as the column's other cells show. */
  readonly roc?: boolean;
  /** Cells (index in the column) that contradict each other, or that stay open; each with its problem. */
  readonly problems: readonly CellProblem[];
}

export interface CellProblem extends Problem {
  /** Index in the column that was read. */
  readonly row: number;
}

/** How many cells of a column read as what: the evidence for its type. */
export interface ColumnProfile {
  readonly empty: number;
  readonly text: number;
  readonly amount: number;
  readonly number: number;
  readonly percent: number;
  readonly date: number;
  /** Cells with a problem and no value, whatever they look like. */
  readonly unreadable: number;
}

/** Amounts of a column, a row each, in the currency's own unit (万元 is resolved). */
export interface AmountColumn {
  readonly values: ExactColumn;
  /** Rows that name a currency of their own. */
  readonly currencies: ReadonlyMap<number, string>;
  /** Rows with a sign that several currencies share (`$`, `¥`), which nothing explains. */
  readonly signs: ReadonlyMap<number, string>;
  readonly problems: readonly CellProblem[];
}

/** Dates of a column, a row each: days since 1970-01-01 where `state` is `OK`. */
export interface DateColumn {
  readonly days: Int32Array;
  /** A `State` of `engine/number/column` for each row. */
  readonly state: Uint8Array;
  readonly problems: readonly CellProblem[];
}
