import type { Rational } from '../../number/rational';
import { compare, negate, subtract, ZERO } from '../../number/rational';
import type { Side } from '../../ledger/side';
import { SIDES } from '../../ledger/side';
import { causeOf } from '../amount-cause';
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

/** More paid or invoiced than the contract is about, and balances that the side's own figures do not come to. */
export function arithmeticDifferences(book: Book): Difference[] {
  const { settled, count, tolerance } = book;
  const found: Difference[] = [];
  const of = (field: LedgerField, contract: number): Rational | null => settled.amounts.get(field)?.[contract] ?? null;
  const who = (field: LedgerField, contract: number): Side => settled.from.get(field)![contract]!;
  const say = (contract: number, fields: readonly LedgerField[]): Difference['says'] =>
    fields.filter((field) => of(field, contract)).map((field) => saying(book, who(field, contract), contract, field));
  for (let contract = 0; contract < count; contract++) {
    const [amount, invoiced, paid, left] = [
      of('contractAmount', contract),
      of('invoiceAmount', contract),
      of('paidAmount', contract),
      of('outstanding', contract),
    ];
    const isMore = (a: Rational | null): boolean => {
      if (!a || !amount) return false;
      const over = compare(subtract(a, amount), tolerance) > 0;
      const cause = over ? 'unknown' : causeOf(a, amount).cause;
      return over || (compare(a, ZERO) !== 0 && (cause === 'sign' || cause === 'unit'));
    };
    const isOneCurrency = (fields: readonly LedgerField[]): boolean =>
      new Set(
        say(contract, fields)
          .map(({ side }) => book.sides[side].currency[contract])
          .filter(Boolean),
      ).size < 2;
    if (!isOneCurrency(['contractAmount', 'invoiceAmount', 'paidAmount', 'outstanding'])) {
      // Where the sides say the contract's own amount in two currencies it is told there.
      const sayers = SIDES.filter((side) => book.sides[side].amounts.get('contractAmount')?.[contract]);
      if (sayers.some((side) => isOtherCurrency(book.sides, contract, sayers[0]!, side))) continue;
      found.push({
        kind: 'currency',
        contracts: [contract],
        says: say(contract, ['contractAmount', 'invoiceAmount', 'paidAmount']),
      });
      continue;
    }
    if (isMore(invoiced))
      found.push({
        ...{ kind: 'over-invoiced', contracts: [contract], field: 'invoiceAmount', ...causeOf(invoiced!, amount!) },
        says: say(contract, ['contractAmount', 'invoiceAmount']),
      });
    if (isMore(paid))
      found.push({
        ...{ kind: 'overpaid', contracts: [contract], field: 'paidAmount', ...causeOf(paid!, amount!) },
        says: say(contract, ['contractAmount', 'paidAmount']),
      });
    const bases = [amount, invoiced].filter((each) => each !== null);
    if (left && bases.length > 0 && !bases.some((base) => isWithin(subtract(base, paid ?? ZERO), left, tolerance)))
      found.push({
        ...{ kind: 'balance', contracts: [contract], field: 'outstanding' },
        ...causeOf(left, subtract(bases[0]!, paid ?? ZERO), of('retention', contract)),
        says: say(contract, ['contractAmount', 'invoiceAmount', 'paidAmount', 'outstanding']),
      });
  }
  return found;
}
