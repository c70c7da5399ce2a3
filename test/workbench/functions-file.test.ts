import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import ExcelJS from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { languageChoice } from '../../src/app/language-choice';
import { EMPTY_PLAN } from '../../src/engine/grid/plan';
import type { Content } from '../../src/engine/grid/value';
import type { Engine } from '../../src/hosts/grid';
import { engine, HEADLESS, stateOf } from '../../src/hosts/grid';
import { createXlsx, openXlsx } from '../../src/hosts/xlsx';
import { score } from '../../src/jobs/score';
import { openFile } from '../../src/workbench/file/open';
import { saveFile } from '../../src/workbench/file/save';
import type { Workplace } from '../../src/workbench/workplace';
import { openWorkplace } from '../../src/workbench/workplace';
import { draw } from '../support/grid-literal';
import { packed, partsOf, swap } from '../support/package';
import type { Hands } from '../support/spreadsheet';
import { hands } from '../support/spreadsheet';
import { visitSheets } from '../support/visits';

let program: Engine;
beforeEach(() => void (program = engine(HEADLESS)));
afterEach(() => program.dispose());

const ENVIRONMENT = { now: '2019-03-01T09:00:00+08:00', language: 'en' } as const;
const LOOK = { headerRow: -1, frozenColumns: 0, columns: [], lastRow: -1 };

/** The sheets of the sample visits and one more, as a file. */
async function file(mine: readonly (readonly Content[])[]): Promise<Uint8Array> {
  const host = createXlsx();
  const add = [...visitSheets().map(({ sheet, rows }) => ({ name: sheet, rows })), { name: 'Mine', rows: mine }];
  await host.apply({ ...EMPTY_PLAN, add: add.map((sheet) => ({ ...sheet, look: LOOK })) });
  return host.save();
}

/** What a person does to an open file, and what is saved then. */
async function edited(bytes: Uint8Array, edit: (person: Hands, place: Workplace) => Promise<unknown> = async () => {}) {
  const place = openWorkplace(program.open(openFile(bytes)), languageChoice('en'), () => ENVIRONMENT.now);
  await place.settled();
  await edit(hands(program), place);
  await place.settled();
  const [shown] = await place.host.read(['Mine']);
  const saved = await saveFile(bytes, stateOf(await place.host.pieces()));
  place.close();
  return { ...saved, shown: draw(shown!) };
}

/** A part as text; `Mine` is the last sheet. */
const part = (bytes: Uint8Array, name: string): string => strFromU8(unzipSync(bytes)[name]!);
const cellsOf = (bytes: Uint8Array): string[] => {
  const sheets = Object.keys(unzipSync(bytes)).filter((name) => /worksheets\/sheet\d+\.xml$/.test(name));
  return part(bytes, sheets.sort().at(-1)!).match(/<c .*?(?:\/>|<\/c>)/gs) ?? [];
};

const SCORES = [
  [96, null],
  [74, null],
];
const type = (cell: string, formula: string) => (person: Hands) => person.type('Mine', cell, { formula, result: null });

