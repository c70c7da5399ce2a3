import { expect, test } from '@jest/globals';
import { fieldsOf, recogniseDrawn } from '../../support/recognised';

test.each([
  ['day and month in an order that nothing shows', '03/04/2020', '05/06/2020'],
  ['years of the Republic, which only the column shows', '109/05/12', '109/06/30'],
])('%s: by its name the column holds due dates, and its cells are asked about later', (_, first, second) => {
  const read = recogniseDrawn(`
    header | 客户   | 发票号 | 到期日    | 应收余额 |
    data   | 甲公司 | I-1    | ${first}  | 100      |
    data   | 乙公司 | I-2    | ${second} | 20       |`);
  expect(fieldsOf(read)).toEqual(['客户: customer', '发票号: document', '到期日: dueDate', '应收余额: outstanding']);
});

test('a column of words stays no date, whatever its name is', () => {
  const read = recogniseDrawn(`
    header | 客户   | 发票号 | 到期日 | 应收余额 |
    data   | 甲公司 | I-1    | 下月   | 100      |
    data   | 乙公司 | I-2    | 年底   | 20       |`);
  expect(fieldsOf(read)[2]).toBe('到期日: -');
});
