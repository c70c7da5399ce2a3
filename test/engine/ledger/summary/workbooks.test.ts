import { expect, test } from '@jest/globals';
import { age } from '../../../../src/engine/ledger/aging/age';
import { isAccountedFor } from '../../../../src/engine/ledger/gather';
import { recognise } from '../../../../src/engine/ledger/recognise';
import { toText } from '../../../../src/engine/number/rational';
import { drawnSheet } from '../../../support/recognised';

/** The sheets of a workbook, by their names; what is owed in all, how many items that is, and what is said of sums. */
const cases: readonly (readonly [string, Readonly<Record<string, string>>, string, number, readonly string[]])[] = [
  [
    'a sheet for each region, and the sum of both by customer',
    {
      汇总: `
        header | 客户   | 应收余额 |
        data   | 甲公司 | 300      |
        data   | 乙公司 | 50       |
        data   | 丙公司 | 70       |
        total  | 合计   | 420      |`,
      华东: `
        header | 客户   | 发票号 | 到期日     | 余额 |
        data   | 甲公司 | F-1    | 2024-03-01 | 100  |
        data   | 甲公司 | F-2    | 2024-04-01 | 200  |`,
      华北: `
        header | 客户   | 发票号 | 到期日     | 余额 |
        data   | 乙公司 | F-3    | 2024-05-01 | 50   |
        data   | 丙公司 | F-4    | 2024-05-01 | 70   |`,
    },
    '420',
    4,
    ['汇总 table-sums 华东!A1, 华北!A1'],
  ],
  [
    'one figure of the sum is another',
    {
      汇总: `
        header | 客户   | 应收余额 |
        data   | 甲公司 | 300      |
        data   | 乙公司 | 55       |
        data   | 丙公司 | 70       |`,
      华东: `
        header | 客户   | 发票号 | 到期日     | 余额 |
        data   | 甲公司 | F-1    | 2024-03-01 | 100  |
        data   | 甲公司 | F-2    | 2024-04-01 | 200  |`,
      华北: `
        header | 客户   | 发票号 | 到期日     | 余额 |
        data   | 乙公司 | F-3    | 2024-05-01 | 50   |
        data   | 丙公司 | F-4    | 2024-05-01 | 70   |`,
    },
    '420',
    4,
    ['汇总 table-sums-differ 华东!A1, 华北!A1'],
  ],
  [
    'a sheet for each owner, and a sum that names the sheets',
    {
      汇总表: `
        header | 业务员 | 应收余额 | 1-30天 | 31-60天 |
        data   | 张三   | 300      | 100    | 200     |
        data   | 李四   | 120      | 120    | 0       |
        total  | 合计   | 420      | 220    | 200     |`,
      张三: `
        header | 客户   | 应收余额 | 1-30天 | 31-60天 |
        data   | 甲公司 | 100      | 100    | 0       |
        data   | 乙公司 | 200      | 0      | 200     |
        total  | 合计   | 300      | 100    | 200     |`,
      李四: `
        header | 客户   | 应收余额 | 1-30天 | 31-60天 |
        data   | 丙公司 | 120      | 120    | 0       |`,
    },
    '420',
    3,
    ['汇总表 table-sums 张三!A1, 李四!A1'],
  ],
  [
    'a sum without ages gives way to sheets with them, though it has more rows',
    {
      汇总: `
        header | 客户   | 应收余额 |
        data   | 甲公司 | 300      |
        data   | 乙公司 | 50       |
        data   | 丙公司 | 70       |`,
      华东: `
        header | 客户   | 余额 | 1-30天 | 31-60天 |
        data   | 甲公司 | 300  | 100    | 200     |`,
      华北: `
        header | 客户   | 余额 | 1-30天 | 31-60天 |
        data   | 乙公司 | 50   | 50     | 0       |
        data   | 丙公司 | 70   | 0      | 70      |`,
    },
    '420',
    3,
    ['汇总 table-sums 华北!A1, 华东!A1'],
  ],
  [
    'contracts without dates give way to customers with buckets',
    {
      合同台账: `
        header | 合同编号 | 客户名称 | 合同金额 | 已回款 | 未回款 |
        data   | HT-1     | 甲公司   | 500      | 300    | 200    |
        data   | HT-2     | 甲公司   | 100      | 0      | 100    |
        data   | HT-3     | 乙公司   | 100      | 50     | 50     |`,
      账龄: `
        header | 客户   | 应收余额 | 1-30天 | 31-60天 |
        data   | 甲公司 | 300      | 100    | 200     |
        data   | 乙公司 | 50       | 50     | 0       |`,
    },
    '350',
    2,
    ['合同台账 table-sums 账龄!A1'],
  ],
  [
    'other money of the same customers counts',
    {
      应收: `
        header | 客户   | 发票号 | 到期日     | 余额 |
        data   | 甲公司 | F-1    | 2024-03-01 | 100  |
        data   | 乙公司 | F-2    | 2024-04-01 | 200  |`,
      质保金: `
        header | 客户   | 未收金额 |
        data   | 甲公司 | 9        |
        data   | 乙公司 | 8        |`,
    },
    '317',
    4,
    [],
  ],
];

test.each(cases)('%s', (_, drawings, owed, count, said) => {
  const sheets = Object.entries(drawings).map(([name, drawing]) => {
    const { source } = drawnSheet(drawing);
    const named = { ...source, grid: { ...source.grid, sheet: name } };
    return { source: named, recognition: recognise(named) };
  });
  const { totals, items, findings, balance } = age(sheets, {}, '2024-06-30');
  expect(toText(totals[0]!.outstanding)).toBe(owed);
  expect(items.length).toBe(count);
  const sums = findings.filter(({ code }) => code.startsWith('table-sum'));
  expect(sums.map(({ at, code, data }) => `${at.sheet} ${code} ${String(data.other)}`)).toEqual(said);
  expect(isAccountedFor(balance)).toBe(true);
});
