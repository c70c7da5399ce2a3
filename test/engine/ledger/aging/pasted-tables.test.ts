import { testPasted } from '../../../support/pasted';

testPasted([
  {
    name: 'sums by department at the right, behind two blank columns and under a title',
    sheet: `
      title  | 应收账款明细表       |      |            |      |  |  |            |      |
      title  | 截止日期：2024-05-31 |      |            |      |  |  | 按部门汇总 |      |
      header | 客户                 | 部门 | 到期日     | 余额 |  |  | 部门       | 金额 |
      data   | 甲公司               | 一部 | 2024-03-01 | 100  |  |  | 一部       | 300  |
      data   | 乙公司               | 一部 | 2024-04-01 | 200  |  |  | 二部       | 50   |
      data   | 丙公司               | 二部 | 2024-05-01 | 50   |  |  | 合计       | 350  |
      total  | 合计                 |      |            | 350  |  |  |            |      |`,
    by: '2024-05-31 due',
    owed: `
      | customer | owed | 0-30 | 31-60 | 90+ |
      | 甲公司   | 100  |      |       | 100 |
      | 乙公司   | 200  |      | 200   |     |
      | 丙公司   | 50   | 50   |       |     |`,
    said: ['G3 table-sums'],
  },
  {
    name: 'invoices at the left, their customers with buckets at the right',
    sheet: `
      header | 客户   | 发票号 | 到期日     | 余额 |  | 客户   | 合计 | 1-30天 | 31-60天 |
      data   | 甲公司 | F-1    | 2024-05-15 | 100  |  | 甲公司 | 300  | 100    | 200     |
      data   | 甲公司 | F-2    | 2024-04-10 | 200  |  | 乙公司 | 50   | 50     | 0       |
      data   | 乙公司 | F-3    | 2024-05-20 | 50   |  | 合计   | 350  | 150    | 200     |
      total  | 合计   |        |            | 350  |  |        |      |        |         |`,
    by: '2024-06-30 due',
    owed: `
      | customer | owed | 31-60 | 61-90 |
      | 甲公司   | 300  | 100   | 200   |
      | 乙公司   | 50   | 50    |       |`,
    said: ['F1 table-sums', 'A1 aging-as-of-today'],
  },
  {
    name: 'two lists beside each other in two currencies',
    sheet: `
      header | 客户   | 余额（元） |  | 客户 | 余额（USD） |
      data   | 甲公司 | 100        |  | Acme | 20          |
      data   | 乙公司 | 200        |  | Beta | 30          |
      total  | 合计   | 300        |  | 合计 | 50          |`,
    by: '2024-06-30 due',
    owed: `
      | customer | currency | owed | unplaced |
      | 甲公司   |          | 100  | 100      |
      | 乙公司   |          | 200  | 200      |
      | Acme     | USD      | 20   | 20       |
      | Beta     | USD      | 30   | 30       |`,
    said: ['D1 table-beside', 'A1 aging-as-of-today', 'A1 aging-currencies', 'A1 aging-undated', 'D1 aging-undated'],
  },
  {
    name: 'sums by customer above contracts, each under a title',
    sheet: `
      title   | 汇总     |          |          |      |          |
      header  | 客户名称 | 合同数   | 应收合计 |      |          |
      derived | 甲公司   | 2        | 300      |      |          |
      derived | 乙公司   | 1        | 50       |      |          |
      total   | 合计     | 3        | 350      |      |          |
      -----
      title   | 明细     |          |          |      |          |
      header  | 合同编号 | 客户名称 | 合同金额 | 已收 | 应收余额 |
      data    | HT-1     | 甲公司   | 200      | 100  | 100      |
      data    | HT-2     | 甲公司   | 500      | 300  | 200      |
      data    | HT-3     | 乙公司   | 100      | 50   | 50       |
      total   | 合计     |          | 800      | 450  | 350      |`,
    by: '2024-06-30 due',
    owed: `
      | customer | owed | unplaced |
      | 甲公司   | 300  | 300      |
      | 乙公司   | 50   | 50       |`,
    said: ['A2 table-sums', 'A8 aging-as-of-today', 'A8 aging-undated'],
  },
  {
    name: 'two lists beside each other, each under its own title',
    sheet: `
      title  | 华东区应收账款 |        |            |      |  | 华北区应收账款 |        |            |      |
      header | 客户           | 发票号 | 到期日     | 余额 |  | 客户           | 发票号 | 到期日     | 余额 |
      data   | 甲公司         | F-1    | 2024-03-01 | 100  |  | 丙公司         | F-3    | 2024-05-01 | 300  |
      data   | 乙公司         | F-2    | 2024-04-01 | 200  |  | 丁公司         | F-4    | 2024-05-02 | 400  |
      total  | 合计           |        |            | 300  |  | 戊公司         | F-5    | 2024-05-03 | 500  |
      total  |                |        |            |      |  | 合计           |        |            | 1200 |`,
    by: '2024-06-30 due',
    owed: `
      | customer | owed | 31-60 | 61-90 | 90+ |
      | 甲公司   | 100  |       |       | 100 |
      | 乙公司   | 200  |       | 200   |     |
      | 丙公司   | 300  | 300   |       |     |
      | 丁公司   | 400  | 400   |       |     |
      | 戊公司   | 500  | 500   |       |     |`,
    said: ['F1 table-beside', 'A2 aging-as-of-today'],
  },
  {
    name: 'remarks in prose at the right',
    sheet: `
      header | 客户   | 发票号 | 到期日     | 余额 |  | 说明                |
      data   | 甲公司 | F-1    | 2024-03-01 | 100  |  | 1、本表由财务部编制 |
      data   | 乙公司 | F-2    | 2024-04-01 | 200  |  | 2、每月 5 日前更新  |
      data   | 丙公司 | F-3    | 2024-04-01 | 300  |  |                     |`,
    by: '2024-06-30 due',
    owed: `
      | customer | owed | 61-90 | 90+ |
      | 甲公司   | 100  |       | 100 |
      | 乙公司   | 200  | 200   |     |
      | 丙公司   | 300  | 300   |     |`,
    said: ['A1 aging-as-of-today'],
  },
  {
    name: 'a second list below and to the right',
    sheet: `
      header | 客户   | 余额 |  |        |      |
      data   | 甲公司 | 100  |  |        |      |
      data   | 乙公司 | 200  |  |        |      |
      total  | 合计   | 300  |  |        |      |
      -----
      -----
      header |        |      |  | 客户   | 余额 |
      data   |        |      |  | 丙公司 | 300  |
      data   |        |      |  | 丁公司 | 400  |
      total  |        |      |  | 合计   | 700  |`,
    by: '2024-06-30 due',
    owed: `
      | customer | owed | unplaced |
      | 甲公司   | 100  | 100      |
      | 乙公司   | 200  | 200      |
      | 丙公司   | 300  | 300      |
      | 丁公司   | 400  | 400      |`,
    said: ['D7 table-beside', 'A1 aging-as-of-today', 'A1 aging-undated', 'D7 aging-undated'],
  },
  {
    name: 'sums by customer above invoices under the names of customers',
    sheet: `
      header  | 客户         | 应收余额   |          |
      derived | 甲公司       | 300        |          |
      derived | 乙公司       | 50         |          |
      total   | 合计         | 350        |          |
      -----
      header  | 发票号       | 到期日     | 应收余额 |
      group   | 客户：甲公司 |            |          |
      data    | F-1          | 2024-03-01 | 100      |
      data    | F-2          | 2024-04-01 | 200      |
      group   | 客户：乙公司 |            |          |
      data    | F-3          | 2024-05-01 | 50       |
      total   | 合计         |            | 350      |`,
    by: '2024-06-30 due',
    owed: `
      | customer | owed | 31-60 | 61-90 | 90+ |
      | 甲公司   | 300  |       | 200   | 100 |
      | 乙公司   | 50   | 50    |       |     |`,
    said: ['A1 table-sums', 'A6 aging-as-of-today'],
  },
]);
