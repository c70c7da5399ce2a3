import { afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../src/cli/run';
import type { Grid } from '../../src/engine/grid/grid';
import { EMPTY_PLAN } from '../../src/engine/grid/plan';
import type { Value } from '../../src/engine/grid/value';
import { createXlsx, openXlsx } from '../../src/hosts/xlsx';
import { visitSheets } from '../support/visits';

const LOOK = { headerRow: 0, frozenColumns: 0, columns: [], lastRow: 0 };

let workbook: Uint8Array;
let folder: string;
const at = (name: string): string => join(folder, name);

interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** The whole command line in one text, run here; quotes keep a blank, and `v.xlsx` is the workbook at hand. */
async function steelyard(line: string): Promise<Ended> {
  const said = { out: '', err: '' };
  const words = (line.match(/"[^"]*"|\S+/g) ?? []).map((word) => word.replaceAll('"', ''));
  const code = await run(
    words.map((word) => (/\.xlsx$/.test(word) ? at(word) : word)),
    {
      env: {},
      locale: 'en',
      out: (text) => void (said.out += text),
      err: (text) => void (said.err += text),
    },
  );
  return { code, ...said };
}

const json = async (line: string) => JSON.parse((await steelyard(`${line} --format json`)).out);
const rows = async (sheet: string): Promise<Grid['rows']> =>
  (await (await openXlsx(await readFile(at('v.xlsx')))).read([sheet]))[0]!.rows;

/** What a person types into the workbook. */
async function type(sheet: string, row: number, column: number, after: Value): Promise<void> {
  const host = await openXlsx(await readFile(at('v.xlsx')));
  const [grid] = await host.read([sheet]);
  const before = grid!.rows[row]?.[column] ?? null;
  const change = { at: { sheet, row, column }, before, after, why: 'test' };
  const { skipped } = await host.apply({ ...EMPTY_PLAN, changes: [change] });
  expect(skipped).toEqual([]);
  await writeFile(at('v.xlsx'), await host.save());
}

const WEIGHT = ['Rubric', 1, 7] as const;

beforeAll(async () => {
  const host = await createXlsx();
  const add = visitSheets().map(({ sheet, rows: cells }) => ({ name: sheet, rows: cells, look: LOOK }));
  await host.apply({ ...EMPTY_PLAN, add });
  workbook = await host.save();
});
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'steelyard-versions-'));
  await writeFile(at('v.xlsx'), workbook);
});
afterEach(() => rm(folder, { recursive: true }));

const TIME = '--at 2019-02-28T17:30:00+08:00';
const save = (more = ''): Promise<Ended> => steelyard(`versions v.xlsx --save --by Zoe ${TIME} --in-place ${more}`);

