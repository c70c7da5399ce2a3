import { expect, test } from '@jest/globals';
import { recogniseDrawn, totalsOf } from '../../../support/recognised';

test.each([
  ['no date', '丙公司 | I-3 |            | 300 |'],
  ['no number', '丙公司 |     | 2024-02-01 | 300 |'],
  ['no name', '       | I-3 | 2024-02-01 | 300 |'],
])('a document that comes to what two others come to is no total: %s', (_, row) => {
  const read = recogniseDrawn(`
    header | 客户   | 发票号 | 到期日     | 应收余额 |
    data   | 甲公司 | I-1    | 2024-03-01 | 100      |
    data   | 乙公司 | I-2    | 2024-03-04 | 200      |
    data   | ${row}
    total  | 合计   |        |            | 600      |
  `);
  expect(read.roles).toEqual(read.expected);
  expect(totalsOf(read)).toEqual(['5 = 2+3+4']);
});

test.each([
  ['合计', ' 300 |'],
  ['Total', '300 |'],
])('a wrong %s below money without a name is a total all the same', (word, printed) => {
  const read = recogniseDrawn(`
    header | 客户   | 发票号 | 到期日     | 应收余额 |
    data   | 甲公司 | I-1    | 2024-03-01 | 100      |
    data   | 乙公司 | I-2    | 2024-03-04 | 250      |
    data   |        |        |            | 310      |
    total  | ${word} |       |            | ${printed}
  `);
  expect(read.roles).toEqual(read.expected);
  expect(totalsOf(read)).toEqual(['5 = 2+3+4 D:300≠660']);
});

test('nobody is called 合计, be it less than a single row', () => {
  const read = recogniseDrawn(`
    header | 客户   | 应收余额 |
    data   | 甲公司 | 100      |
    data   |        | 310      |
    total  | 合计   | 300      |
  `);
  expect(read.roles).toEqual(read.expected);
});

test('money without a name just above a header that is printed again stays money', () => {
  const read = recogniseDrawn(`
    header          | 客户   | 发票号 | 应收余额 | 1-30天 | 31-60天 | 备注 |
    data            | 甲公司 | I-1    | 100      | 100    |         |      |
    data            | 乙公司 | I-2    | 20       |        | 20      |      |
    data            |        |        | 30       |        |         | 谁的 |
    repeated-header | 客户   | 发票号 | 应收余额 | 1-30天 | 31-60天 | 备注 |
    data            | 丙公司 | I-3    | 3        | 3      |         |      |
    total           | 合计   |        | 153      | 103    | 20      |      |
  `);
  expect(read.roles).toEqual(read.expected);
  expect(totalsOf(read)).toEqual(['7 = 2+3+4+6']);
});
