import type { Expression } from '../formula/expression';
import type { Rational } from '../number/rational';
import { compare, subtract, ZERO } from '../number/rational';
import { add } from '../number/rational';
import type { Side } from '../ledger/side';
import { SIDES } from '../ledger/side';
import type { Deciding } from './complete';
import { completeBy, OPEN, YES } from './complete';
import type { Book } from './differences/book';
import type { Paid, Received } from './halves';
import { paidOf } from './halves';
import { sidesFor } from './ledger-fields';
import type { LedgerState } from './result';
import { PRESENT } from './said';

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
  const isContested = new Uint8Array(count);
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

function deciding(book: Book, contract: number, retentionCounts: boolean): Deciding {
  const { settled, halves } = book;
  const of = (
    field: 'contractAmount' | 'invoiceAmount' | 'paidAmount' | 'outstanding' | 'retention',
  ): Rational | null => settled.amounts.get(field)?.[contract] ?? null;
  const received =
    sidesFor('receiptDate')
      .map((side) => halves[side][contract]!.received)
      .find((each) => each !== 'unknown') ?? 'unknown';
  const outstanding = of('outstanding');
  const said = of('paidAmount');
  const whole = of('contractAmount') ?? (outstanding && said ? add(outstanding, said) : of('invoiceAmount'));
  const paid = said ?? paidWithoutAmount(book, contract, whole, outstanding);
  const retention = retentionCounts ? null : of('retention');
  return { received, amount: whole, paid, outstanding, retention };
}

/** A row of finance's with an empty payment cell says that nothing came in; without such a column its balance or word says it. */
function paidWithoutAmount(
  { sides, halves }: Book,
  contract: number,
  whole: Rational | null,
  outstanding: Rational | null,
): Rational | null {
  if (whole && outstanding) return subtract(whole, outstanding);
  const { finance } = sides;
  if (finance.presence[contract] === PRESENT && finance.amounts.has('paidAmount')) return ZERO;
  const word = sidesFor('paidAmount')
    .map((side) => halves[side][contract]!.paidWord)
    .find((each) => each !== 'unknown');
  return word === 'full' ? whole : word === 'none' ? ZERO : null;
}

/** What would decide if another side were right about one thing; words of a status count only where they are finance's own. */
function alternatives(book: Book, contract: number, own: Deciding): Deciding[] {
  const { sides, halves } = book;
  const found: Deciding[] = [];
  for (const side of SIDES) {
    const { received } = halves[side][contract]!;
    if (received !== 'unknown' && received !== own.received && saysByDate(book, side, contract))
      found.push({ ...own, received });
    const amount = sides[side].amounts.get('contractAmount')?.[contract];
    if (amount && own.amount && compare(amount, own.amount) !== 0) found.push({ ...own, amount });
    const paid = sides[side].amounts.get('paidAmount')?.[contract];
    if (paid && (!own.paid || compare(paid, own.paid) !== 0)) found.push({ ...own, paid });
  }
  const { paidWord } = halves.finance[contract]!;
  if (paidWord === 'full' && own.amount) found.push({ ...own, paid: own.amount });
  if (paidWord === 'none') found.push({ ...own, paid: ZERO });
  return found;
}

/** A sales list that still says 已发货 is late, not of another opinion; one with a day of receipt, or none where it keeps them, is. */
const saysByDate = ({ sides }: Book, side: Side, contract: number): boolean =>
  sides[side].presence[contract] === PRESENT && (side === 'delivery' || sides[side].dates.has('receiptDate'));
