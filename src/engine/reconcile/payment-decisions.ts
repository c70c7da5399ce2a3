import { headerKey } from '../ledger/header-key';
import type { Rational } from '../number/rational';
import { toText } from '../number/rational';
import type { Decision } from './decisions';
import type { Line } from './line';
import { amountIn, currencyOf, dayIn, textIn } from './line';

const AMOUNTS = ['contractAmount', 'paidAmount', 'invoiceAmount', 'outstanding'] as const;

/** The money that a line is about. */
export function moneyOf(line: Line): Rational | null {
  for (const field of AMOUNTS) {
    const amount = amountIn(line, field);
    if (amount) return amount;
  }
  return null;
}

/**
 * What a decision about a payment hangs on: it is found again next month, wherever its row stands then.
 */
export const paymentKey = (line: Line): string =>
  [
    headerKey(textIn(line, 'customer')),
    textIn(line, 'document').trim(),
    ...[dayIn(line, 'paidDate') ?? ''].map(String),
    ...[moneyOf(line)].map((amount) => (amount ? toText(amount) : '')),
    currencyOf(line),
  ].join('|');

export interface Decided {
  /** Contracts that a payment was given to: it is theirs together. */
  readonly given: readonly number[];
  /** Contracts that it is not for. */
  readonly excluded: ReadonlySet<number>;
}

const UNDECIDED: Decided = { given: [], excluded: new Set() };

/** What was decided about a payment; forbidden wins. */
export function decidedBy(
  decisions: readonly Decision[],
  contractNamed: (text: string) => number,
): (line: Line) => Decided {
  const byKey = new Map<string, Decision[]>();
  for (const each of decisions) {
    if (byKey.has(each.a)) byKey.get(each.a)!.push(each);
    else byKey.set(each.a, [each]);
  }
  return (line) => {
    const own = byKey.size === 0 ? undefined : byKey.get(paymentKey(line));
    if (!own) return UNDECIDED;
    const named = (isSame: boolean): number[] =>
      own.flatMap((each) => (each.isSame === isSame ? contractNamed(each.b) : [])).filter((one) => one >= 0);
    const excluded = new Set(named(false));
    return { given: named(true).filter((one) => !excluded.has(one)), excluded };
  };
}
