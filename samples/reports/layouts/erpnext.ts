import { randomOf } from '../../random';
import { utf8 } from '../encode';
import { written } from '../days';
import type { Item } from '../items';
import { agedItems, daysOf, drawItems, spread } from '../items';
import type { Line } from '../lines';
import { csv } from '../lines';
import type { Cents } from '../money';
import { decimal, sum } from '../money';
import { CUSTOMERS_EN } from '../names';
import type { Sample } from '../sample';
import { truthOf } from '../truth';

const BEFORE = ['Posting Date', 'Customer', 'Receivable Account', 'Voucher Type', 'Voucher No', 'Due Date'];
const AMOUNTS = ['Invoiced Amount', 'Paid Amount', 'Credit Note', 'Outstanding Amount'];
const BUCKETS = ['0-30', '31-60', '61-90', '91-120', '121-Above'];
const ENDS = [30, 60, 90, 120, Infinity];
const TYPES = { invoice: 'Sales Invoice', 'credit note': 'Sales Invoice', payment: 'Payment Entry' };

/**
 * In the manner of ERPNext, Accounts Receivable as CSV: a line for each voucher; what is not yet due is outstanding and in
 * no bucket, so that the buckets do not add up to what is outstanding; credit notes and payments with a minus.
 */
export function erpnext(): Sample {
  const items = drawItems(randomOf(20200632), {
    customers: CUSTOMERS_EN.slice(4, 16),
    currencyOf: () => 'AED',
    edges: [0, 30, 31, 60, -1, 61, 90, 91, 120, 121],
  });
  const amounts = items.map(amountsOf);
  const totals = amounts[0]!.map((_, i) => sum(amounts.map((each) => each[i]!)));
  const lines: Line[] = [
    ['title', ...BEFORE, ...AMOUNTS, 'Age (Days)', ...BUCKETS, 'Currency', 'Territory'],
    ...items.map((item, i): Line => ['data', ...before(item), ...after(amounts[i]!, String(daysOf(item)), 'AED')]),
    ['total', 'Total', '', '', '', '', '', ...after(totals, '', '')],
  ];
  return { bytes: utf8(csv(lines)), truth: truthOf({ aged: agedItems(items), lines, basis: 'due' }) };
}

const before = ({ kind, number, customer, invoiced, due }: Item): string[] => [
  written(invoiced, 'DD-MM-YYYY'),
  customer,
  'Debtors - SC',
  TYPES[kind],
  `${kind === 'payment' ? 'ACC-PAY' : 'ACC-SINV'}-2020-${String(number).padStart(5, '0')}`,
  written(due, 'DD-MM-YYYY'),
];

function amountsOf(item: Item): Cents[] {
  const { amount, paid, open } = item;
  return [amount, paid, 0, open, ...spread(daysOf(item), open, 0, ENDS)];
}

const after = (amounts: readonly Cents[], age: string, currency: string): string[] => {
  const texts = amounts.map((amount) => decimal(amount));
  return [...texts.slice(0, 4), age, ...texts.slice(4), currency, currency && 'Sample Territory'];
};
