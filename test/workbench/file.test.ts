import { afterEach, describe, expect, test } from '@jest/globals';
import { VerticalAlign } from '@univerjs/core';
import ExcelJS from 'exceljs';
import { readFileSync } from 'node:fs';
import { EMPTY_PLAN } from '../../src/engine/grid/plan';
import type { Engine, GridHost } from '../../src/hosts/grid';
import { engine, HEADLESS, stateOf } from '../../src/hosts/grid';
import { createXlsx, openXlsx, sourcesOf } from '../../src/hosts/xlsx';
import { setupClocks } from '../../src/jobs/clocks/setup-clocks';
import { setup } from '../../src/jobs/setup';
import { openFile } from '../../src/workbench/file/open';
import { saveFile } from '../../src/workbench/file/save';
import { contents, draw, drawn } from '../support/grid-literal';
import { report } from '../support/host-sources';
import { partsOf } from '../support/package';
import type { Hands } from '../support/spreadsheet';
import { hands } from '../support/spreadsheet';

let program: Engine | undefined;
afterEach(() => {
  program?.dispose();
  program = undefined;
});

const VISITS = `
  | visit | mark | twice       | note   |
  | v1    | 8    | =B2*2 → 16  | 好     |
  | v2    | 9.5  | =B3*2 → 19  | '007   |
  | v3    | 10   | =B4*2 → 20  | '=A1   |
`;
const OTHER = `
  | total           |
  | =SUM(Visits!B2:B4) → 27.5 |
`;

/** A small workbook as a file. */
async function file(): Promise<Uint8Array> {
  const host = createXlsx();
  const look = { headerRow: 0, frozenColumns: 1, columns: [{ column: 1, width: 9, format: '0.0' }], lastRow: 50 };
  const add = [
    { name: 'Visits', rows: contents(VISITS), look },
    { name: 'Other', rows: contents(OTHER), look: { ...look, columns: [] } },
  ];
  await host.apply({ ...EMPTY_PLAN, add });
  return host.save();
}

/** What a person does to an open file, and what the saved file then holds. */
async function edited(bytes: Uint8Array, edit: (hands: Hands, host: GridHost) => void | Promise<void>) {
  program = engine(HEADLESS);
  const host = program.open(openFile(bytes));
  await host.settled();
  await edit(hands(program), host);
  const saved = await saveFile(bytes, stateOf(await host.pieces()));
  const again = await openXlsx(saved.bytes);
  const sheets = await again.sheets();
  const grids = await again.read(sheets.map(({ name }) => name));
  return { ...saved, host, sheets: sheets.map(({ name }) => name), grids };
}

const sheet = ({ grids }: Awaited<ReturnType<typeof edited>>, name: string): string =>
  draw(grids.find((grid) => grid.sheet === name)!);

