import type { Expression } from '../formula/expression';
import type { Rational } from '../number/rational';
import { add, subtract, ZERO } from '../number/rational';
import { SIDES } from '../ledger/side';
import type { Deciding } from './complete';
import { completeBy, OPEN, YES } from './complete';
import { alternatives, deciding, inTwoCurrencies } from './deciding';
import type { Book } from './differences/book';
import type { Paid, Received } from './halves';
import { paidOf } from './halves';
import type { LedgerState } from './result';

export interface States {
  readonly states: readonly LedgerState[];
  readonly received: readonly Received[];
  readonly paid: readonly Paid[];
}

interface Options {
  readonly definition: Expression;
  readonly tolerance: Rational;
  readonly retentionCounts: boolean;
  /** Contracts that nobody judges. */
  readonly carried: Uint8Array;
}

/**
 * Judges each contract (L2) by the word of the side whose word it is, and once more by what each other side says: where
 * that would decide otherwise, nothing is decided.
 */
export function statesOf(book: Book, options: Options): States {
  const { count, halves } = book;
  const { definition, tolerance, retentionCounts, carried } = options;
  const contracts = Array.from({ length: count }, (_, contract) => contract);
  const own = contracts.map((contract) => deciding(book, contract, retentionCounts));
  const verdict = completeBy(definition, own, tolerance);
  const paid = own.map((each) => paidHalf(each, tolerance));
  const received = own.map((each) => each.received);

  const others = contracts.flatMap((contract) =>
    alternatives(book, contract, own[contract]!).map((given) => ({ contract, given })),
  );
  const otherwise = completeBy(
    definition,
    others.map(({ given }) => given),
    tolerance,
  );
  const isContested = Uint8Array.from(contracts, (contract) => (inTwoCurrencies(book, contract) ? 1 : 0));
  others.forEach(({ contract, given }, i) => {
    const differs =
      otherwise[i] !== verdict[contract] ||
      paidHalf(given, tolerance) !== paid[contract] ||
      given.received !== received[contract];
    if (differs) isContested[contract] = 1;
  });
  const clashing = new Set(SIDES.flatMap((side) => book.sides[side].clashes.map(({ contract }) => contract)));
  const states = contracts.map((contract): LedgerState => {
    if (carried[contract]) return 'carried';
    if (halves.sales[contract]!.words.includes('cancelled')) return 'cancelled';
    if (isContested[contract] || clashing.has(contract)) return 'unsettled';
    if (verdict[contract] === YES) return 'complete';
    if (paid[contract] === 'part') return 'part-paid';
    if (verdict[contract] === OPEN || paid[contract] === 'unknown' || received[contract] === 'unknown')
      return 'unknown';
    if (paid[contract] === 'full') return received[contract] === 'yes' ? 'open' : 'paid';
    return received[contract] === 'yes' ? 'received' : 'open';
  });
  return { states, received, paid };
}

const paidHalf = ({ amount, paid, outstanding, retention }: Deciding, tolerance: Rational): Paid =>
  paidOf(amount && subtract(amount, add(retention ?? ZERO, tolerance)), paid, outstanding);
