import { describe, expect, test } from '@jest/globals';
import { contents } from '../grid-literal';
import { officeClient } from './client';
import { OfficeHost } from './host';
import { turns } from '../turns';

const client = officeClient();

function open(table: string): OfficeHost {
  const office = new OfficeHost();
  const sheet = office.workbook.worksheets.open('A');
  contents(table).forEach((line, row) => line.forEach((content, column) => sheet.hold(row, column, content)));
  client.connect(office);
  return office;
}

/** What the real client gives, or the code of what it throws. */
async function run<Result>(batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<Result>) {
  try {
    return await client.Excel.run((context) => batch(context.workbook.worksheets.getItem('A'), context));
  } catch (error) {
    return (error as { code: string }).code;
  }
}

const valuesOf = (sheet: Excel.Worksheet, context: Excel.RequestContext, address: string): Promise<unknown[][]> => {
  const range = sheet.getRange(address).load('values');
  return context.sync().then(() => range.values);
};

describe('the Office host, asked by the real client', () => {
  test('what is not loaded cannot be read, and what is not there is an error or nothing', async () => {
    open('| 1 |');
    expect(await run(async (sheet) => sheet.getRange('A1').values)).toBe('PropertyNotLoaded');
    expect(await run((_, context) => (context.workbook.worksheets.getItem('B'), context.sync()))).toBe('ItemNotFound');
    expect(
      await run(async (_, context) => {
        const none = context.workbook.worksheets.getItemOrNullObject('B').load('name');
        await context.sync();
        return none.isNullObject;
      }),
    ).toBe(true);
  });

  test('a member that it does not have fails loudly', async () => {
    open('| 1 |');
    expect(await run((sheet, context) => (sheet.charts.getCount(), context.sync()))).toBe('ApiNotFound');
    expect(await run((sheet, context) => (sheet.load('tabColor'), context.sync()))).toBe('ApiNotFound');
  });

  test('null leaves a cell, an empty text clears it; the size must fit', async () => {
    open('| 1 | 2 | 3 |');
    const written = await run(async (sheet, context) => {
      sheet.getRange('A1:C1').values = [[null, '', 9]];
      return valuesOf(sheet, context, 'A1:C1');
    });
    expect(written).toEqual([[1, '', 9]]);
    expect(await run((sheet, context) => ((sheet.getRange('A1:C1').values = [[1, 2]]), context.sync()))).toBe(
      'InvalidArgument',
    );
  });

  test.each([
    ['12', 12],
    ['1,234.5', 1234.5],
    ['50%', 0.5],
    ['1e3', 1000],
    ['TRUE', true],
    ['3/4/2019', 43528],
    ['2018-09-03', 43346],
    ['Mar-1', 46082],
    ['=1+2', 3],
    ['+1+1', 2],
    ["'12", '12'],
    ['12 分', '12 分'],
    ['V001', 'V001'],
  ])('%s is read as people in the United States write; in a text cell it stays', async (text, value) => {
    open('| x |');
    const got = await run(async (sheet, context) => {
      sheet.getRange('B1').numberFormat = [['@']];
      sheet.getRange('A1:B1').values = [[text, text]];
      return valuesOf(sheet, context, 'A1:B1');
    });
    expect(got).toEqual([[value, text]]);
  });

  test('a text that begins with = looks like a formula in formulas, and only there', async () => {
    open("| '=A1 | =1+1 → 2 |");
    const got = await run(async (sheet, context) => {
      const range = sheet.getRange('A1:B1').load('values,formulas');
      await context.sync();
      return [range.values, range.formulas];
    });
    expect(got).toEqual([[['=A1', 2]], [['=A1', '=1+1']]]);
  });

  test('more than five million cells come without values', async () => {
    open('| 1 |');
    const got = await run((sheet, context) => valuesOf(sheet, context, 'A1:J600000'));
    expect(got).toBeNull();
  });

  test('a request of more than 5 MB is refused, and so is such a response', async () => {
    const office = open('| 1 |');
    const long = 'x'.repeat(32_000);
    const texts = Array.from({ length: 170 }, () => [long]);
    expect(await run((sheet, context) => ((sheet.getRange('A1:A170').values = texts), context.sync()))).toBe(
      'RequestPayloadSizeLimitExceeded',
    );
    texts.forEach((_, row) => office.workbook.worksheets.getItem('A').hold(row, 0, long));
    expect(await run((sheet, context) => valuesOf(sheet, context, 'A1:A170'))).toBe('ResponsePayloadSizeLimitExceeded');
  });

  test('locked cells of a protected sheet are refused, unlocked ones are not', async () => {
    const office = open('| 1 | 2 |');
    const sheet = office.workbook.worksheets.getItem('A');
    sheet.styles.set({ row: 0, column: 1, rows: 1, columns: 1 }, 'protection/locked', false);
    sheet.protection.protected = true;
    expect(await run((sheet, context) => ((sheet.getRange('A1').values = [[9]]), context.sync()))).toBe('AccessDenied');
    expect(
      await run((sheet, context) => ((sheet.getRange('B1').values = [[9]]), valuesOf(sheet, context, 'B1'))),
    ).toEqual([[9]]);
  });

  test('rows that are filtered out cannot be written over', async () => {
    const office = open('| a |\n| 1 |\n| 2 |');
    office.workbook.worksheets.getItem('A').filtered = {
      area: { row: 0, column: 0, rows: 3, columns: 1 },
      hidden: new Set([1]),
    };
    expect(await run((sheet, context) => ((sheet.getRange('A2:A3').values = [[8], [9]]), context.sync()))).toBe(
      'FilteredRangeConflict',
    );
  });

  test('a table does not grow by itself; it grows when it is told, over its own header row', async () => {
    open('| a | b |\n| 1 | 2 |');
    const rows = await run(async (sheet, context) => {
      const table = sheet.tables.add('A1:B2', true);
      sheet.getRange('A3:B3').values = [[3, 4]];
      const before = table.getRange().load('rowCount');
      await context.sync();
      table.resize(sheet.getRange('A1:B3'));
      const after = table.getRange().load('rowCount');
      await context.sync();
      return [before.rowCount, after.rowCount];
    });
    expect(rows).toEqual([2, 3]);
    expect(
      await run((sheet, context) => (sheet.tables.getItem('Table1').resize(sheet.getRange('A2:B4')), context.sync())),
    ).toBe('InvalidArgument');
  });

  test('while a cell is being edited nothing is done, or it waits when it is asked to', async () => {
    const office = open('| 1 |');
    const end = office.startCellEdit();
    expect(await run((sheet, context) => valuesOf(sheet, context, 'A1'))).toBe('InvalidOperationInCellEditMode');
    let isDone = false;
    const waiting = client.Excel.run({ delayForCellEdit: true }, (context) => context.sync()).then(
      () => (isDone = true),
    );
    await turns();
    expect(isDone).toBe(false);
    end();
    await waiting;
    expect(isDone).toBe(true);
  });

  test('what stands before an error in a request is done', async () => {
    open('| 1 | 2 |');
    await run((sheet, context) => {
      sheet.getRange('A1').values = [[9]];
      sheet.getRange('B1').values = [[1, 2]];
      return context.sync();
    });
    expect(await run((sheet, context) => valuesOf(sheet, context, 'A1:B1'))).toEqual([[9, 2]]);
  });
});
