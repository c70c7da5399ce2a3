import type { Random } from '../random';
import { drawAmount } from './balances';
import type { Day } from './days';
import { AS_OF } from './days';
import type { Cents } from './money';
import type { Aged } from './truth';

/** An open document. Credit notes and money received but not set off have less than nothing open. */
export interface Item {
  readonly kind: 'invoice' | 'credit note' | 'payment';
  /** A running number of the documents of its kind. */
  readonly number: number;
  readonly customer: string;
  readonly owner?: string;
  readonly department?: string;
  readonly currency: string;
  readonly invoiced: Day;
  readonly due: Day;
  readonly amount: Cents;
  readonly paid: Cents;
  readonly open: Cents;
}

export interface ItemOptions {
  readonly customers: readonly string[];
  readonly currencyOf: (customer: number) => string;
  /** Days since the due date at which reports differ: the first documents get them. */
  readonly edges: readonly number[];
  /** What amounts are multiplied by, for money without small parts. */
  readonly worth?: number;
}

/** One to four documents for each customer, a few of them part-paid, a few of them credits; the oldest first. */
export function drawItems(random: Random, { customers, currencyOf, edges, worth = 1 }: ItemOptions): Item[] {
  const left = [...edges];
  const share = (amount: Cents, part: number): Cents => Math.round((amount / worth) * part) * worth;
  let number = 0;
  return customers.flatMap((customer, i) => {
    const items = Array.from({ length: random.whole(2, 4) }, (): Item => {
      number += 1;
      const days = left.shift() ?? (random.chance(0.3) ? -random.whole(1, 28) : random.whole(1, 210));
      const due = AS_OF - days;
      const amount = drawAmount(random) * worth;
      const paid = random.chance(0.2) ? share(amount, random.pick([0.3, 0.5, 0.8])) : 0;
      const currency = currencyOf(i);
      const invoiced = due - random.pick([30, 45, 60]);
      return { kind: 'invoice', number, customer, currency, invoiced, due, amount, paid, open: amount - paid };
    });
    if (i % 4 === 2) items.push(creditOf(items[0]!, (number += 1), random.whole(100_00, 900_00) * worth, i % 8 === 2));
    return items.sort((a, b) => a.due - b.due || a.number - b.number);
  });
}

const creditOf = ({ customer, currency }: Item, number: number, amount: Cents, isPayment: boolean): Item => ({
  kind: isPayment ? 'payment' : 'credit note',
  ...{ number, customer, currency },
  ...{ invoiced: AS_OF - 20, due: AS_OF - 20, amount: -amount, paid: 0, open: -amount },
});

export const daysOf = ({ due }: Item): number => AS_OF - due;

export const agedItems = (items: readonly Item[]): Aged[] =>
  items.map((item) => ({ ...item, amount: item.open, days: daysOf(item) }));

/** Each customer's documents with those whom the customer belongs to. */
export const withPeople = (
  items: readonly Item[],
  peopleOf: (customer: number) => Pick<Item, 'owner' | 'department'>,
): Item[] =>
  [...byCustomer(items)].flatMap(([, own], i) => {
    const people = peopleOf(i);
    return own.map((item) => ({ ...item, ...people }));
  });

/** Items of each customer, in order of first appearance. */
export function byCustomer(items: readonly Item[]): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(item.customer, [...(groups.get(item.customer) ?? []), item]);
  return groups;
}

/**
 * The open amount in the column that its days fall into, nothing in the others.
 * @param ends the last day of each column, ascending; an amount before the first column stands in none
 */
export function spread(days: number, open: Cents, first: number, ends: readonly number[]): Cents[] {
  const place = days < first ? -1 : ends.findIndex((end) => days <= end);
  return ends.map((_, i) => (i === place ? open : 0));
}