describe('a workbook with our functions', () => {
  test('is saved as Excel keeps them, with their values, and computed again when opened', async () => {
    const saved = await edited(await file(SCORES), async (person) => {
      await type('B1', 'steelyard.points(A1:A2)')(person);
      await type('C1', 'ROUND(STEELYARD.TONEXT(74),0)')(person);
    });
    expect(saved.unsaved).toEqual([]);
    expect(cellsOf(saved.bytes)).toEqual([
      '<c r="A1"><v>96</v></c>',
      '<c cm="1" r="B1"><f t="array" ref="B1:B2">_xldudf_STEELYARD_POINTS(A1:A2)</f><v>2</v></c>',
      '<c cm="1" r="C1"><f t="array" ref="C1">ROUND(_xldudf_STEELYARD_TONEXT(74),0)</f><v>1</v></c>',
      '<c r="A2"><v>74</v></c>',
      '<c r="B2"><v>1</v></c>',
    ]);
    const [mine] = await (await openXlsx(saved.bytes)).read(['Mine']);
    expect([...mine!.formulas!.values()]).toEqual(['STEELYARD.POINTS(A1:A2)', 'ROUND(STEELYARD.TONEXT(74),0)']);

    const again = await edited(saved.bytes);
    expect(Buffer.from(again.bytes).equals(Buffer.from(saved.bytes))).toBe(true);
    expect(again.shown).toBe(saved.shown);
    const changed = await edited(saved.bytes, (person) => person.type('Bands', 'B3', 1.25));
    expect(changed.unsaved).toEqual([]);
    expect(cellsOf(changed.bytes)[4]).toBe('<c r="B2"><v>1.25</v></c>');
  });

  test('other programs can read it', async () => {
    const { bytes } = await edited(await file(SCORES), type('B1', 'STEELYARD.POINTS(A1:A2)'));
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(bytes.slice().buffer);
    expect(book.getWorksheet('Mine')!.getCell('B1').value).toMatchObject({
      shareType: 'array',
      ref: 'B1:B2',
      result: 2,
    });
    expect(part(bytes, 'xl/metadata.xml').match(/<[a-zA-Z:]+/g)).toEqual([
      '<metadata',
      '<metadataTypes',
      '<metadataType',
      '<futureMetadata',
      '<bk',
      '<extLst',
      '<ext',
      '<xda:dynamicArrayProperties',
      '<cellMetadata',
      '<bk',
      '<rc',
    ]);
    expect(part(bytes, '[Content_Types].xml')).toContain('PartName="/xl/metadata.xml"');
    expect(part(bytes, 'xl/_rels/workbook.xml.rels')).toContain('Target="metadata.xml"');
  });

  test('a formula that is changed, or goes, takes the cells along that it filled', async () => {
    const { bytes } = await edited(await file(SCORES), type('B1', 'STEELYARD.POINTS(A1:A2)'));
    const shorter = await edited(bytes, type('B1', 'STEELYARD.POINTS(A1)'));
    expect(shorter.unsaved).toEqual([]);
    expect(cellsOf(shorter.bytes)).toEqual([
      '<c r="A1"><v>96</v></c>',
      '<c cm="1" r="B1"><f t="array" ref="B1">_xldudf_STEELYARD_POINTS(A1)</f><v>2</v></c>',
      '<c r="A2"><v>74</v></c>',
    ]);
    const gone = await edited(bytes, (person) => person.type('Mine', 'B1', 'by hand'));
    expect([gone.unsaved, gone.shown]).toEqual([[], draw({ rows: [[96, 'by hand'], [74]] })]);
    expect(cellsOf(gone.bytes).join('')).not.toMatch(/<f|B2|cm=/);
  });

  test('replaced by values, nothing is left to be computed', async () => {
    const { bytes } = await edited(await file(SCORES), type('B1', 'STEELYARD.POINTS(A1:A2)'));
    const { bytes: replaced, unsaved } = await edited(bytes, async (person, place) => {
      await person.type('Bands', 'B3', 1.25);
      await place.settled();
      await place.proposeValues();
      await place.session.apply();
    });
    expect(unsaved).toEqual([]);
    expect(cellsOf(replaced)).toEqual([
      '<c r="A1"><v>96</v></c>',
      '<c r="B1"><v>2</v></c>',
      '<c r="A2"><v>74</v></c>',
      '<c r="B2"><v>1.25</v></c>',
    ]);
  });

  test('formulas that Excel wrote are known, one whose add-in it mistook too; a cell that nobody touched stays', async () => {
    const parts = partsOf(
      await file([[96, { formula: 'STEELYARD.BAND(A1)', result: 'old' }, { formula: 'A1', result: 96 }]]),
    );
    const sheet = Object.keys(parts)
      .filter((name) => /worksheets\/sheet\d+\.xml$/.test(name))
      .sort()
      .at(-1)!;
    swap(parts, sheet, '<f>A1</f>', '<f>[2]!_xldudf_STEELYARD_POINTS(A1)</f>');
    const saved = await edited(packed(parts), (person) => person.type('Mine', 'E1', 1));
    expect(saved.shown).toBe(
      draw({
        rows: [[96, 'very good', 2, null, 1]],
        formulas: new Map([
          ['0,1', 'STEELYARD.BAND(A1)'],
          ['0,2', 'STEELYARD.POINTS(A1)'],
        ]),
      }),
    );
    expect(cellsOf(saved.bytes)).toEqual([
      '<c r="A1"><v>96</v></c>',
      '<c cm="1" r="B1" t="str"><f t="array" ref="B1">_xldudf_STEELYARD_BAND(A1)</f><v>very good</v></c>',
      '<c cm="1" r="C1"><f t="array" ref="C1">_xldudf_STEELYARD_POINTS(A1)</f><v>2</v></c>',
      '<c r="E1"><v>1</v></c>',
    ]);
  });

  test('the command line scores anew and leaves them letter for letter', async () => {
    const { bytes } = await edited(await file(SCORES), type('B1', 'STEELYARD.POINTS(A1:A2)'));
    const host = await openXlsx(bytes);
    const names = (await host.sheets()).map(({ name }) => name);
    const { plan } = score(await host.read(names), {}, ENVIRONMENT);
    const { skipped } = await host.apply(plan);
    expect(skipped).toEqual([]);
    const scored = await host.save();
    expect(scored.length).not.toBe(bytes.length);
    expect(cellsOf(scored).join('')).toContain(cellsOf(bytes).join(''));
  });
});
