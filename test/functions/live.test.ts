import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { createSession } from '../../src/app/session';
import { answersOf } from '../../src/functions/answers';
import { CATALOGUE } from '../../src/functions/catalogue';
import { liveFunctions } from '../../src/functions/live';
import type { Problem } from '../../src/functions/result';
import { languageChoice } from '../../src/app/language-choice';
import { openWorkbook } from '../support/office';
import { trafficOf } from '../support/office/traffic';
import { visitSheets } from '../support/visits';

const contents = (rows: readonly (readonly unknown[])[]) => rows as never;

/** Long enough for Office.js, which gathers results for 50 ms and lets half a second pass between two deliveries. */
async function settle(milliseconds = 900): Promise<void> {
  for (let passed = 0; passed < milliseconds; passed += 10) await jest.advanceTimersByTimeAsync(10);
}

beforeEach(() => void jest.useFakeTimers());

let stop = (): void => {};
afterEach(() => {
  stop();
  jest.useRealTimers();
});

async function open() {
  const grids = visitSheets();
  const scratch = [
    [8, 'yes', 2, 2, 0, 'no', 4, 8],
    [9, 'yes', 4, 0, 0, 'no', 8, 8],
    ['', 'yes', 4, 0, 0, 'no', 8, 8],
    ['', '', '', '', '', '', '', ''],
  ];
  const opened = openWorkbook([
    ...grids.map(({ sheet, rows }) => ({ name: sheet, rows: contents(rows) })),
    { name: 'Mine', rows: contents(scratch) },
  ]);
  const { office, host, CustomFunctions } = opened;
  const session = createSession(host);
  stop = session.start();
  const language = languageChoice('en-US');
  const errorOf = ({ error, message }: Problem) =>
    new CustomFunctions.Error(error === 'value' ? '#VALUE!' : '#N/A', message);
  const callOf = liveFunctions(async () => answersOf(session, language), errorOf);
  for (const { id } of CATALOGUE) CustomFunctions.associate(id, callOf(id));
  const cells = office.workbook.worksheets.getItem('Mine').cells;
  const column = (c: number) => [0, 1, 2, 3].map((row) => cells.get(row, c)?.value ?? null);
  return { ...opened, session, language, functions: office.workbook.customFunctions, column };
}

describe('functions in cells, called by the real Office.js', () => {
  test('one call fills a column; a changed weight or band refreshes it; nothing else is sent', async () => {
    const { office, functions, column } = await open();
    functions.type('Mine', 'J1', '=STEELYARD.SCORE(A1:H4,)');
    await settle();
    expect(column(9)).toEqual([74, 96, '#N/A', '']);
    expect(functions.messages.get('Mine!J1')).toBe('Missing: Background.');
    functions.type('Mine', 'K1', '=STEELYARD.BAND(J1:J2)');
    functions.type('Mine', 'L1', '=STEELYARD.POINTS(74,"visit")');
    await settle();
    expect(column(10)).toEqual(['pass', 'very good', null, null]);
    expect(column(11)).toEqual([1, null, null, null]);

    // The first criterion's weight, then the points of the band from 60 on.
    functions.deliveries.length = 0;
    office.workbook.edit('Rubric', 'H2', 50);
    await settle();
    expect(column(9)).toEqual([82, 105, '#N/A', '']);
    expect(functions.deliveries).toEqual(['Mine!J1']);
    office.workbook.edit('Bands', 'B3', 1.25, 'colleague');
    await settle();
    expect(column(11)).toEqual([1.25, null, null, null]);
    expect(functions.deliveries).toEqual(['Mine!J1', 'Mine!L1']);
  });

  test('all cells share one reading of the workbook', async () => {
    const { office, functions } = await open();
    await settle(200);
    const traffic = await trafficOf(office, async () => {
      for (let row = 1; row <= 40; row++) functions.type('Mine', `N${row}`, '=STEELYARD.WHY("V1")');
      await settle();
    });
    // All results in one request.
    expect(traffic.syncs).toBe(1);
    expect(new Set(functions.deliveries).size).toBe(40);
  });

  test('what we write ourselves refreshes too; a cleared cell is told no more; the language is that of the pane', async () => {
    const { functions, column, session, language, host } = await open();
    functions.type('Mine', 'J1', '=STEELYARD.MYPOINTS("Ben")');
    functions.type('Mine', 'K1', '=STEELYARD.WHY("V9")');
    await settle();
    expect(column(9)[0]).toBe(1.5);
    expect(functions.messages.get('Mine!K1')).toBe('There is no visit V9 in the Visits sheet.');

    const { give } = await import('../../src/jobs/give');
    const environment = { now: '2019-03-01T09:00:00+08:00', language: 'en' } as const;
    const given = session.perform('app.give', give, { visits: ['V2'], by: 'Zoe' }, environment);
    await settle();
    await given;
    expect(column(9)[0]).toBe(2.5);

    functions.clear('Mine', 'J1');
    functions.deliveries.length = 0;
    const undone = session.undo();
    await settle();
    await undone;
    language.choose('zh-CN');
    await settle();
    expect(new Set(functions.deliveries)).toEqual(new Set(['Mine!K1']));
    expect(functions.messages.get('Mine!K1')).toBe('回访表里没有 V9。');
    const spills = host.spills([{ sheet: 'Mine', row: 0, column: 10 }]);
    await settle();
    expect(await spills).toEqual([]);
  });
});

test('what answers is fetched with the first call, and again with the next one when that failed', async () => {
  let fetched = 0;
  const callOf = liveFunctions(
    async () => {
      if (++fetched === 1) throw new Error('Loading chunk 7 failed');
      return { answer: () => [[1]], onChanged: () => () => {} };
    },
    ({ error }) => error,
  );
  const said: unknown[] = [];
  const call = async (): Promise<void> => {
    callOf('SCORE')('V1', null, { setResult: (result: unknown) => said.push(result) });
    await settle();
  };
  expect(fetched).toBe(0);
  await call();
  expect([fetched, said]).toEqual([1, []]);
  await call();
  expect([fetched, said]).toEqual([2, [[[1]], [[1]]]]);
  await call();
  expect([fetched, said.length]).toEqual([2, 3]);
});
