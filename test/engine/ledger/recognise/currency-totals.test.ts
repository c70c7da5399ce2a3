import { expect, test } from '@jest/globals';
import { findingsOf, recogniseDrawn, totalsOf } from '../../../support/recognised';

test('a total for each currency adds up the rows in that currency', () => {
  const read = recogniseDrawn(`
    header   | 客户           | 单据编号 | 币别   | 未收金额 |
    data     | 甲公司         | I-1      | 人民币 | 100      |
    data     | 乙公司         | I-2      | 美元   | 20       |
    data     | 丙公司         | I-3      | 人民币 | 3        |
    subtotal | 合计（人民币） |          |        | 103      |
    subtotal | 合计（美元）   |          |        | 20       |
  `);
  expect(read.roles).toEqual(read.expected);
  expect(totalsOf(read)).toEqual(['5 = 2+4', '6 = 3']);
  expect(findingsOf(read)).toEqual([]);
});

test('the currency may stand in its column, and a wrong total is compared with its own rows', () => {
  const read = recogniseDrawn(`
    header   | Customer | Invoice no. | Currency | Outstanding |
    data     | A        | I-1         | EUR      | 100         |
    data     | B        | I-2         | USD      | 20          |
    data     | C        | I-3         | EUR      | 3           |
    subtotal | Total    |             | EUR      | 113         |
    subtotal | Total    |             | USD      | 20          |
  `);
  expect(read.roles).toEqual(read.expected);
  expect(totalsOf(read)).toEqual(['5 = 2+4 D:113≠103', '6 = 3']);
});

test('one total over all of them is that too', () => {
  const read = recogniseDrawn(`
    header | Customer | Invoice no. | Currency | Outstanding |
    data   | A        | I-1         | EUR      | 100         |
    data   | B        | I-2         | USD      | 20          |
    total  | Total    |             |          | 120         |
  `);
  expect(totalsOf(read)).toEqual(['4 = 2+3']);
});
