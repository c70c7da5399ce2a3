import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { languageChoice } from '../../src/app/language-choice';
import type { Value } from '../../src/engine/grid/value';
import { CATALOGUE } from '../../src/functions/catalogue';
import type { Engine, GridHost } from '../../src/hosts/grid';
import { engine, HEADLESS } from '../../src/hosts/grid';
import { cellsOf, roomFor } from '../../src/hosts/grid/sheet-data';
import type { Workplace } from '../../src/workbench/workplace';
import { openWorkplace } from '../../src/workbench/workplace';
import type { Hands } from '../support/spreadsheet';
import { hands } from '../support/spreadsheet';
import { visitSheets } from '../support/visits';
import { turns } from '../support/turns';

let program: Engine;
let close = (): void => {};
beforeEach(() => void (program = engine(HEADLESS)));
afterEach(() => {
  close();
  program.dispose();
});

const MARKS = [
  [8, 'yes', 2, 2, 0, 'no', 4, 8],
  [9, 'yes', 4, 0, 0, 'no', 8, 8],
  ['', 'yes', 4, 0, 0, 'no', 8, 8],
  ['', '', '', '', '', '', '', ''],
];

interface Open extends Workplace {
  readonly person: Hands;
  readonly language: ReturnType<typeof languageChoice>;
  /** Types a formula into a cell of the sheet Mine. */
  type(cell: string, formula: string): Promise<void>;
  /** What a column of Mine shows, from the first row on. */
  column(name: string, rows?: number): Promise<Value[]>;
}

async function open(mine: readonly (readonly Value[])[] = MARKS): Promise<Open> {
  const sheets = [...visitSheets().map(({ sheet, rows }) => ({ name: sheet, rows })), { name: 'Mine', rows: mine }];
  const data = sheets.map(({ name, rows }, place) => ({
    id: `s${place}`,
    name,
    cellData: cellsOf(rows),
    ...roomFor(rows.length, 20),
  }));
  const grid: GridHost = program.open({
    sheetOrder: data.map(({ id }) => id),
    sheets: Object.fromEntries(data.map((sheet) => [sheet.id, sheet])),
  });
  const language = languageChoice('en-US');
  const place = openWorkplace(grid, language, () => '2019-03-01T09:00:00+08:00');
  await place.settled();
  close = place.close;
  const person = hands(program);
  return {
    ...place,
    person,
    language,
    async type(cell, formula) {
      await person.type('Mine', cell, { formula, result: null });
    },
    async column(name, rows = 4) {
      await place.settled();
      const [found] = await place.host.read(['Mine']);
      const at = name.charCodeAt(0) - 65;
      return Array.from({ length: rows }, (_, row) => found!.rows[row]?.[at] ?? null);
    },
  };
}

const MOST_ROUNDS = 10;

/** How often the workbook is read and calculated anew until nothing follows from it any more. */
async function roundsToRest({ host, settled }: Pick<Workplace, 'host' | 'settled'>): Promise<number> {
  let edits = 0;
  const stop = host.onEdited(() => void edits++);
  let rounds = 0;
  for (let before = -1; before !== edits && rounds < MOST_ROUNDS; rounds++) {
    before = edits;
    await settled();
    await turns();
  }
  stop();
  return rounds;
}

