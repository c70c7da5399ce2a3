import { testPasted } from '../../../support/pasted';

testPasted([
  {
    name: 'Yonyou U8: codes beside names, full-width tildes, sums and shares of buckets',
    sheet: `
      title  | 应收账款账龄分析 |                    |              |        |         |          |                      |           |            |           |           |           |
      title  |                  |                    |              |        |         |          | 截止日期：2024-05-31 |           | 单位：元   |           |           |           |
      header | 客户编码         | 客户名称           | 本币余额     | 账期内 | 1～30天 | 31～60天 | 61～90天             | 91～180天 | 181～365天 | 365天以上 | >90天合计 | >90天占比 |
      data   | '001             | 上海甲电子有限公司 | 1,200.00     | 200    | 300     | 0        | 400                  | 300       | 0          | 0         | 300       | 25.00%    |
      data   | '002             | 北京乙科技         | 500.5        | 0      | 0       | 0        | 0                    | 0.5       | 0          | 500       | 500.5     | 100.00%   |
      total  |                  | 合计               | 1,700.50     | 200    | 300     | 0        | 400                  | 300.5     | 0          | 500       | 800.5     | 47.07%    |
      note   | 制表人：张三     |                    | 审核人：李四 |        |         |          |                      |           |            |           |           |           |`,
    by: '2024-05-31 stated',
    owed: `
      | customer           | owed  | not due | 0-30 | 61-90 | 90+   |
      | 上海甲电子有限公司 | 1200  | 200     | 300  | 400   | 300   |
      | 北京乙科技         | 500.5 |         |      |       | 500.5 |`,
    said: ['K3 column-derived'],
  },
  {
    name: 'Kingdee: by voucher, sums that carry the customer',
    sheet: `
      title    | 应收款账龄分析明细表 |                |          |              |            |          |          |      |       |       |        |
      title    | 截止日期:2024-05-31  |                |          | 币别：人民币 |            |          |          |      |       |       |        |
      header   | 客户                 | 单据类型       | 单据编号 | 单据日期     | 到期日     | 到期天数 | 未收金额 | 1-30 | 31-60 | 61-90 | 90以上 |
      data     | 甲公司               | 其他应收单     | AR0001   | 2024-01-15   | 2024-02-14 | 107      | 1000     |      |       |       | 1000   |
      data     | 甲公司               | 销售增值税发票 | AR0002   | 2024-05-01   | 2024-05-31 | 0        | 2000     |      |       |       |        |
      subtotal | 甲公司 小计          |                |          |              |            |          | 3000     |      |       |       | 1000   |
      data     | 乙公司               | 销售增值税发票 | AR0003   | 2024-03-10   | 2024-04-09 | 52       | 500      |      | 500   |       |        |
      subtotal | 乙公司 小计          |                |          |              |            |          | 500      |      | 500   |       |        |
      total    | 合计                 |                |          |              |            |          | 3500     |      | 500   |       | 1000   |`,
    by: '2024-05-31 due',
    owed: `
      | customer | currency | owed | 0-30 | 31-60 | 90+  |
      | 甲公司   | CNY      | 3000 | 2000 |       | 1000 |
      | 乙公司   | CNY      | 500  |      | 500   |      |`,
    said: ['G3 aging-parts-differ', 'H3 aging-bucket-differs'],
  },
  {
    name: 'Taiwan: years of the Republic, short names, a row of shares',
    sheet: `
      title   | 大同股份有限公司          |          |          |         |            |             |             |              |
      title   | 應收帳款帳齡分析表        |          |          |         |            |             |             |              |
      title   | 基準日：民國113年05月31日 |          |          |         | 幣別：NTD  |             |             |              |
      header  | 客戶代號                  | 客戶簡稱 | 應收餘額 | 未到期  | 逾期1-30天 | 逾期31-60天 | 逾期61-90天 | 逾期90天以上 |
      data    | C001                      | 台達     | 150,000  | 100,000 | 50,000     | 0           | 0           | 0            |
      data    | C002                      | 聯強     | 80,000   | 0       | 0          | 30,000      | 0           | 50,000       |
      total   |                           | 合計     | 230,000  | 100,000 | 50,000     | 30,000      | 0           | 50,000       |
      derived |                           | 比率     | 100.00%  | 43.48%  | 21.74%     | 13.04%      | 0.00%       | 21.74%       |`,
    by: '2024-05-31 stated',
    owed: `
      | customer | currency | owed   | not due | 0-30  | 31-60 | 90+   |
      | 台達     | TWD      | 150000 | 100000  | 50000 |       |       |
      | 聯強     | TWD      | 80000  |         |       | 30000 | 50000 |`,
    said: [],
  },
  {
    name: 'SAP FBL5N: stars for sums, a sign behind the amount, days in arrears',
    sheet: `
      header   | Customer | Name 1    | Document Number | Document Type | Document Date | Net due date | Amount in local currency | Local Currency | Arrears after net due date |
      data     | 100001   | ACME GmbH | 1800000001      | RV            | 15.03.2024    | 14.04.2024   | 1.234,56                 | EUR            | 47                         |
      data     | 100001   | ACME GmbH | 1800000002      | RV            | 20.05.2024    | 19.06.2024   | 2.000,00                 | EUR            | 19-                        |
      data     | 100001   | ACME GmbH | 1600000001      | DG            | 10.05.2024    | 10.05.2024   | 300,00-                  | EUR            | 21                         |
      subtotal | *        |           |                 |               |               |              | 2.934,56                 | EUR            |                            |
      data     | 100002   | Beta AG   | 1800000003      | RV            | 01.01.2024    | 31.01.2024   | 500,00                   | EUR            | 121                        |
      subtotal | *        |           |                 |               |               |              | 500,00                   | EUR            |                            |
      total    | **       |           |                 |               |               |              | 3.434,56                 | EUR            |                            |`,
    by: '2024-05-31 due',
    owed: `
      | customer  | currency | owed    | not due | 31-60   | 90+ | credits |
      | ACME GmbH | EUR      | 3234.56 | 2000    | 1234.56 |     | -300    |
      | Beta AG   | EUR      | 500     |         |         | 500 |         |`,
    said: ['A5 totals-without-word', 'A1 aging-as-of-from-days'],
  },
  {
    name: 'SAP S_ALR: a star before the total, credits among the buckets',
    sheet: `
      title  | Customer Evaluation with Open Item Sorted List |           |          |          |         |          |         |        |
      title  | Company Code 1000                              |           |          |          |         |          |         |        |
      title  | Open items at key date: 31.05.2024             |           |          |          |         |          |         |        |
      -----
      header | Customer                                       | Name      | Total OI | Not due  | 0 - 30  | 31 - 60  | 61 - 90 | > 90   |
      data   | 100001                                         | ACME GmbH | 2.934,56 | 2.000,00 | 300,00- | 1.234,56 |         |        |
      data   | 100002                                         | Beta AG   | 500,00   |          |         |          |         | 500,00 |
      total  | * Total                                        |           | 3.434,56 | 2.000,00 | 300,00- | 1.234,56 |         | 500,00 |`,
    by: '2024-05-31 stated',
    owed: `
      | customer  | owed    | not due | 31-60   | 90+ | credits |
      | ACME GmbH | 3234.56 | 2000    | 1234.56 |     | -300    |
      | Beta AG   | 500     |         |         | 500 |         |`,
    said: ['C5 column-by-context'],
  },
  {
    name: 'ERPNext: a subtotal without a word, a payment that is not allocated, not yet due in no bucket',
    sheet: `
      header | Posting Date | Customer | Receivable Account | Voucher Type  | Voucher No | Due Date   | Invoiced Amount | Paid Amount | Credit Note | Outstanding Amount | Age (Days) | 0-30 | 31-60 | 61-90 | 91-120 | 121-Above | Currency |
      data   | 2024-04-01   | Acme     | Debtors - A        | Sales Invoice | SINV-0001  | 2024-05-01 | 1000            | 200         | 0           | 800                | 30         | 800  | 0     | 0     | 0      | 0         | USD      |
      data   | 2024-05-20   | Acme     | Debtors - A        | Sales Invoice | SINV-0002  | 2024-06-19 | 500             | 0           | 0           | 500                | -19        | 0    | 0     | 0     | 0      | 0         | USD      |
      data   | 2024-05-10   | Acme     | Debtors - A        | Payment Entry | PAY-1      | 2024-05-10 | 0               | 0           | 0           | -50                | 21         | -50  | 0     | 0     | 0      | 0         | USD      |
      total  |              |          |                    |               |            |            | 1500            | 200         | 0           | 1250               |            | 750  | 0     | 0     | 0      | 0         | USD      |
      total  | Total        |          |                    |               |            |            | 1500            | 200         | 0           | 1250               |            | 750  | 0     | 0     | 0      | 0         | USD      |`,
    by: '2024-05-31 due',
    owed: `
      | customer | currency | owed | not due | 0-30 | credits |
      | Acme     | USD      | 1300 | 500     | 800  | -50     |`,
    said: ['G5 totals-without-word', 'A1 aging-as-of-from-days', 'J1 aging-rest-not-due'],
  },
  {
    name: 'Odoo: customers as sums above their invoices',
    sheet: `
      header   |                       | Invoice Date | Amount Currency | Currency | Account | Expected Date | At Date | 1-30 | 31-60 | 61-90 | 91-120 | Older | Total |
      subtotal | Azure Interior        |              |                 |          |         |               | 500     | 100  | 0     | 0     | 0      | 0     | 600   |
      data     | INV/2024/00001        | 04/30/2024   | 100             | USD      | 121000  | 05/15/2024    |         | 100  |       |       |        |       | 100   |
      data     | INV/2024/00002        | 05/31/2024   | 500             | USD      | 121000  | 06/30/2024    | 500     |      |       |       |        |       | 500   |
      subtotal | Deco Addict           |              |                 |          |         |               | 0       | 0    | 70    | 0     | 0      | 0     | 70    |
      data     | INV/2024/00003        | 03/31/2024   | 70              | USD      | 121000  | 04/15/2024    |         |      | 70    |       |        |       | 70    |
      total    | Total Aged Receivable |              |                 |          |         |               | 500     | 100  | 70    | 0     | 0      | 0     | 670   |`,
    by: '2024-06-30 stated',
    owed: `
      | customer       | currency | owed | not due | 0-30 | 31-60 |
      | Azure Interior | USD      | 600  | 500     | 100  |       |
      | Deco Addict    | USD      | 70   |         |      | 70    |`,
    said: [
      'E1 column-unsure',
      'L1 buckets-by-neighbours',
      'F1 columns-unknown',
      'A2 totals-without-word',
      'A1 aging-as-of-today',
      'B1 aging-invoice-dates-differ',
    ],
  },
  {
    name: 'Xero: buckets in months, percentages of the total',
    sheet: `
      title   | Aged Receivables Summary |         |           |         |          |          |        |         |
      title   | Demo Company (NZ)        |         |           |         |          |          |        |         |
      title   | As at 31 May 2024        |         |           |         |          |          |        |         |
      title   | Ageing by due date       |         |           |         |          |          |        |         |
      -----
      header  | Contact                  | Current | < 1 Month | 1 Month | 2 Months | 3 Months | Older  | Total   |
      data    | Bayside Club             | 234     | 0         | 0       | 0        | 0        | 0      | 234     |
      data    | City Limousines          | 0       | 100       | 0       | 0        | 0        | -20    | 80      |
      total   | Total                    | 234     | 100       | 0       | 0        | 0        | -20    | 314     |
      derived | Percentage of total      | 74.52%  | 31.85%    | 0.00%   | 0.00%    | 0.00%    | -6.37% | 100.00% |`,
    by: '2024-05-31 stated',
    owed: `
      | customer        | owed | not due | 0-30 | credits |
      | Bayside Club    | 234  | 234     |      |         |
      | City Limousines | 100  |         | 100  | -20     |`,
    said: ['C6 buckets-months', 'G6 buckets-by-neighbours'],
  },
  {
    name: 'two rows of header, the second says what the first does not',
    sheet: `
      title  | 应收账款明细 |        |      |      |            |      |            |      |
      header |              |        | 合同 |      |            | 回款 |            |      |
      header | 序号         | 客户   | 编号 | 金额 | 签订日期   | 金额 | 日期       | 未收 |
      data   | 1            | 甲公司 | HT-1 | 100  | 2024-01-01 | 40   | 2024-03-01 | 60   |
      data   | 2            | 乙公司 | HT-2 | 200  | 2024-02-01 | 0    |            | 200  |
      total  | 合计         |        |      | 300  |            | 40   |            | 260  |`,
    by: '2024-06-30 due',
    owed: `
      | customer | owed | unplaced |
      | 甲公司   | 60   | 60       |
      | 乙公司   | 200  | 200      |`,
    said: ['A3 aging-as-of-today', 'A3 aging-undated'],
  },
  {
    name: 'title, header and sums printed on every page',
    sheet: `
      title           | 应收账款账龄表 |        |        |            |      |
      title           | 第1页 共2页    |        |        |            |      |
      header          | 序号           | 客户   | 发票号 | 到期日     | 余额 |
      data            | 1              | 甲公司 | F-1    | 2024-03-01 | 100  |
      data            | 2              | 乙公司 | F-2    | 2024-04-01 | 200  |
      subtotal        | 本页小计       |        |        |            | 300  |
      subtotal        | 累计           |        |        |            | 300  |
      title           | 应收账款账龄表 |        |        |            |      |
      title           | 第2页 共2页    |        |        |            |      |
      repeated-header | 序号           | 客户   | 发票号 | 到期日     | 余额 |
      data            | 1              | 丙公司 | F-3    | 2024-05-01 | 300  |
      data            | 2              | 丁公司 | F-4    | 2024-05-11 | 400  |
      subtotal        | 本页小计       |        |        |            | 700  |
      total           | 累计           |        |        |            | 1000 |
      total           | 合计           |        |        |            | 1000 |`,
    by: '2024-06-30 due',
    owed: `
      | customer | owed | 31-60 | 61-90 | 90+ |
      | 甲公司   | 100  |       |       | 100 |
      | 乙公司   | 200  |       | 200   |     |
      | 丙公司   | 300  | 300   |       |     |
      | 丁公司   | 400  | 400   |       |     |`,
    said: ['A3 aging-as-of-today'],
  },
  {
    name: 'the total above its rows',
    sheet: `
      header | 客户   | 余额 | 1-30天 | 31-60天 | 60天以上 |
      total  | 合计   | 600  | 100    | 200     | 300      |
      data   | 甲公司 | 100  | 100    |         |          |
      data   | 乙公司 | 200  |        | 200     |          |
      data   | 丙公司 | 300  |        |         | 300      |`,
    by: '2024-06-30 stated',
    owed: `
      | customer | owed | 0-30 | 31-60 | 60+ |
      | 甲公司   | 100  | 100  |       |     |
      | 乙公司   | 200  |      | 200   |     |
      | 丙公司   | 300  |      |       | 300 |`,
    said: ['A1 aging-as-of-today', 'A1 aging-buckets-kept'],
  },
  {
    name: 'customers as rows of their own; an amount of no known kind is asked for',
    sheet: `
      header   | 发票号 | 开票日期   | 到期日     | 金额 |
      group    | 甲公司 |            |            |      |
      data     | F-1    | 2024-01-01 | 2024-03-01 | 100  |
      data     | F-2    | 2024-02-01 | 2024-04-01 | 200  |
      subtotal | 小计   |            |            | 300  |
      group    | 乙公司 |            |            |      |
      data     | F-3    | 2024-03-01 | 2024-05-01 | 50   |
      subtotal | 小计   |            |            | 50   |
      total    | 总计   |            |            | 350  |`,
    by: '2024-06-30 due',
    owed: `
      | customer | owed |
      | 甲公司   |      |
      | 乙公司   |      |`,
    said: ['D1 column-unsure', 'A1 aging-as-of-today', 'A1 aging-no-amount'],
  },
  {
    name: 'customers as rows with a label',
    sheet: `
      header   | 单据号       | 日期       | 应收余额 |
      group    | 客户：甲公司 |            |          |
      data     | F-1          | 2024-01-01 | 100      |
      data     | F-2          | 2024-02-01 | 200      |
      subtotal | 合计：       |            | 300      |
      group    | 客户：乙公司 |            |          |
      data     | F-3          | 2024-03-01 | 50       |
      subtotal | 合计：       |            | 50       |
      total    | 总计：       |            | 350      |`,
    by: '2024-06-30 invoice',
    owed: `
      | customer | owed | 90+ |
      | 甲公司   | 300  | 300 |
      | 乙公司   | 50   | 50  |`,
    said: ['A1 aging-as-of-today', 'B1 aging-no-due-dates'],
  },
]);
