import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../src/cli/run';
import { EMPTY_PLAN } from '../../src/engine/grid/plan';
import { createXlsx, openXlsx } from '../../src/hosts/xlsx';
import { draw, drawn } from '../support/grid-literal';
import { visitSheets } from '../support/visits';

const S5 = '①<60积0分;②60~75积1分;③75~85积1.5分;④85~100积2分;⑤101~110积2.5分;⑥>=110积3分';

let folder: string;
let file: string;

async function write(grids: ReturnType<typeof visitSheets>): Promise<void> {
  const host = createXlsx();
  const look = { headerRow: 0, frozenColumns: 0, columns: [], lastRow: 0 };
  await host.apply({ ...EMPTY_PLAN, add: grids.map(({ sheet, rows }) => ({ name: sheet, rows, look })) });
  await writeFile(file, await host.save());
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'steelyard-bands-'));
  file = join(folder, 'v.xlsx');
  await write(visitSheets());
});
afterEach(() => rm(folder, { recursive: true }));

async function steelyard(...args: string[]) {
  const [out, err]: string[][] = [[], []];
  const terminal = {
    env: {},
    locale: 'en',
    out: (text: string) => void out!.push(text),
    err: (text: string) => void err!.push(text),
  };
  const code = await run(['bands', file, ...args], terminal);
  return { code, out: out!.join(''), err: err!.join('').replaceAll(file, 'v.xlsx') };
}

const bandsNow = async (): Promise<string> => {
  const host = await openXlsx(new Uint8Array(await readFile(file)));
  return draw((await host.read(['Bands']))[0]!);
};

describe('steelyard bands', () => {
  test('proves the table that is there', async () => {
    const { code, out, err } = await steelyard();
    expect([code, err]).toEqual([0, '']);
    expect(out).toBe(`House visit (visit): scores from -5 to 110 in steps of 0.1

Score         Band       Points
────────────  ─────────  ──────
≥ 110         model           3
> 100, < 110  excellent     2.5
≥ 85, ≤ 100   very good       2
≥ 75, < 85    good          1.5
≥ 60, < 75    pass            1
< 60          fail            0

Every score has exactly one band.
`);
  });

  test('names its faults with their cells', async () => {
    await write(visitSheets({ Bands: '| score | points |\n| <= 70 | 2 |\n| >= 71 | 1 |' }));
    const { code, err } = await steelyard();
    expect(code).toBe(1);
    expect(err.split('\n').slice(0, 2)).toEqual([
      'Error Bands!A3: No band covers the scores between ≤ 70 and ≥ 71. A visit that scores there gets no points.',
      'Warning Bands!B3: “>= 71” earns 1, less than the band below it, “<= 70” (2).',
    ]);
  });

  test('says how a text was read, and how else it could be', async () => {
    const { code, out, err } = await steelyard('--text', '<60 0; 60~96 1; 96以上 2', '--choose', '96=lower');
    expect(code).toBe(0);
    expect(out).toContain(`How it was read:
  Of a number that two claim, the higher band; at a hole, the round number is the border. Words such as ≥ or “below” are taken as they stand.
  Two bands have 96. Chosen: the lower band: 1 point.
    --choose 96=upper for the higher band: 2 points
    visits: V1 (96; 2 points stand)
`);
    expect(err).toContain('Nothing was written; --in-place or --out OTHER writes.');
  });

  test('writes only when told to, and shows the changes before', async () => {
    const before = await bandsNow();
    const dry = await steelyard('--text', S5, '--choose', '75=lower, 100~101=lower', '--dry-run');
    expect([dry.code, dry.err]).toEqual([
      0,
      'Dry run, nothing was written. 2 cells would change.\n  Bands!A4: >= 75 → > 75\n  Bands!A6: > 100 → >= 101\n',
    ]);
    expect(await bandsNow()).toBe(before);
    expect((await steelyard('--text', S5, '--choose', '75=lower', '--in-place')).err).toBe(
      'Wrote v.xlsx: 1 cell changed.\n',
    );
    expect(await bandsNow()).toBe(
      drawn(`
        | score  | points | band      |
        | < 60   | 0      | fail      |
        | >= 60  | 1      | pass      |
        | > 75   | 1.5    | good      |
        | >= 85  | 2      | very good |
        | > 100  | 2.5    | excellent |
        | >= 110 | 3      | model     |`),
    );
    // Decided otherwise later, without the text.
    await steelyard('--choose', '75=upper', '--in-place');
    expect(await bandsNow()).toBe(before);
  });

  test('is JSON for programs', async () => {
    const { out } = await steelyard('--text', S5, '--format', 'json');
    const { job, rubrics, changes, refused } = JSON.parse(out);
    expect([job, changes, refused]).toEqual(['bands', 0, null]);
    const [{ rubric, greatest, bands, resolutions, problems }] = rubrics;
    expect([rubric, greatest, bands.length, problems]).toEqual(['visit', 110, 6, []]);
    expect(bands[4]).toEqual({
      condition: '> 100',
      from: { at: 100, included: false },
      to: { at: 110, included: false },
      name: 'excellent',
      points: 2.5,
    });
    expect(resolutions[0]).toEqual({
      kind: 'overlap',
      key: '75',
      from: { at: 75, included: true },
      to: { at: 75, included: true },
      reading: 'upper',
      chosen: false,
      alternatives: [
        { reading: 'upper', points: 1.5 },
        { reading: 'lower', points: 1 },
      ],
      possible: true,
      visits: [],
    });
  });

  test.each([
    [['--text', '<60 0;\n约75 1', '--in-place'], 1, 'Error --text 2:1: “约75 1” was not understood.'],
    [['--text', '60~80 1; 75~110 2', '--in-place'], 1, 'Nobody can say which band has 75-80.'],
    [['--choose', '75'], 2, '--choose “75” is not understood.'],
    [['--choose', '75=open'], 0, ''],
    [['--choose', '76=lower'], 2, 'There is nothing to choose at 76.'],
    [['--rubric', 'none'], 2, 'There is no such rubric. There are: visit.'],
  ])('%j', async (args, code, message) => {
    const before = await bandsNow();
    const ended = await steelyard(...args);
    expect([ended.code, ended.err.includes(message) || ended.err]).toEqual([code, true]);
    expect(await bandsNow()).toBe(before);
  });

  test('every rubric is proved; a text needs to know which it is for', async () => {
    const Rubric = '| rubric | id | kind | max | weight |\n| one | a | mark | 10 | 100 |\n| two | b | mark | 10 | 80 |';
    const Bands = '| rubric | score | points |\n| one | >= 0 | 1 |\n| two | < 90 | 1 |\n| two | >= 90 | 2 |';
    await write(visitSheets({ Rubric, Bands }));
    const { out, err } = await steelyard();
    expect(out.match(/^.*scores from.*$/gm)).toEqual([
      'one: scores from 0 to 100 in steps of 0.1',
      'two: scores from 0 to 80 in steps of 0.1',
    ]);
    expect(err).toContain('Nobody can get “>= 90” (≥ 90): by this rubric, scores go from 0 to 80.');
    expect((await steelyard('--text', S5)).err).toContain('There are several rubrics; say which one: one, two.');
  });
});
