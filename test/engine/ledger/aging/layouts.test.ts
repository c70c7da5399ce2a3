import { describe, expect, test } from '@jest/globals';
import { age } from '../../../../src/engine/ledger/aging/age';
import { isAccountedFor } from '../../../../src/engine/ledger/gather';
import type { AgingOptions, AgingResult } from '../../../../src/engine/ledger/aging/result';
import type { Facts } from '../../../../src/engine/ledger/recognition';
import { rational } from '../../../../src/engine/number/rational';
import { agedTable, cellsOf, codesOf, fact, recognised } from '../../../support/ledger';

const DAY = '2024-03-31';

function aged(table: string, options: AgingOptions = {}, facts: Facts = {}): AgingResult {
  const result = age([recognised(table, facts)], { asOf: DAY, ...options }, '2030-01-01');
  expect(isAccountedFor(result.balance)).toBe(true);
  return result;
}

describe('by invoice', () => {
  test('days decide; today is day 0, tomorrow is not due; a credit note is on its own', () => {
    const result = aged(`
      | customer | document | dueDate    | outstanding |
      | A        | I-1      | 2024-04-01 | 100         |
      | A        | I-2      | 2024-03-31 | 10.10       |
      | A        | I-3      | 2024-03-01 | 1           |
      | B        | I-4      | 2024-02-29 | 20          |
      | B        | I-5      | 2024-01-31 | 300         |
      | B        | I-6      | 2024-01-30 | 4000        |
      | B        | I-7      | 2023-12-31 | 50000       |
      | B        | C-1      | 2024-01-05 | -700        |
      | Total    |          |            | 53731.1     |`);
    expect(agedTable(result, 'customers')).toEqual(
      cellsOf(`
        | customer | cur | outstanding | notDue | 0-30 | 31-60 | 61-90 | 90+   | unplaced | credits | >60   |
        | A        |     | 111.1       | 100    | 11.1 |       |       |       |          |         |       |
        | B        |     | 54320       |        |      | 320   | 4000  | 50000 |          | -700    | 54000 |`),
    );
    expect(result.basis).toBe('due');
    expect(result.balance.money.map(({ printed, read }) => [printed, read])).toEqual([
      [rational(537311, 10), rational(537311, 10)],
    ]);
    expect(codesOf(result)).toEqual([]);
  });

  test.each([
    [{ basis: 'due' as const }, ['100', ''], ['aging-from-invoice-date']],
    [{ basis: 'invoice' as const }, ['', '100'], []],
  ])('basis %j', (options, [early, late], codes) => {
    const result = aged(
      `
      | document | invoiceDate | dueDate    | outstanding |
      | I-1      | 2024-02-01  | 2024-03-15 | 100         |
      | I-2      | 2024-03-20  |            | 5           |`,
      options,
    );
    expect(result.basis).toBe(options.basis);
    expect(
      agedTable(result, 'items')
        .slice(1)
        .map((row) => [row[0], row[4], row[5]]),
    ).toEqual([
      ['I-1', early, late],
      ['I-2', '5', ''],
    ]);
    expect(codesOf(result)).toEqual(codes);
  });

  test('without due dates invoice dates count, and that is said', () => {
    const result = aged(`
      | document | invoiceDate | outstanding |
      | I-1      | 2024-01-01  | 100         |`);
    expect([result.basis, ...codesOf(result)]).toEqual(['invoice', 'aging-no-due-dates']);
  });

  test('an item without any date is owed, in no bucket', () => {
    const result = aged(`
      | document | dueDate    | outstanding |
      | I-1      | 2024-03-01 | 100         |
      | I-2      |            | 5           |`);
    expect(agedTable(result, 'totals')[1]).toEqual(['', '', '105', '', '100', '', '', '', '5', '', '']);
    expect(codesOf(result)).toEqual(['aging-undated']);
  });

  test('an impossible date, an amount in words: set aside with their money', () => {
    const result = aged(`
      | document | dueDate    | outstanding |
      | I-1      | 2024-03-01 | 100         |
      | I-2      | 2024-02-30 | 5           |
      | I-3      | 2024-03-01 | a lot       |
      | ?        |            | 7           |`);
    expect(result.setAside.map(({ row, code }) => `${row} ${code}`)).toEqual([
      '4 row-unclear',
      '2 date-impossible',
      '3 amount-unreadable',
    ]);
    expect(result.balance.rows[0]).toMatchObject({ rows: 5, read: 1, titles: 1, setAside: 3 });
    expect(result.balance.money[0]).toMatchObject({ in: rational(112), read: rational(100), setAside: rational(12) });
  });

  test('days as the report counts them (SAP arrears), carried on to the day that is asked for', () => {
    const table = `
      | document | days | outstanding |
      | I-1      | -5   | 100         |
      | I-2      | 30   | 20          |
      | I-3      | 61   | 3           |`;
    expect(agedTable(aged(table), 'totals')[1]).toEqual(['', '', '123', '100', '20', '', '3', '', '', '', '3']);
    const earlier = { asOf: fact('2024-03-26') };
    expect(agedTable(aged(table, {}, earlier), 'totals')[1]).toEqual([
      '',
      '',
      '123',
      '',
      '100',
      '20',
      '3',
      '',
      '',
      '',
      '3',
    ]);
  });

  test('the bucket as a word', () => {
    const result = aged(`
      | document | bucketName | outstanding |
      | I-1      | 未到期     | 100         |
      | I-2      | 1-30天     | 20          |
      | I-3      | 61-90天    | 3           |
      | I-4      | ???        | 4           |`);
    expect(agedTable(result, 'totals')[1]).toEqual(['', '', '127', '100', '20', '', '3', '', '4', '', '3']);
    expect(result.basis).toBe('stated');
  });

  test('the bucket as the name of the group (QuickBooks), the customer as the name of the group (Xero)', () => {
    const result = aged(`
      | document                    | customer | outstanding |
      | > 1 - 30 days past due      |          |             |
      | I-1                         | A        | 100         |
      | > 91 or more days past due  |          |             |
      | I-2                         | A        | 3           |`);
    expect(agedTable(result, 'customers')[1]).toEqual(['A', '', '103', '', '100', '', '', '3', '', '', '3']);
    const groups = aged(`
      | document | dueDate    | outstanding |
      | > A Ltd  |            |             |
      | I-1      | 2024-03-01 | 100         |
      | > B Ltd  |            |             |
      | I-2      | 2024-03-01 | 3           |`);
    expect(groups.customers.map(({ name }) => name)).toEqual(['A Ltd', 'B Ltd']);
  });

  test('what is open comes from invoiced less paid', () => {
    const result = aged(`
      | document | dueDate    | invoiceAmount | paidAmount |
      | I-1      | 2024-03-01 | 100           | 30         |
      | I-2      | 2024-03-01 | 50            |            |`);
    expect(agedTable(result, 'totals')[1]![2]).toBe('120');
    expect(codesOf(result)).toEqual(['aging-from-invoiced']);
    expect(codesOf(aged('| document | contractAmount |\n| C-1 | 5 |'))).toContain('aging-no-amount');
  });

  test('columns of money without any money are said to be that', () => {
    const heads = '| document | contractAmount | invoiceAmount | paidAmount | outstanding |';
    expect(codesOf(aged(`${heads}\n| C-1 | 5 | | | |\n| C-2 | 6 | | | |`))).toContain('aging-amounts-empty');
    expect(codesOf(aged(`${heads}\n| C-1 | 5 | | | |\n| C-2 | 6 | | 1 | |`))).not.toContain('aging-amounts-empty');
    expect(codesOf(aged(`${heads}\n| C-1 | 5 | | | 0 |\n| C-2 | 6 | | | |`))).not.toContain('aging-amounts-empty');
  });
});

