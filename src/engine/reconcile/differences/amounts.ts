import type { Rational } from '../../number/rational';
import { compare, negate, subtract, ZERO } from '../../number/rational';
import type { Side } from '../../ledger/side';
import { SIDES } from '../../ledger/side';
import { causeOf, isOtherUnit } from '../amount-cause';
import type { LedgerField } from '../ledger-fields';
import { LEDGER_FIELD_NAMES } from '../ledger-fields';
import type { Difference } from '../result';
import { isOtherCurrency } from '../settled';
import type { Book } from './book';
import { fieldsOf, saying } from './book';

const AMOUNTS = fieldsOf('amount', LEDGER_FIELD_NAMES);

/** Amounts of the same thing that sides say differently, with what probably made the difference. */
export function amountDifferences(book: Book): Difference[] {
  const { count, sides } = book;
  const found: Difference[] = [];
  for (const field of AMOUNTS) {
    const sayers = SIDES.filter((side) => sides[side].amounts.has(field));
    if (sayers.length < 2) continue;
    for (let contract = 0; contract < count; contract++) {
      const own = sayers.flatMap((side) => {
        const value = sides[side].amounts.get(field)![contract];
        return value ? [{ side, value }] : [];
      });
      const [first, ...others] = own;
      const differing = first && others.find(({ side, value }) => differs(book, contract, first, { side, value }));
      if (first && differing)
        found.push(
          amountDifference(
            book,
            contract,
            field,
            own.map(({ side }) => side),
            first,
            differing,
          ),
        );
    }
  }
  return found;
}

interface Said {
  readonly side: Side;
  readonly value: Rational;
}

function differs({ sides, tolerance }: Book, contract: number, a: Said, b: Said): boolean {
  if (isOtherCurrency(sides, contract, a.side, b.side)) return true;
  return !isWithin(a.value, b.value, tolerance);
}

const isWithin = (a: Rational, b: Rational, tolerance: Rational): boolean => {
  const difference = subtract(a, b);
  return compare(difference.n < 0n ? negate(difference) : difference, tolerance) <= 0;
};

function amountDifference(
  book: Book,
  contract: number,
  field: LedgerField,
  sides: readonly Side[],
  a: Said,
  b: Said,
): Difference {
  const retention = book.settled.amounts.get('retention')?.[contract] ?? null;
  const why = isOtherCurrency(book.sides, contract, a.side, b.side)
    ? { cause: 'currency' as const }
    : causeOf(a.value, b.value, retention);
  return {
    ...{ kind: 'amount', contracts: [contract], field, ...why },
    says: sides.map((side) => saying(book, side, contract, field)),
  };
}

const FIGURES = ['contractAmount', 'invoiceAmount', 'paidAmount', 'outstanding'] as const;

/** More paid or invoiced than the contract is about, and balances that the side's own figures do not come to. */
export function arithmeticDifferences(book: Book): Difference[] {
  const { settled, sides, count, tolerance } = book;
  const found: Difference[] = [];
  for (let contract = 0; contract < count; contract++) {
    const of = (field: LedgerField): Rational | null => settled.amounts.get(field)?.[contract] ?? null;
    const [amount, invoiced, paid, left] = FIGURES.map(of);
    const who = (field: LedgerField): Side => settled.from.get(field)![contract]!;
    const say = (...fields: readonly LedgerField[]): Pick<Difference, 'contracts' | 'says'> => ({
      contracts: [contract],
      says: fields.filter(of).map((field) => saying(book, who(field), contract, field)),
    });
    if (new Set(FIGURES.flatMap((field) => (of(field) && sides[who(field)].currency[contract]) || [])).size > 1) {
      // Where the sides say the contract's own amount in two currencies it is told there.
      const sayers = SIDES.filter((side) => sides[side].amounts.get('contractAmount')?.[contract]);
      if (sayers.some((side) => isOtherCurrency(sides, contract, sayers[0]!, side))) continue;
      found.push({ kind: 'currency', ...say('contractAmount', 'invoiceAmount', 'paidAmount') });
      continue;
    }
    if (amount && invoiced && isMore(invoiced, amount, tolerance))
      found.push({
        ...{ kind: 'over-invoiced', field: 'invoiceAmount', ...causeOf(invoiced, amount) },
        ...say('contractAmount', 'invoiceAmount'),
      });
    if (amount && paid && isMore(paid, amount, tolerance))
      found.push({
        ...{ kind: 'overpaid', field: 'paidAmount', ...causeOf(paid, amount) },
        ...say('contractAmount', 'paidAmount'),
      });
    const bases = [amount, invoiced].flatMap((base) => (base ? leftOf(base, paid ?? ZERO) : []));
    if (left && bases.length > 0 && !bases.some((base) => isWithin(base, left, tolerance)))
      found.push({
        ...{ kind: 'balance', field: 'outstanding', ...causeOf(left, bases[0]!, of('retention')) },
        ...say(...FIGURES),
      });
  }
  return found;
}

/** What is still open. Nothing is when more was paid than was owed: that is told by itself. */
const leftOf = (base: Rational, paid: Rational): Rational =>
  base.n > 0n && compare(paid, base) > 0 ? ZERO : subtract(base, paid);

/** More than the amount, or the amount with another sign or in another unit: then it stands in for more. */
function isMore(a: Rational, amount: Rational, tolerance: Rational): boolean {
  if (compare(subtract(a, amount), tolerance) > 0) return true;
  return a.n < 0n ? compare(negate(a), amount) === 0 : isOtherUnit(a, amount);
}