describe('a file is opened, edited and saved', () => {
  test.each(['visits.zh-CN.xlsx', 'visits.en.xlsx', 'history.zh-CN.xlsx', 'mistakes.xlsx'])(
    '%s: untouched, the same bytes',
    async (name) => {
      const bytes = new Uint8Array(readFileSync(`samples/${name}`));
      const saved = await edited(bytes, () => undefined);
      expect([saved.lost, saved.unsaved]).toEqual([[], []]);
      expect(Buffer.from(saved.bytes).equals(Buffer.from(bytes))).toBe(true);
    },
  );

  test('the grid shows what the file holds', async () => {
    const bytes = new Uint8Array(readFileSync('samples/visits.zh-CN.xlsx'));
    const host = await openXlsx(bytes);
    const names = (await host.sheets()).map(({ name }) => name);
    program = engine(HEADLESS);
    const grid = program.open(openFile(bytes));
    expect(await grid.sheets()).toEqual(await host.sheets());
    expect((await grid.read(names)).map(draw)).toEqual((await host.read(names)).map(draw));
  });

  test('an edited cell changes that cell and the results that follow from it', async () => {
    const saved = await edited(await file(), (person) => person.type('Visits', 'B3', 7));
    expect(sheet(saved, 'Visits')).toBe(drawn(VISITS.replace('9.5', '7').replace('→ 19', '→ 14')));
    expect(sheet(saved, 'Other')).toBe(drawn(OTHER.replace('27.5', '25')));
    expect([saved.lost, saved.unsaved]).toEqual([[], []]);
  });

  test('a formula, typed and taken away', async () => {
    const saved = await edited(await file(), async (person) => {
      await person.type('Visits', 'C2', null);
      await person.type('Visits', 'D2', { formula: 'B2+B3', result: null });
    });
    expect(sheet(saved, 'Visits')).toBe(drawn(VISITS.replace('=B2*2 → 16', '').replace('好', '=B2+B3 → 17.5')));
  });

  test('an inserted row moves what is below, formulas follow', async () => {
    const saved = await edited(await file(), async (person, host) => {
      const range = { startRow: 2, endRow: 2, startColumn: 0, endColumn: 25 };
      await person.does('sheet.command.insert-row', 'Visits', { range, direction: 2 });
      await host.settled();
    });
    expect(sheet(saved, 'Visits')).toBe(
      drawn(`
        | visit | mark | twice       | note   |
        | v1    | 8    | =B2*2 → 16  | 好     |
        |       |      |             |        |
        | v2    | 9.5  | =B4*2 → 19  | '007   |
        | v3    | 10   | =B5*2 → 20  | '=A1   |
      `),
    );
    expect(sheet(saved, 'Other')).toBe(drawn(OTHER.replace('B4', 'B5')));
  });

  test('a sheet gets another name, formulas follow', async () => {
    const saved = await edited(await file(), (person) =>
      person.does('sheet.command.set-worksheet-name', 'Visits', { name: 'Visits 2' }),
    );
    expect(saved.sheets).toEqual(['Visits 2', 'Other']);
    expect(sheet(saved, 'Other')).toBe(drawn(OTHER.replace('Visits!', "'Visits 2'!")));
    expect([saved.lost, saved.unsaved]).toEqual([[], []]);
  });

  test('sheets come, go and change places', async () => {
    const saved = await edited(await file(), async (person) => {
      await person.does('sheet.command.insert-sheet', 'Visits', { index: 0, sheet: { name: 'New' } });
      await person.type('New', 'B1', '新');
      await person.does('sheet.command.remove-sheet', 'Other');
    });
    expect(saved.sheets).toEqual(['New', 'Visits']);
    expect(sheet(saved, 'New')).toBe(drawn('| | 新 |'));
    expect(sheet(saved, 'Visits')).toBe(drawn(VISITS));
  });

  test('a name that was used by a sheet that is gone', async () => {
    const saved = await edited(await file(), async (person) => {
      await person.does('sheet.command.remove-sheet', 'Other');
      await person.does('sheet.command.set-worksheet-name', 'Visits', { name: 'Other' });
    });
    expect(saved.sheets).toEqual(['Other']);
    expect(sheet(saved, 'Other')).toBe(drawn(VISITS));
  });

  test('the same state gives the same bytes', async () => {
    const bytes = await file();
    const saved = await edited(bytes, (person) => person.type('Visits', 'B3', 7));
    const again = await saveFile(bytes, stateOf(await saved.host.pieces()));
    expect(Buffer.from(again.bytes).equals(Buffer.from(saved.bytes))).toBe(true);
  });
});

