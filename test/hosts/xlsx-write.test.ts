import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Change } from '../../src/engine/grid/change';
import { gridOf } from '../../src/engine/grid/grid';
import { EMPTY_PLAN } from '../../src/engine/grid/plan';
import type { Content } from '../../src/engine/grid/value';
import { undoOf } from '../../src/hosts/host';
import { memoryHost } from '../../src/hosts/memory';
import { createXlsx, openXlsx } from '../../src/hosts/xlsx';
import { draw, drawn } from '../support/grid-literal';
import { PLAIN, snapshot } from '../support/host-contract';
import { book, PLANS } from '../support/host-plans';
import { arrow, BOOK, packed, partsOf, SHEET, swap, workbookFile } from '../support/package';

const set = (cell: readonly [number, number], before: Content, after: Content, sheet = 'A'): Change => ({
  at: { sheet, row: cell[0], column: cell[1] },
  before,
  after,
  why: 'test',
});
const plan = (...changes: Change[]) => ({ ...EMPTY_PLAN, changes });

/** Carries changes out on a file whose first sheet has this XML, and gives the sheet's new XML. */
async function written(xml: string, ...changes: Change[]): Promise<string> {
  const parts = partsOf(await workbookFile({ A: '| x |' }));
  parts[SHEET] = xml;
  const host = await openXlsx(packed(parts));
  const { skipped } = await host.apply(plan(...changes));
  expect(skipped).toEqual([]);
  return partsOf(await host.save())[SHEET]!;
}
const cells = (inside: string): string => `<worksheet><sheetData>${inside}</sheetData></worksheet>`;

describe('only what changes is written', () => {
  test('other cells and rows stay letter for letter', async () => {
    const first =
      '<row r="1" spans="1:2" ht="30" x14ac:dyDescent="0.3"><c r="A1" s="1" t="s" ph="1"><v>0</v></c></row>';
    const second = '<row r="2" spans="1:2" ht="20"><c r="A2"  s="1"><v>1.0</v></c><c r="C2"><v>3e0</v></c></row>';
    expect(await written(cells(first + second), set([1, 1], null, 2))).toBe(
      cells(
        `${first}<row r="2" ht="20"><c r="A2"  s="1"><v>1.0</v></c><c r="B2"><v>2</v></c><c r="C2"><v>3e0</v></c></row>`,
      ),
    );
  });

  test.each<[string, string, Content, string]>([
    ['a cell keeps its format', '<c r="A1" s="1"><v>1</v></c>', 2, '<c r="A1" s="1"><v>2</v></c>'],
    ['an emptied cell keeps its format', '<c r="A1" s="1"><v>1</v></c>', null, '<c r="A1" s="1"/>'],
    ['an emptied cell without a format goes', '<c r="A1"><v>1</v></c>', null, ''],
    ['text', '<c r="A1"><v>1</v></c>', '=A<B&"', '<c r="A1" t="inlineStr"><is><t>=A&lt;B&amp;"</t></is></c>'],
    [
      'characters that XML has not',
      '<c r="A1"><v>1</v></c>',
      'a\u0000\r\n_x0041_\ud800',
      '<c r="A1" t="inlineStr"><is><t xml:space="preserve">a_x0000__x000D_\n_x005F_x0041__xD800_</t></is></c>',
    ],
    ['true', '<c r="A1"><v>1</v></c>', true, '<c r="A1" t="b"><v>1</v></c>'],
    ['an error', '<c r="A1"><v>1</v></c>', '#N/A', '<c r="A1" t="e"><v>#N/A</v></c>'],
    [
      'a formula',
      '<c r="A1"><v>1</v></c>',
      { formula: 'B1&"<"', result: '<' },
      '<c r="A1" t="str"><f>B1&amp;"&lt;"</f><v>&lt;</v></c>',
    ],
    [
      'a formula without a result',
      '<c r="A1"><v>1</v></c>',
      { formula: 'B1', result: null },
      '<c r="A1"><f>B1</f></c>',
    ],
  ])('%s', async (_, before, after, xml) => {
    expect(await written(cells(`<row r="1">${before}</row>`), set([0, 0], 1, after))).toBe(
      cells(`<row r="1">${xml}</row>`),
    );
  });

  test('new cells take the format of their row, otherwise of their column', async () => {
    const xml =
      '<worksheet><cols><col min="2" max="3" width="9" style="1"/></cols><sheetData><row r="2" s="2" customFormat="1"/></sheetData></worksheet>';
    expect(await written(xml, set([0, 1], null, 1), set([1, 1], null, 2), set([4, 3], null, 3))).toContain(
      '<row r="1"><c r="B1" s="1"><v>1</v></c></row><row r="2" s="2" customFormat="1"><c r="B2" s="2"><v>2</v></c></row><row r="5"><c r="D5"><v>3</v></c></row>',
    );
  });

  test('cells and rows without names, prefixes, and the sheet that was empty', async () => {
    expect(
      await written(cells('<row><c><v>1</v></c><c><v>2</v></c></row>'), set([0, 2], null, 3), set([2, 0], null, 4)),
    ).toBe(
      cells(
        '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c><c r="C1"><v>3</v></c></row><row r="3"><c r="A3"><v>4</v></c></row>',
      ),
    );
    expect(
      await written(
        '<x:worksheet xmlns:x="m"><x:dimension ref="A1"/><x:sheetData/></x:worksheet>',
        set([1, 1], null, 1),
      ),
    ).toBe(
      '<x:worksheet xmlns:x="m"><x:dimension ref="A1:B2"/><x:sheetData><x:row r="2"><x:c r="B2"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>',
    );
  });

  test('when the first cell of a shared formula changes, the others carry the formula themselves', async () => {
    const shared =
      '<row r="1"><c r="A1"><f t="shared" si="0" ref="A1:A3">B1*2</f><v>2</v></c></row><row r="2"><c r="A2"><f t="shared" si="0"/><v>4</v></c></row><row r="3"><c r="A3" s="1"><f t="shared" si="0"/><v>6</v></c></row>';
    expect(await written(cells(shared), set([0, 0], { formula: 'B1*2', result: 2 }, 9))).toBe(
      cells(
        '<row r="1"><c r="A1"><v>9</v></c></row><row r="2"><c r="A2"><f>B2*2</f><v>4</v></c></row><row r="3"><c r="A3" s="1"><f>B3*2</f><v>6</v></c></row>',
      ),
    );
  });

  test('Excel calculates when it opens the file, in an order that it finds itself', async () => {
    const parts = partsOf(await workbookFile({ A: '| 1 | =A1 → 1 |' }));
    parts['xl/calcChain.xml'] = '<calcChain><c r="B1" i="1"/></calcChain>';
    arrow(parts, BOOK, 'calc', 'calcChain', 'calcChain.xml');
    swap(parts, '[Content_Types].xml', '</Types>', '<Override PartName="/xl/calcChain.xml" ContentType="c"/></Types>');
    const host = await openXlsx(packed(parts));
    await host.apply(plan(set([0, 0], 1, 2)));
    expect(await host.losses()).toEqual([]);
    const saved = partsOf(await host.save());
    expect(saved[BOOK]).toContain('fullCalcOnLoad="1"');
    expect(JSON.stringify(saved)).not.toContain('calcChain');
  });
});