describe('by customer, the buckets as columns', () => {
  test('not due, buckets and credits in columns of their own; the printed outstanding is net of the credits', () => {
    const result = aged(`
      | customer | outstanding | notDue | 0-30 | 31-60 | 61-90 | 90+ | advance |
      | A        | 95          | 50     | 30   | 20    |       |     | 5       |
      | B        | 8           |        |      |       |       | 8   |         |`);
    expect(agedTable(result, 'customers')).toEqual(
      cellsOf(`
        | customer | cur | outstanding | notDue | 0-30 | 31-60 | 61-90 | 90+ | unplaced | credits | >60 |
        | A        |     | 100         | 50     | 30   | 20    |       |     |          | -5      |     |
        | B        |     | 8           |        |      |       |       | 8   |          |         | 8   |`),
    );
    expect(codesOf(result)).toEqual([]);
  });

  test('credits beside an outstanding that they were not taken off', () => {
    const result = aged(`
      | customer | outstanding | 0-30 | 31-60 | advance |
      | A        | 50          | 30   | 20    | 5       |`);
    expect(agedTable(result, 'totals')[1]).toEqual(['', '', '50', '', '30', '20', '', '', '', '-5', '']);
  });

  test('a negative amount in a bucket is a credit, not less debt', () => {
    const result = aged(`
      | customer | outstanding | 0-30 | 31-60 | 61-90 |
      | A        | 80          | -20  |       | 100   |`);
    expect(agedTable(result, 'totals')[1]).toEqual(['', '', '100', '', '', '', '100', '', '', '-20', '100']);
  });

  test('outstanding in no bucket and no column for it is what is not yet due (ERPNext)', () => {
    const result = aged(`
      | customer | outstanding | 0-30 | 31-60 | 61-90 | 91-120 | 120+ |
      | A        | 180         | 30   | 50    |       |        |      |
      | B        | 7           |      |       |       | 3      | 4    |
      | C        | -9          |      |       |       |        |      |`);
    expect(agedTable(result, 'totals')[1]).toEqual(['', '', '187', '100', '30', '50', '', '7', '', '-9', '7']);
    expect(result.findings).toMatchObject([{ code: 'aging-rest-not-due', data: { amount: '91' } }]);
  });

  test.each([
    ['the rest is negative somewhere', '| customer | outstanding | 0-30 |\n| A | 180 | 30 |\n| B | 9 | 10 |', '149'],
    ['there is a column for it', '| customer | outstanding | notDue | 0-30 |\n| A | 180 | 1 | 30 |', '149'],
  ])('otherwise it is unplaced: %s', (_, table, unplaced) => {
    const result = aged(table);
    expect(agedTable(result, 'totals')[1]![8]).toBe(unplaced);
    expect(codesOf(result)).toEqual(['aging-rest']);
  });

  test('an outstanding of 0 beside filled buckets was never worked out (Xero)', () => {
    const result = aged(`
      | customer | notDue | 1-30 | 31-60 | outstanding |
      | A        | 10     | 20   |       | 0           |
      | B        | 5      |      | 7     | 0           |
      | %        | 0.4    | 0.5  | 0.1   |             |`);
    expect(agedTable(result, 'totals')[1]).toEqual(['', '', '42', '15', '20', '7', '', '', '', '', '']);
    expect(result.findings).toMatchObject([{ code: 'aging-outstanding-stale', data: { amount: '42' } }]);
    expect(result.balance.rows[0]).toMatchObject({ read: 2, totals: 1 });
  });

  test('a credit that made the invoice smaller is settled; an advance that did is still the customer’s money', () => {
    const credit = aged(`
      | customer | invoiceAmount | paidAmount | credit | outstanding | 0-30 |
      | A        | 100           | 20         | 30     | 50          | 50   |`);
    expect(agedTable(credit, 'totals')[1]).toEqual(['', '', '50', '', '50', '', '', '', '', '', '']);
    const advance = aged(`
      | customer | invoiceAmount | paidAmount | advance | outstanding | 0-30 |
      | A        | 100           | 20         | 30      | 50          | 50   |`);
    expect(agedTable(advance, 'totals')[1]).toEqual(['', '', '80', '', '50', '', '', '', '30', '-30', '']);
    expect(codesOf(advance)).toEqual(['aging-set-off']);
  });

  test('the report’s own buckets stand where ours do not hold them', () => {
    const result = aged(`
      | customer | outstanding | 0-365 | 366-730 | 730+ |
      | A        | 60          | 10    | 20      | 30   |`);
    expect(agedTable(result, 'totals')).toEqual(
      cellsOf(`
        | total | cur | outstanding | notDue | 0-365 | 366-730 | 730+ | unplaced | credits | >60 |
        |       |     | 60          |        | 10    | 20      | 30   |          |         | ?   |`),
    );
    expect(codesOf(result)).toEqual(['aging-buckets-kept', 'aging-over60-unknown']);
  });

  test('a bucket whose name says no days is owed all the same', () => {
    const result = age(
      [
        ((sheet) => ({
          ...sheet,
          recognition: {
            ...sheet.recognition,
            tables: sheet.recognition.tables.map((table) => ({
              ...table,
              columns: table.columns.map((column) => ({ ...column, bucket: undefined })),
            })),
          },
        }))(recognised('| customer | 0-30 | 31-60 |\n| A | 1 | 2 |')),
      ],
      { asOf: DAY },
      DAY,
    );
    expect(agedTable(result, 'totals')[1]![8]).toBe('3');
    expect(codesOf(result)).toEqual(['aging-bucket-unnamed']);
  });
});

