import type { Value } from '../grid/value';
import type { ColumnDraft } from '../number/column';
import { draftColumn, put } from '../number/column';
import type { Rational } from '../number/rational';
import { rational } from '../number/rational';
import type { DecimalSign } from './reading';
import type { Scanned } from './scan-number';
import { newScan, scanNumber } from './scan-number';

/** The cells of an amount column that are plain. */
export interface PlainCells {
  /** Row r is `digits[r] / 10 ** places[r]`. */
  readonly digits: Float64Array;
  readonly places: Uint8Array;
  /** The most places of any row. */
  readonly most: number;
  /** Rows with a currency's sign, by the sign's code. */
  readonly signs: ReadonlyMap<number, number>;
  /** A cell shows that the point is the decimal sign. */
  readonly shows: boolean;
  /** The rows of all other cells, in order. */
  readonly rest: readonly number[];
}

/** Larger factors leave too little room below 2^53: their columns take the way of exact fractions. */
const LARGEST_UNIT = 1_000_000_000n;
const POWERS = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000] as const;

export function plainCells(cells: readonly Value[], decimal: DecimalSign | undefined, unit: Rational): PlainCells {
  const { length } = cells;
  const digits = new Float64Array(length);
  const places = new Uint8Array(length);
  const signs = new Map<number, number>();
  const rest: number[] = [];
  const scanned = newScan();
  const isFast = unit.d === 1n && unit.n > 0n && unit.n <= LARGEST_UNIT;
  const isOne = unit.n === 1n;
  let most = 0;
  let shows = false;
  for (let row = 0; row < length; row++) {
    const cell = cells[row]!;
    const isText = typeof cell === 'string';
    const isPlain = isFast && (isText ? scanNumber(cell, decimal, scanned) : scanFloat(cell, scanned));
    if (isText && isPlain) {
      shows ||= scanned.shows;
      if (scanned.zeros > 0 && !isOne) {
        rest.push(row);
        continue;
      }
      if (scanned.sign !== 0) signs.set(row, scanned.sign);
    }
    if (isPlain) {
      digits[row] = scanned.digits;
      places[row] = scanned.places;
      if (scanned.places > most) most = scanned.places;
    } else rest.push(row);
  }
  return { digits, places, most, signs, shows, rest };
}

/** The plain rows in their unit; the others are to be put in. */
export function draftOf({ digits, places, most }: PlainCells, unit: Rational): ColumnDraft {
  const draft = draftColumn(digits.length, POWERS[most]!);
  const times = Number(unit.n);
  for (let row = 0; row < digits.length; row++) {
    const value = digits[row]! * times * POWERS[most - places[row]!]!;
    if (Number.isSafeInteger(value)) draft.num[row] = value;
    else put(draft, row, rational(BigInt(digits[row]!) * unit.n, BigInt(POWERS[places[row]!]!)));
  }
  return draft;
}

/** The number of a cell as a decimal of at most two places, as money is. */
function scanFloat(cell: Value, into: Scanned): boolean {
  if (typeof cell !== 'number') return false;
  for (let places = 0; places <= 2; places++) {
    const digits = Math.round(cell * POWERS[places]!);
    if (Math.abs(digits) < 1e15 && digits / POWERS[places]! === cell) {
      [into.digits, into.places] = [digits + 0, places];
      return true;
    }
  }
  return false;
}