describe('formatting that people change is in the saved file', () => {
  /** The snapshot of the saved file's first sheet. */
  const shown = async (edit: (person: Hands) => Promise<void>) => {
    const { bytes, unsaved, lost } = await edited(await file(), edit);
    expect([lost, unsaved]).toEqual([[], []]);
    const data = openFile(bytes);
    const sheet = data.sheets[data.sheetOrder[0]!]!;
    return { sheet, style: (row: number, column: number) => data.styles![sheet.cellData![row]![column]!.s as string] };
  };
  const at = (row: number, column: number) => ({ startRow: row, endRow: row, startColumn: column, endColumn: column });

  test.each([
    ['number format', { n: { pattern: '0.00%' } }],
    ['bold', { bl: 1 }],
    ['italic, underline and strike', { it: 1, ul: { s: 1 }, st: { s: 1 } }],
    ['size', { fs: 20 }],
    ['colours', { bg: { rgb: '#FFEE00' }, cl: { rgb: '#AA0000' } }],
    ['alignment', { ht: 2, vt: VerticalAlign.MIDDLE, tb: 3 }],
    ['lines', { bd: { t: { s: 1, cl: { rgb: '#000000' } }, b: { s: 8, cl: { rgb: '#00FF00' } } } }],
  ])('%s', async (_, s) => {
    const { style } = await shown((person) =>
      person.does('sheet.command.set-range-values', 'Visits', { range: at(1, 1), value: { s } }),
    );
    expect(style(1, 1)).toMatchObject(s);
    // The format that the column has already stays where nothing else was said, and the neighbours are as they were.
    expect(style(1, 1)!.n).toEqual('n' in s ? s.n : { pattern: '0.0' });
    expect(style(2, 1)).toEqual({ n: { pattern: '0.0' }, vt: VerticalAlign.TOP });
  });

  test('formatting is taken away', async () => {
    const { style } = await shown((person) =>
      person.does('sheet.command.set-range-values', 'Visits', {
        range: at(0, 1),
        value: { s: { bl: 0, bg: null } },
      }),
    );
    expect(style(0, 0)).toMatchObject({ bl: 1, bg: { rgb: '#DDEBF7' } });
    expect(style(0, 1)).not.toHaveProperty('bl');
    expect(style(0, 1)).not.toHaveProperty('bg');
  });

  test('widths, heights, hidden, merged and frozen', async () => {
    const { sheet } = await shown(async (person) => {
      await person.does('sheet.command.set-worksheet-col-width', 'Visits', { ranges: [at(0, 3)], value: 140 });
      await person.does('sheet.command.set-row-height', 'Visits', { ranges: [at(1, 0)], value: 40 });
      await person.does('sheet.command.set-rows-hidden', 'Visits', { ranges: [at(3, 0)] });
      await person.does('sheet.mutation.add-worksheet-merge', 'Visits', {
        ranges: [{ startRow: 5, endRow: 6, startColumn: 0, endColumn: 1 }],
      });
      await person.does('sheet.command.set-frozen', 'Visits', { startRow: 2, startColumn: -1, ySplit: 2, xSplit: 0 });
    });
    expect(sheet.columnData![3]).toMatchObject({ w: 140 });
    expect(sheet.rowData![1]).toMatchObject({ h: 40 });
    expect(sheet.rowData![3]).toMatchObject({ hd: 1 });
    expect(sheet.mergeData).toEqual([{ startRow: 5, endRow: 6, startColumn: 0, endColumn: 1 }]);
    expect(sheet.freeze).toMatchObject({ ySplit: 2, xSplit: 0 });
  });
});

