import { beforeEach, describe, expect, it } from '@jest/globals';
import { readFile, writeFile } from 'node:fs/promises';
import { gridOf } from '../../src/engine/grid/grid';
import { contents } from '../support/grid-literal';
import type { Value } from '../../src/engine/grid/value';
import { workbookAtHand } from '../support/at-hand';

const REPORT = contents(`
  | 客户   | 挂账   | 到期日     |
  | 甲公司 | 1200.5 | 2024-04-01 |
  | 乙公司 | 800    | 2024-04-15 |
`) as Value[][];

const { at, steelyard, json, rows, type } = workbookAtHand(() => [gridOf('April', REPORT)]);

const HOW =
  '{"version":1,"side":"finance","columns":{"挂账":{"field":"outstanding","unit":"10000"},"备用":{"field":null}}}';
const recipes = async (line: string) =>
  ((await json(`recipe ${line}`)) as { recipes: Record<string, unknown>[] }).recipes;

beforeEach(async () => {
  await writeFile(at('how.json'), HOW);
  const { code } = await steelyard('aging v.xlsx --recipe how.json --in-place');
  expect(code).toBe(0);
});

describe('steelyard recipe', () => {
  it('lists what the workbook keeps', async () => {
    const { code, out, err } = await steelyard('recipe v.xlsx');
    expect([code, err, out.split('\n').map((line) => line.trim().split(/ {2,}/))]).toEqual([
      0,
      '',
      [['Sheet', 'From', 'In use', 'As of', 'Columns'], expect.anything(), ['April', 'April', 'yes', expect.anything(), '4'], ['']], // prettier-ignore
    ]);
    expect(await recipes('v.xlsx')).toMatchObject([
      { sheet: 'April', inUse: true, isThere: true, broken: false, recipe: { version: 1, side: 'finance' } },
    ]);
  });

  it('shows one of them, in both languages', async () => {
    const { out } = await steelyard('recipe v.xlsx april');
    expect(out).toContain('side: "finance"');
    expect(out).toMatch(/挂账 +Outstanding +10000\n/);
    expect(out).toMatch(/备用 +left out/);
    expect((await steelyard('recipe v.xlsx April --lang zh-CN')).out).toMatch(/挂账 +应收余额 +10000\n/);
  });

  it('saves one as a file that another workbook takes', async () => {
    expect((await steelyard('recipe v.xlsx April --save saved.json')).err).toContain('Saved');
    const saved = JSON.parse(await readFile(at('saved.json'), 'utf8')) as unknown;
    expect(saved).toEqual((await recipes('v.xlsx April'))[0]!.recipe);
    expect((await steelyard('recipe v.xlsx April --save saved.json')).code).toBe(2);
    expect((await steelyard('recipe v.xlsx April --save saved.json --force')).code).toBe(0);
  });

  it('takes one for a sheet', async () => {
    await writeFile(at('new.json'), '{"version":1,"columns":{"挂账":{"field":"invoiceAmount"}}}');
    const [line] = await recipes('v.xlsx April --take new.json --in-place');
    expect(line!.recipe).toEqual({ version: 1, columns: { 挂账: { field: 'invoiceAmount' } } });
    expect(await recipes('v.xlsx')).toEqual([line]);
  });

  it('takes one for reports to come, which are read by it', async () => {
    const columns = '{"户头":{"field":"customer"},"挂账":{"field":"outstanding"},"限日":{"field":"dueDate"}}';
    await writeFile(at('new.json'), `{"version":1,"columns":${columns}}`);
    const lines = await recipes('v.xlsx --take new.json --in-place');
    expect(lines[1]).toMatchObject({ sheet: 'new', inUse: false, isThere: false });
    await writeFile(at('may.csv'), '户头,挂账,限日\n甲公司,100,2024-05-01\n乙公司,200,2024-05-02\n');
    const { findings } = (await json('aging may.csv --out v.xlsx --force')) as {
      findings: { code: string }[];
    };
    expect(findings.filter(({ code }) => code.startsWith('report-missing'))).toEqual([]);
    const items = await rows('Aging 账龄');
    expect(items.slice(1).map((row) => row[1])).toEqual(expect.arrayContaining(['甲公司', '乙公司']));
    expect(await recipes('v.xlsx')).toMatchObject([{}, {}, { recipe: { columns: { 限日: { field: 'dueDate' } } } }]);
  });

  it('forgets one: the report stays', async () => {
    const [line] = await recipes('v.xlsx April --forget --in-place');
    expect([line!.sheet, line!.inUse, line!.recipe]).toEqual(['April', true, null]);
    expect((await steelyard('recipe v.xlsx April')).out).toBe('No recipe is kept for April.\n');
    const { out } = await steelyard('aging v.xlsx --format json');
    expect((JSON.parse(out) as { rows: unknown[] }).rows).toHaveLength(2);
  });

  it('forgets the whole line of what is no sheet', async () => {
    expect(await recipes('v.xlsx --take how.json --in-place')).toHaveLength(2);
    await steelyard('recipe v.xlsx how --forget --in-place');
    expect((await recipes('v.xlsx')).map(({ sheet }) => sheet)).toEqual(['April']);
  });

  it('says which is damaged', async () => {
    await type('Recipes 读取方案', 1, 7, '{"version":1,');
    expect((await recipes('v.xlsx'))[0]).toMatchObject({ broken: true, recipe: null });
    expect((await steelyard('recipe v.xlsx')).out).toContain('damaged');
  });

  it('writes nothing unless it is said where', async () => {
    expect((await steelyard('recipe v.xlsx April --forget --dry-run')).err).toContain('Recipes 读取方案');
    expect((await recipes('v.xlsx'))[0]!.recipe).not.toBeNull();
  });

  it.each([
    ['a sheet without one', 'recipe v.xlsx May', 'There are: April'],
    ['a sheet of a program', 'recipe v.xlsx __proto__', 'There are: April'],
    ['nowhere to write', 'recipe v.xlsx April --forget', '--in-place'],
    ['two things at once', 'recipe v.xlsx April --forget --save a.json', '--save, --forget'],
    ['a workbook to save into', 'recipe v.xlsx April --save a.json --in-place', '--save, --in-place'],
    ['nobody named', 'recipe v.xlsx --forget --in-place', '--forget needs the name of a sheet'],
    ['a recipe that is none', 'recipe v.xlsx April --take v.xlsx --in-place', 'cannot be read as JSON'],
    ['no workbook', 'recipe', 'which workbook'],
  ])('says what is wrong with %s', async (_, line, message) => {
    const { code, err } = await steelyard(line);
    expect([code, err]).toEqual([2, expect.stringContaining(message)]);
  });
});

describe('without reports', () => {
  it('there is nothing to list', async () => {
    await steelyard('setup empty.xlsx');
    expect((await steelyard('recipe empty.xlsx')).out).toContain('No recipes are kept');
  });
});
