import { describe, expect, test } from '@jest/globals';
import ExcelJS from 'exceljs';
import { openFile } from '../../src/workbench/file/open';
import { renamedFormula } from '../../src/workbench/file/rename';

/** A workbook as another program writes it. */
async function foreign(make: (book: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  make(book);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

async function opened(make: (sheet: ExcelJS.Worksheet, book: ExcelJS.Workbook) => void) {
  const data = openFile(await foreign((book) => make(book.addWorksheet('A'), book)));
  const sheet = data.sheets[data.sheetOrder[0]!]!;
  const cell = (row: number, column: number) => sheet.cellData?.[row]?.[column];
  return { data, sheet, cell, style: (row: number, column: number) => data.styles![cell(row, column)?.s as string] };
}

const rulesOf = ({ data }: Awaited<ReturnType<typeof opened>>, plugin: string) =>
  JSON.parse(data.resources!.find(({ name }) => name === plugin)!.data)[data.sheetOrder[0]!];

describe("what the spreadsheet shows of other programs' files", () => {
  test('values, formulas, texts that look like something else', async () => {
    const { sheet } = await opened((sheet) => {
      sheet.addRow([1.5, 'a', true, { formula: 'A1*2', result: 3 }, '=A1', '007']);
      sheet.getCell('A2').value = new Date(Date.UTC(2019, 1, 28));
    });
    expect(sheet.cellData![0]).toMatchObject({
      0: { v: 1.5, t: 2 },
      1: { v: 'a', t: 1 },
      2: { v: 1, t: 3 },
      3: { f: '=A1*2', v: 3, t: 2 },
      4: { v: '=A1', t: 4 },
      5: { v: '007', t: 4 },
    });
    expect(sheet.cellData![1]![0]).toMatchObject({ v: 43524, t: 2 });
  });

  test('fonts, fills, lines, alignment, number formats, colours of the theme', async () => {
    const { style } = await opened((sheet) => {
      const cell = sheet.getCell('B2');
      cell.value = 1;
      cell.numFmt = '0.00%';
      cell.font = { bold: true, italic: true, underline: true, strike: true, size: 16, color: { argb: 'FFAA0000' } };
      cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { theme: 4, tint: 0.5 } as never };
      cell.border = { top: { style: 'double', color: { argb: 'FF00FF00' } }, left: { style: 'thin' } };
      cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true };
    });
    expect(style(1, 1)).toEqual({
      n: { pattern: '0.00%' },
      bl: 1,
      it: 1,
      ul: { s: 1 },
      st: { s: 1 },
      fs: 16,
      cl: { rgb: '#AA0000' },
      // Half way from the theme's first accent to white.
      bg: { rgb: '#A7C0DE' },
      bd: { t: { s: 7, cl: { rgb: '#00FF00' } }, l: { s: 1, cl: { rgb: '#000000' } } },
      ht: 2,
      vt: 2,
      tb: 3,
    });
  });

  test("a column's style is for the cells that have none", async () => {
    const { style } = await opened((sheet) => {
      sheet.getColumn(1).font = { bold: true };
      sheet.getCell('A1').font = { italic: true };
      sheet.getCell('A2').value = 'x';
    });
    expect(style(0, 0)).toEqual({ it: 1 });
    expect(style(1, 0)).toEqual({ bl: 1 });
    expect(style(150, 0)).toEqual({ bl: 1 });
  });

  test('widths, heights, merges, what is hidden and what stays in view', async () => {
    const { sheet, data } = await opened((sheet, book) => {
      sheet.columns = [{ width: 20 }, { hidden: true }];
      sheet.getRow(2).height = 30;
      sheet.getCell('A3').value = 'x';
      sheet.getRow(3).hidden = true;
      sheet.mergeCells('A5:B6');
      sheet.views = [{ state: 'frozen', xSplit: 1, ySplit: 2, showGridLines: false }];
      book.addWorksheet('B').state = 'hidden';
    });
    expect(sheet.columnData).toMatchObject({ 0: { w: 140 }, 1: { hd: 1 } });
    expect(sheet.rowData).toMatchObject({ 1: { h: 40, ia: 0 }, 2: { hd: 1 } });
    expect(sheet.mergeData).toEqual([{ startRow: 4, endRow: 5, startColumn: 0, endColumn: 1 }]);
    expect(sheet.freeze).toEqual({ xSplit: 1, ySplit: 2, startRow: 2, startColumn: 1 });
    expect(sheet.showGridlines).toBe(0);
    expect(data.sheets[data.sheetOrder[1]!]).toMatchObject({ name: 'B', hidden: 1 });
  });

  test('a long wrapped text has a high row', async () => {
    const { sheet } = await opened((sheet) => {
      sheet.columns = [{ width: 20 }];
      sheet.getCell('A1').value = '回访前查清客户的行业、规模、上线时间和主要联系人';
      sheet.getCell('A1').alignment = { wrapText: true };
      sheet.getCell('A2').value = '短';
    });
    expect(sheet.rowData![0]!.ah).toBeGreaterThan(50);
    expect(sheet.rowData![1]).toBeUndefined();
  });

  test('drop-downs and limits', async () => {
    const all = await opened((sheet) => {
      sheet.getCell('A1').dataValidation = { type: 'list', formulae: ['"是,否"'], showErrorMessage: true };
      sheet.getCell('A2').dataValidation = { type: 'list', formulae: ['$D$1:$D$3'] };
      sheet.getCell('A3').dataValidation = { type: 'whole', operator: 'between', formulae: [0, 10] };
    });
    expect(rulesOf(all, 'SHEET_DATA_VALIDATION_PLUGIN')).toMatchObject([
      { type: 'list', formula1: '["是","否"]', errorStyle: 1 },
      { type: 'list', formula1: '=$D$1:$D$3', errorStyle: 2 },
      { type: 'whole', operator: 'between', formula1: '0', formula2: '10', errorStyle: 2 },
    ]);
  });

  test('conditional colours, the most important first; what cannot be drawn is left out', async () => {
    const all = await opened((sheet) => {
      const style = { fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: 'FFFFEE00' } } } as const;
      sheet.addConditionalFormatting({
        ref: 'A1:A9',
        rules: [
          { type: 'expression', formulae: ['$B1>3'], style, priority: 3 },
          { type: 'cellIs', operator: 'equal', formulae: ['"好"'], style, priority: 2 },
          { type: 'cellIs', operator: 'between', formulae: [60, 75], style, priority: 1 },
          { type: 'top10', rank: 3, percent: false, bottom: false, style, priority: 4 },
        ],
      });
    });
    expect(rulesOf(all, 'SHEET_CONDITIONAL_FORMATTING_PLUGIN')).toMatchObject([
      { rule: { subType: 'number', operator: 'between', value: [60, 75], style: { bg: { rgb: '#FFEE00' } } } },
      { rule: { subType: 'text', operator: 'equal', value: '好' } },
      { rule: { subType: 'formula', value: '=$B1>3' } },
    ]);
  });

  test('an array formula fills its cells anew', async () => {
    const { cell } = await opened((sheet) => {
      sheet.getCell('A1').value = 2;
      sheet.getCell('A2').value = 3;
      sheet.getCell('B1').value = { shareType: 'array', ref: 'B1:B2', formula: 'A1:A2*2', result: 4 } as never;
      sheet.getCell('B2').value = 6;
    });
    expect(cell(0, 1)).toMatchObject({ f: '=A1:A2*2' });
    expect(cell(1, 1)?.v).toBeUndefined();
  });
});

describe('sheets that get other names', () => {
  const NAMES = new Map([
    ['visits', 'Visits 2'],
    ["o'brien", '回访'],
    ['a', 'b'],
    ['b', 'a'],
  ]);
  test.each([
    ['Visits!A1+visits!B2', "'Visits 2'!A1+'Visits 2'!B2"],
    ["SUM('O''Brien'!A:A)", 'SUM(回访!A:A)'],
    ["'a'!A1+b!A1", 'b!A1+a!A1'],
    ['"Visits!A1"&Visits!A1', `"Visits!A1"&'Visits 2'!A1`],
    ['Visits+OtherVisits!A1', 'Visits+OtherVisits!A1'],
    ['Visits2!A1', 'Visits2!A1'],
  ])('%s → %s', (before, after) => {
    expect(renamedFormula(before, NAMES)).toBe(after);
  });
});