describe('steelyard versions', () => {
  it('saves, names, lists, compares and restores', async () => {
    expect((await steelyard('versions v.xlsx')).out).toContain('No version is kept yet');
    expect(await save()).toMatchObject({ code: 0, err: expect.stringContaining('Version 1 of visit is saved.') });
    await type(...WEIGHT, 80);
    expect((await steelyard('versions v.xlsx')).out).toContain('Edited since version 1: Background: weight 40 → 80');
    await save('--reason "as agreed"');
    await steelyard('versions v.xlsx --name "2=March meeting" --by Zoe --in-place');
    expect((await steelyard('versions v.xlsx')).out.split('\n').slice(2)).toEqual([
      'Version  Name           When              Who  Kind of change    What changed                Reason',
      '───────  ─────────────  ────────────────  ───  ────────────────  ──────────────────────────  ─────────',
      '      2  March meeting  2019-02-28 17:30  Zoe  weights or bands  Background: weight 40 → 80  as agreed',
      '      1                 2019-02-28 17:30  Zoe                    first',
      '',
    ]);
    const compared = await json('versions v.xlsx --compare 2..1');
    expect(compared.changes.map((each: { message: string }) => each.message)).toEqual(['Background: weight 80 → 40']);
    expect(compared.against).toMatchObject({ version: 2, name: 'March meeting' });

    expect((await steelyard('versions v.xlsx --restore 1 --in-place')).code).toBe(0);
    expect((await rows('Rubric'))[1]![7]).toBe(40);
    const [rubric] = (await json('versions v.xlsx')).rubrics;
    expect([rubric.state, rubric.saved, rubric.edits[0].message]).toEqual([
      'draft',
      false,
      'Background: weight 80 → 40',
    ]);
    expect(rubric.versions.map((each: { version: number }) => each.version)).toEqual([1, 2]);
  });

  it('takes a rubric from a file: into a new workbook, as a further one, or in the place of one', async () => {
    const file = at('visit.rubric.json');
    const { out } = await steelyard('export v.xlsx --as json');
    await writeFile(file, out);
    expect(await steelyard(`setup new.xlsx --rubric ${file}`)).toMatchObject({ code: 0 });
    expect((await steelyard('export new.xlsx --as json')).out).toBe(out);

    await type(...WEIGHT, 80);
    const there = await steelyard(`setup v.xlsx --rubric ${file} --in-place`);
    expect([there.code, there.err]).toEqual([2, expect.stringContaining('a rubric “visit” already')]);
    expect((await steelyard(`versions v.xlsx --restore ${file} --in-place`)).code).toBe(0);
    expect((await rows('Rubric'))[1]![7]).toBe(40);

    await steelyard('setup standard.xlsx');
    expect(await steelyard(`setup standard.xlsx --rubric ${file} --in-place`)).toMatchObject({ code: 0 });
    const { rubrics } = await json('versions standard.xlsx');
    expect(rubrics.map(({ id }: { id: string }) => id)).toEqual(['proactive-visit', 'visit']);
    expect((await steelyard('export standard.xlsx --as json --rubric visit')).out).toBe(out);
  });

  it.each([
    ['{', 'This is not JSON.'],
    ['{"format":"steelyard-rubric","version":2,"rubric":{}}', 'written by a newer Steelyard (format 2'],
  ])('says what is wrong with a file of %s', async (text, why) => {
    await writeFile(at('r.json'), text);
    for (const line of ['setup new.xlsx --rubric', 'versions v.xlsx --restore']) {
      const { code, err } = await steelyard(`${line} ${at('r.json')}`);
      expect([code, err]).toEqual([2, expect.stringContaining(why)]);
    }
  });

  it('saves nothing twice and writes nothing unasked', async () => {
    await save();
    expect((await save()).err).toContain('Nothing changed since the last version.');
    await type(...WEIGHT, 45);
    const { err } = await steelyard('versions v.xlsx --save --by Zoe');
    expect(err).toContain('Nothing was written');
    expect(await rows('Versions 版本')).toHaveLength(2);
  });

  it('refuses what cannot be done, with why', async () => {
    await save();
    await type(...WEIGHT, 'many');
    const { code, err } = await save();
    expect([code, err]).toEqual([1, expect.stringContaining('The rubric “visit” has errors')]);
    const { refused } = await json('versions v.xlsx --save --by Zoe');
    expect(refused).toMatchObject([{ rubric: 'visit', code: 'rubric-broken' }]);
  });
});

describe('steelyard preview', () => {
  beforeEach(async () => {
    await save();
    await type(...WEIGHT, 30);
  });

  it('shows who moves and why', async () => {
    const { code, out } = await steelyard('preview v.xlsx');
    expect(code).toBe(0);
    expect(out).toContain('visit: the rubric as it is now against version 1');
    expect(out).toContain('Background: weight 40 → 30');
    expect(out).toContain('Weights or bands: the same marks make another score');
    expect(out).toMatch(/V2 +2019-02-08 +Ben +74 pass 1 +66 pass 1 +Background 32 → 24/);
    expect(out).not.toContain('V3');
  });

  it('tells other programs exactly', async () => {
    const told = await json('preview v.xlsx --against 1');
    expect(Object.keys(told)).toEqual([
      ...['job', 'rubric', 'against', 'effect', 'changes', 'visits', 'matrix', 'up', 'down', 'points', 'engineers'],
      'scores',
      'promotions',
    ]);
    expect(told.visits[1]).toEqual({
      visit: 'V2',
      date: '2019-02-08',
      engineer: 'Ben',
      before: { score: '74', band: 'pass', points: '1' },
      after: { score: '66', band: 'pass', points: '1' },
      why: [{ id: 'prep', name: 'Background', before: '32', after: '24' }],
      lacking: [],
    });
    expect(told.matrix.before).toEqual(['fail', 'pass', 'good', 'very good', 'excellent', 'model', null]);
    expect(told.engineers.map((each: { engineer: string }) => each.engineer)).toEqual(['Ann', 'Ben']);
    expect(told.scores.before).toMatchObject({ visits: 3, main: { low: '67', median: '74', high: '85' } });
  });

  it('lists the marks that the new structure needs', async () => {
    await type(...(['Rubric', 8, 0] as const), 'visit');
    for (const [column, value] of [
      [1, 'tone'],
      [3, 'Tone'],
      [5, 'mark'],
      [6, 10],
      [7, 10],
    ] as const)
      await type('Rubric', 8, column, value);
    const told = await json('preview v.xlsx');
    expect(told.effect).toBe('structure');
    expect(told.visits[0]).toMatchObject({
      visit: 'V1',
      after: null,
      why: [],
      lacking: [{ code: 'mark-without-column', message: expect.stringContaining('Tone') }],
    });
  });
});

