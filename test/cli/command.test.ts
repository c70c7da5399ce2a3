import { afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Grid } from '../../src/engine/grid/grid';
import { createXlsx, openXlsx } from '../../src/hosts/xlsx';
import { EMPTY_PLAN } from '../../src/engine/grid/plan';
import type { Ended } from '../support/cli';
import { buildCli, runCli, runHere, wordsOf } from '../support/cli';
import { visitSheets } from '../support/visits';

const LOOK = { headerRow: 0, frozenColumns: 0, columns: [], lastRow: 0 };

/** Sheets as the bytes of an .xlsx file. */
async function xlsx(grids: readonly Grid[]): Promise<Uint8Array> {
  const host = await createXlsx();
  const add = grids.map(({ sheet, rows }) => ({ name: sheet, rows, look: LOOK }));
  await host.apply({ ...EMPTY_PLAN, add });
  return host.save();
}

async function sheetsOf(name: string): Promise<string[]> {
  const host = await openXlsx(await readFile(at(name)));
  return (await host.sheets()).map((sheet) => sheet.name);
}

async function rowsOf(name: string, sheet: string): Promise<Grid['rows']> {
  const host = await openXlsx(await readFile(at(name)));
  return (await host.read([sheet]))[0]!.rows;
}

let workbook: Uint8Array;
let folder: string;
const at = (name: string): string => join(folder, name);
const bytes = (name: string): Promise<Buffer> => readFile(at(name));

/** The whole command line in one text; quotes keep a blank. */
const steelyard = (line: string, env?: Record<string, string>): Promise<Ended> => runHere(folder, wordsOf(line), env);

/** The same as people have it: the bundle, in a process. */
const started = (line: string, env?: Record<string, string>): Promise<Ended> => runCli(folder, wordsOf(line), env);

beforeAll(async () => {
  buildCli();
  workbook = await xlsx(visitSheets());
});

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'steelyard-cli-'));
  await writeFile(at('v.xlsx'), workbook);
});

afterEach(() => rm(folder, { recursive: true }));

describe('steelyard', () => {
  it('tells its version and helps', async () => {
    expect(await started('--version')).toEqual({ code: 0, out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/), err: '' });
    expect((await started('help give')).out).toContain('--by NAME');
    expect((await started('--help', { LANG: 'zh_CN.UTF-8' })).out).toContain('用法：');
    expect((await started('score --help --lang zh-CN')).out).toContain('用法：steelyard score');
    expect((await started('setup --help')).out).toContain('proactive-visit');
  });

  it.each([
    ['', 'a command is missing'],
    ['weigh v.xlsx', 'there is no command “weigh”'],
    ['score', 'which workbook?'],
    ['score v.xlsx --colour', 'unknown option --colour'],
    ['score v.xlsx --format xml', '--format cannot be “xml”'],
    ['score v.xlsx --lang de', '--lang cannot be “de”'],
    ['score v.xlsx more.xlsx', '“more.xlsx” is one too many'],
    ['score none.xlsx', 'there is no file none.xlsx'],
    ['score .', '. is a folder'],
    ['score v.xlsx --in-place --out o.xlsx', '--in-place and --out exclude each other'],
    ['score v.xlsx --out ./v.xlsx', '--out names FILE itself'],
    ['score v.xlsx --out v.csv', 'its name must end in .xlsx'],
    ['score v.xlsx --out none/o.xlsx', 'the folder of none/o.xlsx does not exist'],
    ['setup v.xlsx --rubric nothing', 'There is no standard rubric of this name'],
    ['setup new.csv', 'its name must end in .xlsx'],
    ['give v.xlsx V2 --in-place', 'who gives the results?'],
    ['give v.xlsx V2 --by " " --in-place', 'who gives the results?'],
    ['give v.xlsx --by Zoe --in-place', 'which visit?'],
    ['give v.xlsx V2 --by Zoe', 'what is given stands for good'],
    ['give v.xlsx V2 --by Zoe --at yesterday --in-place', '--at “yesterday” is not a time'],
    ['give v.xlsx V2 V9 --by Zoe --in-place', 'there is no visit “V9”'],
    ['explain v.xlsx', 'which visit?'],
    ['card', 'which workbook?'],
    ['card v.xlsx V1', 'where to put the picture? Say --out'],
    ['draw v.xlsx', 'how many? Say --count N'],
    ['draw v.xlsx --count none', 'not “none”'],
    ['quota v.xlsx --add Ann --visits 2', 'where to? Say --in-place or --out OTHER'],
    ['read v.xlsx', 'v.xlsx is a workbook, not a text'],
    ['explain v.xlsx v2', 'Was one of these meant: V2?'],
    ['explain v.xlsx V1 V2', '“V2” is one too many'],
  ])('%s cannot run', async (line, message) => {
    const ended = await steelyard(line);
    expect({ ...ended, err: ended.err.includes(message) || ended.err }).toEqual({ code: 2, out: '', err: true });
    expect(ended.err).toMatch(/^steelyard: .*\n$/);
    expect(await readdir(folder)).toEqual(['v.xlsx']);
    expect(Buffer.compare(await bytes('v.xlsx'), workbook)).toBe(0);
  });

  it.each([
    ['text', 'just text'],
    ['nothing', ''],
    ['half a workbook', undefined],
    ['an old workbook', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 and more'],
  ])('says that %s is no workbook', async (_, content) => {
    await writeFile(at('x.xlsx'), content === undefined ? workbook.slice(0, workbook.length / 2) : content, 'latin1');
    const before = await bytes('x.xlsx');
    for (const line of ['score x.xlsx', 'setup x.xlsx --in-place', 'explain x.xlsx V1']) {
      const { code, out, err } = await steelyard(line);
      expect({ code, out, lines: err.split('\n').length }).toEqual({ code: 2, out: '', lines: 2 });
      expect(err).not.toContain('inside Steelyard');
    }
    expect(Buffer.compare(await bytes('x.xlsx'), before)).toBe(0);
  });

  it('says so in Chinese too', async () => {
    const { code, err } = await started('score 没有.xlsx', { LANG: 'zh_CN.UTF-8' });
    expect({ code, err }).toEqual({ code: 2, err: 'steelyard：找不到文件 没有.xlsx，请检查路径。\n' });
  });

  it('takes no offence when nobody reads to the end', async () => {
    const child = spawn(process.execPath, [buildCli(), 'score', 'v.xlsx', '--format', 'json'], { cwd: folder });
    child.stdout.destroy();
    let err = '';
    child.stderr.on('data', (text: Buffer) => (err += text.toString()));
    const [code] = (await once(child, 'close')) as [number];
    expect({ code: code <= 1, stack: err.includes('    at ') }).toEqual({ code: true, stack: false });
  });
});

