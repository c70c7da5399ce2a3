import { expect, test } from '@jest/globals';
import { recogniseDrawn, totalsOf } from '../../../support/recognised';

/** QuickBooks: a total names its section, and nothing else says where that begins. */
test.each([
  [
    'the rows whose names begin with it',
    `
    header   | Customer               | Current | 1 - 30 | 91 and over | Total |
    data     | Adams & Co             | 1000    |        | 250         | 1250  |
    data     | Parent Group:Child One |         | 500    |             | 500   |
    data     | Parent Group:Child Two | 7       |        |             | 7     |
    subtotal | Total for Parent Group | 7       | 500    |             | 507   |
    total    | TOTAL                  | 1007    | 500    | 250         | 1757  |
  `,
    ['5 = 3+4', '6 = 2+3+4'],
  ],
  [
    'the row of that name, which has no money, and the rows below it',
    `
    header   | Customer           | Current | 1 - 30 | 31 - 60 | Total  |
    data     | Adams & Co         | 1000    |        |         | 1000   |
    data     | Parent Group       |         |        |         | 0      |
    data     | Child One          |         | 500    |         | 500    |
    data     | Child Two          |         |        | -75.5   | -75.5  |
    subtotal | Total Parent Group | 0       | 500    | -75.5   | 424.5  |
    total    | TOTAL              | 1000    | 500    | -75.5   | 1424.5 |
  `,
    ['6 = 3+4+5', '7 = 2+3+4+5'],
  ],
])('%s', (_, table, totals) => {
  const drawn = recogniseDrawn(table);
  expect(drawn.roles).toEqual(drawn.expected);
  expect(totalsOf(drawn)).toEqual(totals);
});
