import { testPasted } from '../../../support/pasted';

testPasted([
  {
    name: 'months as columns, in 万元',
    sheet: `
      title  | 2024年应收账款明细表 |          |           |           |           |      |
      title  | 单位：万元           |          |           |           |           |      |
      header | 客户                 | 合同编号 | 2024年1月 | 2024年2月 | 2024年3月 | 合计 |
      data   | 甲公司               | HT-1     | 1.5       | 0         | 2         | 3.5  |
      data   | 乙公司               | HT-2     |           | 0.5       |           | 0.5  |
      total  | 合计                 |          | 1.5       | 0.5       | 2         | 4    |`,
    by: '2024-06-30 stated',
    owed: `
      | customer | owed  | 90+   |
      | 甲公司   | 35000 | 35000 |
      | 乙公司   | 5000  | 5000  |`,
    said: ['C3 columns-are-months', 'A3 aging-as-of-today', 'A3 aging-months'],
  },
  {
    name: '万元 in the title, a day below it, buckets in years',
    sheet: `
      title  | 应收账款账龄分析表（万元） |          |         |       |       |         |
      title  | 2024年5月31日              |          |         |       |       |         |
      header | 客户名称                   | 期末余额 | 1年以内 | 1-2年 | 2-3年 | 3年以上 |
      data   | 甲公司                     | 12.34    | 10      | 2.34  | 0     | 0       |
      data   | 乙公司                     | 5        | 0       | 0     | 2     | 3       |
      total  | 合计                       | 17.34    | 10      | 2.34  | 2     | 3       |`,
    by: '2024-05-31 stated',
    owed: `
      | customer | owed   | 0-365  | 366-730 | 731-1095 | 1095+ |
      | 甲公司   | 123400 | 100000 | 23400   |          |       |
      | 乙公司   | 50000  |        |         | 20000    | 30000 |`,
    said: ['C3 buckets-months', 'A3 aging-buckets-kept', 'C3 aging-over60-unknown'],
  },
  {
    name: 'a row of units below the names',
    sheet: `
      header | 客户   | 余额 | 1-30天 | 31-60天 |
      header |        | 万元 | 万元   | 万元    |
      data   | 甲公司 | 1.2  | 1.2    |         |
      data   | 乙公司 | 3.4  |        | 3.4     |
      total  | 合计   | 4.6  | 1.2    | 3.4     |`,
    by: '2024-06-30 stated',
    owed: `
      | customer | owed  | 0-30  | 31-60 |
      | 甲公司   | 12000 | 12000 |       |
      | 乙公司   | 34000 |       | 34000 |`,
    said: ['A2 aging-as-of-today'],
  },
  {
    name: 'a blank first column',
    sheet: `
      header |  | 客户   | 发票号 | 到期日     | 余额 |
      data   |  | 甲公司 | F-1    | 2024-03-01 | 100  |
      data   |  | 乙公司 | F-2    | 2024-04-01 | 200  |
      total  |  | 合计   |        |            | 300  |`,
    by: '2024-06-30 due',
    owed: `
      | customer | owed | 61-90 | 90+ |
      | 甲公司   | 100  |       | 100 |
      | 乙公司   | 200  | 200   |     |`,
    said: ['B1 aging-as-of-today'],
  },
  {
    name: 'the header in row 9, below all that a company says of itself',
    sheet: `
      title  | 北京某某科技股份有限公司           |           |            |                      |          |
      title  | 财务部                             |           |            |                      |          |
      title  | 应收账款明细账                     |           |            |                      |          |
      title  | 编制单位：北京某某科技股份有限公司 |           |            | 编号：CW-2024-05     |          |
      title  | 会计期间：2024年5月                |           |            | 打印日期：2024-06-03 |          |
      title  | 币种：人民币                       |           |            | 单位：元             |          |
      title  | 联系人：张三                       |           |            | 电话：010-12345678   |          |
      -----
      header | 客户名称                           | 发票号码  | 开票日期   | 到期日               | 应收余额 |
      data   | 甲公司                             | '00123456 | 2024-03-01 | 2024-04-01           | 100      |
      data   | 乙公司                             | '00123457 | 2024-04-01 | 2024-05-01           | 200      |
      total  | 合计                               |           |            |                      | 300      |`,
    by: '2024-05-31 due',
    owed: `
      | customer | currency | owed | 0-30 | 31-60 |
      | 甲公司   | CNY      | 100  |      | 100   |
      | 乙公司   | CNY      | 200  | 200  |       |`,
    said: [],
  },
  {
    name: 'Chinese and English in one cell',
    sheet: `
      header | 客户 Customer  | 发票号 Invoice No. | 到期日 Due Date | 未收金额 Outstanding | 未到期 Not due | 1-30天 1-30 days | 31-60天 31-60 days |
      data   | 甲公司 Jia Co. | F-1                | 2024-05-01      | 100                  | 0              | 0                | 100                |
      data   | 乙公司 Yi Co.  | F-2                | 2024-07-01      | 200                  | 200            | 0                | 0                  |
      total  | 合计 Total     |                    |                 | 300                  | 200            | 0                | 100                |`,
    by: '2024-06-30 due',
    owed: `
      | customer       | owed | not due | 31-60 |
      | 甲公司 Jia Co. | 100  |         | 100   |
      | 乙公司 Yi Co.  | 200  | 200     |       |`,
    said: ['A1 aging-as-of-today'],
  },
  {
    name: 'Chinese and English in rows of their own',
    sheet: `
      header | 客户     | 发票号      | 到期日     | 未收金额    |
      header | Customer | Invoice No. | Due Date   | Outstanding |
      data   | 甲公司   | F-1         | 2024-05-01 | 100         |
      data   | 乙公司   | F-2         | 2024-07-01 | 200         |
      total  | 合计     |             |            | 300         |`,
    by: '2024-06-30 due',
    owed: `
      | customer | owed | not due | 31-60 |
      | 甲公司   | 100  |         | 100   |
      | 乙公司   | 200  | 200     |       |`,
    said: ['A2 aging-as-of-today'],
  },
  {
    name: 'numbers of rows that begin anew on each page',
    sheet: `
      header   | 序号 | 客户   | 到期日     | 余额 |
      data     | 1    | 甲公司 | 2024-03-01 | 100  |
      data     | 2    | 乙公司 | 2024-03-02 | 200  |
      subtotal | 小计 |        |            | 300  |
      data     | 1    | 丙公司 | 2024-04-01 | 300  |
      data     | 2    | 丁公司 | 2024-04-02 | 400  |
      subtotal | 小计 |        |            | 700  |
      total    | 合计 |        |            | 1000 |`,
    by: '2024-06-30 due',
    owed: `
      | customer | owed | 61-90 | 90+ |
      | 甲公司   | 100  |       | 100 |
      | 乙公司   | 200  |       | 200 |
      | 丙公司   | 300  | 300   |     |
      | 丁公司   | 400  | 400   |     |`,
    said: ['A1 aging-as-of-today'],
  },
  {
    name: 'English before Chinese, with whatever between them',
    sheet: `
      header | Customer 客户名称 | Invoice No./发票号 | Due Date（到期日） | Outstanding/未收金额 | 0-30 days 0-30天 | 31-60 days 31-60天 |
      data   | Acme              | F-1                | 2024-05-01         | 100                  | 0                | 100                |
      data   | Beta              | F-2                | 2024-06-01         | 200                  | 200              | 0                  |
      total  | 合计 Total        |                    |                    | 300                  | 200              | 100                |`,
    by: '2024-06-30 due',
    owed: `
      | customer | owed | 0-30 | 31-60 |
      | Acme     | 100  |      | 100   |
      | Beta     | 200  | 200  |       |`,
    said: ['A1 aging-as-of-today'],
  },
]);