describe('steelyard setup', () => {
  it('tells other programs what it added', async () => {
    const { code, out } = await steelyard('setup json.xlsx --format json');
    const told = JSON.parse(out);
    expect([code, told.job, told.rubrics.length, told.findings]).toEqual([0, 'setup', 1, []]);
    expect(told.changes).toBeGreaterThan(100);
  });

  const SHEETS = [
    'Rubric 评分标准',
    'Bands 分段',
    'Visits 回访',
    'Scores 得分',
    'Results 评定结果',
    'Settings 设置',
    'Versions 版本',
  ];

  it('makes a workbook where there is none', async () => {
    const { code, out, err } = await started('setup new.xlsx --lang zh-CN');
    expect(code).toBe(0);
    expect(out).toContain('Rubric 评分标准   已添加');
    expect(err).toMatch(/^已写入 new\.xlsx/);
    expect(await sheetsOf('new.xlsx')).toEqual(SHEETS);
  });

  it('makes none in a dry run, and names the sheets', async () => {
    const { code, err } = await steelyard('setup new.xlsx --dry-run');
    expect(code).toBe(0);
    expect(err).toContain('new sheet “Visits 回访”');
    expect(await readdir(folder)).toEqual(['v.xlsx']);
  });

  it('adds what is missing to a workbook and leaves the rest', async () => {
    await writeFile(at('own.xlsx'), await xlsx([{ sheet: 'Mine', rows: [['=not a formula', 1]] }]));
    expect((await steelyard('setup own.xlsx --in-place')).code).toBe(0);
    expect(await sheetsOf('own.xlsx')).toEqual(['Mine', ...SHEETS]);
    expect(await rowsOf('own.xlsx', 'Mine')).toEqual([['=not a formula', 1]]);
    const before = await bytes('own.xlsx');
    const again = await steelyard('setup own.xlsx --in-place');
    expect(again).toMatchObject({ code: 0, err: 'Nothing to change; own.xlsx was left as it is.\n' });
    expect(Buffer.compare(await bytes('own.xlsx'), before)).toBe(0);
  });

  it('gives a new criterion its columns', async () => {
    const fresh = ['visit', 'fresh', 'Visit', 'Fresh eyes', '', 'bonus', 5, 5, null, null];
    const sheets = visitSheets().map((grid) =>
      grid.sheet === 'Rubric' ? { ...grid, rows: [...grid.rows, fresh] } : grid,
    );
    await writeFile(at('v.xlsx'), await xlsx(sheets));
    const { out } = await steelyard('setup v.xlsx --out o.xlsx');
    expect(out).toContain('New columns in the Visits sheet: fresh');
    expect((await rowsOf('o.xlsx', 'Visits'))[0]!.slice(-2)).toEqual(['fresh', 'fresh#comment']);
  });
});

