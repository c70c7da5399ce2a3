import { testPasted } from '../../../support/pasted';

testPasted([
  {
    name: 'the account of one customer: a balance carried from row to row, an opening balance',
    sheet: `
      title   | 客户往来明细账                 |        |          |      |      |              |      |
      title   | 客户：甲公司                   |        |          |      |      | 币种：人民币 |      |
      title   | 期间：2024-01-01 至 2024-05-31 |        |          |      |      |              |      |
      header  | 日期                           | 凭证号 | 摘要     | 借方 | 贷方 | 方向         | 余额 |
      unclear |                                |        | 期初余额 |      |      | 借           | 1000 |
      data    | 2024-01-15                     | 记-1   | 销售     | 500  |      | 借           | 1500 |
      data    | 2024-02-20                     | 记-2   | 收款     |      | 700  | 借           | 800  |
      total   | 2024-05-31                     |        | 本期合计 | 500  | 700  | 借           | 800  |`,
    by: '2024-05-31 invoice',
    owed: `
      | customer | currency | owed | 90+ | credits |
      | 甲公司   | CNY      | 500  | 500 | -700    |`,
    said: ['G4 column-running', 'C5 row-opening', 'D4 aging-from-invoiced', 'A4 aging-no-due-dates'],
    aside: ['5 row-opening'],
  },
  {
    name: 'the accounts of several customers in one ledger',
    sheet: `
      title  | 往来明细账 |        |        |      |          |          |      |
      header | 日期       | 凭证号 | 客户   | 摘要 | 借方金额 | 贷方金额 | 余额 |
      data   | 2024-01-15 | 记-1   | 甲公司 | 销售 | 500      |          | 500  |
      data   | 2024-02-20 | 记-2   | 甲公司 | 收款 |          | 200      | 300  |
      data   | 2024-01-18 | 记-3   | 乙公司 | 销售 | 100      |          | 100  |`,
    by: '2024-06-30 invoice',
    owed: `
      | customer | owed | 90+ | credits |
      | 甲公司   | 500  | 500 | -200    |
      | 乙公司   | 100  | 100 |         |`,
    said: ['G2 column-running', 'A2 aging-as-of-today', 'E2 aging-from-invoiced', 'A2 aging-no-due-dates'],
  },
  {
    name: 'a pivot table, in Chinese',
    sheet: `
      header | 行标签 | 求和项:余额 |
      data   | 甲公司 | 300         |
      data   | 乙公司 | 200         |
      data   | (空白) | 50          |
      total  | 总计   | 550         |`,
    by: '2024-06-30 due',
    owed: `
      | customer | owed | unplaced |
      | 甲公司   | 300  | 300      |
      | 乙公司   | 200  | 200      |
      | (空白)   | 50   | 50       |`,
    said: ['A1 column-by-context', 'A1 aging-as-of-today', 'A1 aging-undated'],
  },
  {
    name: 'a pivot table of two levels in one column',
    sheet: `
      header   | 行标签 | 求和项:未收金额 |
      subtotal | 华东   | 300             |
      data     | 甲公司 | 100             |
      data     | 乙公司 | 200             |
      subtotal | 华北   | 50              |
      data     | 丙公司 | 50              |
      total    | 总计   | 350             |`,
    by: '2024-06-30 due',
    owed: `
      | customer | owed | unplaced |
      | 甲公司   | 100  | 100      |
      | 乙公司   | 200  | 200      |
      | 丙公司   | 50   | 50       |`,
    said: ['A1 column-by-context', 'A2 totals-without-word', 'A1 aging-as-of-today', 'A1 aging-undated'],
  },
  {
    name: 'a pivot table, in English',
    sheet: `
      header | Row Labels  | Sum of Outstanding | Sum of 1-30 | Sum of 31-60 |
      data   | Acme        | 100                | 100         |              |
      data   | Beta        | 200                |             | 200          |
      total  | Grand Total | 300                | 100         | 200          |`,
    by: '2024-06-30 stated',
    owed: `
      | customer | owed | 0-30 | 31-60 |
      | Acme     | 100  | 100  |       |
      | Beta     | 200  |      | 200   |`,
    said: ['A1 column-by-context', 'A1 aging-as-of-today'],
  },
  {
    name: 'sections with a title, a header and a total each',
    sheet: `
      group           | 国内客户 |        |            |      |
      header          | 客户     | 发票号 | 到期日     | 余额 |
      data            | 甲公司   | F-1    | 2024-03-01 | 100  |
      subtotal        | 合计     |        |            | 100  |
      -----
      group           | 国外客户 |        |            |      |
      repeated-header | 客户     | 发票号 | 到期日     | 余额 |
      data            | Acme     | F-2    | 2024-04-01 | 200  |
      subtotal        | 合计     |        |            | 200  |
      -----
      total           | 总计     |        |            | 300  |`,
    by: '2024-06-30 due',
    owed: `
      | customer | owed | 61-90 | 90+ |
      | 甲公司   | 100  |       | 100 |
      | Acme     | 200  | 200   |     |`,
    said: ['A2 aging-as-of-today'],
  },
  {
    name: 'sums by customer under the same header as their detail',
    sheet: `
      header          | 客户   | 余额 |
      derived         | 甲公司 | 300  |
      derived         | 乙公司 | 200  |
      derived         | 合计   | 500  |
      -----
      group           | 明细   |      |
      repeated-header | 客户   | 余额 |
      data            | 甲公司 | 100  |
      data            | 甲公司 | 200  |
      data            | 乙公司 | 200  |
      total           | 合计   | 500  |`,
    by: '2024-06-30 due',
    owed: `
      | customer | owed | unplaced |
      | 甲公司   | 300  | 300      |
      | 乙公司   | 200  | 200      |`,
    said: ['A2 table-sums', 'A1 aging-as-of-today', 'A1 aging-undated'],
  },
  {
    name: 'figures with labels above the header',
    sheet: `
      title  | 应收账款账龄表 |            |        |            |     |
      title  | 应收总额：     | 600        |        | 逾期金额： | 300 |
      title  | 截止日期：     | 2024-05-31 |        |            |     |
      -----
      header | 客户           | 余额       | 1-30天 | 31-60天    |     |
      data   | 甲公司         | 300        | 300    |            |     |
      data   | 乙公司         | 300        |        | 300        |     |
      total  | 合计           | 600        | 300    | 300        |     |`,
    by: '2024-05-31 stated',
    owed: `
      | customer | owed | 0-30 | 31-60 |
      | 甲公司   | 300  | 300  |       |
      | 乙公司   | 300  |      | 300   |`,
    said: [],
  },
  {
    name: 'rows of data above the header',
    sheet: `
      unclear | 客户甲 | 100  |            |
      unclear | 客户乙 | 200  |            |
      header  | 客户   | 余额 | 到期日     |
      data    | 甲公司 | 100  | 2024-03-01 |
      data    | 乙公司 | 200  | 2024-04-01 |`,
    by: '2024-06-30 due',
    owed: `
      | customer | owed | 61-90 | 90+ |
      | 甲公司   | 100  |       | 100 |
      | 乙公司   | 200  | 200   |     |`,
    said: ['A1 row-above-header', 'A2 row-above-header', 'A3 aging-as-of-today'],
    aside: ['1 row-above-header', '2 row-above-header'],
  },
]);
