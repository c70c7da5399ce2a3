import type { Value } from '../grid/value';
import type { ColumnDraft } from '../number/column';
import { draftColumn, MISSING, put, UNREADABLE } from '../number/column';
import type { Rational } from '../number/rational';
import { fromNumber, multiply, ONE, rational } from '../number/rational';
import type { Amount, AmountRules } from './amount';
import { readAmount } from './amount';
import { columnHabits } from './habits';
import { isPlaceholder } from './placeholder';
import { isProblem, problem } from './problem';
import type { AmountColumn, CellContext, CellProblem, Problem } from './reading';
import type { Scanned } from './scan';
import { scanNumber } from './scan';
import { cellText } from './text';

export type AmountContext = CellContext & {
  /** What one printed unit is worth: 10000 below a header in 万元. */
  readonly unit?: Rational;
};

/** A cell that says how large its figures are does not take the column's unit: `12万` below 万元 is open. */
const OWN_UNIT =
  /[十拾百佰千仟万萬亿億兆元圆圓块塊角毛分]|\d ?(?:[kmgbT]|mm|bn|mn|mio|tn|thousand|lakhs?|lac|crores?|[mbtr]+illions?)(?![a-z])/i;

/**
 * What one cell of an amount column says, `null` for an empty one. Digits are an amount here even where they could be a
 * date elsewhere.
 */
export function amountOf(value: Value, rules: AmountRules, unit: Rational): Amount | Problem | null {
  if (value === null) return null;
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) return problem('amount-unreadable', String(value));
    return { value: multiply(fromNumber(value), unit), money: false };
  }
  if (typeof value === 'boolean') return problem('amount-unreadable', value ? 'TRUE' : 'FALSE');
  const text = cellText(value);
  if (text === undefined) return problem('amount-unreadable', value.trim());
  if (isPlaceholder(text)) return null;
  const amount = readAmount(text, rules);
  if (!amount) return problem('amount-unreadable', text);
  if (isProblem(amount) || unit === ONE) return amount;
  if (OWN_UNIT.test(text)) return problem('unit-in-cell', text);
  return { ...amount, value: multiply(amount.value, unit) };
}

/** Larger factors leave too little room below 2^53: such columns take the way of exact fractions. */
const LARGEST_UNIT = 1_000_000_000n;
const POWERS = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000] as const;

/**
 * The amounts of a column in the currency's own unit, a row each. Without `context.decimal` the column's own cells decide
 * the decimal sign; what they leave open is a problem.
 */
export function readAmounts(cells: readonly Value[], context: AmountContext = {}): AmountColumn {
  const { signs, unit = ONE } = context;
  const habits = context.decimal === undefined ? columnHabits(cells, context) : undefined;
  const decimal = context.decimal ?? habits?.decimal;
  const rules: AmountRules = {
    ...(decimal ? { decimal } : { open: '.,' as const }),
    ...(signs && { signs }),
  };
  const problems: CellProblem[] = (habits?.problems ?? []).filter(({ code }) => code === 'decimal-mixed');
  const currencies = new Map<number, string>();
  const values = plainNumbers(cells, decimal, unit, (draft, row) => {
    const amount = amountOf(cells[row]!, rules, unit);
    if (amount === null) draft.state[row] = MISSING;
    else if (isProblem(amount)) {
      draft.state[row] = UNREADABLE;
      problems.push({ row, ...amount });
    } else {
      put(draft, row, amount.value);
      if (amount.problem) problems.push({ row, ...amount.problem });
      if (amount.currency !== undefined) currencies.set(row, amount.currency);
    }
  });
  return { values, currencies, problems: problems.sort((a, b) => a.row - b.row) };
}

/** Fills in the plain cells of a column; the rows of the others, in order, are given to `other`. */
function plainNumbers(
  cells: readonly Value[],
  decimal: CellContext['decimal'],
  unit: Rational,
  other: (draft: ColumnDraft, row: number) => void,
): ColumnDraft {
  const { length } = cells;
  const places = new Uint8Array(length);
  const num = new Float64Array(length);
  const rest: number[] = [];
  const scanned: Scanned = { digits: 0, places: 0 };
  const isFast = unit.d === 1n && unit.n > 0n && unit.n <= LARGEST_UNIT;
  let most = 0;
  for (let row = 0; row < length; row++) {
    const cell = cells[row]!;
    if (isFast && (typeof cell === 'string' ? scanNumber(cell, decimal, scanned) : scanFloat(cell, scanned))) {
      num[row] = scanned.digits;
      places[row] = scanned.places;
      if (scanned.places > most) most = scanned.places;
    } else rest.push(row);
  }
  const draft = draftColumn(length, POWERS[most]!);
  const times = Number(unit.n);
  for (let row = 0; row < length; row++) {
    const value = num[row]! * times * POWERS[most - places[row]!]!;
    if (Number.isSafeInteger(value)) draft.num[row] = value;
    else put(draft, row, rational(BigInt(num[row]!) * unit.n, BigInt(POWERS[places[row]!]!)));
  }
  for (const row of rest) other(draft, row);
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