describe('steelyard score', () => {
  it('prints the result and writes nothing', async () => {
    const { code, out, err } = await steelyard('score v.xlsx');
    expect(code).toBe(1); // V3 lacks a mark
    expect(out).toContain('V2     2019-02-08  Ben       Two       74  pass            1  open\n');
    expect(err).toContain('Error Visits!I5: The mark for “Background” is missing.');
    expect(Buffer.compare(await bytes('v.xlsx'), workbook)).toBe(0);
    expect(await readdir(folder)).toEqual(['v.xlsx']);
  });

  it('prints nothing but JSON or CSV on stdout', async () => {
    const { out } = await steelyard('score v.xlsx --format json');
    expect(JSON.parse(out)).toMatchObject({ job: 'score', changes: expect.any(Number) });
    expect((await steelyard('score v.xlsx --format csv')).out.split('\r\n')).toHaveLength(6);
  });

  it('writes the Scores sheet where told to, and the numbers are the same there', async () => {
    const [table, other] = [await started('score v.xlsx --out o.xlsx'), await started('score v.xlsx --in-place')];
    expect([table.code, other.code]).toEqual([1, 1]);
    for (const name of ['o.xlsx', 'v.xlsx']) {
      const [header, first] = await rowsOf(name, 'Scores');
      const row = Object.fromEntries(header!.map((key, column) => [key, first![column]]));
      expect(row).toMatchObject({ Visit: 'V2', Score: 74, Band: 'pass', Points: 1 });
    }
    expect((await started('score v.xlsx --format json')).out).toBe((await started('score o.xlsx --format json')).out);
  });

  it.each(['--in-place', '--out o.xlsx'])(
    'writes nothing in a dry run with %s, and lists the cells',
    async (option) => {
      const { code, err } = await steelyard(`score v.xlsx --dry-run ${option}`);
      expect(code).toBe(1);
      expect(err).toContain('  Scores!A2: (empty) → V2\n');
      expect(Buffer.compare(await bytes('v.xlsx'), workbook)).toBe(0);
      expect(await readdir(folder)).toEqual(['v.xlsx']);
    },
  );

  it('replaces another file only when told to, and keeps the mode of its own', async () => {
    await writeFile(at('o.xlsx'), 'mine');
    expect((await steelyard('score v.xlsx --out o.xlsx')).err).toContain('o.xlsx exists already');
    expect(await readFile(at('o.xlsx'), 'utf8')).toBe('mine');
    expect((await steelyard('score v.xlsx --out o.xlsx --force')).code).toBe(1);
    expect(await sheetsOf('o.xlsx')).toContain('Scores');
    await chmod(at('v.xlsx'), 0o600);
    await steelyard('score v.xlsx --in-place');
    expect((await stat(at('v.xlsx'))).mode & 0o777).toBe(0o600);
  });

  it('stays away from a workbook that is open elsewhere', async () => {
    await writeFile(at('~$v.xlsx'), '');
    const { code, err } = await steelyard('score v.xlsx --in-place');
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining('seems to be open in another program') });
    expect(Buffer.compare(await bytes('v.xlsx'), workbook)).toBe(0);
    expect((await steelyard('score v.xlsx')).code).toBe(1);
  });

  it('leaves a protected sheet alone, and with it the whole file', async () => {
    const parts = unzipSync(workbook);
    const [path] = Object.keys(parts)
      .filter((part) => part.startsWith('xl/worksheets/sheet'))
      .sort()
      .slice(-1);
    const text = strFromU8(parts[path!]!).replace('</sheetData>', '</sheetData><sheetProtection sheet="1"/>');
    const locked = zipSync({ ...parts, [path!]: strToU8(text) });
    await writeFile(at('v.xlsx'), locked);
    const { code, err } = await steelyard('score v.xlsx --in-place');
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining('of the sheet “Scores” cannot be changed') });
    expect(Buffer.compare(await bytes('v.xlsx'), locked)).toBe(0);
  });

  it('asks for a set-up where there is no rubric', async () => {
    await writeFile(at('own.xlsx'), await xlsx([{ sheet: 'Mine', rows: [[1]] }]));
    const { code, err } = await steelyard('score own.xlsx');
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining('steelyard setup "own.xlsx" --in-place') });
  });

  it('keeps text of the workbook from steering the terminal or a spreadsheet', async () => {
    const sheets = visitSheets().map((grid) =>
      grid.sheet === 'Visits'
        ? {
            ...grid,
            rows: grid.rows.map((row) => row.map((cell) => (cell === 'Ben' ? '=HYPERLINK("x")\u007f' : cell))),
          }
        : grid,
    );
    await writeFile(at('v.xlsx'), await xlsx(sheets));
    expect((await steelyard('score v.xlsx')).out).toContain('=HYPERLINK("x") ');
    expect((await steelyard('score v.xlsx --format csv')).out).toContain(`"'=HYPERLINK(""x"")`);
  });
});

