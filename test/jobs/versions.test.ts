import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Grid } from '../../src/engine/grid/grid';
import { contentAt } from '../../src/engine/grid/grid';
import type { Plan } from '../../src/engine/grid/plan';
import { isEmptyPlan } from '../../src/engine/grid/plan';
import type { Value } from '../../src/engine/grid/value';
import { toText } from '../../src/engine/number/rational';
import { undoOf } from '../../src/hosts/host';
import type { Host } from '../../src/hosts/host';
import { memoryHost } from '../../src/hosts/memory';
import { give } from '../../src/jobs/give';
import { nameVersion } from '../../src/jobs/name-version';
import { regrade } from '../../src/jobs/regrade';
import { restoreVersion } from '../../src/jobs/restore-version';
import { saveVersion } from '../../src/jobs/save-version';
import { scoreBook } from '../../src/jobs/score-book';
import { lifeIn } from '../../src/jobs/version-book';
import { readBook } from '../../src/sheets/read-book';
import { visitSheets } from '../support/visits';

const environment = { now: '2019-02-28T17:30:00+08:00', language: 'en' as const };
let host: Host;

const grids = async (): Promise<Grid[]> => host.read((await host.sheets()).map(({ name }) => name));
const book = async () => readBook(await grids());
const life = async () => lifeIn(await book(), 'visit');

async function apply(plan: Plan) {
  const receipt = await host.apply(plan);
  expect([receipt.skipped, receipt.kept]).toEqual([[], []]);
  return receipt;
}

/** What a person types into a cell of a sheet, found by the text of another cell in its row and the header. */
async function type(sheet: string, row: string, header: string, after: Value): Promise<void> {
  const grid = (await grids()).find((each) => each.sheet === sheet)!;
  const line = grid.rows.findIndex((cells) => cells.includes(row));
  const column = grid.rows.map((cells) => cells.indexOf(header)).find((place) => place >= 0)!;
  const at = { sheet, row: line, column };
  const before = contentAt(grid, line, column);
  await apply({ changes: [{ at, before, after, why: 'test' }], add: [], remove: [], looks: [], findings: [] });
}

async function save(reason?: string) {
  const { plan, report } = saveVersion(await grids(), { by: 'Zoe', ...(reason && { reason }) }, environment);
  await apply(plan);
  return report;
}

/** The sheet of versions without its fingerprints and definitions. */
async function versionsSheet(): Promise<string[]> {
  const grid = (await grids()).find(({ sheet }) => sheet.startsWith('Versions'))!;
  return grid.rows.slice(1).map((cells) =>
    cells
      .slice(1, 9)
      .map((cell) => cell ?? '')
      .join(' | '),
  );
}

beforeEach(() => {
  host = memoryHost(visitSheets());
});

