import { describe, expect, test } from '@jest/globals';
import { Workbook } from 'exceljs';
import { EMPTY_PLAN } from '../../src/engine/grid/plan';
import { createXlsx, openXlsx, sourcesOf } from '../../src/hosts/xlsx';
import { unzip } from '../../src/hosts/xlsx/zip';
import { area, board, report } from '../support/host-sources';

/** A report as an ERP may print it, made by another program. */
async function printed(): Promise<Uint8Array> {
  const workbook = new Workbook();
  workbook.properties.date1904 = true;
  const sheet = workbook.addWorksheet('应收');
  sheet.addRows([
    ['账龄分析表'],
    ['客户', '金额', '到期日', '比率', '时间', '内部'],
    ['甲', 1200, 43346, 0.25, 0.5, 1],
    ['乙', 300, 43347, 0.5, 0.5, 2],
    ['丙', 9, 43348, 0.25, 0.5, 3],
  ]);
  sheet.mergeCells('A1:F1');
  sheet.mergeCells('E3:E5');
  sheet.getRow(4).hidden = true;
  sheet.getColumn(6).hidden = true;
  for (const row of [3, 4, 5]) {
    sheet.getCell(row, 3).numFmt = row === 3 ? 'yyyy/m/d' : 'mm-dd-yy';
    sheet.getCell(row, 4).numFmt = '0%';
    sheet.getCell(row, 5).numFmt = 'h:mm';
    sheet.getCell(row, 2).numFmt = '#,##0.00';
  }
  workbook.addWorksheet('secret', { state: 'hidden' }).addRow([1]);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

const elsewhere = async (file: Uint8Array): Promise<Workbook> => {
  const workbook = new Workbook();
  await workbook.xlsx.load(file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength) as ArrayBuffer);
  return workbook;
};

describe('a file of another program, read as a source', () => {
  test('merged, hidden, formats, the count of days', async () => {
    const [source] = await (await openXlsx(await printed())).readSources(['应收']);
    expect(source).toMatchObject({ origin: '应收', merged: [area('A1:F1'), area('E3:E5')] });
    expect(source!.hiddenRows).toEqual(new Set([3]));
    expect(source!.hiddenColumns).toEqual(new Set([5]));
    expect(source!.grid.dates1904).toBe(true);
    const kinds = [2, 3].map((row) => [1, 2, 3, 4].map((column) => source!.formatAt!(row, column)));
    expect(kinds).toEqual(Array(2).fill([undefined, 'date', 'percent', undefined]));
    expect(source!.formatAt!(1, 2)).toBeUndefined();
  });

  test('without a host: all sheets at once, the hidden ones said', async () => {
    const file = await printed();
    const sources = sourcesOf(file);
    expect(sources.map(({ origin, hidden }) => [origin, hidden])).toEqual([
      ['应收', false],
      ['secret', true],
    ]);
    const opened = await (await openXlsx(file)).readSources(['应收']);
    expect(sources[0]!.grid).toEqual(opened[0]!.grid);
    expect(sources[0]!.merged).toEqual(opened[0]!.merged);
  });

  test('a new look of a sheet that is there counts above its formats', async () => {
    const host = await openXlsx(await printed());
    const look = { headerRow: 1, frozenColumns: 0, columns: [{ column: 1, format: '0%' }], lastRow: 9 };
    await host.apply({ ...EMPTY_PLAN, looks: [{ sheet: '应收', look }] });
    const before = (await host.readSources(['应收']))[0]!;
    const after = sourcesOf(await host.save({ allowLoss: true }))[0]!;
    for (const { formatAt } of [before, after])
      expect([1, 2, 3].map((column) => formatAt!(2, column))).toEqual(['percent', 'date', 'percent']);
  });
});

describe('what a new sheet brings along, as another program reads it', () => {
  test('merged cells', async () => {
    const host = createXlsx();
    await host.apply({ ...EMPTY_PLAN, add: [report] });
    const sheet = (await elsewhere(await host.save())).getWorksheet(report.name)!;
    expect(sheet.getCell('C2').master.address).toBe('B2');
    expect(sheet.getCell('A5').master.address).toBe('A4');
    expect(sheet.getCell('A4').value).toBe('甲公司');
  });

  test('charts: parts that are well-formed and point to each other, twice over', async () => {
    const host = createXlsx();
    const other = { ...board, name: 'Another 另一', charts: board.charts!.slice(0, 1) };
    await host.apply({ ...EMPTY_PLAN, add: [board, other] });
    const file = await host.save();
    expect((await elsewhere(file)).getWorksheet(board.name)!.getCell('B2').value).toBe(120_000);

    const parts = unzip(file);
    const read = (part: string): string => new TextDecoder().decode(parts.get(part));
    const named = [...parts.keys()].filter((part) => /charts\/|drawings\/[^_]/.test(part));
    expect(named.sort()).toEqual([
      ...[1, 2, 3, 4, 5].map((number) => `xl/charts/chart${number}.xml`),
      'xl/drawings/drawing1.xml',
      'xl/drawings/drawing2.xml',
    ]);
    for (const part of named) expect(read('[Content_Types].xml')).toContain(`PartName="/${part}"`);
    expect(read('xl/drawings/_rels/drawing2.xml.rels')).toContain('Target="../charts/chart5.xml"');
    expect(read('xl/worksheets/_rels/sheet1.xml.rels')).toContain('Target="../drawings/drawing1.xml"');
    const bar = read('xl/charts/chart1.xml');
    expect(bar).toContain("<c:f>'Owner''s 账龄'!$A$2:$A$5</c:f>");
    expect(bar).toContain('<a:t>账龄 “bar” &amp; &lt;b&gt;</a:t>');
    expect(bar).toContain('<c:pt idx="3"><c:v>-5200</c:v></c:pt>');
    expect(bar).toContain('<a:srgbClr val="2E7D32"/>');
  });

  test('charts stay when the file is opened again and its cells are written', async () => {
    const host = createXlsx();
    await host.apply({ ...EMPTY_PLAN, add: [board] });
    const again = await openXlsx(await host.save());
    const at = { sheet: board.name, row: 1, column: 1 };
    await again.apply({ ...EMPTY_PLAN, changes: [{ at, before: 120_000, after: 7, why: 'test' }] });
    expect(await again.losses()).toEqual([]);
    const [before, after] = [await host.save(), await again.save()].map((file) => unzip(file));
    for (const part of ['xl/charts/chart1.xml', 'xl/drawings/drawing1.xml'])
      expect(after!.get(part)).toEqual(before!.get(part));
  });
});