describe('stated beside recomputed', () => {
  test('a date for every item ages anew, and what the report says stands beside it', () => {
    const result = aged(
      `
      | document | dueDate    | outstanding | notDue | 0-30 | 31-60 |
      | I-1      | 2024-03-30 | 10          |        | 10   |       |
      | I-2      | 2024-02-01 | 20          |        | 20   |       |`,
      {},
      { currency: fact('CNY') },
    );
    expect(agedTable(result, 'totals')[1]).toEqual(['', 'CNY', '30', '', '10', '20', '', '', '', '', '']);
    expect(result.findings.map(({ code, data }) => [code, data.bucket, data.stated, data.computed])).toEqual([
      ['aging-bucket-differs', '0-30', '30', '10'],
      ['aging-bucket-differs', '31-60', '0', '20'],
    ]);
    expect(result.stated[0]).toMatchObject({ currency: 'CNY', outstanding: rational(30), notDue: rational(0) });
    expect(result.stated[0]!.buckets.map(({ name, amount }) => [name, amount])).toEqual([
      ['0-30', rational(30)],
      ['31-60', rational(0)],
    ]);
  });

  test('a date that some items lack leaves the report’s buckets standing', () => {
    const result = aged(`
      | document | dueDate    | outstanding | 0-30 | 31-60 |
      | I-1      | 2024-03-30 | 10          |      | 10    |
      | I-2      |            | 20          | 20   |       |`);
    expect(agedTable(result, 'totals')[1]).toEqual(['', '', '30', '', '20', '10', '', '', '', '', '']);
    expect([result.basis, ...codesOf(result)]).toEqual(['stated', 'aging-stated-stands']);
  });

  test('both dates, and the report’s buckets come from its invoice dates: so these count', () => {
    const table = `
      | document | invoiceDate | dueDate    | outstanding | 0-30 | 31-60 |
      | I-1      | 2024-03-20  | 2024-03-30 | 10          | 10   |       |
      | I-2      | 2024-02-10  | 2024-03-10 | 20          |      | 20    |`;
    const found = aged(table);
    expect([found.basis, ...codesOf(found)]).toEqual(['invoice', 'aging-basis-found']);
    const asked = aged(table, { basis: 'due' });
    expect([asked.basis, ...codesOf(asked)]).toEqual(['due', 'aging-bucket-differs']);
  });

  test.each([
    ['come from the invoice dates', '30', 'invoice', ['aging-no-due-dates']],
    ['do not', '31', 'stated', ['aging-invoice-dates-differ']],
  ])('invoice dates alone, and the buckets %s', (_, day, basis, codes) => {
    const result = aged(`
      | document | invoiceDate | outstanding | 0-30 | 31-60 |
      | I-1      | 2024-03-01  | 10          | ${day === '30' ? 10 : ''} | ${day === '30' ? '' : 10} |`);
    expect([result.basis, ...codesOf(result)]).toEqual([basis, ...codes]);
    expect(agedTable(result, 'totals')[1]![day === '30' ? 4 : 5]).toBe('10');
  });

  test('columns of months: as old as the last day of the month', () => {
    const sheet = recognised('| customer | outstanding | a | b | c |\n| A | 60 | 10 | 20 | 30 |');
    const [table] = sheet.recognition.tables;
    const periods = [
      { from: '2024-01-01', to: '2024-01-31' },
      { from: '2024-03-01', to: '2024-03-31' },
      { from: '2024-04-01', to: '2024-04-30' },
    ];
    const columns = table!.columns.map((column, i) =>
      i < 2 ? column : { ...column, type: 'amount' as const, period: periods[i - 2]! },
    );
    const recognition = { ...sheet.recognition, tables: [{ ...table!, columns }] };
    const result = age([{ ...sheet, recognition }], { asOf: DAY }, DAY);
    expect(agedTable(result, 'totals')[1]).toEqual(['', '', '60', '30', '20', '10', '', '', '', '', '']);
    expect(codesOf(result)).toEqual(['aging-months']);
  });

  test('the day: asked for, else the report’s, else today with a word', () => {
    const sheet = recognised('| document | dueDate | outstanding |\n| I-1 | 2024-03-01 | 1 |', {
      asOf: fact('2024-03-15'),
    });
    expect(age([sheet], { asOf: DAY }, '2030-01-01').asOf).toBe(DAY);
    expect(age([sheet], {}, '2030-01-01').asOf).toBe('2024-03-15');
    const none = age([recognised('| document | dueDate | outstanding |\n| I-1 | 2024-03-01 | 1 |')], {}, '2030-01-01');
    expect([none.asOf, ...codesOf(none)]).toEqual(['2030-01-01', 'aging-as-of-today']);
    const stated = age(
      [recognised('| customer | 0-30 |\n| A | 1 |', { asOf: fact('2024-03-15') })],
      { asOf: DAY },
      DAY,
    );
    expect(stated.findings).toMatchObject([{ code: 'aging-as-of-differs', data: { days: 16 } }]);
  });
});

