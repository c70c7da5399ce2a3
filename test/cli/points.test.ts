import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../src/cli/run';
import type { Grid } from '../../src/engine/grid/grid';
import { EMPTY_PLAN } from '../../src/engine/grid/plan';
import { createXlsx, openXlsx } from '../../src/hosts/xlsx';
import { keep, named, resultsSheet } from '../support/points';
import { visitSheets } from '../support/visits';

const LOOK = { headerRow: 0, frozenColumns: 0, columns: [], lastRow: 0 };

async function xlsx(grids: readonly Grid[]): Promise<Uint8Array> {
  const host = createXlsx();
  await host.apply({ ...EMPTY_PLAN, add: grids.map(({ sheet, rows }) => ({ name: sheet, rows, look: LOOK })) });
  return host.save();
}

let folder: string;
const at = (name: string): string => join(folder, name);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'points-'));
  await writeFile(at('v.xlsx'), await xlsx(visitSheets()));
});
afterEach(() => rm(folder, { recursive: true }));

interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** A command line; quotes keep a blank, `@name` is a file of the folder. */
async function steelyard(line: string): Promise<Ended> {
  const [printed, said]: [string[], string[]] = [[], []];
  const terminal = {
    env: {},
    locale: 'en',
    out: (text: string) => void printed.push(text),
    err: (text: string) => void said.push(text),
  };
  const args = (line.match(/"[^"]*"|\S+/g) ?? []).map((word) => word.replaceAll('"', '').replace(/^@/, `${folder}/`));
  const code = await run(args, terminal);
  return { code, out: printed.join('').replaceAll(folder, ''), err: said.join('').replaceAll(folder, '') };
}

const json = ({ out }: Ended): Record<string, unknown> => JSON.parse(out) as Record<string, unknown>;
const bytes = (name: string): Promise<Buffer> => readFile(at(name));

describe('steelyard points', () => {
  test('begins a book, and a second time writes nothing', async () => {
    const first = await steelyard('points @v.xlsx --in-place --format json');
    expect(Object.keys(json(first))).toEqual(['job', 'isNew', 'added', 'balances', 'head', 'findings', 'changes']);
    expect(json(first)).toMatchObject({
      isNew: true,
      added: [
        {
          no: 1,
          date: '2019-02-01',
          engineer: 'Ann',
          kind: 'visit',
          source: 'V1',
          points: '2',
          balance: '2',
          by: 'Zoe',
        },
        { no: 2, engineer: 'Ben', points: '1.5' },
      ],
      balances: [
        { engineer: 'Ann', balance: '2' },
        { engineer: 'Ben', balance: '1.5' },
      ],
    });
    const before = await bytes('v.xlsx');
    const second = await steelyard('points @v.xlsx --in-place');
    expect([second.code, second.err]).toEqual([0, 'Nothing to change; /v.xlsx was left as it is.\n']);
    expect((await bytes('v.xlsx')).equals(before)).toBe(true);
    expect((await steelyard('points @v.xlsx --verify')).out).toMatch(
      /^The chain of 2 entries holds\.\nHead: [0-9a-f]{64}:2\n$/,
    );
  });

  test('writes nothing without being told where', async () => {
    const before = await bytes('v.xlsx');
    expect((await steelyard('points @v.xlsx')).out).toContain('New entries: 2');
    expect((await bytes('v.xlsx')).equals(before)).toBe(true);
  });

  test('an entry by hand', async () => {
    await steelyard('points @v.xlsx --in-place');
    const ended = await steelyard(
      'points @v.xlsx --add ann --points -0.5 --why "late report" --by Zoe --in-place --format json',
    );
    expect(json(ended)).toMatchObject({
      added: [{ no: 3, engineer: 'Ann', kind: 'other', points: '-0.5', balance: '1.5' }],
    });
  });

  test.each([
    [
      '--add Ann --points 1 --why x --by "A nn" --in-place',
      'Nobody enters points for themselves: Ann must be entered by somebody else.',
    ],
    ['--add Ane --points 1 --why x --by Zoe --in-place', 'There is no such engineer. Meant may be: Ann.'],
    ['--add Ann --points two --why x --by Zoe --in-place', 'The points are not a number other than 0'],
    ['--add Ann --points 1 --why x --in-place', 'an entry by hand needs --by.'],
    ['--points 1', '--points belongs to an entry by hand'],
    ['--add Ann --points 1 --why x --by Zoe', 'Say --in-place or --out OTHER'],
    ['--head abc', '--head compares a book'],
    ['--verify', '/v.xlsx has no points book.'],
    ['--verify --head xyz', '--head “xyz” is no head.'],
    ['--add', '--add needs a value.'],
  ])('%s', async (options, message) => {
    const before = await bytes('v.xlsx');
    const { code, out, err } = await steelyard(`points @v.xlsx ${options}`);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(message);
    expect((await bytes('v.xlsx')).equals(before)).toBe(true);
  });

  test('a workbook with nothing in it', async () => {
    await writeFile(at('empty.xlsx'), await xlsx([{ sheet: 'Sheet1', rows: [] }]));
    expect((await steelyard('points @empty.xlsx')).err).toContain('neither a Results sheet nor a points book');
    expect((await steelyard('statement @empty.xlsx Ann')).err).toContain('has no points book');
  });

  test('finds what was changed, and does not write behind it', async () => {
    const { grids } = await keep([resultsSheet('V1 Ann 2\nV2 Ben 1')]);
    const changed = grids.map((grid) =>
      grid.sheet === 'Points 积分'
        ? { ...grid, rows: grid.rows.map((row, i) => (i === 2 ? row.with(5, 3) : row)) }
        : grid,
    );
    await writeFile(at('c.xlsx'), await xlsx(changed));
    const verified = await steelyard('points @c.xlsx --verify --format json');
    expect(verified.code).toBe(1);
    expect(json(verified)).toMatchObject({ whole: false, findings: [{ cell: 'F3', code: 'points-cell-changed' }] });
    const ended = await steelyard('points @c.xlsx --in-place');
    expect(ended.code).toBe(1);
    expect(ended.err).toContain('so nothing is entered');
    expect((await steelyard('statement @c.xlsx Ann')).err).toContain('is not as it was written');
  });

  test('compares with a head', async () => {
    await steelyard('points @v.xlsx --in-place');
    const { out } = await steelyard('points @v.xlsx --verify');
    const head = /Head: (\S+)/.exec(out)![1]!;
    const held = await steelyard(`points @v.xlsx --verify --head ${head}`);
    expect([held.code, held.err, held.out]).toEqual([0, '', expect.stringContaining('up to entry 2 is as it was')]);
    const host = await openXlsx(await bytes('v.xlsx'));
    const [book] = await host.read(['Points 积分']);
    await writeFile(at('cut.xlsx'), await xlsx([{ ...book!, rows: book!.rows.slice(0, 2) }]));
    const cut = await steelyard(`points @cut.xlsx --verify --head ${head}`);
    expect([cut.code, cut.out]).toEqual([1, '']);
    expect(cut.err).toContain('has 1 now: its end was cut off');
  });
});

describe('steelyard statement', () => {
  beforeEach(() => steelyard('points @v.xlsx --in-place'));

  test('json: the documented answer', async () => {
    const answer = json(await steelyard('statement @v.xlsx Ann --as-of 2019-03-01 --format json'));
    expect(Object.keys(answer)).toEqual([
      ...['engineer', 'asOf', 'balance', 'sums', 'level', 'next', 'months', 'average', 'pace', 'forecast', 'nearest'],
      ...['entries', 'head'],
    ]);
    expect(answer).toMatchObject({
      balance: '2',
      level: { name: 'Engineer I', since: null, recorded: false },
      next: { level: 'Engineer II', points: '20', distance: '18', raise: { from: '10', to: '15' }, notBefore: null },
      months: [{ month: '2019-02', points: '2' }],
      pace: null,
      entries: [{ no: 1, source: 'V1', result: { score: '96', marks: expect.any(Array) } }],
    });
    expect(JSON.stringify(answer)).not.toMatch(/Ben|Zoe/);
  });

  test('text', async () => {
    const { code, out } = await steelyard('statement @v.xlsx Ann --as-of 2019-03-01');
    expect(code).toBe(0);
    expect(out).toContain('Next level: Engineer II: 20 points · 18 points are missing');
    expect(out).toContain('  Background 9/10 → 36');
  });

  test('--out takes its form from the name, and replaces nothing', async () => {
    await steelyard('statement @v.xlsx Ann --out @ann.html');
    expect((await bytes('ann.html')).toString()).toMatch(/^<!DOCTYPE html>/);
    expect((await steelyard('statement @v.xlsx Ann --out @ann.html')).err).toContain('/ann.html exists already');
    expect((await steelyard('statement @v.xlsx Ann --out @ann.html --force --format json')).code).toBe(0);
    expect(JSON.parse((await bytes('ann.html')).toString())).toMatchObject({ engineer: 'Ann' });
  });

  test('--each: a file for each engineer, all or none', async () => {
    expect((await steelyard('statement @v.xlsx --each --out @all')).err).toBe('Wrote 2 statements into /all.\n');
    expect((await readdir(at('all'))).sort()).toEqual(['statement-Ann.html', 'statement-Ben.html']);
    await rm(at('all/statement-Ann.html'));
    expect((await steelyard('statement @v.xlsx --each --out @all')).err).toContain('statement-Ben.html exists already');
    expect(await readdir(at('all'))).toEqual(['statement-Ben.html']);
    expect((await steelyard('statement @v.xlsx --each --out @all --force')).code).toBe(0);
  });

  test('an engineer whose name is a path stays in the folder', async () => {
    const levels = named('Levels 职级记录', '| Engineer | Level | Since |\n| ../../Eve | | |');
    const { grids } = await keep([resultsSheet('V1 Ann 2'), levels]);
    await writeFile(at('p.xlsx'), await xlsx(grids));
    await steelyard('statement @p.xlsx --each --out @p');
    expect((await readdir(at('p'))).sort()).toEqual(['statement-.._.._Eve.html', 'statement-Ann.html']);
  });

  test.each([
    ['', 'whose statement?'],
    ['Anm', 'Was one of these meant: Ann?'],
    ['Ann --each --out @x', '--each is for all engineers'],
    ['--each', 'say into which folder'],
    ['--each --out @v.xlsx', 'is a file'],
    ['Ann --as-of soon', '--as-of “soon” is not a day'],
    ['Ann Ben', '“Ben” is one too many'],
    ['Ann --out @none/ann.html', 'does not exist'],
  ])('%s', async (options, message) => {
    const { code, out, err } = await steelyard(`statement @v.xlsx ${options}`);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(message);
  });
});
