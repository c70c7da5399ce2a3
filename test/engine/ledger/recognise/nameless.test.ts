import { expect, test } from '@jest/globals';
import { recogniseDrawn, totalsOf } from '../../../support/recognised';

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