describe('currencies, units, names', () => {
  test('currencies are never added', () => {
    const result = aged(`
      | customer | currency | dueDate    | outstanding |
      | A        | CNY      | 2024-03-01 | 100         |
      | A        | 美元     | 2024-03-01 | 7           |
      | A        | 银子     | 2024-03-01 | 8           |`);
    expect(
      agedTable(result, 'customers')
        .slice(1)
        .map((row) => row.slice(0, 3)),
    ).toEqual([
      ['A', 'CNY', '100'],
      ['A', 'USD', '7'],
    ]);
    expect(result.setAside).toMatchObject([{ row: 3, column: 1, code: 'currency-unknown' }]);
    expect(result.balance.money.map(({ currency, setAside }) => [currency, setAside])).toEqual([
      ['CNY', rational(0)],
      ['USD', rational(0)],
      ['', rational(8)],
    ]);
  });

  test('the sheet’s unit counts: 万元', () => {
    const facts = { unit: fact(rational(10000)), currency: fact('CNY') };
    const result = aged('| customer | dueDate | outstanding |\n| A | 2024-03-01 | 1.25 |', {}, facts);
    expect(agedTable(result, 'customers')[1]!.slice(1, 3)).toEqual(['CNY', '12500']);
  });

  test('by owner and department; a row that nothing names is set aside', () => {
    const result = aged(`
      | customer | owner | department | dueDate    | outstanding |
      | A        | Zoe   | North      | 2024-03-01 | 100         |
      | B        | Zoe   | South      | 2024-03-01 | 1           |
      |          | Max   | South      | 2024-03-01 | 5           |`);
    expect(result.owners.map(({ name, items }) => [name, items])).toEqual([['Zoe', 2]]);
    expect(result.departments.map(({ name }) => name)).toEqual(['North', 'South']);
    expect(result.setAside.map(({ code }) => code)).toEqual(['record-unnamed']);
  });

  test('keys: the document, else the contract, else the customer; told apart where they repeat', () => {
    const result = aged(`
      | customer | contract | document | dueDate    | outstanding |
      | A        | C-1      | I-1      | 2024-03-01 | 1           |
      | A        | C-2      |          | 2024-03-01 | 1           |
      | A        |          |          | 2024-03-01 | 1           |
      | A        | C-3      |          | 2024-03-01 | 1           |
      | A        | C-3      |          | 2024-04-01 | 1           |
      | A        | C-3      |          | 2024-04-01 | 2           |`);
    expect(result.items.map(({ key }) => key)).toEqual([
      'I-1',
      'C-2',
      'A',
      'C-3 · A · 2024-03-01',
      'C-3 · A · 2024-04-01',
      'C-3 · A · 2024-04-01 #2',
    ]);
  });
});