describe('what a plan has put into the spreadsheet is in the saved file', () => {
  const ENVIRONMENT = { now: '2019-02-28T17:30:00+08:00', language: 'zh-CN' } as const;

  test('all sheets of ours, looks and all', async () => {
    const bytes = await file();
    const saved = await edited(bytes, async (_, host) => {
      const names = (await host.sheets()).map(({ name }) => name);
      const { plan } = setup(await host.read(names), {}, ENVIRONMENT);
      const receipt = await host.apply(plan);
      expect(receipt.kept).toEqual([]);
    });
    expect([saved.lost, saved.unsaved]).toEqual([[], []]);
    // The command line would have made the very same file.
    const direct = await openXlsx(bytes);
    const grids = await direct.read((await direct.sheets()).map(({ name }) => name));
    await direct.apply(setup(grids, {}, ENVIRONMENT).plan);
    const [made, wanted] = [saved.bytes, await direct.save()].map((all) => openFile(all));
    expect(made).toEqual(wanted);
  });

  test('a list for the wall, set up for its paper', async () => {
    const saved = await edited(await file(), async (_, host) => {
      await host.apply(setupClocks([], {}, ENVIRONMENT).plan);
    });
    expect([saved.lost, saved.unsaved]).toEqual([[], []]);
    const parts = Object.values(partsOf(saved.bytes)).join('');
    expect(parts).toContain('<pageSetup paperSize="8" orientation="landscape" fitToWidth="1" fitToHeight="0"/>');
    expect(parts).toMatch(/<oddFooter>[^<]*确认签字/);
    expect(parts).toMatch(/_xlnm\.Print_Area"[^>]*>'Tasks 改进任务'!\$A:\$N</);
  });

  test('a pasted report with its merged cells, taken away and brought back', async () => {
    const saved = await edited(await file(), async (person, host) => {
      await host.apply({ ...EMPTY_PLAN, add: [report] });
      await person.undo();
      await person.does('univer.command.redo', 'Visits');
    });
    expect([saved.lost, saved.unsaved]).toEqual([[], []]);
    const source = sourcesOf(saved.bytes).find(({ origin }) => origin === report.name)!;
    expect(new Set(source.merged)).toEqual(new Set(report.merged));
    expect(source.formatAt!(3, 2)).toBe('date');
  });

  /** Marks, written into these rows of the column that has a format. */
  const marks = (rows: readonly number[]) => ({
    ...EMPTY_PLAN,
    changes: rows.map((row) => ({ at: { sheet: 'Visits', row, column: 1 }, before: null, after: 8, why: 'edited' })),
  });

  test('cells far below look like their column, on the screen and in the file', async () => {
    const [bytes, rows] = [await file(), [203, 204, 399, 1500]];
    const saved = await edited(bytes, async (_, host) => {
      await host.apply(marks(rows));
      const { styles, sheets } = host.snapshot();
      const cells = Object.values(sheets).find(({ name }) => name === 'Visits')!.cellData!;
      const looks = rows.map((row) => styles[cells[row]![1]!.s as string]);
      expect(looks).toEqual(rows.map(() => expect.objectContaining({ n: { pattern: '0.0' } })));
    });
    expect([saved.lost, saved.unsaved]).toEqual([[], []]);
    // The command line would have made the very same file.
    const direct = await openXlsx(bytes);
    await direct.apply(marks(rows));
    expect(openFile(saved.bytes)).toEqual(openFile(await direct.save()));
  });

  test('below rows that were taken out the column keeps its look, and no empty cells are made', async () => {
    const removal = { range: { startRow: 10, endRow: 59, startColumn: 0, endColumn: 25 } };
    const saved = await edited(await file(), (person) => person.does('sheet.command.remove-row', 'Visits', removal));
    expect(sheet(saved, 'Visits')).toBe(drawn(VISITS));
    const cells = partsOf(saved.bytes)['xl/worksheets/sheet1.xml']!.match(/<c /g)!;
    expect(cells.length).toBe(partsOf(await file())['xl/worksheets/sheet1.xml']!.match(/<c /g)!.length);
  });

  test('a plan that is taken back leaves the file as it was', async () => {
    const bytes = await file();
    const saved = await edited(bytes, async (person, host) => {
      const names = (await host.sheets()).map(({ name }) => name);
      await host.apply(setup(await host.read(names), {}, ENVIRONMENT).plan);
      await person.undo();
      expect((await host.sheets()).map(({ name }) => name)).toEqual(names);
    });
    expect(Buffer.from(saved.bytes).equals(Buffer.from(bytes))).toBe(true);
  });
});

describe("other programs' files", () => {
  const foreign = async (make: (book: ExcelJS.Workbook) => void | Promise<void>): Promise<Uint8Array> => {
    const book = new ExcelJS.Workbook();
    await make(book);
    return new Uint8Array(await book.xlsx.writeBuffer());
  };
  const again = async (bytes: Uint8Array): Promise<ExcelJS.Workbook> => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(bytes.buffer as ArrayBuffer);
    return book;
  };

  test('what the spreadsheet does not know stays, and follows the sheets it speaks of', async () => {
    const bytes = await foreign((book) => {
      const sheet = book.addWorksheet('Data');
      sheet.addRow(['a', 1, { formula: 'B1*2', result: 2 }]);
      sheet.getCell('A1').note = 'a note';
      sheet.getCell('A2').value = { text: 'link', hyperlink: '#Data!A1' };
      sheet.pageSetup.orientation = 'landscape';
      book.definedNames.add('Data!$B$1:$B$9', 'Numbers');
      const other = book.addWorksheet('Other');
      other.getCell('A1').value = { formula: 'SUM(Numbers)+Data!B1', result: 2 };
      other.addConditionalFormatting({
        ref: 'A1',
        rules: [{ type: 'expression', formulae: ['Data!$B$1>0'], style: { font: { bold: true } }, priority: 1 }],
      });
    });
    expect(openFile(bytes).resources!.find(({ name }) => name === 'SHEET_NOTE_PLUGIN')!.data).toContain('a note');
    const saved = await edited(bytes, async (person) => {
      await person.does('sheet.command.set-worksheet-name', 'Data', { name: '数据 1' });
      await person.type('数据 1', 'B1', 5);
    });
    expect([saved.lost, saved.unsaved]).toEqual([[], []]);
    const book = await again(saved.bytes);
    const [data, other] = book.worksheets as [ExcelJS.Worksheet, ExcelJS.Worksheet];
    expect([data.name, data.getCell('B1').value]).toEqual(['数据 1', 5]);
    expect(data.getCell('C1').value).toMatchObject({ formula: 'B1*2', result: 10 });
    expect(data.getCell('A1').note).toBe('a note');
    expect(data.pageSetup.orientation).toBe('landscape');
    expect(book.definedNames.getRanges('Numbers').ranges).toEqual(["'数据 1'!$B$1:$B$9"]);
    expect(other.getCell('A1').value).toMatchObject({ formula: "SUM(Numbers)+'数据 1'!B1" });
    const [format] = (other as unknown as { conditionalFormattings: ExcelJS.ConditionalFormattingOptions[] })
      .conditionalFormattings;
    expect(format!.rules[0]).toMatchObject({ formulae: ["'数据 1'!$B$1>0"] });
  });

  test('what cannot be written into the file is named', async () => {
    const bytes = await foreign(async (book) => {
      const locked = book.addWorksheet('Locked');
      locked.getCell('A1').value = 1;
      await locked.protect('', {});
      const arrays = book.addWorksheet('Arrays');
      arrays.addRow([2]);
      arrays.addRow([3]);
      arrays.getCell('B1').value = { shareType: 'array', ref: 'B1:B2', formula: 'A1:A2*2', result: 4 } as never;
      arrays.getCell('B2').value = 6;
    });
    const saved = await edited(bytes, async (person, host) => {
      await expect(person.type('Locked', 'A1', 2)).rejects.toThrow();
      const change = { at: { sheet: 'Locked', row: 0, column: 0 }, before: 1, after: 2, why: 'test' };
      expect((await host.apply({ ...EMPTY_PLAN, changes: [change] })).skipped).toMatchObject([
        { refused: 'protected' },
      ]);
      await person.type('Arrays', 'B2', 9);
      await person.type('Arrays', 'A3', 4);
    });
    expect(saved.unsaved).toEqual([{ code: 'refused.array', sheet: 'Arrays', detail: 'B2' }]);
    expect((await again(saved.bytes)).getWorksheet('Arrays')!.getCell('A3').value).toBe(4);
  });

  test('rules that people change are not in the file, and that is said', async () => {
    const saved = await edited(await file(), (person) =>
      person.does('data-validation.mutation.addRule', 'Other', {
        rule: {
          uid: 'mine',
          type: 'list',
          formula1: '["x"]',
          ranges: [{ startRow: 0, endRow: 0, startColumn: 0, endColumn: 0 }],
        },
      }),
    );
    expect(saved.unsaved).toEqual([{ code: 'validation', sheet: 'Other', detail: '' }]);
  });
});
