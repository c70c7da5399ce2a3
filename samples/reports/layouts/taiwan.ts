import { randomOf } from '../../random';
import { written } from '../days';
import { encode } from '../encode';
import type { Item } from '../items';
import { agedItems, byCustomer, daysOf, drawItems, spread, withPeople } from '../items';
import type { Line } from '../lines';
import { csv } from '../lines';
import type { Cents } from '../money';
import { bracketed, percent, sum } from '../money';
import { CUSTOMERS_TW, OWNERS_TW } from '../names';
import type { Sample } from '../sample';
import { truthOf } from '../truth';

const BUCKETS = ['未到期', '1~30天', '31~60天', '61~90天', '91天以上'];
const ENDS = [0, 30, 60, 90, Infinity];
const COLUMNS = ['客戶代號', '客戶名稱', '業務人員', '單據號碼', '立帳日', '到期日', '應收餘額', ...BUCKETS];

/**
 * In the manner of systems in Taiwan, as CSV in Big5: years of 民國, whole dollars, credits in brackets, a customer named
 * in the first of its rows only, 小計 under each, and 比率 below 合計.
 */
export function taiwan(): Sample {
  const random = randomOf(20200636);
  const drawn = drawItems(random, {
    customers: CUSTOMERS_TW,
    currencyOf: () => 'TWD',
    edges: [1, 30, 31, 60, 61, 90, 91, -1],
    worth: 100,
  });
  const items = withPeople(drawn, () => ({ owner: random.pick(OWNERS_TW) }));
  const all = amountsOf(items);
  const lines: Line[] = [
    ['title', '應收帳款帳齡分析表'],
    ['title', '公司：範例實業股份有限公司', '', '', '幣別：新台幣', '單位：元'],
    ['title', '基準日：民國109年06月30日'],
    ['title'],
    ['title', ...COLUMNS],
    ...[...byCustomer(items)].flatMap(([customer, own], place): Line[] => {
      const named = [`C${String(place + 1).padStart(4, '0')}`, customer, own[0]!.owner!];
      return [
        ...own.map((item, i) => lineOf(item, i === 0 ? named : ['', '', ''])),
        ['total', '', '小計', '', '', '', '', ...amountsOf(own).map(shown)],
      ];
    }),
    ['total', '合計', '', '', '', '', '', ...all.map(shown)],
    ['total', '比率', '', '', '', '', '', ...all.map((part) => percent(part, all[0]!, 1))],
  ];
  return { bytes: encode(csv(lines), 'big5'), truth: truthOf({ aged: agedItems(items), lines, basis: 'due' }) };
}

const PREFIX = { invoice: 'SI', 'credit note': 'SR', payment: 'RC' };

const lineOf = (item: Item, named: readonly string[]): Line => [
  'data',
  ...named,
  `${PREFIX[item.kind]}109${String(item.number).padStart(5, '0')}`,
  written(item.invoiced, 'R/MM/DD'),
  written(item.due, 'R/MM/DD'),
  ...amountsOf([item]).map(shown),
];

function amountsOf(items: readonly Item[]): Cents[] {
  const columns = items.map((item) => spread(daysOf(item), item.open, -Infinity, ENDS));
  return [sum(items.map(({ open }) => open)), ...ENDS.map((_, i) => sum(columns.map((each) => each[i]!)))];
}

const shown = (amount: Cents): string => (amount === 0 ? '-' : bracketed(amount / 100, 0));
