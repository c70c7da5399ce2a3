import { randomOf } from '../../random';
import { written } from '../days';
import { encode } from '../encode';
import type { Item } from '../items';
import { agedItems, byCustomer, drawItems, withPeople } from '../items';
import type { Line } from '../lines';
import { csv } from '../lines';
import { grouped, sum } from '../money';
import { CUSTOMERS_ZH, DEPARTMENTS_ZH, OWNERS_ZH } from '../names';
import type { Sample } from '../sample';
import { truthOf } from '../truth';

const COLUMNS = [
  '单据类型',
  '单据编号',
  '客户',
  '部门',
  '业务员',
  '币别',
  '业务日期',
  '到期日',
  '应收金额',
  '已收款金额',
  '未收款金额',
];
const TYPES = { invoice: ['标准应收单', 'AR'], 'credit note': ['应收退款单', 'ARTK'], payment: ['收款单', 'SKD'] };
const CURRENCIES: Readonly<Record<string, string>> = { CNY: '人民币', USD: '美元' };

/**
 * In the manner of Kingdee, 应收单未核销明细 as CSV in GB18030: a line for each document and no columns of days, two
 * currencies, 小计 under each customer, 合计 for each currency.
 */
export function kingdee(): Sample {
  const random = randomOf(20200635);
  const drawn = drawItems(random, {
    customers: CUSTOMERS_ZH.slice(0, 14),
    currencyOf: (customer) => (customer % 5 === 3 ? 'USD' : 'CNY'),
    edges: [0, 30, 31, 60, 61, 90, 91, -1],
  });
  const items = withPeople(drawn, (customer) => ({
    department: DEPARTMENTS_ZH[customer % DEPARTMENTS_ZH.length]!,
    owner: random.pick(OWNERS_ZH),
  }));
  const lines: Line[] = [
    ['title', '应收单未核销明细表'],
    ['title', '组织：示例集团有限公司', '', '截止日期：2020-06-30'],
    ['title', ...COLUMNS],
    ...[...byCustomer(items)].flatMap(([, own]): Line[] => [...own.map(lineOf), totalOf('小计', own)]),
    ...Object.entries(CURRENCIES).map(([code, name]) =>
      totalOf(
        `合计（${name}）`,
        items.filter(({ currency }) => currency === code),
      ),
    ),
  ];
  return { bytes: encode(csv(lines), 'gb18030'), truth: truthOf({ aged: agedItems(items), lines, basis: 'due' }) };
}

function lineOf(item: Item): Line {
  const { kind, number, customer, department, owner, currency, invoiced, due, amount, paid, open } = item;
  const [type, prefix] = TYPES[kind] as [string, string];
  return [
    'data',
    type,
    `${prefix}${String(number).padStart(8, '0')}`,
    customer,
    department!,
    owner!,
    CURRENCIES[currency]!,
    written(invoiced, 'YYYY/M/D'),
    kind === 'payment' ? '' : written(due, 'YYYY/M/D'),
    ...[amount, paid, open].map((each) => grouped(each)),
  ];
}

function totalOf(word: string, items: readonly Item[]): Line {
  const sums = (['amount', 'paid', 'open'] as const).map((part) => grouped(sum(items.map((item) => item[part]))));
  return ['total', word, '', '', '', '', CURRENCIES[items[0]!.currency]!, '', '', ...sums];
}
