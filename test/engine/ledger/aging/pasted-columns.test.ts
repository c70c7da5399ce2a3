import { testPasted } from '../../../support/pasted';

testPasted([
  {
    name: 'sums by owner within sums by region',
    sheet: `
      title    | 应收账款账龄表 |           |        |      |        |         |
      header   | 区域           | 业务员    | 客户   | 余额 | 1-30天 | 31-60天 |
      data     | 华东           | 张三      | 甲公司 | 100  | 100    |         |
      data     | 华东           | 张三      | 乙公司 | 200  |        | 200     |
      subtotal |                | 张三 小计 |        | 300  | 100    | 200     |
      data     | 华东           | 李四      | 丙公司 | 50   | 50     |         |
      subtotal |                | 李四 小计 |        | 50   | 50     |         |
      subtotal | 华东 合计      |           |        | 350  | 150    | 200     |
      data     | 华北           | 王五      | 丁公司 | 70   | 70     |         |
      subtotal |                | 王五 小计 |        | 70   | 70     |         |
      subtotal | 华北 合计      |           |        | 70   | 70     |         |
      total    | 总计           |           |        | 420  | 220    | 200     |`,
    by: '2024-06-30 stated',
    owed: `
      | customer | owed | 0-30 | 31-60 |
      | 甲公司   | 100  | 100  |       |
      | 乙公司   | 200  |      | 200   |
      | 丙公司   | 50   | 50   |       |
      | 丁公司   | 70   | 70   |       |`,
    said: ['A2 aging-as-of-today'],
  },
  {
    name: 'owners as rows of their own, customers in a column',
    sheet: `
      header   | 客户         | 发票号 | 到期日     | 余额 |
      group    | 业务员：张三 |        |            |      |
      data     | 甲公司       | F-1    | 2024-03-01 | 100  |
      data     | 乙公司       | F-2    | 2024-04-01 | 200  |
      subtotal | 小计         |        |            | 300  |
      group    | 业务员：李四 |        |            |      |
      data     | 丙公司       | F-3    | 2024-05-01 | 50   |
      subtotal | 小计         |        |            | 50   |
      total    | 合计         |        |            | 350  |`,
    by: '2024-06-30 due',
    owed: `
      | customer | owed | 31-60 | 61-90 | 90+ |
      | 甲公司   | 100  |       |       | 100 |
      | 乙公司   | 200  |       | 200   |     |
      | 丙公司   | 50   | 50    |       |     |`,
    said: ['A1 aging-as-of-today'],
  },
  {
    name: 'the total again in words',
    sheet: `
      header   | 客户                         | 发票号 | 到期日     | 余额 |
      data     | 甲公司                       | F-1    | 2024-03-01 | 100  |
      data     | 乙公司                       | F-2    | 2024-04-01 | 200  |
      total    | 合计                         |        |            | 300  |
      subtotal | 合计（大写）：人民币叁佰元整 |        |            |      |
      note     | 以下空白                     |        |            |      |`,
    by: '2024-06-30 due',
    owed: `
      | customer | owed | 61-90 | 90+ |
      | 甲公司   | 100  |       | 100 |
      | 乙公司   | 200  | 200   |     |`,
    said: ['A1 aging-as-of-today'],
  },
  {
    name: 'advances in a column of their own',
    sheet: `
      header | 客户名称 | 应收账款 | 预收账款 | 应收净额 | 1-30天 | 31-60天 |
      data   | 甲公司   | 100      | 30       | 70       | 100    | 0       |
      data   | 乙公司   | 200      | 0        | 200      | 0      | 200     |
      total  | 合计     | 300      | 30       | 270      | 100    | 200     |`,
    by: '2024-06-30 stated',
    owed: `
      | customer | owed | 0-30 | 31-60 | credits |
      | 甲公司   | 100  | 100  |       | -30     |
      | 乙公司   | 200  |      | 200   |         |`,
    said: ['B1 column-derived', 'A1 aging-as-of-today'],
  },
  {
    name: 'advances as customers with a negative balance',
    sheet: `
      header | 客户名称 | 期末余额 | 1-30天 | 31-60天 |
      data   | 甲公司   | 100      | 100    | 0       |
      data   | 乙公司   | -50      | -50    | 0       |
      data   | 丙公司   | 200      | 0      | 200     |
      total  | 合计     | 250      | 50     | 200     |`,
    by: '2024-06-30 stated',
    owed: `
      | customer | owed | 0-30 | 31-60 | credits |
      | 甲公司   | 100  | 100  |       |         |
      | 乙公司   |      |      |       | -50     |
      | 丙公司   | 200  |      | 200   |         |`,
    said: ['A1 aging-as-of-today'],
  },
  {
    name: 'each amount in its own currency and in that of the company',
    sheet: `
      header | 客户   | 币种 | 原币余额 | 汇率 | 本币余额 | 到期日     |
      data   | 甲公司 | USD  | 100      | 7.1  | 710      | 2024-05-01 |
      data   | 乙公司 | CNY  | 200      | 1    | 200      | 2024-06-01 |
      total  | 合计   |      |          |      | 910      |            |`,
    by: '2024-06-30 due',
    owed: `
      | customer | currency | owed | 0-30 | 31-60 |
      | 甲公司   | USD      | 100  |      | 100   |
      | 乙公司   | CNY      | 200  | 200  |       |`,
    said: ['C1 column-by-context', 'E1 column-by-context', 'A1 aging-as-of-today', 'A1 aging-currencies'],
  },
  {
    name: 'a column for each currency: asked',
    sheet: `
      header | 客户   | 到期日     | 余额(USD) | 余额(CNY) |
      data   | 甲公司 | 2024-05-01 | 100       |           |
      data   | 乙公司 | 2024-06-01 |           | 200       |
      total  | 合计   |            | 100       | 200       |`,
    by: '2024-06-30 due',
    owed: `
      | customer | owed |
      | 甲公司   |      |
      | 乙公司   |      |`,
    said: ['C1 column-unsure', 'D1 column-unsure', 'A1 aging-as-of-today', 'A1 aging-no-amount'],
  },
  {
    name: 'shares between the buckets',
    sheet: `
      header | 客户   | 余额 | 占比    | 1-30天 | 占比    | 31-60天 | 占比    |
      data   | 甲公司 | 100  | 33.33%  | 100    | 100.00% | 0       | 0.00%   |
      data   | 乙公司 | 200  | 66.67%  | 0      | 0.00%   | 200     | 100.00% |
      total  | 合计   | 300  | 100.00% | 100    | 100.00% | 200     | 100.00% |`,
    by: '2024-06-30 stated',
    owed: `
      | customer | owed | 0-30 | 31-60 |
      | 甲公司   | 100  | 100  |       |
      | 乙公司   | 200  |      | 200   |`,
    said: ['A1 aging-as-of-today'],
  },
  {
    name: 'full-width digits',
    sheet: `
      header | 客户   | 余额             | 到期日               |
      data   | 甲公司 | １，０００．００ | ２０２４－０３－０１ |
      data   | 乙公司 | ２００           | ２０２４－０４－０１ |
      total  | 合计   | １，２００．００ |                      |`,
    by: '2024-06-30 due',
    owed: `
      | customer | owed | 61-90 | 90+  |
      | 甲公司   | 1000 |       | 1000 |
      | 乙公司   | 200  | 200   |      |`,
    said: ['A1 aging-as-of-today'],
  },
  {
    name: 'ERPNext, summary: advances, derived columns, the general ledger below the total',
    sheet: `
      header  | Customer   | Advance Amount | Invoiced Amount | Paid Amount | Credit Note | Outstanding Amount | Age | 0-30 | 31-60 | 61-90 | 91-120 | 121-Above | Total Amount Due | Currency |
      data    | Acme       | 0              | 1000            | 200         | 0           | 800                |     | 800  | 0     | 0     | 0      | 0         | 800              | USD      |
      data    | Beta       | 50             | 500             | 0           | 0           | 500                |     | 0    | 500   | 0     | 0      | 0         | 500              | USD      |
      total   | Total      | 50             | 1500            | 200         | 0           | 1300               |     | 800  | 500   | 0     | 0      | 0         | 1300             | USD      |
      derived | GL Balance |                |                 |             |             | 1300               |     |      |       |       |        |           |                  |          |
      derived | Difference |                |                 |             |             | 0                  |     |      |       |       |        |           |                  |          |`,
    by: '2024-06-30 stated',
    owed: `
      | customer | currency | owed | 0-30 | 31-60 | credits |
      | Acme     | USD      | 800  | 800  |       |         |
      | Beta     | USD      | 500  |      | 500   | -50     |`,
    said: ['M1 column-derived', 'A5 row-derived', 'A6 row-derived', 'A1 aging-as-of-today'],
  },
  {
    name: 'Odoo with OCA: an account above the header, filters in two rows',
    sheet: `
      title   | Aged Partner Balance - Demo - EUR |                     |         |             |             |             |              |       |
      title   | Date at filter                    | Target moves filter |         |             |             |             |              |       |
      title   | 2024-05-31                        | All posted entries  |         |             |             |             |              |       |
      -----
      title   | 400000 - Debtors                  |                     |         |             |             |             |              |       |
      header  | Partner                           | Residual            | Current | Age ≤ 30 d. | Age ≤ 60 d. | Age ≤ 90 d. | Age ≤ 120 d. | Older |
      data    | Acme                              | 100                 | 100     |             |             |             |              |       |
      data    | Beta                              | 50                  |         | 50          |             |             |              |       |
      total   | Total                             | 150                 | 100     | 50          |             |             |              |       |
      derived | Percents                          |                     | 66.67%  | 33.33%      | 0.00%       | 0.00%       | 0.00%        | 0.00% |`,
    by: '2024-05-31 stated',
    owed: `
      | customer | currency | owed | not due | 0-30 |
      | Acme     | EUR      | 100  | 100     |      |
      | Beta     | EUR      | 50   |         | 50   |`,
    said: ['H6 buckets-by-neighbours'],
  },
  {
    name: 'Sage: periods that say no days, credits',
    sheet: `
      title  | Aged Debtors Analysis (Summary) |                    |              |                |          |        |         |          |          |          |       |
      title  | Date From:                      | 01/01/1980         |              | Customer From: |          |        |         |          |          |          |       |
      title  | Date To:                        | 31/05/2024         |              | Customer To:   | ZZZZZZZZ |        |         |          |          |          |       |
      -----
      header | A/C                             | Name               | Credit Limit | Turnover       | Balance  | Future | Current | Period 1 | Period 2 | Period 3 | Older |
      data   | A1D001                          | A1 Design Services | 1000         | 5000           | 250      | 0      | 100     | 150      | 0        | 0        | 0     |
      data   | ABS001                          | ABS Garages        | 4000         | 2000           | -40      | 0      | -40     | 0        | 0        | 0        | 0     |
      total  | Totals:                         |                    |              | 7000           | 210      | 0      | 60      | 150      | 0        | 0        | 0     |`,
    by: '2024-06-30 stated',
    owed: `
      | customer           | owed | not due | unplaced | credits |
      | A1 Design Services | 250  | 100     | 150      |         |
      | ABS Garages        |      |         |          | -40     |`,
    said: ['H5 bucket-unsure', 'A5 aging-as-of-today', 'H5 aging-bucket-unnamed'],
  },
]);
