import type { Value } from '../grid/value';
import { MISSING, put, UNREADABLE } from '../number/column';
import type { Rational } from '../number/rational';
import { compare, fromNumber, multiply, ONE } from '../number/rational';
import type { Amount, AmountRules } from './amount';
import { readAmount } from './amount';
import { decimalHabits } from './decimal-habits';
import { isPlaceholder } from './placeholder';
import { isProblem, problem } from './problem';
import type { AmountColumn, CellContext, CellProblem, Problem } from './reading';
import { draftOf, plainCells } from './plain-cells';
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
  if (value === null || value === '' || value === '-') return null;
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
  if (isProblem(amount) || compare(unit, ONE) === 0) return amount;
  if (OWN_UNIT.test(text)) return problem('unit-in-cell', text);
  return { ...amount, value: multiply(amount.value, unit) };
}

/**
 * The amounts of a column in the currency's own unit, a row each. Without `context.decimal` the column's own cells decide
 * the decimal sign; what they leave open is a problem.
 */
export function readAmounts(cells: readonly Value[], context: AmountContext = {}): AmountColumn {
  const { signs, unit = ONE } = context;
  const plain = plainCells(cells, context.decimal, unit);
  const habits = context.decimal === undefined ? decimalHabits(cells, plain.rest, plain.shows) : undefined;
  const decimal = context.decimal ?? habits?.decimal;
  const rules: AmountRules = { ...(decimal ? { decimal } : { open: '.,' as const }), ...(signs && { signs }) };
  // A column with decimal commas is gone through again; with points only what was open is.
  const known = context.decimal === undefined && decimal === ',' ? plainCells(cells, decimal, unit) : plain;
  const problems: CellProblem[] = (habits?.problems ?? []).filter(({ code }) => code === 'decimal-mixed');
  const currencies = new Map<number, string>();
  const open = new Map<number, string>();
  const ofSign = new Map<number, Meant>();
  for (const [row, code] of known.signs) {
    let meant = ofSign.get(code);
    if (!meant) ofSign.set(code, (meant = meaningOf(code, rules)));
    if (meant.currency !== undefined) currencies.set(row, meant.currency);
    else if (meant.sign !== undefined) open.set(row, meant.sign);
  }
  const values = draftOf(known, unit);
  for (const row of known.rest) {
    const amount = amountOf(cells[row]!, rules, unit);
    if (amount === null) values.state[row] = MISSING;
    else if (isProblem(amount)) {
      values.state[row] = UNREADABLE;
      problems.push({ row, ...amount });
    } else {
      put(values, row, amount.value);
      if (amount.problem) problems.push({ row, ...amount.problem });
      if (amount.currency !== undefined) currencies.set(row, amount.currency);
      else if (amount.sign !== undefined) open.set(row, amount.sign);
    }
  }
  return { values, currencies, signs: open, problems: problems.sort((a, b) => a.row - b.row) };
}

type Meant = Pick<Amount, 'currency' | 'sign'>;

/** What a currency's sign before a number means here. */
function meaningOf(code: number, rules: AmountRules): Meant {
  const amount = readAmount(cellText(`${String.fromCharCode(code)}1`)!, rules);
  return amount && !isProblem(amount) ? amount : {};
}
