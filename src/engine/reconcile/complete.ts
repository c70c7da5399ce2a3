import type { Expression } from '../formula/expression';
import { evaluate } from '../formula/evaluate';
import type { ReadFormula } from '../formula/parse';
import { readFormula } from '../formula/parse';
import type { ExactColumn } from '../number/column';
import { columnOf, constantColumn, MISSING, OK } from '../number/column';
import type { Rational } from '../number/rational';
import { ZERO } from '../number/rational';
import type { Received } from './halves';

/** Names that a definition of complete may use. Each is a column: a value for a contract, missing where nobody says it. */
export const COMPLETE_NAMES = [
  /** 1 when the customer has signed for all of it, otherwise 0. */
  'received',
  'amount',
  'paid',
  'outstanding',
  /** What may stay open as retention; 0 where it may not. */
  'retention',
  'tolerance',
] as const;

/** L2: signed for receipt and paid in full. */
export const COMPLETE = 'received == 1 and paid >= amount - retention - tolerance';

/** Reads a definition of complete that a person wrote, or says what is wrong with it and where. */
export const readComplete = (text: string): ReadFormula => readFormula(text, new Set(COMPLETE_NAMES), 'condition');

/** What decides one contract, under one reading of what the sides say. */
export interface Deciding {
  readonly received: Received;
  readonly amount: Rational | null;
  readonly paid: Rational | null;
  readonly outstanding: Rational | null;
  readonly retention: Rational | null;
}

export const YES = 1;
const NO = 0;
/** Something that decides it is missing. */
export const OPEN = -1;

/** By contract: whether the definition holds. */
export function completeBy(definition: Expression, of: readonly Deciding[], tolerance: Rational): Int8Array {
  const amounts = (name: 'amount' | 'paid' | 'outstanding'): ExactColumn =>
    columnOf(of.map((each) => each[name] ?? MISSING));
  const columns = new Map<string, ExactColumn>([
    ['received', columnOf(of.map(({ received }) => (received === 'unknown' ? MISSING : truth(received === 'yes'))))],
    ['amount', amounts('amount')],
    ['paid', amounts('paid')],
    ['outstanding', amounts('outstanding')],
    ['retention', columnOf(of.map(({ retention }) => retention ?? ZERO))],
    ['tolerance', constantColumn(tolerance, of.length)],
  ]);
  const { num, state } = evaluate(definition, columns, of.length);
  return Int8Array.from(num, (value, contract) => (state[contract] === OK ? (value === 0 ? NO : YES) : OPEN));
}

const truth = (is: boolean): Rational => (is ? { n: 1n, d: 1n } : ZERO);
