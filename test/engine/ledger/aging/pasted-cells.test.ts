import { testPasted } from '../../../support/pasted';

testPasted([
  {
    name: 'blank rows, and dashes for nothing',
    sheet: `
      header | 客户   | 余额 | 1-30天 | 31-60天 |
      data   | 甲公司 | 100  | 100    | -       |
      -----
      data   | 乙公司 | 200  | -      | 200     |
      -----
      total  | 合计   | 300  | 100    | 200     |`,
    by: '2024-06-30 stated',
    owed: `
      | customer | owed | 0-30 | 31-60 |
      | 甲公司   | 100  | 100  |       |
      | 乙公司   | 200  |      | 200   |`,
    said: ['A1 aging-as-of-today'],
  },
  {
    name: 'a sum with the noise of floats',
    sheet: `
      header | 客户   | 余额                | 1-30天 | 31-60天 |
      data   | 甲公司 | 0.1                 | 0.1    | 0       |
      data   | 乙公司 | 0.2                 | 0      | 0.2     |
      total  | 合计   | 0.30000000000000004 | 0.1    | 0.2     |`,
    by: '2024-06-30 stated',
    owed: `
      | customer | owed | 0-30 | 31-60 |
      | 甲公司   | 0.1  | 0.1  |       |
      | 乙公司   | 0.2  |      | 0.2   |`,
    said: ['A1 aging-as-of-today'],
  },
  {
    name: 'a total that was rounded by itself: said',
    sheet: `
      header | 客户   | 余额（万元） |
      data   | 甲公司 | 1.23         |
      data   | 乙公司 | 2.35         |
      total  | 合计   | 3.59         |`,
    by: '2024-06-30 due',
    owed: `
      | customer | owed  | unplaced |
      | 甲公司   | 12300 | 12300    |
      | 乙公司   | 23500 | 23500    |`,
    said: ['B4 total-differs', 'A1 aging-as-of-today', 'A1 aging-undated'],
  },
  {
    name: 'ditto marks',
    sheet: `
      header | 客户   | 发票号 | 到期日     | 余额 |
      data   | 甲公司 | F-1    | 2024-03-01 | 100  |
      data   | 〃     | F-2    | 2024-04-01 | 200  |
      data   | 同上   | F-3    | 2024-05-01 | 300  |
      total  | 合计   |        |            | 600  |`,
    by: '2024-06-30 due',
    owed: `
      | customer | owed | 31-60 | 61-90 | 90+ |
      | 甲公司   | 600  | 300   | 200   | 100 |`,
    said: ['A3 filled-down', 'A1 aging-as-of-today'],
  },
  {
    name: 'names with words of headers and of totals in them',
    sheet: `
      header | 客户         | 发票号 | 到期日     | 余额 | 备注       |
      data   | 余额公司     | F-1    | 2024-03-01 | 100  | 客户       |
      data   | 客户服务中心 | F-2    | 2024-04-01 | 200  | 合计数待核 |
      total  | 合计         |        |            | 300  |            |`,
    by: '2024-06-30 due',
    owed: `
      | customer     | owed | 61-90 | 90+ |
      | 余额公司     | 100  |       | 100 |
      | 客户服务中心 | 200  | 200   |     |`,
    said: ['A1 aging-as-of-today'],
  },
  {
    name: 'amounts as texts, with signs and units',
    sheet: `
      header | 客户   | 到期日     | 余额       |
      data   | 甲公司 | 2024-03-01 | ¥1,234.50  |
      data   | 乙公司 | 2024-04-01 | ¥(200.00)  |
      data   | 丙公司 | 2024-05-01 | 1.2万      |
      total  | 合计   |            | ¥13,034.50 |`,
    by: '2024-06-30 due',
    owed: `
      | customer | owed   | 31-60 | 90+    | credits |
      | 甲公司   | 1234.5 |       | 1234.5 |         |
      | 乙公司   |        |       |        | -200    |
      | 丙公司   | 12000  | 12000 |        |         |`,
    said: ['A1 aging-as-of-today'],
  },
]);