describe('cells that are not ours to write', () => {
  test('a protected sheet, an array formula and a table’s header are left and named', async () => {
    const parts = partsOf(await workbookFile({ A: '| 姓名 | 分 |\n| 张 | 1 |', B: '| 1 |' }));
    swap(parts, 'xl/worksheets/sheet2.xml', '</sheetData>', '</sheetData><sheetProtection sheet="1"/>');
    swap(
      parts,
      SHEET,
      '</sheetData>',
      '<row r="5"><c r="A5"><f t="array" ref="A5:B5">A2:B2</f><v>0</v></c><c r="B5"><v>1</v></c></row></sheetData>',
    );
    parts['xl/tables/table1.xml'] = '<table ref="A1:B2"/>';
    arrow(parts, SHEET, 'table', 'table', '../tables/table1.xml');
    const host = await openXlsx(packed(parts));
    const changes = [set([0, 0], 1, 2, 'B'), set([4, 1], 1, 2), set([0, 1], '分', '分数'), set([1, 1], 1, 2)];
    const { skipped, kept } = await host.apply({
      ...plan(...changes),
      looks: [{ sheet: 'B', look: PLAIN }],
      remove: [{ name: 'B', rows: [[1]], look: PLAIN }],
    });
    expect(skipped.map(({ refused, found }) => [refused, found])).toEqual([
      ['protected', 1],
      ['array', 1],
      ['table-header', '分'],
    ]);
    expect(kept).toEqual(['B', 'B']);
  });

  test('sheets cannot join a workbook whose structure is protected', async () => {
    const parts = partsOf(await workbookFile({ A: '| 1 |' }));
    swap(parts, BOOK, '<sheets>', '<workbookProtection lockStructure="1"/><sheets>');
    const host = await openXlsx(packed(parts));
    const add = [{ name: 'New', rows: [], look: PLAIN }];
    await expect(host.apply({ ...plan(set([0, 0], 1, 2)), add })).rejects.toMatchObject({
      code: 'structure-protected',
    });
    expect(draw((await host.read(['A']))[0]!)).toBe(drawn('| 1 |'));
  });

  test('a chart has its name too', async () => {
    const parts = partsOf(await workbookFile({ A: '| 1 |' }));
    parts['xl/chartsheets/sheet1.xml'] = '<chartsheet/>';
    arrow(parts, BOOK, 'chart', 'chartsheet', 'chartsheets/sheet1.xml');
    swap(parts, BOOK, '</sheets>', '<sheet name="Chart" sheetId="9" r:id="chart" xmlns:r="r"/></sheets>');
    const host = await openXlsx(packed(parts));
    expect((await host.sheets()).map((sheet) => sheet.name)).toEqual(['A']);
    expect((await host.apply({ ...EMPTY_PLAN, add: [{ name: 'chart', rows: [], look: PLAIN }] })).kept).toEqual([
      'chart',
    ]);
  });
});

