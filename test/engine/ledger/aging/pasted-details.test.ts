import { testPasted } from '../../../support/pasted';

testPasted([
  {
    name: 'Xero, detail: customers as rows of their own, the total of a single invoice',
    sheet: `
      title    | Aged Receivables Detail |             |                |                   |         |           |         |          |          |       |         |
      title    | Demo Company            |             |                |                   |         |           |         |          |          |       |         |
      title    | As at 31 May 2024       |             |                |                   |         |           |         |          |          |       |         |
      -----
      header   | Invoice Date            | Due Date    | Invoice Number | Invoice Reference | Current | < 1 Month | 1 Month | 2 Months | 3 Months | Older | Total   |
      group    | Bayside Club            |             |                |                   |         |           |         |          |          |       |         |
      data     | 30 Apr 2024             | 14 May 2024 | INV-0001       | P/O CRM08         | 0       | 234       | 0       | 0        | 0        | 0     | 234     |
      subtotal | Total Bayside Club      |             |                |                   | 0       | 234       | 0       | 0        | 0        | 0     | 234     |
      group    | City Limousines         |             |                |                   |         |           |         |          |          |       |         |
      data     | 10 Mar 2024             | 24 Mar 2024 | INV-0002       |                   | 0       | 0         | 0       | 100      | 0        | 0     | 100     |
      data     | 25 May 2024             | 8 Jun 2024  | INV-0003       |                   | 50      | 0         | 0       | 0        | 0        | 0     | 50      |
      subtotal | Total City Limousines   |             |                |                   | 50      | 0         | 0       | 100      | 0        | 0     | 150     |
      total    | Total                   |             |                |                   | 50      | 234       | 0       | 100      | 0        | 0     | 384     |
      derived  | Percentage of total     |             |                |                   | 13.02%  | 60.94%    | 0.00%   | 26.04%   | 0.00%    | 0.00% | 100.00% |`,
    by: '2024-05-31 due',
    owed: `
      | customer        | owed | not due | 0-30 | 61-90 |
      | Bayside Club    | 234  |         | 234  |       |
      | City Limousines | 150  | 50      |      | 100   |`,
    said: ['F5 buckets-months', 'J5 buckets-by-neighbours'],
  },
  {
    name: 'SAP by customer: the number and the name as a row, stars before the sums',
    sheet: `
      header   | Customer                   | Company Code | Document Number | Posting Date | Due date   | Amount in LC | Curr. |
      group    | Customer 100001  ACME GmbH |              |                 |              |            |              |       |
      data     | 100001                     | 1000         | 1800000001      | 15.03.2024   | 14.04.2024 | 1,234.56     | EUR   |
      data     | 100001                     | 1000         | 1600000001      | 10.05.2024   | 10.05.2024 | 300.00-      | EUR   |
      subtotal | * Customer 100001          |              |                 |              |            | 934.56       | EUR   |
      group    | Customer 100002  Beta AG   |              |                 |              |            |              |       |
      data     | 100002                     | 1000         | 1800000003      | 01.01.2024   | 31.01.2024 | 500          | EUR   |
      subtotal | * Customer 100002          |              |                 |              |            | 500          | EUR   |
      total    | ** Total                   |              |                 |              |            | 1,434.56     | EUR   |`,
    by: '2024-06-30 due',
    owed: `
      | customer | currency | owed    | 61-90   | 90+ | credits |
      | 100001   | EUR      | 1234.56 | 1234.56 |     | -300    |
      | 100002   | EUR      | 500     |         | 500 |         |`,
    said: ['A5 totals-without-word', 'A1 aging-as-of-today'],
  },
  {
    name: 'payments by month, one column each',
    sheet: `
      header | 合同编号 | 客户   | 合同金额 | 2024年1月回款 | 2024年2月回款 | 2024年3月回款 | 累计回款 | 未回款 |
      data   | HT-1     | 甲公司 | 500      | 100           | 50            |               | 150      | 350    |
      data   | HT-2     | 乙公司 | 100      |               | 20            | 30            | 50       | 50     |
      total  | 合计     |        | 600      | 100           | 70            | 30            | 200      | 400    |`,
    by: '2024-06-30 due',
    owed: `
      | customer | owed | unplaced |
      | 甲公司   | 350  | 350      |
      | 乙公司   | 50   | 50       |`,
    said: ['A1 aging-as-of-today', 'A1 aging-undated'],
  },
  {
    name: 'three figures of what is left, and the retention',
    sheet: `
      header | 客户   | 合同号 | 合同金额 | 已开票 | 已到账 | 账内应收 | 账外应收 | 应收余额 | 质保金 |
      data   | 甲公司 | HT-1   | 500      | 300    | 200    | 100      | 200      | 300      | 25     |
      data   | 乙公司 | HT-2   | 100      | 100    | 50     | 50       | 0        | 50       | 5      |
      total  | 合计   |        | 600      | 400    | 250    | 150      | 200      | 350      | 30     |`,
    by: '2024-06-30 due',
    owed: `
      | customer | owed | unplaced |
      | 甲公司   | 300  | 300      |
      | 乙公司   | 50   | 50       |`,
    said: ['A1 aging-as-of-today', 'A1 aging-undated'],
  },
  {
    name: 'a register by hand: only the year, age in months, 万元 in the name of a column',
    sheet: `
      header | 客户   | 签订年份 | 账龄（月） | 应收账款余额（万元） |
      data   | 甲公司 | 2023     | 14         | 1.5                  |
      data   | 乙公司 | 2024     | 2          | 0.8                  |
      total  | 合计   |          |            | 2.3                  |`,
    by: '2024-06-30 stated',
    owed: `
      | customer | owed  | 31-60 | 90+   |
      | 甲公司   | 15000 |       | 15000 |
      | 乙公司   | 8000  | 8000  |       |`,
    said: ['C1 buckets-months', 'A1 aging-as-of-today'],
  },
  {
    name: 'the bucket as a word in each row',
    sheet: `
      header | 客户   | 账龄段  | 应收余额 |
      data   | 甲公司 | 1年以内 | 100      |
      data   | 甲公司 | 1-2年   | 50       |
      data   | 乙公司 | 1年以内 | 30       |
      total  | 合计   |         | 180      |`,
    by: '2024-06-30 stated',
    owed: `
      | customer | owed | 0-365 | 366-730 |
      | 甲公司   | 150  | 100   | 50      |
      | 乙公司   | 30   | 30    |         |`,
    said: ['A1 aging-as-of-today', 'A1 aging-buckets-kept', 'A1 aging-over60-unknown'],
  },
  {
    name: 'what is overdue and what is not, a status in free words',
    sheet: `
      header | 客户   | 应收余额 | 逾期金额 | 未逾期金额 | 催收状态 |
      data   | 甲公司 | 100      | 60       | 40         | 已提醒   |
      data   | 乙公司 | 200      | 200      | 0          | 诉讼     |
      total  | 合计   | 300      | 260      | 40         |          |`,
    by: '2024-06-30 stated',
    owed: `
      | customer | owed | not due | unplaced |
      | 甲公司   | 100  | 40      | 60       |
      | 乙公司   | 200  |         | 200      |`,
    said: ['A1 aging-as-of-today', 'B1 aging-rest'],
  },
]);
