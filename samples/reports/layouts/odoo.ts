import { randomOf } from '../../random';
import { utf8 } from '../encode';
import { written } from '../days';
import type { Item } from '../items';
import { agedItems, byCustomer, daysOf, drawItems, spread } from '../items';
import type { Line } from '../lines';
import { tsv } from '../lines';
import type { Cents } from '../money';
import { grouped, sum } from '../money';
import { CUSTOMERS_EN } from '../names';
import type { Sample } from '../sample';
import { truthOf } from '../truth';

const BUCKETS = ['At Date', '1-30', '31-60', '61-90', '91-120', 'Older'];
const ENDS = [0, 30, 60, 90, 120, Infinity];

/**
 * In the manner of Odoo, Aged Receivable unfolded and copied from the page: the total of all above the customers, each
 * customer's total above its documents, the currency behind every amount after a blank that does not break.
 */
export function odoo(): Sample {
  const items = drawItems(randomOf(20200633), {
    customers: CUSTOMERS_EN.slice(8, 18),
    currencyOf: () => 'EUR',
    edges: [1, 30, 31, 60, 61, 90, 91, 120, 121, -1],
  });
  const lines: Line[] = [
    ['title', '', 'Due Date', ...BUCKETS, 'Total'],
    ['total', 'Aged Receivable', '', ...amountsOf(items)],
    ...[...byCustomer(items)].flatMap(([customer, own]): Line[] => [
      ['total', customer, '', ...amountsOf(own)],
      ...own.map((item): Line => ['data', documentOf(item), written(item.due, 'MM/DD/YYYY'), ...amountsOf([item])]),
    ]),
  ];
  return { bytes: utf8(tsv(lines)), truth: truthOf({ aged: agedItems(items), lines, basis: 'due' }) };
}

const documentOf = ({ kind, number }: Item): string =>
  kind === 'invoice' ? `INV/2020/${1000 + number}` : `${kind === 'payment' ? 'BNK1' : 'RINV'}/2020/${1000 + number}`;

/** By column, and all of them together. */
function amountsOf(items: readonly Item[]): string[] {
  const columns = items.map((item) => spread(daysOf(item), item.open, -Infinity, ENDS));
  const amounts = ENDS.map((_, i) => sum(columns.map((each) => each[i]!)));
  return [...amounts.map(shown), shown(sum(amounts))];
}

const shown = (amount: Cents): string => (amount === 0 ? '' : `${grouped(amount)}\u00a0€`);
