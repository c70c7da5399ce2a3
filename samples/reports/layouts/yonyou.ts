import type { Area } from '../../../src/engine/grid/area';
import type { SheetDraft } from '../../../src/engine/grid/plan';
import type { Content } from '../../../src/engine/grid/value';
import { EMPTY_PLAN } from '../../../src/engine/grid/plan';
import { createXlsx } from '../../../src/hosts/xlsx';
import { randomOf } from '../../random';
import type { CustomerBalance } from '../balances';
import { agedBalances, drawBalances } from '../balances';
import type { Line, LineRole } from '../lines';
import type { Cents } from '../money';
import { sum } from '../money';
import { CUSTOMERS_ZH, DEPARTMENTS_ZH, OWNERS_ZH } from '../names';
import type { Sample } from '../sample';
import { truthOf } from '../truth';

const BUCKETS = ['未到期', '1～30天', '31～60天', '61～90天', '91～180天', '180天以上'];
const DAYS = [-1, 15, 45, 75, 120, 200];
const WIDTH = 13;
/** A printed amount is in 万元 with two decimals, so its last digit is worth 100 元. */
const STEP = 100;

type Row = readonly Content[];

/**
 * In the manner of Yonyou, 应收账龄分析 as a workbook: a merged title, facts in one line, a header of two rows with merged
 * cells, amounts in 万元, the department named once and merged down, 小计 for each, and columns worked out of others.
 */
export async function yonyou(): Promise<Sample> {
  const random = randomOf(20200634);
  const perDepartment = CUSTOMERS_ZH.length / DEPARTMENTS_ZH.length;
  const balances = drawBalances(random, CUSTOMERS_ZH, BUCKETS.length).map((balance, i) => ({
    ...inSteps(balance),
    owner: random.pick(OWNERS_ZH),
    department: DEPARTMENTS_ZH[Math.floor(i / perDepartment)]!,
  }));
  const merged: Area[] = [];
  const merge = (top: number, left: number, bottom: number, right: number): void =>
    void merged.push({ top, left, bottom, right });
  const rows: Row[] = [
    ['应收账款账龄分析表'],
    ['编制单位：示例集团有限公司　　截止日期：2020年6月30日　　单位：万元'],
    ['部门', '客户编码', '客户名称', '业务员', '应收余额', '账龄', ...blank(5), '>90天合计', '>90天占比'],
    [...blank(5), ...BUCKETS, ...blank(2)],
  ];
  const roles: LineRole[] = ['title', 'title', 'title', 'title'];
  merge(0, 0, 0, WIDTH - 1);
  merge(1, 0, 1, WIDTH - 1);
  for (const column of [0, 1, 2, 3, 4, 11, 12]) merge(2, column, 3, column);
  merge(2, 5, 2, 10);
  DEPARTMENTS_ZH.forEach((department, place) => {
    const own = balances.slice(place * perDepartment, (place + 1) * perDepartment);
    merge(rows.length, 0, rows.length + own.length - 1, 0);
    own.forEach((balance, i) => {
      const code = String(place * perDepartment + i + 1).padStart(6, '0');
      rows.push([i === 0 ? department : null, code, balance.customer, balance.owner, ...amountsOf([balance])]);
      roles.push('data');
    });
    rows.push(['小计', null, null, null, ...amountsOf(own)]);
    roles.push('total');
  });
  rows.push(['合计', null, null, null, ...amountsOf(balances)], ['制表人：示例·赵一　　审核：示例·王主管']);
  roles.push('total', 'title');

  const sheet: SheetDraft = { name: '账龄分析', rows, look: LOOK(rows.length), merged };
  const host = createXlsx();
  await host.apply({ ...EMPTY_PLAN, add: [sheet] });
  const lines = roles.map((role): Line => [role]);
  const aged = agedBalances(balances, DAYS, '', STEP * 100);
  return { bytes: await host.save(), truth: truthOf({ aged, lines, basis: 'stated' }) };
}

const blank = (count: number): null[] => new Array<null>(count).fill(null);

/** Amounts that two decimals of 万元 can say; in hundredths of 万元. */
const inSteps = ({ customer, cells }: CustomerBalance): CustomerBalance => ({
  customer,
  cells: cells.map((amount) => Math.round(amount / STEP)),
});

/** The total, a column each, and what the report works out of them. */
function amountsOf(balances: readonly CustomerBalance[]): Content[] {
  const columns = BUCKETS.map((_, i) => sum(balances.map(({ cells }) => cells[i]!)));
  const [total, long] = [sum(columns), sum(columns.slice(4))];
  const shown = (amount: Cents): Content => (amount === 0 ? null : amount / 100);
  return [total / 100, ...columns.map(shown), long / 100, total > 0 ? Number((long / total).toFixed(4)) : 0];
}

const LOOK = (rows: number): SheetDraft['look'] => ({
  headerRow: 3,
  frozenColumns: 3,
  columns: [
    { column: 0, width: 14 },
    { column: 1, width: 10, format: '@' },
    { column: 2, width: 26 },
    { column: 3, width: 12 },
    ...[4, 5, 6, 7, 8, 9, 10, 11].map((column) => ({ column, width: 12, format: '#,##0.00' })),
    { column: 12, width: 12, format: '0.00%' },
  ],
  lastRow: rows,
});
