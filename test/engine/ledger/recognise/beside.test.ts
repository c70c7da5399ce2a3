import { expect, test } from '@jest/globals';
import { age } from '../../../../src/engine/ledger/aging/age';
import { isAccountedFor } from '../../../../src/engine/ledger/gather';
import { toText } from '../../../../src/engine/number/rational';
import { fieldsOf, findingsOf, recogniseDrawn } from '../../../support/recognised';

/**
 * A sheet with tables beside each other: the columns of each table that is read, what is said of them, and what each
 * customer owes.
 */
const cases: readonly (readonly [string, string, readonly (readonly string[])[], readonly string[], string])[] = [
  [
    'the same header twice',
    `
    header | 客户 | 余额 | | 客户 | 余额 |
    data   | 甲   | 1    | | 丙   | 3    |
    data   | 乙   | 2    | | 丁   | 4    |
    total  | 合计 | 3    | | 合计 | 7    |`,
    [
      ['客户: customer', '余额: outstanding'],
      ['客户: customer', '余额: outstanding'],
    ],
    ['D1 table-beside'],
    '甲 1, 乙 2, 丙 3, 丁 4',
  ],
  [
    'a list that goes on to the right, its total below the last column',
    `
    header | 客户 | 余额 | 客户 | 余额 |
    data   | 甲   | 1    | 丙   | 3    |
    data   | 乙   | 2    | 丁   | 4    |
    data   | 戊   | 5    | 合计 | 15   |`,
    [
      ['客户: customer', '余额: outstanding'],
      ['客户: customer', '余额: outstanding'],
    ],
    ['C1 table-beside'],
    '甲 1, 乙 2, 戊 5, 丙 3, 丁 4',
  ],
  [
    'sums by owner at the right',
    `
    title  | 应收账款账龄表 |        |      |        |         | |        |      |
    header | 客户           | 业务员 | 余额 | 1-30天 | 31-60天 | | 业务员 | 合计 |
    data   | 甲             | 张三   | 100  | 100    | 0       | | 张三   | 410  |
    data   | 乙             | 李四   | 200  | 0      | 200     | | 李四   | 200  |
    data   | 丙             | 张三   | 310  | 310    | 0       | | 合计   | 610  |
    total  | 合计           |        | 610  | 410    | 200     | |        |      |`,
    [['客户: customer', '业务员: owner', '余额: outstanding', '1-30天: bucket 1..30', '31-60天: bucket 31..60']],
    ['G2 table-sums'],
    '甲 100, 乙 200, 丙 310',
  ],
  [
    'sums by bucket at the right, without a name',
    `
    header | 客户 | 业务员 | 余额 | | 账龄 | 金额 | 占比   |
    data   | 甲   | 张三   | 100  | | 一年内 | 410  | 67.21% |
    data   | 乙   | 李四   | 200  | | 一年上 | 200  | 32.79% |
    data   | 丙   | 张三   | 310  | | 合计 | 610  | 100%   |
    total  | 合计 |        | 610  | |      |      |        |`,
    [['客户: customer', '业务员: owner', '余额: outstanding']],
    ['E1 table-summary'],
    '甲 100, 乙 200, 丙 310',
  ],
  [
    'sums at the right that are not: set aside and asked',
    `
    header | 客户 | 业务员 | 余额 | | 业务员 | 合计 |
    data   | 甲   | 张三   | 100  | | 张三   | 400  |
    data   | 乙   | 李四   | 200  | | 李四   | 200  |
    data   | 丙   | 张三   | 310  | |        |      |`,
    [
      ['客户: customer', '业务员: owner', '余额: outstanding'],
      ['业务员: owner', '合计: derived'],
    ],
    ['E1 table-sums-differ'],
    '甲 100, 乙 200, 丙 310',
  ],
  [
    'another list with a longer body, its header lower down and its own unit',
    `
    title  | 应收账款 | 单位：万元 |      | |        |        |            |      |
    header | 客户     | 发票号     | 余额 | | 单位：元 |        |            |      |
    data   | 甲       | F-1        | 1    | | 客户   | 发票号 | 到期日     | 余额 |
    data   | 乙       | F-2        | 2    | | 丙     | F-3    | 2024-01-31 | 300  |
    total  | 合计     |            | 3    | | 丁     | F-4    | 2024-02-29 | 400  |
    data   |          |            |      | | 戊     | F-5    | 2024-03-31 | 500  |
    total  |          |            |      | | 合计   |        |            | 1200 |`,
    [
      ['客户: customer', '发票号: document', '余额: outstanding'],
      ['客户: customer', '发票号: document', '到期日: dueDate', '余额: outstanding'],
    ],
    ['E2 table-beside'],
    '甲 10000, 乙 20000, 丙 300, 丁 400, 戊 500',
  ],
  [
    'three tables',
    `
    header | 客户 | 余额 | | 客户 | 余额 | | | 客户名称 | 未收金额 |
    data   | 甲   | 1    | | 丙   | 3    | | | 戊       | 5        |
    data   | 乙   | 2    | | 丁   | 4    | | | 己       | 6        |`,
    [
      ['客户: customer', '余额: outstanding'],
      ['客户: customer', '余额: outstanding'],
      ['客户名称: customer', '未收金额: outstanding'],
    ],
    ['D1 table-beside', 'H1 table-beside'],
    '甲 1, 乙 2, 丙 3, 丁 4, 戊 5, 己 6',
  ],
  [
    'two small tables beside each other above a wide one',
    `
    header  | 业务员 | 合计 |            | 部门 | 合计 |
    derived | 张三   | 410  |            | 一部 | 610  |
    derived | 李四   | 200  |            |      |      |
    -----
    header  | 客户   | 发票号 | 到期日     | 业务员 | 部门 | 余额 |
    data    | 甲     | F-1    | 2024-03-01 | 张三   | 一部 | 100  |
    data    | 乙     | F-2    | 2024-02-01 | 李四   | 一部 | 200  |
    data    | 丙     | F-3    | 2024-01-01 | 张三   | 一部 | 310  |`,
    [
      [
        '客户: customer',
        '发票号: document',
        '到期日: dueDate',
        '业务员: owner',
        '部门: department',
        '余额: outstanding',
      ],
    ],
    ['A1 table-sums', 'D1 table-sums'],
    '甲 100, 乙 200, 丙 310',
  ],
  [
    'one table, its columns apart',
    `
    header | 客户 | | 发票号 | | 到期日     | | 余额 |
    data   | 甲   | | F-1    | | 2024-01-31 | | 100  |
    data   | 乙   | | F-2    | | 2024-02-29 | | 200  |
    total  | 合计 | |        | |            | | 300  |`,
    [['客户: customer', '(B): -', '发票号: document', '(D): -', '到期日: dueDate', '(F): -', '余额: outstanding']],
    [],
    '甲 100, 乙 200',
  ],
  [
    'one table with payments in pairs of columns',
    `
    header | 客户 | 合同号 | 合同金额 | | 回款日期   | 回款金额 | | 未收金额 |
    data   | 甲   | H-1    | 100      | | 2024-01-31 | 40       | | 60       |
    data   | 乙   | H-2    | 200      | |            |          | | 200      |
    data   | 丙   | H-3    | 300      | | 2024-02-29 | 100      | | 200      |`,
    [
      [
        '客户: customer',
        '合同号: contract',
        '合同金额: contractAmount',
        '(D): -',
        '回款日期: paidDate',
        '回款金额: paidAmount',
        '(G): -',
        '未收金额: outstanding',
      ],
    ],
    [],
    '甲 60, 乙 200, 丙 200',
  ],
];

test.each(cases)('%s', (_, sheet, fields, findings, owed) => {
  const read = recogniseDrawn(sheet);
  const { source, recognition } = read;
  expect(read.roles).toEqual(read.expected);
  expect(recognition.tables.map((__, i) => fieldsOf(read, i))).toEqual(fields);
  expect(findingsOf(read)).toEqual(findings);
  expect(recognition.tables.flatMap(({ totals }) => totals.flatMap(({ differs }) => differs))).toEqual([]);
  const { customers, balance } = age([{ source, recognition }], { asOf: '2024-03-31' }, '2024-03-31');
  expect(customers.map(({ name, outstanding }) => `${name} ${toText(outstanding)}`).join(', ')).toBe(owed);
  expect(isAccountedFor(balance)).toBe(true);
});

test('each part of a sheet has its own account of rows', () => {
  const { source, recognition } = recogniseDrawn(cases[5]![1]);
  const { balance } = age([{ source, recognition }], {}, '2024-03-31');
  expect(balance.rows.map(({ area, rows, read, totals, titles }) => [area, rows, read, totals, titles])).toEqual([
    [undefined, 5, 2, 1, 2],
    ['E2:H7', 6, 3, 1, 2],
  ]);
});