describe('versions', () => {
  it('are saved when something changed, with the difference in words', async () => {
    await save();
    await type('Rubric', 'prep', 'weight', 45);
    await save();
    await type('Rubric', 'prep', 'weight', 40);
    await type('Rubric', 'mail', 'name', 'E-mail before');
    await save('back again');
    await type('Rubric', 'mail', 'name', 'E-mail');
    await save();
    expect(await versionsSheet()).toEqual([
      'Zoe | visit | saved | 1 |  | First version kept here. |  | ',
      'Zoe | visit | saved | 2 |  | Background: weight 40 → 45 | weights or bands | ',
      'Zoe | visit | saved | 3 |  | Background: weight 45 → 40; “E-mail” is now called “E-mail before” | weights or bands | back again',
      'Zoe | visit | saved | 4 |  | As version 1 was. Against the version before: “E-mail before” is now called “E-mail” | wording only | ',
    ]);
  });

  it('are not saved twice, nor for what is only layout', async () => {
    await save();
    const again = saveVersion(await grids(), { by: 'Zoe' }, environment);
    expect([isEmptyPlan(again.plan), again.report.saved]).toEqual([true, []]);
    host = memoryHost((await grids()).map((grid) => (grid.sheet === 'Rubric' ? moved(grid) : grid)));
    expect(isEmptyPlan(saveVersion(await grids(), { by: 'Zoe' }, environment).plan)).toBe(true);
  });

  const moved = ({ sheet, rows }: Grid): Grid => ({
    sheet,
    rows: [['Our rubric'], [], rows[0]!, ...rows.slice(1).reverse()].map((cells) => [null, ...cells]),
  });

  it.each([
    ['nobody says who', { by: ' ' }, 'giver-missing', async () => {}],
    ['the rubric has an error', { by: 'Zoe' }, 'rubric-broken', () => type('Rubric', 'prep', 'weight', 'many')],
    [
      'a header is gone',
      { by: 'Zoe' },
      'versions-columns-missing',
      async () => {
        await save();
        await type('Versions 版本', 'Who', 'Who', null);
        await type('Rubric', 'prep', 'weight', 45);
      },
    ],
  ])('are not saved when %s', async (_, options, code, arrange) => {
    await arrange();
    const { plan, report } = saveVersion(await grids(), options, environment);
    expect([isEmptyPlan(plan), report.refused.map((each) => each.code)]).toEqual([true, [code]]);
  });

  it('have names', async () => {
    await save();
    const named = nameVersion(await grids(), { rubric: 'visit', version: 1, name: ' March ', by: 'Zoe' }, environment);
    await apply(named.plan);
    expect((await life()).versions.map(({ number, name }) => `${number} ${name}`)).toEqual(['1 March']);
    const missing = nameVersion(await grids(), { rubric: 'visit', version: 7, name: 'x', by: 'Zoe' }, environment);
    expect(missing.report.refused).toEqual({ code: 'version-missing', ids: ['7'] });
  });

  it('take long definitions apart and put them together again', async () => {
    await type('Rubric', 'prep', 'guidance', '准备😀'.repeat(8_000));
    await type('Rubric', 'mail', 'guidance', '邮'.repeat(32_000));
    await save();
    const cells = (await grids()).find(({ sheet }) => sheet.startsWith('Versions'))!.rows[1]!;
    expect(cells.map((cell) => String(cell ?? '').length <= 32_767)).not.toContain(false);
    await type('Rubric', 'mail', 'guidance', 'short');
    await save();
    expect((await versionsSheet()).at(-1)).toContain('E-mail: guidance reworded');
  });
});

describe('restoring a version', () => {
  const changed = [
    ['a weight', () => type('Rubric', 'prep', 'weight', 45)],
    ['a name', () => type('Rubric', 'mail', 'name', 'Letters')],
    ['a kind and its highest mark', () => type('Rubric', 'mail', 'kind', 'mark')],
    ['a formula', () => type('Rubric', 'ratio', 'formula', '5')],
    ['a criterion renumbered', () => type('Rubric', 'late', 'id', 'delay')],
    ['a criterion deleted', () => clear('Rubric', 'extra')],
    ['a band moved', () => type('Bands', 'good', 'score', '>= 70')],
    ['points', () => type('Bands', 'good', 'points', 1.25)],
    ['a band deleted', () => clear('Bands', 'model')],
    ['a setting', () => type('Settings', 'Score step', 'value', 0.5)],
  ] as const;

  /** A person selects a row, found by the text of one of its cells, and presses Delete. */
  async function clear(sheet: string, text: string): Promise<void> {
    const grid = (await grids()).find((each) => each.sheet === sheet)!;
    const row = grid.rows.findIndex((cells) => cells.includes(text));
    const changes = grid.rows[row]!.map((before, column) => ({
      at: { sheet, row, column },
      before,
      after: null,
      why: 'test',
    }));
    await apply({ changes, add: [], remove: [], looks: [], findings: [] });
  }

  it.each(changed)('brings back %s', async (_, edit) => {
    await save();
    const before = (await life()).versions[0]!.fingerprint;
    await edit();
    const { plan, report } = restoreVersion(await grids(), { rubric: 'visit', version: 1 }, environment);
    expect(report).toEqual({});
    const receipt = await apply(plan);
    const { fingerprints } = scoreBook(await book());
    expect(fingerprints.get('visit')).toBe(before);
    await apply(undoOf(receipt));
    expect(scoreBook(await book()).fingerprints.get('visit')).not.toBe(before);
  });

  it('takes away what came later', async () => {
    await save();
    const before = (await life()).versions[0]!.fingerprint;
    const rubric = (await grids()).find(({ sheet }) => sheet === 'Rubric')!;
    const fresh = ['visit', 'new', 'Visit', 'New one', '', 'mark', 10, 10, null, null];
    const changes = fresh.map((after, column) => ({
      at: { sheet: 'Rubric', row: rubric.rows.length, column },
      before: null,
      after,
      why: 'test',
    }));
    await apply({ changes, add: [], remove: [], looks: [], findings: [] });
    expect((await book()).rubrics[0]!.criteria).toHaveLength(8);
    await apply(restoreVersion(await grids(), { rubric: 'visit', version: 1 }, environment).plan);
    expect(scoreBook(await book()).fingerprints.get('visit')).toBe(before);
  });

  it('refuses what cannot be put back whole', async () => {
    await save();
    await type('Rubric', 'prep', 'weight', 45);
    host = memoryHost((await grids()).filter(({ sheet }) => sheet !== 'Bands'));
    const { plan, report } = restoreVersion(await grids(), { rubric: 'visit', version: 1 }, environment);
    expect([isEmptyPlan(plan), report.refused]).toEqual([true, { code: 'restore-impossible' }]);
  });
});