describe('steelyard regrade', () => {
  it('adds a result, and both stay', async () => {
    const { code, out } = await steelyard(`regrade v.xlsx V4 --by Zoe --reason "Marks mended" ${TIME} --in-place`);
    expect([code, out]).toEqual([
      0,
      'Was 76, “good”, 1.5 points, given on 2019-02-02 17:30 by Zoe.\nNow 60, “pass”, 1 point, by the rubric as it is now.\n',
    ]);
    const results = (await rows('Results')).slice(1).map((row) => [row[2], row[8], row[14] ?? null]);
    expect(results).toEqual([
      ['V1', 96, null],
      ['V4', 76, null],
      ['V4', 60, 'Marks mended'],
    ]);
  });

  it('by the version that it was given under', async () => {
    await steelyard('give v.xlsx V2 --by Zoe --in-place');
    await type(...WEIGHT, 30);
    await type('Visits', 3, 8, 10);
    const told = await json('regrade v.xlsx V2 --by Zoe --reason x --under given --dry-run');
    expect([told.before.score, told.after.score, told.under]).toEqual([74, 82, 'given']);
    expect(await rows('Results')).toHaveLength(4);
  });
});

describe('steelyard shift', () => {
  it('takes a change apart', async () => {
    const line = 'shift v.xlsx --from 2019-02-01..2019-02-01 --to 2019-02-02..2019-02-28';
    expect((await json(line)).shifts.average).toEqual({ before: '96', after: '76', people: '-36', rubric: '16' });
    const { out } = await steelyard(line);
    expect(out).toContain('Both periods scored by the rubric as it is now: 1 and 1 visit.');
    expect(out).toMatch(/Average score +96 +76 +-36 +\+16/);
  });

  it('names what is left out', async () => {
    await type('Visits', 4, 8, 5);
    await type('Visits', 2, 8, null);
    const told = await json('shift v.xlsx --from 2019-02-01..2019-02-01 --to 2019-02-02..2019-02-28');
    expect(told).toMatchObject({ shifts: null, leftOut: [{ visit: 'V1', code: 'shift-no-score' }] });
    const { out } = await steelyard('shift v.xlsx --from 2019-02-01..2019-02-01 --to 2019-02-02..2019-02-28');
    expect(out).toContain('1 given visit is left out');
  });
});

describe('what cannot run', () => {
  it.each([
    ['versions v.xlsx --save', 'who is it? Add --by NAME'],
    ['versions v.xlsx --save --by Zoe --restore 1', 'exclude each other'],
    ['versions v.xlsx --name March --by Zoe', 'Write it like 3=March meeting'],
    ['versions v.xlsx --compare 1-2', '--compare “1-2” is not two versions'],
    ['versions v.xlsx --compare 1..2', 'There is no version 2 of this rubric'],
    ['versions v.xlsx --restore 0', '--restore “0” is not the number of a version'],
    ['versions v.xlsx --restore 7', 'There is no version 7'],
    ['versions v.xlsx --name 7=x --by Zoe', 'There is no version 7'],
    ['versions v.xlsx --reason x', '--reason belongs to --save'],
    ['versions v.xlsx --rubric house', 'There is no rubric “house”'],
    ['versions v.xlsx --save --by Zoe --at noon', '--at “noon” is not a time'],
    ['preview v.xlsx', 'There is no earlier version'],
    ['preview v.xlsx --against one', '--against “one” is not the number of a version'],
    ['preview v.xlsx --rubric house', 'There is no rubric “house”'],
    ['regrade v.xlsx V4 --by Zoe --in-place', 'why is it regraded?'],
    ['regrade v.xlsx V4 --reason x --in-place', 'Add --by NAME'],
    ['regrade v.xlsx V4 --by Zoe --reason x', '--in-place or --out'],
    ['regrade v.xlsx V2 --by Zoe --reason x --dry-run', 'The visit “V2” has no result yet'],
    ['regrade v.xlsx V1 --by Zoe --reason x --under given --dry-run', 'is not kept in this workbook'],
    ['regrade v.xlsx V4 V1 --by Zoe --reason x --in-place', 'is one too many'],
    ['shift v.xlsx --from 2019-01-01..2019-01-31', 'which periods?'],
    ['shift v.xlsx --from 2019-01-01 --to 2019-02-01..2019-02-28', '--from “2019-01-01” is not a period'],
    ['shift v.xlsx --from 2019-02-30..2019-03-01 --to 2019-04-01..2019-04-02', 'is not a period'],
    ['shift v.xlsx --from 2019-02-28..2019-02-01 --to 2019-04-01..2019-04-02', 'A period ends before it begins'],
    ['shift v.xlsx --from 2019-01-01..2019-02-28 --to 2019-02-01..2019-03-01', 'share days'],
  ])('%s', async (line, message) => {
    if (line.includes('--compare 1..2')) await save();
    const before = await readFile(at('v.xlsx'));
    const { code, out, err } = await steelyard(line);
    expect([code, out, err.includes(message) || err]).toEqual([2, '', true]);
    expect(Buffer.compare(await readFile(at('v.xlsx')), before)).toBe(0);
  });
});
