import { testPasted } from '../../../support/pasted';

testPasted([
  {
    name: 'detail: the name of a bucket directly under a header without a name over it',
    sheet: `
      title    | A/R Aging Detail               |            |                  |      |            |            |        |              |
      title    | As of May 31, 2024             |            |                  |      |            |            |        |              |
      -----
      header   |                                | Date       | Transaction Type | Num  | Customer   | Due Date   | Amount | Open Balance |
      group    | Current                        |            |                  |      |            |            |        |              |
      data     |                                | 04/13/2024 | Invoice          | 999  | Amy's Bird | 06/20/2024 | 70     | 70           |
      subtotal | Total for Current              |            |                  |      |            |            | 70     | 70           |
      group    | 1 - 30 days past due           |            |                  |      |            |            |        |              |
      data     |                                | 05/01/2024 | Invoice          | 1001 | Amy's Bird | 05/31/2024 | 100    | 100          |
      subtotal | Total for 1 - 30 days past due |            |                  |      |            |            | 100    | 100          |
      total    | TOTAL                          |            |                  |      |            |            | 170    | 170          |`,
    by: '2024-05-31 due',
    owed: `
      | customer   | owed | not due | 0-30 |
      | Amy's Bird | 170  | 70      | 100  |`,
    said: [],
  },
  {
    name: 'summary: parents with their children',
    sheet: `
      title    | A/R Aging Summary                       |         |         |         |         |             |         |
      title    | Craig's Design                          |         |         |         |         |             |         |
      title    | As of May 31, 2024                      |         |         |         |         |             |         |
      -----
      header   |                                         | Current | 1 - 30  | 31 - 60 | 61 - 90 | 91 and over | Total   |
      data     | Amy's Bird Sanctuary                    |         | 239     |         |         |             | $239.00 |
      group    | Freeman Sporting Goods                  |         |         |         |         |             |         |
      data     | "  0969 Ocean View Road"                | 477.5   |         |         |         |             | $477.50 |
      data     | "  55 Twin Lane"                        |         | 4       | 81      |         |             | $85.00  |
      subtotal | Total for Freeman Sporting Goods        | 477.5   | 4       | 81      |         |             | $562.50 |
      data     | Red Rock Diner                          |         |         |         |         | 156         | $156.00 |
      total    | TOTAL                                   | $477.50 | $243.00 | $81.00  | $0.00   | $156.00     | $957.50 |
      -----
      -----
      note     | Friday, May 31, 2024 10:22 AM GMT-07:00 |         |         |         |         |             |         |`,
    by: '2024-05-31 stated',
    owed: `
      | customer                                    | owed  | not due | 0-30 | 31-60 | 90+ |
      | Amy's Bird Sanctuary                        | 239   |         | 239  |       |     |
      | Freeman Sporting Goods:0969 Ocean View Road | 477.5 | 477.5   |      |       |     |
      | Freeman Sporting Goods:55 Twin Lane         | 85    |         | 4    | 81    |     |
      | Red Rock Diner                              | 156   |         |      |       | 156 |`,
    said: ['A5 column-by-values'],
  },
  {
    name: 'from the desktop: blank columns between all others, names of groups left of them',
    sheet: `
      header   |       |               |  |  | Type    |  | Date       |  | Num |  | Name           |  | Due Date   |  | Aging |  | Open Balance |
      group    |       | Current       |  |  |         |  |            |  |     |  |                |  |            |  |       |  |              |
      data     |       |               |  |  | Invoice |  | 2024-05-13 |  | 71  |  | Allard, Robert |  | 2024-06-12 |  |       |  | 14,510.00    |
      subtotal |       | Total Current |  |  |         |  |            |  |     |  |                |  |            |  |       |  | 14,510.00    |
      group    |       | 1 - 30        |  |  |         |  |            |  |     |  |                |  |            |  |       |  |              |
      data     |       |               |  |  | Invoice |  | 2024-04-13 |  | 65  |  | Burch, Jason   |  | 2024-05-13 |  | 18    |  | 1,000.00     |
      subtotal |       | Total 1 - 30  |  |  |         |  |            |  |     |  |                |  |            |  |       |  | 1,000.00     |
      total    | TOTAL |               |  |  |         |  |            |  |     |  |                |  |            |  |       |  | 15,510.00    |`,
    by: '2024-05-31 due',
    owed: `
      | customer       | owed  | not due | 0-30 |
      | Allard, Robert | 14510 | 14510   |      |
      | Burch, Jason   | 1000  |         | 1000 |`,
    said: ['E1 aging-as-of-from-days'],
  },
]);