describe('a result', () => {
  it('keeps the version that it was given under', async () => {
    const { plan, report } = give(await grids(), { visits: ['V2'], by: 'Zoe' }, environment);
    expect(report.given).toEqual(['V2']);
    await apply(plan);
    const { given, events } = await book();
    expect(events.map(({ kind, version, fingerprint }) => [kind, version, fingerprint])).toEqual([
      ['saved', 1, given.at(-1)!.fingerprint],
    ]);
  });

  const again = async (options: Partial<Parameters<typeof regrade>[1]> = {}) =>
    regrade(
      await grids(),
      { visit: 'V2', by: 'Zoe', reason: 'The statistics were found later.', under: 'now', ...options },
      environment,
    );
  const results = async () =>
    (await book()).given.map(
      ({ visit, score, points, reason }) => `${visit} ${toText(score)} ${toText(points)} ${reason}`,
    );
  const giveV2 = async () => apply(give(await grids(), { visits: ['V2'], by: 'Zoe' }, environment).plan);

  it('is regraded deliberately: both stay, the later stands', async () => {
    await giveV2();
    await type('Visits', 'V2', 'prep', 10);
    await apply((await again()).plan);
    expect(await results()).toEqual([
      'V1 96 2 ',
      'V4 76 1.5 ',
      'V2 74 1 ',
      'V2 82 1.5 The statistics were found later.',
    ]);
    const standing = scoreBook(await book()).visits.find(({ visit }) => visit.id === 'V2')!.given!;
    expect(toText(standing.points)).toBe('1.5');
  });

  it('is regraded by the rule that it was given under, when that is asked for', async () => {
    await giveV2();
    await type('Rubric', 'prep', 'weight', 80);
    await type('Visits', 'V2', 'prep', 10);
    await apply((await again({ under: 'given' })).plan);
    expect((await results()).at(-1)).toBe('V2 82 1.5 The statistics were found later.');
    const { given } = await book();
    expect(given.at(-1)!.fingerprint).toBe(given.at(-2)!.fingerprint);
  });

  it('is as before when a regrade is undone', async () => {
    await giveV2();
    await type('Visits', 'V2', 'prep', 10);
    const before = await grids();
    const receipt = await apply((await again()).plan);
    await apply(undoOf(receipt));
    expect((await grids()).map(({ rows }) => rows.map((cells) => cells.filter((cell) => cell !== null)))).toEqual(
      before.map(({ rows }) => rows.map((cells) => cells.filter((cell) => cell !== null))),
    );
  });

  it.each([
    ['nobody says who', { by: '' }, 'giver-missing'],
    ['nobody says why', { reason: '  ' }, 'reason-missing'],
    ['there is no such visit', { visit: 'V9' }, 'visit-unknown'],
    ['it has none', { visit: 'V3' }, 'visit-not-given'],
    ['nothing would change', {}, 'regrade-same'],
    ['its version is not kept', { visit: 'V1', under: 'given' as const }, 'version-unknown'],
  ])('is not regraded when %s', async (_, options, code) => {
    await giveV2();
    const { plan, report } = await again(options);
    expect([isEmptyPlan(plan), report.refused?.code]).toEqual([true, code]);
  });

  it('is not regraded by a version that was edited by hand', async () => {
    await giveV2();
    const definition = (await book()).events[0]!.definition;
    await type('Versions 版本', 'Zoe', 'Definition', definition.replace('"40"', '"41"'));
    await type('Visits', 'V2', 'prep', 10);
    expect((await again({ under: 'given' })).report.refused).toEqual({ code: 'version-altered' });
  });
});
