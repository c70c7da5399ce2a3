import type { Rational } from './rational';

/** What a row of a column is. Only `OK` rows have a value. */
export const OK = 0;
export const MISSING = 1;
export const NOT_APPLICABLE = 2;
/** The cell holds something that is not a number of the kind asked for. A finding says so. */
export const UNREADABLE = 3;
/** A formula divided by zero. */
export const DIVIDED_BY_ZERO = 4;
export type State = typeof OK | typeof MISSING | typeof NOT_APPLICABLE | typeof UNREADABLE | typeof DIVIDED_BY_ZERO;

/**
 * One exact number a row, for many rows: row r is `num[r] / den`. Numerators are whole numbers that a float holds
 * exactly (below 2^53 in size). A row whose value does not fit that form is kept in `big` instead, so that
 * nothing ever wraps or is rounded: an overflow costs time, never a wrong number.
 */
export interface ExactColumn {
  readonly length: number;
  readonly num: Float64Array;
  /** Shared by all rows: a positive whole number below 2^53. */
  readonly den: number;
  /** A `State` for each row. */
  readonly state: Uint8Array;
  /** Rows that do not fit `num / den`. Their `num` is 0 and must not be used. */
  readonly big?: ReadonlyMap<number, Rational>;
}
