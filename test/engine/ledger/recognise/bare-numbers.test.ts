import { expect, test } from '@jest/globals';
import { recogniseDrawn } from '../../../support/recognised';

test.each([
  [
    'money that could be days names no columns',
    `
    header | Party   | Advance Amount | Invoiced Amount | Outstanding Amount | 0-30 | 31-60 | 121-Above | Currency |
    data   | ABC Ltd | 200            | 1500            | 1200               | 500  | 300   | 0         | USD      |
    data   | 甲公司  | 0              | 1000            | 900                | 0    | 0     | 900       | USD      |
    total  | Total   | 200            | 2500            | 2100               | 500  | 300   | 900       |          |
  `,
  ],
  [
    'days in their order beside names of columns do',
    `
    header | Customer | Current | 30 | 60 | 90 | Balance |
    data   | A        | 1       | 2  | 3  | 4  | 10      |
    data   | B        | 10      | 20 | 30 | 90 | 150     |
    total  | Total    | 11      | 22 | 33 | 94 | 160     |
  `,
  ],
])('%s', (_, table) => {
  const { roles, expected } = recogniseDrawn(table);
  expect(roles).toEqual(expected);
});
