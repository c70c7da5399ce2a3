import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Workbook } from 'exceljs';
import { EMPTY_PLAN } from '../../src/engine/grid/plan';
import { openXlsx } from '../../src/hosts/xlsx';
import { lossesBetween } from '../../src/hosts/xlsx/loss';
import { unzip } from '../../src/hosts/xlsx/zip';
import { draw, drawn } from '../support/grid-literal';
import { PLAIN } from '../support/host-contract';
import { partsOf } from '../support/package';

/*
 * files/libreoffice.xlsx was written by LibreOffice 7.4; files/everything.xlsx by XlsxWriter 3.2.9, which writes what
 * Excel writes: a chart, a chart sheet, sparklines, a table with a calculated column, conditional formats, a dynamic
 * array, rich text, notes, links, names, protection, page setup.
 */
const file = (name: string): Uint8Array => new Uint8Array(readFileSync(join(__dirname, 'files', name)));

async function exceljsFile(): Promise<Uint8Array> {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet('Plain');
  sheet.addRows([
    ['姓名', '分'],
    ['张', 1],
    ['李', { formula: 'B2*2', result: 2 }],
    [new Date('2018-09-03'), true],
  ]);
  return new Uint8Array((await workbook.xlsx.writeBuffer()) as ArrayBuffer);
}

const read = async (bytes: Uint8Array, sheet: string): Promise<string> =>
  draw((await (await openXlsx(bytes)).read([sheet]))[0]!);

describe('files of other programs read as those programs show them', () => {
  test('LibreOffice', async () => {
    expect(await read(file('libreoffice.xlsx'), 'Visits 回访')).toBe(
      drawn(`
        | visit | date    | mark                 |
        | 编号  | 日期    | 得分                 |
        | v1    | 43346   | 8.5                  |
        | v2    | 43347.5 | =C3*2 → 17           |
        | 合计  |         | =SUM(C3:C4) → 25.5   |
        | =TRUE() → TRUE | 不适用 |              |
      `),
    );
  });

  test('XlsxWriter', async () => {
    const host = await openXlsx(file('everything.xlsx'));
    expect((await host.sheets()).map(({ name, hidden }) => `${name}${hidden ? ' (hidden)' : ''}`)).toEqual([
      '数据 Data',
      'locked',
      'plain',
      'hidden (hidden)',
    ]);
    expect(draw((await host.read(['plain']))[0]!)).toBe(
      drawn("| 0 | 0 | 0 | =SUM(A1:C1) → 0 |\n| 0 | 1 | 2 | TRUE |\n| 0 | 2 | 4 | '#N/A text |"),
    );
    const [data] = await host.read(['数据 Data']);
    expect(data!.rows[1]!.slice(0, 7)).toEqual(['张', 1, 43346, 2, null, null, 'link']);
    expect(data!.rows[0]![6]).toBe('rich text');
    expect(data!.formulas!.get('1,3')).toBe('Marks[[#This Row],[分]]*2');
  });

  test('exceljs', async () => {
    expect(await read(await exceljsFile(), 'Plain')).toBe(
      drawn('| 姓名 | 分 |\n| 张 | 1 |\n| 李 | =B2*2 → 2 |\n| 43346 | TRUE |'),
    );
  });
});

describe('nothing of them is lost', () => {
  test.each([
    ['LibreOffice', async () => file('libreoffice.xlsx'), 'Visits 回访'],
    ['XlsxWriter', async () => file('everything.xlsx'), 'plain'],
    ['exceljs', exceljsFile, 'Plain'],
  ])('%s', async (_, make, sheet) => {
    const bytes = await make();
    const host = await openXlsx(bytes);
    const [grid] = await host.read([sheet]);
    await host.apply({
      ...EMPTY_PLAN,
      changes: [{ at: { sheet, row: grid!.rows.length, column: 0 }, before: null, after: '新', why: 'test' }],
      add: [{ name: 'New', rows: [['x']], look: PLAIN }],
      looks: [{ sheet, look: { ...PLAIN, frozenColumns: 1, columns: [{ column: 1, format: '0.00' }] } }],
    });
    expect(await host.losses()).toEqual([]);
    const saved = await host.save();
    const [was, is] = [partsOf(bytes), partsOf(saved)];
    const changed = Object.keys(was).filter((part) => !part.endsWith('/') && was[part] !== is[part]);
    expect(changed.filter((part) => !/Content_Types|workbook\.xml|styles\.xml|worksheets\/sheet\d/.test(part))).toEqual(
      [],
    );

    const elsewhere = new Workbook();
    if (sheet !== 'plain') {
      await elsewhere.xlsx.load(saved.buffer as ArrayBuffer);
      expect(elsewhere.worksheets.map((one) => one.name)).toEqual([sheet, 'New']);
    }
  });

  test('a program that forgets is caught: what exceljs would lose of a file, by name', async () => {
    const bytes = file('everything.xlsx');
    const workbook = new Workbook();
    // It would lay a validation of a whole column out cell by cell, for many seconds.
    await workbook.xlsx.load(bytes.buffer as ArrayBuffer, { ignoreNodes: ['dataValidations'] });
    const resaved = new Uint8Array((await workbook.xlsx.writeBuffer()) as ArrayBuffer);
    const losses = lossesBetween(unzip(bytes), unzip(resaved), { rewritten: new Map(), removed: new Set() });
    const codes = new Set(losses.map((loss) => loss.code));
    for (const code of [
      'chart',
      'sparklines',
      'calculated-column',
      'conditional-format',
      'defined-name',
      'dynamic-array',
      'rich-data',
      'document-property',
      'format',
    ] as const) {
      expect(codes).toContain(code);
    }
  });
});
