import { expect, test } from '@jest/globals';
import { fieldsOf, recogniseDrawn } from '../../support/recognised';

const CASES = [
  [
    'beside shipments it is of goods',
    `header | Contract No. | Customer  | Ship Date  | Receipt Date |
     data   | C-1          | Alpha Ltd | 2026-01-05 | 2026-01-09   |
     data   | C-2          | Beta Ltd  | 2026-01-06 | 2026-01-11   |`,
    'Receipt Date: receiptDate',
  ],
  [
    'beside payments it is of money',
    `header | Contract No. | Customer  | Ship Date  | Receipt Date | Paid amount |
     data   | C-1          | Alpha Ltd | 2026-01-05 | 2026-01-09   | 100         |
     data   | C-2          | Beta Ltd  | 2026-01-06 | 2026-01-11   | 200         |`,
    'Receipt Date: paidDate',
  ],
  [
    'without shipments it is of money',
    `header | Contract No. | Customer  | Receipt Date |
     data   | C-1          | Alpha Ltd | 2026-01-09   |
     data   | C-2          | Beta Ltd  | 2026-01-11   |`,
    'Receipt Date: paidDate',
  ],
] as const;

test.each(CASES)('a receipt date: %s', (_, table, expected) => {
  expect(fieldsOf(recogniseDrawn(table))).toContain(expected);
});