describe('functions in the cells of the spreadsheet', () => {
  test('every one of the catalogue, however it is typed', async () => {
    const { type, column } = await open();
    await type('J1', 'STEELYARD.SCORE(A1:H4)');
    await type('K1', 'steelyard.band(J1:J2,)');
    await type('L1', 'Steelyard.Points(74,"visit")');
    await type('M1', 'ROUND(STEELYARD.TONEXT(J1)+0.4,0)');
    await type('N1', 'STEELYARD.WHY("V9")');
    await type('O1', 'STEELYARD.MYPOINTS({"Ben";"Nobody"})');
    await type('P1', 'IFERROR(STEELYARD.POINTS("x"),"no score")');
    expect(await column('J')).toEqual([74, 96, '#N/A', null]);
    expect(await column('K')).toEqual(['pass', 'very good', null, null]);
    expect(await column('L')).toEqual([1, null, null, null]);
    expect(await column('M')).toEqual([1, null, null, null]);
    expect(await column('N')).toEqual(['#N/A', null, null, null]);
    expect(await column('O')).toEqual([1.5, '#N/A', null, null]);
    expect(await column('P')).toEqual(['no score', null, null, null]);
  });

  test.each<[string, Value]>([
    ['STEELYARD.POINTS()', '#N/A'],
    ['STEELYARD.POINTS(1,"visit",3)', '#N/A'],
    ['STEELYARD.POINTS("85")', '#VALUE!'],
    ['STEELYARD.POINTS(85,"other")', '#VALUE!'],
    ['STEELYARD.POINTS(A5)', null],
    ['STEELYARD.SCORE(A1:C1)', '#VALUE!'],
    ['STEELYARD.SCORE(A3:H3)', '#N/A'],
    ['STEELYARD.NOTHING(1)', '#NAME?'],
    ['"STEELYARD.POINTS(85)"', 'STEELYARD.POINTS(85)'],
  ])('=%s: %s', async (formula, result) => {
    const { type, column } = await open();
    await type('J1', formula);
    expect(await column('J', 1)).toEqual([result]);
  });

  test('a changed weight or band refreshes them and what depends on them, and nothing else', async () => {
    const { type, column, person, host } = await open();
    await type('J1', 'STEELYARD.SCORE(A1:H4)');
    await type('K1', 'STEELYARD.POINTS(J1:J2)');
    await type('L1', 'SUM(K1:K2)');
    expect(await column('L', 1)).toEqual([3]);
    // The points of the band from 60 on, then the first criterion's weight.
    await person.type('Bands', 'B3', 1.25);
    expect(await column('K', 2)).toEqual([1.25, 2]);
    expect(await column('L', 1)).toEqual([3.25]);
    await person.type('Rubric', 'H2', 50);
    expect(await column('J')).toEqual([82, 105, '#N/A', null]);
    expect(await column('L', 1)).toEqual([4]);

    let calculated = 0;
    host.onEdited((sheets) => void (calculated += Number(sheets.includes('Mine'))));
    await person.type('Visits', 'A1', 'no. of the visit');
    await column('J');
    expect(calculated).toBe(0);
  });

  test('rows that move take their formulas along', async () => {
    const { type, column, person } = await open();
    await type('J2', 'STEELYARD.POINTS(74)');
    expect(await column('J')).toEqual([null, 1, null, null]);
    const range = { startRow: 0, endRow: 0, startColumn: 0, endColumn: 27 };
    await person.does('sheet.command.insert-row', 'Mine', { range, direction: 0 });
    await column('J');
    await person.type('Bands', 'B3', 1.25);
    expect(await column('J')).toEqual([null, null, 1.25, null]);
  });

  test('words in the language of the page', async () => {
    const { type, column, language } = await open();
    await type('J1', 'STEELYARD.WHY("V2")');
    expect(await column('J', 1)).toEqual([expect.stringContaining('Score 74, pass, 1 point')]);
    language.choose('zh-CN');
    expect(await column('J', 1)).toEqual([expect.stringContaining('得分 74')]);
  });

  test('in our own sheets they come to rest', async () => {
    const { person, host, settled } = await open();
    await person.type('Visits', 'Z2', { formula: 'STEELYARD.WHY("V1")', result: null });
    await settled();
    expect(await roundsToRest({ host, settled })).toBeLessThan(3);
    const [visits] = await host.read(['Visits']);
    expect(visits!.rows[1]![25]).toEqual(expect.stringContaining('96'));
  });

  test('one that breaks the bands it is computed from comes to rest, and works elsewhere', async () => {
    const { person, host, settled, type, column } = await open();
    const bands = 6;
    // It spills into rows below the bands, which are bands without a condition then.
    await person.type('Bands', `J${bands}`, { formula: 'STEELYARD.SCORE(Mine!A1:H4)', result: null });
    await settled();
    expect(await roundsToRest({ host, settled })).toBeLessThan(MOST_ROUNDS);
    await person.type('Bands', `J${bands}`, null);
    await type('J1', 'STEELYARD.SCORE(A1:H4)');
    expect(await column('J')).toEqual([74, 96, '#N/A', null]);
  });

  test('the functions are offered while one types, with their parameters', async () => {
    const { IDescriptionService } = await import('@univerjs/sheets-formula');
    await open();
    const offered = program.univer.__getInjector().get(IDescriptionService);
    expect(offered.getSearchListByNameFirstLetter('steely').map(({ name }) => name)).toEqual(
      CATALOGUE.map(({ id }) => `STEELYARD.${id}`),
    );
    expect(
      offered.getFunctionInfo('STEELYARD.SCORE')!.functionParameter.map(({ name, require }) => [name, require]),
    ).toEqual([
      ['marks', 1],
      ['rubric', 0],
    ]);
  });

  test('the next workbook has its own rubric', async () => {
    const first = await open();
    await first.type('J1', 'STEELYARD.POINTS(74)');
    await first.person.type('Bands', 'B3', 1.25);
    expect(await first.column('J', 1)).toEqual([1.25]);
    first.close();
    const second = await open();
    await second.type('J1', 'STEELYARD.POINTS(74)');
    expect(await second.column('J', 1)).toEqual([1]);
  });
});

describe('formulas replaced by their values', () => {
  test('after a preview, with the cells they fill, and back again', async () => {
    const { type, column, session, host, proposeValues, person } = await open();
    await type('J1', 'STEELYARD.SCORE(A1:H4)');
    await type('K1', 'SUM(J1:J2)');
    await column('J');
    await proposeValues();
    expect(session.state().preview?.plan.changes.map(({ at, after }) => [at.row, at.column, after])).toEqual([
      [0, 9, 74],
      [1, 9, 96],
      [2, 9, '#N/A'],
      [3, 9, null],
    ]);
    await session.apply();
    const formulas = async () => [...((await host.read(['Mine']))[0]!.formulas ?? new Map()).values()];
    expect(await column('J')).toEqual([74, 96, '#N/A', null]);
    expect(await formulas()).toEqual(['SUM(J1:J2)']);
    await person.type('Rubric', 'H2', 50);
    expect(await column('J')).toEqual([74, 96, '#N/A', null]);
    await session.undo();
    expect(await formulas()).toEqual(['STEELYARD.SCORE(A1:H4)', 'SUM(J1:J2)']);
    expect(await column('J')).toEqual([82, 105, '#N/A', null]);
    expect(await column('K', 1)).toEqual([187]);
  });

  test('a workbook that was closed is held by nobody who says what language there is', async () => {
    const listeners = new Set<() => void>();
    const choice = {
      ...languageChoice('en-US'),
      subscribe(listener: () => void) {
        listeners.add(listener);
        return () => void listeners.delete(listener);
      },
    };
    const grid = program.open({ sheetOrder: ['a'], sheets: { a: { id: 'a', name: 'A' } } });
    const place = openWorkplace(grid, choice, () => '2019-03-01T09:00:00+08:00');
    expect(listeners.size).toBeGreaterThan(0);
    place.close();
    expect(listeners.size).toBe(0);
  });
});
