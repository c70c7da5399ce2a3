import type { Side } from '../ledger/side';
import { SIDES } from '../ledger/side';
import type { Rational } from '../number/rational';
import { add, compare, subtract, ZERO } from '../number/rational';
import type { Deciding } from './complete';
import type { Book } from './differences/book';
import type { Received } from './halves';
import type { LedgerField } from './ledger-fields';
import { LEDGER_FIELDS, sidesFor } from './ledger-fields';
import { PRESENT } from './said';
import { isOtherCurrency } from './settled';

/** What decides a contract by the word of the side whose word it is. */
export function deciding(book: Book, contract: number, retentionCounts: boolean): Deciding {
  const of = (field: LedgerField): Rational | null => book.settled.amounts.get(field)?.[contract] ?? null;
  const outstanding = of('outstanding');
  const said = of('paidAmount');
  // Money in one currency is held against an amount in the same: the payer's own.
  const stated = inTwoCurrencies(book, contract)
    ? (book.sides[payer(book, contract)!].amounts.get('contractAmount')?.[contract] ?? null)
    : of('contractAmount');
  const whole = stated ?? (outstanding && said ? add(outstanding, said) : of('invoiceAmount'));
  const amount = whole && isNegative(whole) ? null : whole;
  return {
    received: receivedBy(book, contract),
    amount,
    paid: said ?? paidWithoutAmount(book, contract, amount, outstanding),
    outstanding,
    retention: retentionCounts ? null : of('retention'),
  };
}

const isNegative = ({ n }: Rational): boolean => n < 0n;

/** The side that says what was paid. */
const payer = ({ settled }: Book, contract: number): Side | null =>
  settled.from.get('paidAmount')?.[contract] ?? settled.from.get('outstanding')?.[contract] ?? null;

/** What was paid is in another currency than what the contract is about: nobody can say how much of it that is. */
export function inTwoCurrencies(book: Book, contract: number): boolean {
  const [about, by] = [book.settled.from.get('contractAmount')?.[contract], payer(book, contract)];
  return !!about && !!by && isOtherCurrency(book.sides, contract, about, by);
}

/** A word of another side's status says nothing where the side itself has a ledger: the word may be late. */
const hasWord = ({ given }: Book, side: Side, field: LedgerField): boolean =>
  side === LEDGER_FIELDS[field].from || !given.includes(LEDGER_FIELDS[field].from);

const receivedBy = (book: Book, contract: number): Received =>
  sidesFor('receiptDate')
    .map((side) => ({ side, ...book.halves[side][contract]! }))
    .find(({ side, received, isDated }) => received !== 'unknown' && (isDated || hasWord(book, side, 'receiptDate')))
    ?.received ?? 'unknown';

/** A row of finance's with an empty payment cell says that nothing came in; without such a column its balance or word says it. */
function paidWithoutAmount(
  book: Book,
  contract: number,
  whole: Rational | null,
  outstanding: Rational | null,
): Rational | null {
  if (whole && outstanding) return subtract(whole, outstanding);
  const { finance } = book.sides;
  if (finance.presence[contract] === PRESENT && finance.amounts.has('paidAmount')) return ZERO;
  const word = sidesFor('paidAmount')
    .filter((side) => hasWord(book, side, 'paidAmount'))
    .map((side) => book.halves[side][contract]!.paidWord)
    .find((each) => each !== 'unknown');
  return word === 'full' ? whole : word === 'none' ? ZERO : null;
}

/** What would decide if another side were right about one thing; words of a status count only where they are finance's own. */
export function alternatives(book: Book, contract: number, own: Deciding): Deciding[] {
  const { sides, halves } = book;
  const found: Deciding[] = [];
  for (const side of SIDES) {
    const { received } = halves[side][contract]!;
    if (![received, own.received].includes('unknown') && received !== own.received && saysByDate(book, side, contract))
      found.push({ ...own, received });
    const amount = sides[side].amounts.get('contractAmount')?.[contract];
    if (amount && !isNegative(amount) && own.amount && compare(amount, own.amount) !== 0)
      found.push({ ...own, amount });
    const paid = sides[side].amounts.get('paidAmount')?.[contract];
    if (paid && (!own.paid || compare(paid, own.paid) !== 0)) found.push({ ...own, paid });
  }
  const { paidWord } = halves.finance[contract]!;
  if (paidWord === 'full' && own.amount) found.push({ ...own, paid: own.amount });
  // Money may still be to come after a part of it has; not after all of it.
  if (paidWord === 'none' && own.amount && own.paid && compare(own.paid, own.amount) >= 0)
    found.push({ ...own, paid: ZERO });
  return found;
}

/** A sales list that still says 已发货 is late, not of another opinion; one with a day of receipt, or none where it keeps them, is. */
const saysByDate = ({ sides }: Book, side: Side, contract: number): boolean =>
  sides[side].presence[contract] === PRESENT && (side === 'delivery' || sides[side].dates.has('receiptDate'));
