import type { Rational } from './rational';
import { fromNumber, ZERO } from './rational';
import { greatestCommonDivisor, isSafe, leastCommonMultiple } from './whole';

// Look-ups of globals are slow in a sandbox, so they stay out of the loops.
const { abs, round } = Math;
const { isFinite, isInteger } = Number;

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
 * nothing ever wraps or is rounded: an overflow costs time, never a wrong number. Truth is 1 and 0.
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

/** A column while its rows are being filled in. */
export interface ColumnDraft extends ExactColumn {
  big?: Map<number, Rational>;
}

export const draftColumn = (length: number, den: number): ColumnDraft => ({
  length,
  num: new Float64Array(length),
  den,
  state: new Uint8Array(length),
});

/** Gives a row its value, in `big` if it does not fit. */
export function put(draft: ColumnDraft, row: number, value: Rational): void {
  const den = BigInt(draft.den);
  const num = den % value.d === 0n ? value.n * (den / value.d) : undefined;
  const fits = num !== undefined && isSafe(num);
  draft.num[row] = fits ? Number(num) : 0;
  if (!fits) (draft.big ??= new Map()).set(row, value);
}

/** Denominators taken from data stay at or below this, so that products of columns still have room below 2^53. */
export const DATA_DEN = 1_000_000;

/** A row each: its value, or the state (not `OK`) that says why it has none. */
export function columnOf(values: readonly (Rational | Exclude<State, typeof OK>)[]): ExactColumn {
  let den = 1;
  for (const value of values) {
    if (typeof value === 'number') continue;
    const common = leastCommonMultiple(den, Number(value.d));
    if (common <= DATA_DEN) den = common;
  }
  const draft = draftColumn(values.length, den);
  values.forEach((value, row) => {
    if (typeof value === 'number') draft.state[row] = value;
    else put(draft, row, value);
  });
  return draft;
}

export function constantColumn(value: Rational, length: number): ExactColumn {
  const draft = draftColumn(length, isSafe(value.d) ? Number(value.d) : 1);
  if (isSafe(value.d) && isSafe(value.n)) draft.num.fill(Number(value.n));
  else for (let row = 0; row < length; row++) put(draft, row, value);
  return draft;
}

/** Decimals of more digits than this are not what a person typed: see `fromNumber`. */
const DIGITS_END = 1e15;

/** Whether a float is the one nearest to a decimal of at most 15 digits, `scale` being the power of ten of its places. */
function isDecimal(value: number, scale: number): boolean {
  const num = round(value * scale);
  return abs(num) < DIGITS_END && num / scale === value;
}

/**
 * The decimals that people see in cells that hold these floats; each row equals `fromNumber` of its float.
 * @param state why a row has no value; all rows are `OK` without it. A float that is not finite is `UNREADABLE`.
 */
export function fromFloats(values: Float64Array | readonly number[], state?: Uint8Array): ExactColumn {
  let scale = 1;
  for (let row = 0; row < values.length; row++) {
    const value = values[row]!;
    if (isDecimal(value, scale) || (state && state[row] !== OK)) continue;
    for (let finer = scale * 10; finer <= DATA_DEN; finer *= 10) {
      if (isDecimal(value, finer)) {
        scale = finer;
        break;
      }
    }
  }
  const draft = draftColumn(values.length, scale);
  if (state) draft.state.set(state);
  for (let row = 0; row < values.length; row++) {
    const value = values[row]!;
    if (draft.state[row] !== OK) continue;
    // Adding 0 turns a negative zero into the plain one.
    if (isDecimal(value, scale)) draft.num[row] = round(value * scale) + 0;
    else if (isFinite(value)) put(draft, row, fromNumber(value));
    else draft.state[row] = UNREADABLE;
  }
  return reduced(draft);
}

/** In lowest terms as far as all rows share them: marks in halves over 2, not over 10, take few numerators. */
function reduced(draft: ColumnDraft): ExactColumn {
  const { num, den } = draft;
  let shared = den;
  for (let row = 0; row < num.length && shared > 1; row++)
    // A quotient of whole numbers below 2^53 is never rounded to a whole number.
    if (!isInteger(num[row]! / shared)) shared = greatestCommonDivisor(shared, abs(num[row]!));
  if (shared === 1) return draft;
  for (let row = 0; row < num.length; row++) num[row]! /= shared;
  return { ...draft, den: den / shared };
}

/**
 * The value of one row.
 * @throws {RangeError} for a row that has none
 */
export function valueAt(column: ExactColumn, row: number): Rational {
  if (column.state[row] !== OK) throw new RangeError(`row ${row} has no value`);
  const big = column.big?.get(row);
  if (big) return big;
  const [num, den] = [column.num[row]!, column.den];
  if (num === 0) return ZERO;
  // Floats are divided much faster than big integers.
  const common = greatestCommonDivisor(abs(num), den);
  return { n: BigInt(num / common), d: BigInt(den / common) };
}

/** The column of this one row. */
export function sliceRow(column: ExactColumn, row: number): ExactColumn {
  const value = column.big?.get(row);
  return {
    length: 1,
    num: column.num.slice(row, row + 1),
    den: column.den,
    state: column.state.slice(row, row + 1),
    ...(value && { big: new Map([[0, value]]) }),
  };
}
