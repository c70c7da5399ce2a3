import { randomOf } from '../../random';
import { written } from '../days';
import { utf16 } from '../encode';
import type { Item } from '../items';
import { agedItems, byCustomer, daysOf, drawItems } from '../items';
import type { Line } from '../lines';
import { tsv } from '../lines';
import { continental, sum } from '../money';
import { CUSTOMERS_EN } from '../names';
import type { Sample } from '../sample';
import { truthOf } from '../truth';

const COLUMNS = [
  'Account',
  'Name 1',
  'DocumentNo',
  'Type',
  'Doc. Date',
  'Net due dt',
  'Arrears',
  'Open amount',
  'Curr.',
];
const TYPES = { invoice: 'RV', 'credit note': 'RG', payment: 'DZ' };

/**
 * In the manner of SAP, customer line items saved as a local file: UTF-16 with tabs, an empty first column, decimals as on
 * the continent with the minus behind them, days in arrears (before the due date with a minus behind), sums marked with
 * stars.
 */
export function sap(): Sample {
  const customers = CUSTOMERS_EN.slice(12, 24);
  const items = drawItems(randomOf(20200637), {
    customers,
    currencyOf: (customer) => (customer < 8 ? 'EUR' : 'CHF'),
    edges: [0, 30, 31, 60, 61, 90, 91, -1],
  });
  const accountOf = (customer: string): string => String(10_000_400 + customers.indexOf(customer));
  const lines: Line[] = [
    ['title', '', 'Customer Line Item Display', '', '', '', '', '', '30.06.2020'],
    ['title'],
    ['title', '', 'Company Code', '', 'SC01 Sample Crossing AG'],
    ['title', '', 'Open at key date', '', '30.06.2020'],
    ['title'],
    ['title', '', ...COLUMNS],
    ['title'],
    ...[...byCustomer(items)].flatMap(([customer, own]): Line[] => [
      ...own.map((item): Line => ['data', '', accountOf(customer), ...cellsOf(item)]),
      ['total', '*', accountOf(customer), '', '', '', '', '', '', ...sumOf(own)],
      ['title'],
    ]),
    ...['CHF', 'EUR'].map((code): Line => {
      return ['total', '**', '', '', '', '', '', '', '', ...sumOf(items.filter(({ currency }) => currency === code))];
    }),
  ];
  return { bytes: utf16(tsv(lines, '\r\n')), truth: truthOf({ aged: agedItems(items), lines, basis: 'due' }) };
}

function cellsOf(item: Item): string[] {
  const days = daysOf(item);
  return [
    item.customer,
    String(1_800_000_000 + item.number),
    TYPES[item.kind],
    written(item.invoiced, 'DD.MM.YYYY'),
    written(item.due, 'DD.MM.YYYY'),
    days < 0 ? `${-days}-` : String(days),
    continental(item.open),
    item.currency,
  ];
}

const sumOf = (items: readonly Item[]): string[] => [
  continental(sum(items.map(({ open }) => open))),
  items[0]!.currency,
];