describe('tables grow with rows written right below them', () => {
  const table = (attributes: string) =>
    `<table ref="A1:B2"${attributes}><autoFilter ref="A1:B2"/><tableColumns count="2"/></table>`;
  test.each([
    ['two rows', '', [set([2, 0], null, '李'), set([3, 1], null, 2)], 'A1:B4'],
    ['a row with a gap before it', '', [set([3, 0], null, '李')], 'A1:B2'],
    ['a cell beside it', '', [set([2, 2], null, 'x')], 'A1:B2'],
    ['below its totals', ' totalsRowCount="1"', [set([2, 0], null, '李')], 'A1:B2'],
  ])('%s', async (_, attributes, changes, ref) => {
    const parts = partsOf(await workbookFile({ A: '| 姓名 | 分 |\n| 张 | 1 |' }));
    parts['xl/tables/table1.xml'] = table(attributes);
    arrow(parts, SHEET, 'table', 'table', '../tables/table1.xml');
    const host = await openXlsx(packed(parts));
    await host.apply(plan(...changes));
    expect(await host.losses()).toEqual([]);
    expect(partsOf(await host.save())['xl/tables/table1.xml']).toBe(table(attributes).replaceAll('A1:B2', ref));
  });
});

describe('sheets come and go', () => {
  test('a sheet that is taken away leaves no trace, and names of the others move up', async () => {
    const parts = partsOf(await workbookFile({ Old: '| 1 |', A: '| 2 |' }));
    swap(
      parts,
      BOOK,
      '</sheets>',
      '</sheets><definedNames><definedName name="x" localSheetId="0">Old!$A$1</definedName><definedName name="y" localSheetId="1">A!$A$1</definedName></definedNames>',
    );
    swap(parts, BOOK, '<sheets>', '<bookViews><workbookView activeTab="1"/></bookViews><sheets>');
    const host = await openXlsx(packed(parts));
    const receipt = await host.apply({ ...EMPTY_PLAN, remove: [{ name: 'Old', rows: [[1]], look: PLAIN }] });
    expect(receipt.removed.length).toBe(1);
    expect(await host.losses()).toEqual([]);
    const saved = partsOf(await host.save());
    expect(JSON.stringify(saved)).not.toMatch(/Old|sheet1\.xml/);
    expect(saved[BOOK]).toContain('<definedNames><definedName name="y" localSheetId="0">');
    expect(saved[BOOK]).toContain('activeTab="0"');
    expect((await (await openXlsx(packed(saved))).sheets()).map((sheet) => sheet.name)).toEqual(['A']);
  });

  test('a workbook without sheets is not saved', async () => {
    await expect(createXlsx().save()).rejects.toMatchObject({ code: 'no-sheets' });
  });
});

describe('same in, same out', () => {
  const work = { ...plan(set([0, 0], 1, 2)), add: [{ name: 'New', rows: [['x']], look: PLAIN }] };

  test('the same plans give the same bytes', async () => {
    const file = await workbookFile({ A: '| 1 |' });
    const [first, second] = [await openXlsx(file), await openXlsx(file)];
    await first.apply(work);
    await second.apply(work);
    const bytes = await first.save();
    expect(await second.save()).toEqual(bytes);
    expect(await first.save()).toEqual(bytes);
  });

  test('a file that was not changed, or whose changes were all taken back, comes back as it was', async () => {
    const file = await workbookFile({ A: '| 1 |' });
    const copy = file.slice();
    const host = await openXlsx(file);
    expect(await host.save()).toEqual(copy);
    const receipt = await host.apply(work);
    expect(await host.save()).not.toEqual(copy);
    await host.apply(undoOf(receipt));
    file.fill(0);
    expect(await host.save()).toEqual(copy);
  });
});

test('whatever plans are carried out, the file read again holds what memory holds', async () => {
  await fc.assert(
    fc.asyncProperty(PLANS, async (plans) => {
      const memory = memoryHost(book().map(({ name, rows }) => gridOf(name, rows)));
      const made = createXlsx();
      await made.apply({ ...EMPTY_PLAN, add: book().map((sheet) => ({ ...sheet, look: PLAIN })) });
      const file = await openXlsx(await made.save());
      for (const random of plans) expect(await file.apply(random)).toEqual(await memory.apply(random));
      expect(await file.losses()).toEqual([]);
      expect(await snapshot(await openXlsx(await file.save()))).toBe(await snapshot(memory));
    }),
    { numRuns: 60 },
  );
});

test('any text, of any characters, comes back as it was', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', minLength: 1 }), async (text) => {
      const host = await openXlsx(await workbookFile({ A: '| x |' }));
      await host.apply(
        plan(set([0, 0], 'x', text), set([0, 1], null, { formula: `"${text.replaceAll('"', '""')}"`, result: text })),
      );
      const [grid] = await (await openXlsx(await host.save())).read(['A']);
      expect(grid!.rows).toEqual([[text, text]]);
    }),
    { numRuns: 100 },
  );
});
