import { describe, expect, test } from '@jest/globals';
import { factsOf, fieldsOf, findingsOf, recogniseDrawn, totalsOf } from '../../../support/recognised';

/*
 * One report of each program, as it prints them: titles, groups, totals above and below, names of buckets. The role of
 * each row stands in front of it.
 */

describe('aging reports that programs print', () => {
  test('a plain table with a title and a total', () => {
    const read = recogniseDrawn(`
      title  | 应收账款账龄分析表 |        |         |       |
      title  | 单位：万元         |        |         |       |
      header | 客户               | 0-30天 | 31-60天 | 合计  |
      data   | 甲公司             | 100    | 20      | 120   |
      data   | 乙公司             | 50.5   | 0       | 50.5  |
      total  | 合计               | 150.5  | 20      | 170.5 |
    `);
    expect(read.roles).toEqual(read.expected);
    expect(fieldsOf(read)).toEqual([
      '客户: customer',
      '0-30天: bucket 0..30',
      '31-60天: bucket 31..60',
      '合计: outstanding',
    ]);
    expect(totalsOf(read)).toEqual(['6 = 4+5']);
    expect(factsOf(read)).toEqual({ title: '应收账款账龄分析表', unit: '10000' });
    expect(findingsOf(read)).toEqual([]);
  });

  test('QuickBooks: no header over the names, parents with their children', () => {
    const read = recogniseDrawn(`
      title    | A/R Aging Summary                |         |        |         |         |             |         |
      title    | Northwind Traders                |         |        |         |         |             |         |
      title    | As of December 31, 2023          |         |        |         |         |             |         |
      -----
      header   |                                  | Current | 1 - 30 | 31 - 60 | 61 - 90 | 91 and over | TOTAL   |
      data     | Amy's Bird Sanctuary             | 0       | 239    |         |         |             | 239     |
      group    | Freeman Sporting Goods           |         |        |         |         |             |         |
      data     | 0969 Ocean View Road             | 477.5   |        |         |         |             | 477.5   |
      data     | 55 Twin Lane                     |         | 4      | 81      |         |             | 85      |
      subtotal | Total for Freeman Sporting Goods | 477.5   | 4      | 81      |         |             | 562.5   |
      data     | Travis Waldron                   | 414.72  |        |         |         |             | 414.72  |
      total    | TOTAL                            | 892.22  | 243    | 81      | 0       | 0           | 1216.22 |
    `);
    expect(read.roles).toEqual(read.expected);
    expect(fieldsOf(read)).toEqual([
      '(A): customer',
      'Current: notDue',
      '1 - 30: bucket 1..30',
      '31 - 60: bucket 31..60',
      '61 - 90: bucket 61..90',
      '91 and over: bucket 91..',
      'TOTAL: outstanding',
    ]);
    expect(totalsOf(read)).toEqual(['10 = 8+9', '12 = 6+8+9+11']);
    expect([...read.recognition.tables[0]!.groups]).toEqual([
      [7, ['Freeman Sporting Goods']],
      [8, ['Freeman Sporting Goods']],
    ]);
    expect(factsOf(read)).toEqual({ title: 'A/R Aging Summary', company: 'Northwind Traders', asOf: '2023-12-31' });
    expect(findingsOf(read)).toEqual(['A5 column-by-values']);
  });

  test('QuickBooks detail: sections by bucket, a customer in each row', () => {
    const read = recogniseDrawn(`
      title    | A/R Aging Detail               |      |      |           |            |        |              |
      title    | As of December 31, 2023        |      |      |           |            |        |              |
      -----
      header   | Date                           | Type    | Num | Customer  | Due Date   | Amount | Open Balance |
      group    | 31 - 60 days past due          |         |     |           |            |        |              |
      data     | 10/18/2023                     | Invoice | 1001 | Travis   | 11/17/2023 | 103.55 | 103.55       |
      data     | 10/20/2023                     | Invoice | 1002 | Cool Cars | 11/19/2023 | 80     | 40           |
      subtotal | Total for 31 - 60 days past due |        |     |           |            | 183.55 | 143.55       |
      group    | 1 - 30 days past due           |         |     |           |            |        |              |
      data     | 11/25/2023                     | Invoice | 1003 | Travis   | 12/25/2023 | 10     | 10           |
      subtotal | Total for 1 - 30 days past due |         |     |           |            | 10     | 10           |
      total    | TOTAL                          |         |     |           |            | 193.55 | 153.55       |
    `);
    expect(read.roles).toEqual(read.expected);
    expect(fieldsOf(read)).toEqual([
      'Date: invoiceDate',
      'Type: documentType',
      'Num: document',
      'Customer: customer',
      'Due Date: dueDate',
      'Amount: invoiceAmount',
      'Open Balance: outstanding',
    ]);
    expect(totalsOf(read)).toEqual(['8 = 6+7', '11 = 10', '12 = 6+7+10']);
    expect(read.recognition.tables[0]!.groups.get(9)).toEqual(['1 - 30 days past due']);
  });

  test('Xero: buckets in months, a row of percentages below the total', () => {
    const read = recogniseDrawn(`
      title   | Aged Receivables Summary |         |           |         |          |       |         |
      title   | Demo Company (Global)    |         |           |         |          |       |         |
      title   | As at 31 December 2023   |         |           |         |          |       |         |
      title   | Ageing by due date       |         |           |         |          |       |         |
      -----
      header  | Contact                  | Current | < 1 Month | 1 Month | 2 Months | Older | Total   |
      -----
      data    | Basket Case              | 914.55  | 0         | 0       | 0        | 0     | 914.55  |
      data    | City Limousines          | 0       | 100       | 0       | 0        | 250   | 350     |
      total   | Total                    | 914.55  | 100       | 0       | 0        | 250   | 1264.55 |
      derived | Percentage of total      | 72.32%  | 7.91%     | 0.00%   | 0.00%    | 19.77% | 100.00% |
    `);
    expect(read.roles).toEqual(read.expected);
    expect(fieldsOf(read)).toEqual([
      'Contact: customer',
      'Current: notDue',
      '< 1 Month: bucket 1..30',
      '1 Month: bucket 31..60',
      '2 Months: bucket 61..90',
      'Older: bucket 91..',
      'Total: outstanding',
    ]);
    expect(factsOf(read)).toEqual({
      asOf: '2023-12-31',
      basis: 'due',
      title: 'Aged Receivables Summary',
      company: 'Demo Company (Global)',
    });
    expect(findingsOf(read)).toEqual(['C6 buckets-months', 'F6 buckets-by-neighbours']);
  });

  test('Xero: stale zeros in the total are told, column by column', () => {
    const read = recogniseDrawn(`
      header  | Contact             | Current | 1-30 | Total  |
      data    | Basket Case         | 914.55  | 0    | 914.55 |
      data    | City Limousines     | 0       | 100  | 100    |
      total   | Total               | 0       | 0    | 0      |
      derived | Percentage of total | 0       | 0    | 0      |
    `);
    expect(read.roles).toEqual(read.expected);
    expect(totalsOf(read)).toEqual(['4 = 2+3 B:0≠914.55 C:0≠100 D:0≠1014.55']);
    expect(findingsOf(read)).toEqual(['B4 total-differs', 'C4 total-differs', 'D4 total-differs']);
  });

  test('ERPNext: subtotals that only lack the documents, blank rows, not-yet-due in no bucket', () => {
    const read = recogniseDrawn(`
      header   | Posting Date | Customer | Receivable Account | Voucher Type  | Voucher No | Due Date   | Invoiced Amount | Paid Amount | Credit Note | Outstanding Amount | Age (Days) | 0-30 | 31-60 | 61-90 | 91-Above | Currency |
      data     | 2023-10-01   | Alpha    | Debtors - W        | Sales Invoice | SINV-1     | 2023-10-31 | 1000            | 200         | 0           | 800                | 61         | 0    | 0     | 800   | 0        | INR      |
      data     | 2023-11-01   | Alpha    | Debtors - W        | Sales Invoice | SINV-2     | 2023-11-30 | 500             | 0           | 0           | 500                | 31         | 0    | 500   | 0     | 0        | INR      |
      subtotal |              | Alpha    |                    |               |            |            | 1500            | 200         | 0           | 1300               |            | 0    | 500   | 800   | 0        | INR      |
      -----
      data     | 2023-11-05   | Beta     | Debtors - W        | Sales Invoice | SINV-3     | 2024-01-30 | 300             | 0           | 0           | 300                | -20        | 0    | 0     | 0     | 0        | INR      |
      subtotal |              | Beta     |                    |               |            |            | 300             | 0           | 0           | 300                |            | 0    | 0     | 0     | 0        | INR      |
      -----
      total    |              | Total    |                    |               |            |            | 1800            | 200         | 0           | 1600               |            | 0    | 500   | 800   | 0        |          |
    `);
    expect(read.roles).toEqual(read.expected);
    expect(fieldsOf(read).slice(0, 12)).toEqual([
      'Posting Date: invoiceDate',
      'Customer: customer',
      'Receivable Account: -',
      'Voucher Type: documentType',
      'Voucher No: document',
      'Due Date: dueDate',
      'Invoiced Amount: invoiceAmount',
      'Paid Amount: paidAmount',
      'Credit Note: credit',
      'Outstanding Amount: outstanding',
      'Age (Days): days',
      '0-30: bucket 0..30',
    ]);
    expect(totalsOf(read)).toEqual(['4 = 2+3', '7 = 6', '9 = 2+3+6']);
    expect(findingsOf(read)).toEqual(['B4 totals-without-word']);
  });

  test('Odoo up to 10: the account total above the data', () => {
    const read = recogniseDrawn(`
      title  | Aged Partner Balance |         |      |       |     |       |
      header | Partners             | Not due | 0-30 | 30-60 | +60 | Total |
      total  | Account Total        | 10      | 20   | 0     | 5   | 35    |
      data   | Azure                | 10      | 0    | 0     | 5   | 15    |
      data   | Deco                 | 0       | 20   | 0     | 0   | 20    |
    `);
    expect(read.roles).toEqual(read.expected);
    expect(totalsOf(read)).toEqual(['3 = 4+5']);
    expect(fieldsOf(read)).toEqual([
      'Partners: customer',
      'Not due: notDue',
      '0-30: bucket 0..30',
      '30-60: bucket 31..60',
      '+60: bucket 61..',
      'Total: outstanding',
    ]);
    expect(findingsOf(read)).toEqual(['D2 buckets-shared-day']);
  });

  test('Odoo: customers are totals above their invoices, and name them', () => {
    const read = recogniseDrawn(`
      header   |                       | Invoice Date | Currency | At Date | 1-30 | 31-60 | Older | Total |
      subtotal | Azure Interior        |              |          | 10      | 20   | 0     | 0     | 30    |
      data     | INV/2023/1            | 2023-10-01   | USD      | 10      | 0    | 0     | 0     |       |
      data     | INV/2023/2            | 2023-10-01   | USD      | 0       | 20   | 0     | 0     |       |
      subtotal | Deco Addict           |              |          | 0       | 0    | 7     | 0     | 7     |
      data     | INV/2023/3            | 2023-08-01   | USD      | 0       | 0    | 7     | 0     |       |
      total    | Total Aged Receivable |              |          | 10      | 20   | 7     | 0     | 37    |
    `);
    expect(read.roles).toEqual(read.expected);
    expect(totalsOf(read)).toEqual(['2 = 3+4', '5 = 6', '7 = 3+4+6']);
    expect([...read.recognition.tables[0]!.groups.values()]).toEqual([
      ['Azure Interior'],
      ['Azure Interior'],
      ['Deco Addict'],
    ]);
    expect(fieldsOf(read).slice(0, 4)).toEqual([
      '(A): document',
      'Invoice Date: invoiceDate',
      'Currency: currency',
      'At Date: notDue',
    ]);
  });

  test('OCA: an account over each printing of the header, percentages below each total', () => {
    const read = recogniseDrawn(`
      title           | Aged Partner Balance - My Company - EUR |                     |         |             |             |       |
      title           | Date at filter                          | Target moves filter |         |             |             |       |
      title           | 2023-12-31                              | All posted          |         |             |             |       |
      -----
      group           | 121000 - Account Receivable             |                     |         |             |             |       |
      header          | Partner                                 | Residual            | Current | Age ≤ 30 d. | Age ≤ 60 d. | Older |
      data            | Azure                                   | 15                  | 10      | 5           | 0           | 0     |
      data            | Deco                                    | 20                  | 0       | 20          | 0           | 0     |
      subtotal        | Total                                   | 35                  | 10      | 25          | 0           | 0     |
      derived         | Percents                                |                     | 28.57%  | 71.43%      | 0%          | 0%    |
      -----
      -----
      group           | 121100 - Other Receivable               |                     |         |             |             |       |
      repeated-header | Partner                                 | Residual            | Current | Age ≤ 30 d. | Age ≤ 60 d. | Older |
      data            | Ready                                   | 7                   | 0       | 0           | 0           | 7     |
      subtotal        | Total                                   | 7                   | 0       | 0           | 0           | 7     |
      derived         | Percents                                |                     | 0%      | 0%          | 0%          | 100%  |
    `);
    expect(read.roles).toEqual(read.expected);
    expect(totalsOf(read)).toEqual(['9 = 7+8', '16 = 15']);
    expect([...read.recognition.tables[0]!.groups.values()]).toEqual([
      ['121000 - Account Receivable'],
      ['121000 - Account Receivable'],
      ['121100 - Other Receivable'],
    ]);
    expect(factsOf(read)).toEqual({
      currency: 'EUR',
      asOf: '2023-12-31',
      title: 'Aged Partner Balance - My Company',
    });
  });

  test('Yonyou, Kingdee: full-width tildes, derived columns, signatures', () => {
    const read = recogniseDrawn(`
      title  | 应收款账龄分析表         |          |        |        |                      |         |       |            |            |
      title  | 单位名称：甲科技有限公司 |          |        |        | 截止日期：2023年12月31日 |         |       | 单位：元   |            |
      header | 客户名称                 | 应收余额 | 未到期 | 1～5天 | 6～30天              | 31～90天 | >90天 | >90天合计  | >90天占比  |
      data   | 乙公司                   | 100      | 10     | 20     | 30                   | 40      | 0     | 0          | 0%         |
      data   | 丙公司                   | 300      | 0      | 0      | 0                    | 100     | 200   | 200        | 66.67%     |
      total  | 合  计                   | 400      | 10     | 20     | 30                   | 140     | 200   | 200        | 50.00%     |
      note   | 制表人：张三             |          |        |        | 审核人：李四         |         |       |            |            |
    `);
    expect(read.roles).toEqual(read.expected);
    expect(fieldsOf(read)).toEqual([
      '客户名称: customer',
      '应收余额: outstanding',
      '未到期: notDue',
      '1～5天: bucket 1..5',
      '6～30天: bucket 6..30',
      '31～90天: bucket 31..90',
      '>90天: bucket 91..',
      '>90天合计: derived',
      '>90天占比: derived',
    ]);
    expect(factsOf(read)).toEqual({
      title: '应收款账龄分析表',
      company: '甲科技有限公司',
      asOf: '2023-12-31',
      unit: '1',
    });
    expect(findingsOf(read)).toEqual([]);
  });

  test('Taiwan: years of the Republic, traditional names, a row of shares', () => {
    const read = recogniseDrawn(`
      title   | 應收帳款帳齡分析表         |          |        |            |             |                 |
      title   | 基準日：民國112年12月31日  |          |        |            | 幣別：新台幣 |                 |
      header  | 客戶名稱                   | 未收餘額 | 未逾期 | 逾期1~30天 | 逾期31~120天 | 逾期超過120天   |
      data    | 大立                       | 1,000    | 500    | 500        | 0           | 0               |
      data    | 台達                       | 3,000    | 0      | 1,000      | 1,000       | 1,000           |
      total   | 合計                       | 4,000    | 500    | 1,500      | 1,000       | 1,000           |
      derived | 比率                       | 100%     | 12.5%  | 37.5%      | 25%         | 25%             |
    `);
    expect(read.roles).toEqual(read.expected);
    expect(fieldsOf(read)).toEqual([
      '客戶名稱: customer',
      '未收餘額: outstanding',
      '未逾期: notDue',
      '逾期1~30天: bucket 1..30',
      '逾期31~120天: bucket 31..120',
      '逾期超過120天: bucket 121..',
    ]);
    expect(factsOf(read)).toEqual({ title: '應收帳款帳齡分析表', asOf: '2023-12-31', currency: 'TWD' });
  });

  test('SAP: line items, a customer’s number and name, subtotals and a total without a word', () => {
    const read = recogniseDrawn(`
      header   | Customer | Name 1 | Document Number | Document Type | Document Date | Net due date | Arrears after net due date | Amount in local currency | Local Currency | Text |
      data     | 100234   | Acme   | 1800000123      | RV            | 01.10.2023    | 31.10.2023   | 61                         | 1.234,50                 | EUR            | x    |
      data     | 100234   | Acme   | 1800000124      | RV            | 05.11.2023    | 05.12.2023   | 26                         | 500,00-                  | EUR            |      |
      subtotal | 100234   |        |                 |               |               |              |                            | 734,50                   | EUR            |      |
      data     | 100300   | Bolt   | 1800000200      | RV            | 15.11.2023    | 15.12.2023   | 16                         | 2.000,00                 | EUR            | y    |
      subtotal | 100300   |        |                 |               |               |              |                            | 2.000,00                 | EUR            |      |
      total    |          |        |                 |               |               |              |                            | 2.734,50                 | EUR            |      |
    `);
    expect(read.roles).toEqual(read.expected);
    expect(fieldsOf(read)).toEqual([
      'Customer: -',
      'Name 1: customer',
      'Document Number: document',
      'Document Type: documentType',
      'Document Date: invoiceDate',
      'Net due date: dueDate',
      'Arrears after net due date: days',
      'Amount in local currency: outstanding',
      'Local Currency: currency',
      'Text: note',
    ]);
    expect(totalsOf(read)).toEqual(['4 = 2+3', '6 = 5', '7 = 2+3+5']);
  });
});
