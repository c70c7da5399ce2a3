import { randomOf } from '../../random';
import type { CustomerBalance } from '../balances';
import { agedBalances, drawBalances } from '../balances';
import { utf8 } from '../encode';
import type { Line } from '../lines';
import { csv } from '../lines';
import type { Cents } from '../money';
import { grouped, sum } from '../money';
import { CUSTOMERS_EN } from '../names';
import type { Sample } from '../sample';
import { truthOf } from '../truth';

const COLUMNS = ['Current', '1 - 30', '31 - 60', '61 - 90', '91 and over'];
const DAYS = [-1, 15, 45, 75, 120];
/** Customers with customers below them. */
const PARENTS: Readonly<Record<string, readonly string[]>> = {
  'Sample Harbour Group': ['North Pier', 'South Pier', 'Dry Dock'],
  'Sample Mill Estate': ['Barn', 'Weir'],
};

/**
 * In the manner of QuickBooks, A/R Aging Summary as CSV: lines above the header, no name over the customers, customers
 * below customers with a total of their own, a `$` in the last row only, a time stamp below.
 */
export function quickbooks(): Sample {
  const random = randomOf(20200630);
  const own = drawBalances(random, CUSTOMERS_EN, COLUMNS.length);
  const families = Object.entries(PARENTS).map(
    ([parent, children]) =>
      [
        parent,
        drawBalances(
          random,
          children.map((child) => `${parent}:${child}`),
          COLUMNS.length,
        ),
      ] as const,
  );
  const all = [...own, ...families.flatMap(([, children]) => children)];
  const lines: Line[] = [
    ['title', 'A/R Aging Summary'],
    ['title', 'Sample Crossing, LLC'],
    ['title', 'As of June 30, 2020'],
    ['title'],
    ['title', '', ...COLUMNS, 'Total'],
    ...own.slice(0, 7).map(lineOf),
    ...families.slice(0, 1).flatMap(familyOf),
    ...own.slice(7, 12).map(lineOf),
    ...families.slice(1).flatMap(familyOf),
    ...own.slice(12).map(lineOf),
    ['total', 'TOTAL', ...totals(all).map((amount) => `$${grouped(amount)}`)],
    ['title'],
    ['title'],
    ['title', 'Wednesday, July 1, 2020 09:12 AM GMT+08:00'],
  ];
  return { bytes: utf8(csv(lines)), truth: truthOf({ aged: agedBalances(all, DAYS, ''), lines, basis: 'stated' }) };
}

const shown = (amount: Cents): string => (amount === 0 ? '' : grouped(amount));

const lineOf = ({ customer, cells }: CustomerBalance): Line => ['data', customer, ...[...cells, sum(cells)].map(shown)];

const familyOf = ([parent, children]: readonly [string, readonly CustomerBalance[]]): Line[] => [
  ['title', parent],
  ...children.map((child): Line => ['data', `   ${child.customer}`, ...[...child.cells, sum(child.cells)].map(shown)]),
  ['total', `Total for ${parent}`, ...totals(children).map(shown)],
];

/** The sum of each column and of all of them. */
const totals = (balances: readonly CustomerBalance[]): Cents[] => {
  const columns = COLUMNS.map((_, i) => sum(balances.map(({ cells }) => cells[i]!)));
  return [...columns, sum(columns)];
};
