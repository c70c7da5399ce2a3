import { describe, expect, test } from '@jest/globals';
import { findingsOf, recogniseDrawn, totalsOf } from '../../../support/recognised';

/** Each sheet is drawn with the roles that its rows must get; `totals` says what each total adds up. */
const cases: [string, string, string[], string[]][] = [
  [
    'subtotals of groups and a total',
    `
      header   | 客户   | 发票号 | 发票日期   | 发票金额 | 未收金额 |
      group    | 华东区 |        |            |          |          |
      data     | 甲     | F1     | 2023-01-01 | 100      | 50       |
      data     | 乙     | F2     | 2023-01-02 | 200      | 200      |
      subtotal | 小计   |        |            | 300      | 250      |
      group    | 华南区 |        |            |          |          |
      data     | 丙     | F3     | 2023-01-03 | 10       | 10       |
      subtotal | 小计   |        |            | 10       | 10       |
      total    | 总计   |        |            | 310      | 260      |
      note     | 注：以上金额含税 |  |        |          |          |
    `,
    ['5 = 3+4', '8 = 7', '9 = 3+4+7'],
    [],
  ],
  [
    'three levels',
    `
      header   | 部门         | 客户 | 余额 | 1-30天 | 31-60天 |
      group    | 华东大区     |      |      |        |         |
      group    | 业务员：张三 |      |      |        |         |
      data     | 一部         | 甲   | 10   | 10     | 0       |
      data     | 一部         | 乙   | 20   | 0      | 20      |
      subtotal | 小计         |      | 30   | 10     | 20      |
      group    | 业务员：李四 |      |      |        |         |
      data     | 二部         | 丙   | 5    | 5      | 0       |
      subtotal | 小计         |      | 5    | 5      | 0       |
      subtotal | 华东大区合计 |      | 35   | 15     | 20      |
      group    | 华南大区     |      |      |        |         |
      group    | 业务员：王五 |      |      |        |         |
      data     | 三部         | 丁   | 7    | 7      | 0       |
      subtotal | 小计         |      | 7    | 7      | 0       |
      subtotal | 华南大区合计 |      | 7    | 7      | 0       |
      total    | 总计         |      | 42   | 22     | 20      |
    `,
    ['6 = 4+5', '9 = 8', '10 = 4+5+8', '14 = 13', '15 = 13', '16 = 4+5+8+13'],
    [],
  ],
  [
    'a total that does not add up is still one, and told',
    `
      header | 客户 | 余额 | 未到期 |
      data   | 甲   | 100  | 5      |
      data   | 乙   | 10   | 6      |
      total  | 合计 | 120  | 11     |
    `,
    ['4 = 2+3 B:120≠110'],
    ['B4 total-differs'],
  ],
  [
    'an account called Total keeps its money: the real total says so',
    `
      header | Customer | Current | 1-30 | Total |
      data   | Alpha    | 100     | 0    | 100   |
      data   | Total    | 30      | 5    | 35    |
      data   | Beta     | 0       | 10   | 10    |
      total  | Total    | 130     | 15   | 145   |
    `,
    ['5 = 2+3+4'],
    ['A3 total-refused'],
  ],
  [
    'also when it stands last before the total',
    `
      header | Customer | Current | 1-30 | Total |
      data   | Alpha    | 100     | 0    | 100   |
      data   | Total    | 30      | 5    | 35    |
      total  | Total    | 130     | 5    | 135   |
    `,
    ['4 = 2+3'],
    ['A3 total-refused'],
  ],
  [
    'also in Chinese, and without another total',
    `
      header | 客户 | 余额 |
      data   | 甲   | 100  |
      data   | 合计 | 30   |
      data   | 乙   | 10   |
    `,
    [],
    ['A3 total-refused'],
  ],
  [
    'a customer whose name begins or ends with the word',
    `
      header | Customer        | Balance |
      data   | Alpha           | 100     |
      data   | Total Petroleum | 30      |
      data   | 总计科技公司    | 7       |
      total  | Total           | 137     |
    `,
    ['5 = 2+3+4'],
    ['A3 total-refused', 'A4 total-refused'],
  ],
  [
    'a row with its own contract and date is no total, whatever it is called',
    `
      header | 客户 | 合同编号 | 签订日期   | 合同金额 |
      data   | 甲   | HT-1     | 2023-01-01 | 100      |
      data   | 合计 | HT-2     | 2023-01-02 | 30       |
    `,
    [],
    ['A3 total-refused'],
  ],
  [
    'the word in the second column',
    `
      header   | 客户 | 合同编号 | 合同金额 |
      data     | 甲   | HT-1     | 100      |
      data     | 甲   | HT-2     | 50       |
      subtotal | 甲   | 小计     | 150      |
      data     | 乙   | HT-3     | 70       |
      subtotal | 乙   | 小计     | 70       |
      total    |      | 合计     | 220      |
    `,
    ['4 = 2+3', '6 = 5', '7 = 2+3+5'],
    [],
  ],
  [
    'totals above the data',
    `
      header   | 客户 | 余额 | 逾期天数 |
      total    | 合计 | 170  |          |
      data     | 甲   | 100  | 5        |
      data     | 乙   | 70   | 8        |
    `,
    ['2 = 3+4'],
    [],
  ],
  [
    'a total without a word',
    `
      header | 客户 | 合同编号 | 合同金额 |
      data   | 甲   | HT-1     | 100      |
      data   | 乙   | HT-2     | 50       |
      total  |      |          | 150      |
    `,
    ['4 = 2+3'],
    ['C4 totals-without-word'],
  ],
  [
    'without a word and without a sum it is data',
    `
      header | 客户 | 合同编号 | 合同金额 |
      data   | 甲   | HT-1     | 100      |
      data   | 乙   | HT-2     | 50       |
      data   |      |          | 149      |
    `,
    [],
    [],
  ],
  [
    'sums that nothing tells apart: the printed total is half of all rows',
    `
      header   | 客户   | 余额 | 未到期 |
      subtotal | 华东区 | 300  | 30     |
      data     | 甲     | 100  | 10     |
      data     | 乙     | 200  | 20     |
      subtotal | 华南区 | 50   | 5      |
      data     | 丙     | 50   | 5      |
      total    | 合计   | 350  | 35     |
    `,
    ['2 = 3+4', '5 = 6', '7 = 3+4+6'],
    ['A2 totals-without-word'],
  ],
  [
    'rows added below the total',
    `
      header | 客户 | 余额 |
      data   | 甲   | 1    |
      data   | 乙   | 2    |
      total  | 合计 | 3    |
      data   | 丙   | 4    |
    `,
    ['4 = 2+3'],
    ['A5 data-below-total'],
  ],
  [
    'of which, shares and a tie to the books below the total',
    `
      header  | 客户         | 余额 | 未到期 |
      data    | 甲           | 1    | 1      |
      data    | 乙           | 3    | 0      |
      total   | 合计         | 4    | 1      |
      derived | 其中：关联方 | 3    | 0      |
      derived | 占比         | 1    | 0.25   |
      derived | 总账余额     | 5    |        |
      derived | 差额         | -1   |        |
    `,
    ['4 = 2+3'],
    ['A5 row-derived', 'A7 row-derived', 'A8 row-derived'],
  ],
  [
    'pages: their sums, titles and headers again',
    `
      title           | 应收账款明细表 |        |            |          |
      title           | 第1页          |        |            |          |
      header          | 客户           | 发票号 | 发票日期   | 发票金额 |
      data            | 甲             | F1     | 2023-01-01 | 10       |
      data            | 甲             | F2     | 2023-01-02 | 20       |
      subtotal        | 本页小计       |        |            | 30       |
      title           | 应收账款明细表 |        |            |          |
      title           | 第2页          |        |            |          |
      repeated-header | 客户           | 发票号 | 发票日期   | 发票金额 |
      data            | 乙             | F3     | 2023-01-03 | 5        |
      subtotal        | 本页小计       |        |            | 5        |
      total           | 合计           |        |            | 35       |
    `,
    ['6 = 4+5', '11 = 10', '12 = 4+5+10'],
    [],
  ],
  [
    'amounts as texts, with decimal commas and negative ones',
    `
      header | Kunde    | Amount Due |
      data   | A        | 1.234,50   |
      data   | B        | (1.000,00) |
      total  | Total    | 234,50     |
    `,
    ['4 = 2+3'],
    [],
  ],
  [
    'sums that carry the noise of floats',
    `
      header | Customer | Balance             |
      data   | A        | 0.1                 |
      data   | B        | 0.2                 |
      data   | C        | 33.3333333333333    |
      total  | Total    | 33.63333333333334   |
    `,
    ['5 = 2+3+4'],
    [],
  ],
];

describe('totals are proved by their numbers', () => {
  test.each(cases)('%s', (_, sheet, totals, findings) => {
    const read = recogniseDrawn(sheet);
    expect(read.roles).toEqual(read.expected);
    expect(totalsOf(read)).toEqual(totals);
    expect(findingsOf(read).filter((finding) => !/column/.test(finding))).toEqual(findings);
  });

  test('amounts too large for floats are added exactly', () => {
    const read = recogniseDrawn(`
      header | 客户 | 余额                   |
      data   | 甲   | '9007199254740993.01   |
      data   | 乙   | '9007199254740993.02   |
      total  | 合计 | '18014398509481986.03  |
    `);
    expect(totalsOf(read)).toEqual(['4 = 2+3']);
    const wrong = recogniseDrawn(`
      header | 客户 | 余额                   |
      data   | 甲   | '9007199254740993.01   |
      data   | 乙   | '9007199254740993.02   |
      total  | 合计 | '18014398509481986.04  |
    `);
    expect(totalsOf(wrong)).toEqual(['4 = 2+3 B:18014398509481986.04≠18014398509481986.03']);
  });
});
