import { testPasted } from '../../../support/pasted';

testPasted([
  {
    name: 'credits in brackets',
    sheet: `
      header | Customer | Invoice | Due Date   | Balance  |
      data   | Acme     | INV-1   | 2024-04-30 | 1,000.00 |
      data   | Acme     | CN-1    | 2024-05-15 | (200.00) |
      data   | Beta     | INV-2   | 2024-06-30 | 500      |
      total  | Total    |         |            | 1,300.00 |`,
    by: '2024-06-30 due',
    owed: `
      | customer | owed | 0-30 | 61-90 | credits |
      | Acme     | 1000 |      | 1000  | -200    |
      | Beta     | 500  | 500  |       |         |`,
    said: ['A1 aging-as-of-today'],
  },
  {
    name: 'notes with figures below the total',
    sheet: `
      title   | 应收账款账龄表            |      |        |         |
      header  | 客户                      | 余额 | 1-30天 | 31-60天 |
      data    | 甲公司                    | 100  | 100    |         |
      data    | 乙公司                    | 200  |        | 200     |
      total   | 合计                      | 300  | 100    | 200     |
      -----
      note    | 注：                      |      |        |         |
      note    | 1、本表不含质保金 50 万元 |      |        |         |
      note    | 2、甲公司 5 月已回款 80   |      |        |         |
      note    | 上月余额：280             |      |        |         |
      derived | 其中逾期金额              | 200  |        |         |
      unclear | 本月新增                  | 20   |        |         |`,
    by: '2024-06-30 stated',
    owed: `
      | customer | owed | 0-30 | 31-60 |
      | 甲公司   | 100  | 100  |       |
      | 乙公司   | 200  |      | 200   |`,
    said: ['A11 row-derived', 'A12 row-below-notes', 'A2 aging-as-of-today'],
    aside: ['12 row-below-notes'],
  },
  {
    name: 'notes with numbers in the columns of money',
    sheet: `
      header  | 客户   | 余额 | 到期日                 |
      data    | 甲公司 | 100  | 2024-03-01             |
      data    | 乙公司 | 200  | 2024-04-01             |
      total   | 合计   | 300  |                        |
      unclear | 备注   | 1    | 甲公司已承诺6月回款100 |
      unclear |        | 2    | 乙公司诉讼中           |`,
    by: '2024-06-30 due',
    owed: `
      | customer | owed | 61-90 | 90+ |
      | 甲公司   | 100  |       | 100 |
      | 乙公司   | 200  | 200   |     |`,
    said: ['A5 row-below-notes', 'B6 row-below-notes', 'A1 aging-as-of-today'],
    aside: ['5 row-below-notes', '6 row-below-notes'],
  },
  {
    name: 'a total for each currency, and all of it in one',
    sheet: `
      header   | 客户           | 发票号 | 到期日     | 币种   | 余额 |
      data     | 甲公司         | F-1    | 2024-03-01 | 人民币 | 100  |
      data     | 乙公司         | F-2    | 2024-04-01 | 美元   | 20   |
      data     | 丙公司         | F-3    | 2024-04-01 | 美元   | 30   |
      subtotal | 合计（人民币） |        |            |        | 100  |
      subtotal | 合计（美元）   |        |            |        | 50   |
      derived  | 折合人民币合计 |        |            |        | 455  |`,
    by: '2024-06-30 due',
    owed: `
      | customer | currency | owed | 61-90 | 90+ |
      | 甲公司   | CNY      | 100  |       | 100 |
      | 乙公司   | USD      | 20   | 20    |     |
      | 丙公司   | USD      | 30   | 30    |     |`,
    said: ['A7 row-derived', 'A1 aging-as-of-today', 'A1 aging-currencies'],
  },
  {
    name: 'a customer called 合计',
    sheet: `
      header | 客户   | 发票号 | 到期日     | 余额 |
      data   | 甲公司 | F-1    | 2024-03-01 | 100  |
      data   | 合计   | F-2    | 2024-04-01 | 50   |
      data   | 丙公司 | F-3    | 2024-05-01 | 300  |
      total  | 合计   |        |            | 450  |`,
    by: '2024-06-30 due',
    owed: `
      | customer | owed | 31-60 | 61-90 | 90+ |
      | 甲公司   | 100  |       |       | 100 |
      | 合计     | 50   |       | 50    |     |
      | 丙公司   | 300  | 300   |       |     |`,
    said: ['A3 total-refused', 'A1 aging-as-of-today'],
  },
  {
    name: 'a customer called 合计 among names alone',
    sheet: `
      header | 客户   | 余额 |
      data   | 甲公司 | 100  |
      data   | 合计   | 50   |
      data   | 丙公司 | 300  |
      total  | 合计   | 450  |`,
    by: '2024-06-30 due',
    owed: `
      | customer | owed | unplaced |
      | 甲公司   | 100  | 100      |
      | 合计     | 50   | 50       |
      | 丙公司   | 300  | 300      |`,
    said: ['A3 total-refused', 'A1 aging-as-of-today', 'A1 aging-undated'],
  },
  {
    name: 'an account called Total',
    sheet: `
      header | Customer      | Invoice | Due Date   | Outstanding |
      data   | Total         | INV-1   | 2024-03-01 | 100         |
      data   | TotalEnergies | INV-2   | 2024-04-01 | 200         |
      total  | Total         |         |            | 300         |`,
    by: '2024-06-30 due',
    owed: `
      | customer      | owed | 61-90 | 90+ |
      | Total         | 100  |       | 100 |
      | TotalEnergies | 200  | 200   |     |`,
    said: ['A2 total-refused', 'A1 aging-as-of-today'],
  },
  {
    name: 'an account called Total among names alone',
    sheet: `
      header | Customer | Outstanding | 1-30 | 31-60 |
      data   | Total    | 100         | 100  | 0     |
      data   | Beta     | 200         | 0    | 200   |
      total  | Total    | 300         | 100  | 200   |`,
    by: '2024-06-30 stated',
    owed: `
      | customer | owed | 0-30 | 31-60 |
      | Total    | 100  | 100  |       |
      | Beta     | 200  |      | 200   |`,
    said: ['A2 total-refused', 'A1 aging-as-of-today'],
  },
  {
    name: 'a single row',
    sheet: `
      header | 客户   | 余额 | 到期日     |
      data   | 甲公司 | 100  | 2024-03-01 |`,
    by: '2024-06-30 due',
    owed: `
      | customer | owed | 90+ |
      | 甲公司   | 100  | 100 |`,
    said: ['A1 aging-as-of-today'],
  },
  {
    name: 'a single row and its total',
    sheet: `
      header | 客户   | 余额 | 到期日     |
      data   | 甲公司 | 100  | 2024-03-01 |
      total  | 合计   | 100  |            |`,
    by: '2024-06-30 due',
    owed: `
      | customer | owed | 90+ |
      | 甲公司   | 100  | 100 |`,
    said: ['A1 aging-as-of-today'],
  },
  {
    name: 'nothing but a total',
    sheet: `
      header | 客户 | 余额 | 1-30天 | 31-60天 |
      data   | 合计 | 300  | 100    | 200     |`,
    by: '2024-06-30 stated',
    owed: `
      | customer | owed | 0-30 | 31-60 |
      | 合计     | 300  | 100  | 200   |`,
    said: ['A2 total-refused', 'A1 aging-as-of-today'],
  },
  {
    name: 'nothing but subtotals',
    sheet: `
      header | 客户        | 发票号 | 余额 |
      data   | 甲公司 小计 |        | 300  |
      data   | 乙公司 小计 |        | 200  |
      total  | 总计        |        | 500  |`,
    by: '2024-06-30 due',
    owed: `
      | customer    | owed | unplaced |
      | 甲公司 小计 | 300  | 300      |
      | 乙公司 小计 | 200  | 200      |`,
    said: ['A2 total-refused', 'A3 total-refused', 'A1 aging-as-of-today', 'A1 aging-undated'],
  },
]);