describe('steelyard give', () => {
  const AT = '--at 2019-03-01T17:30:00+08:00';

  it('appends the result, which then stands', async () => {
    const { code, out, err } = await started(`give v.xlsx V2 --by Zoe ${AT} --in-place --format json`);
    expect({ code, err }).toEqual({ code: 0, err: expect.stringMatching(/^Wrote v\.xlsx: \d+ cells changed\.\n$/) });
    const { job, results, refused } = JSON.parse(out);
    expect({ job, refused }).toEqual({ job: 'give', refused: [] });
    expect(results).toMatchObject([
      {
        ...{ visit: 'V2', state: 'given', score: 74, points: 1 },
        given: { at: '2019-03-01T17:30:00+08:00', by: 'Zoe', score: 74, wouldBe: { score: 74 } },
      },
    ]);
    expect((await rowsOf('v.xlsx', 'Results')).at(-1)!.slice(0, 4)).toEqual([
      ...['2019-03-01T17:30:00+08:00', 'Zoe', 'V2', 'visit'],
    ]);
    expect((await started('score v.xlsx')).out).toContain(
      'V2     2019-02-08  Ben       Two       74  pass            1  given',
    );
  });

  it('refuses one that is given or not scored, gives the others, and says so', async () => {
    const { code, err } = await steelyard(`give v.xlsx V1 V2 V3 V2 --by Zoe ${AT} --in-place`);
    expect(code).toBe(1);
    expect(err).toMatch(/^Error V1: /);
    expect(err).toContain('\nError V3: ');
    const given = (await rowsOf('v.xlsx', 'Results')).slice(1).map((row) => row[2]);
    expect(given).toEqual(['V1', 'V4', 'V2']);
  });

  it('only shows it in a dry run', async () => {
    const { code, out, err } = await steelyard(`give v.xlsx V2 --by "=Zoe" ${AT} --dry-run`);
    expect(code).toBe(0);
    expect(out).toMatch(/V2 .*given\n/);
    expect(err).toContain('  Results!B4: (empty) → =Zoe\n');
    expect(Buffer.compare(await bytes('v.xlsx'), workbook)).toBe(0);
  });
});

describe('steelyard explain', () => {
  it('prints the whole derivation', async () => {
    const { code, out, err } = await started('explain v.xlsx V2');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('Total 74, rounded half up to a multiple of 0.1: 74\n');
    expect((await started('explain v.xlsx V2 --lang zh-CN')).out).toContain('合计 74');
  });

  it('ends with 1 where there is no score, and says why', async () => {
    const { code, err } = await steelyard('explain v.xlsx V3');
    expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining('Visits!I5') });
  });

  it('gives exact numbers as JSON', async () => {
    const { derivation, result } = JSON.parse((await steelyard('explain v.xlsx V2 --format json')).out);
    expect(result).toMatchObject({ visit: 'V2', score: 74, given: null });
    expect(derivation).toMatchObject({ total: '74', breached: [], next: { band: 'good', points: 1.5, distance: 1 } });
    expect(derivation.lines[0]).toEqual({
      ...{ id: 'prep', step: 'Prepare', name: 'Background', kind: 'mark', state: 'given' },
      ...{ mark: '8', max: '10', weight: '40', contribution: '32', shown: '32' },
    });
  });
});
