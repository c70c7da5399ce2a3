import { beforeEach, describe, expect, test } from '@jest/globals';
import type { Grid } from '../../src/engine/grid/grid';
import { valueAt } from '../../src/engine/grid/grid';
import type { Value } from '../../src/engine/grid/value';
import type { Plan } from '../../src/engine/grid/plan';
import { isEmptyPlan } from '../../src/engine/grid/plan';
import { toText } from '../../src/engine/number/rational';
import type { Host } from '../../src/hosts/host';
import { undoOf } from '../../src/hosts/host';
import { memoryHost } from '../../src/hosts/memory';
import { columns } from '../../src/jobs/columns';
import type { VisitEntry } from '../../src/jobs/enter';
import { enter } from '../../src/jobs/enter';
import { give } from '../../src/jobs/give';
import type { Language } from '../../src/jobs/job';
import { score } from '../../src/jobs/score';
import { scoreBook } from '../../src/jobs/score-book';
import { setup } from '../../src/jobs/setup';
import { readBook } from '../../src/sheets/read-book';
import { MARKS } from '../support/standard-marks';
import { lines, results } from '../support/workbook';

const NOW = '2018-09-07T17:30:00+08:00';
const environment = (language: Language = 'en') => ({ now: NOW, language });

const entry = (id: string, change: Partial<VisitEntry> = {}): VisitEntry => ({
  row: null,
  id,
  rubric: 'proactive-visit',
  date: '2018-09-03',
  engineer: 'Sample Wang',
  group: 'North',
  customer: 'Sample Tools Ltd',
  evaluator: 'Sample Zheng',
  comment: '',
  marks: new Map(MARKS),
  comments: new Map(),
  ...change,
});

let host: Host;
const grids = async (): Promise<Grid[]> => host.read((await host.sheets()).map(({ name }) => name));
const now = async () => scoreBook(readBook(await grids()));

async function apply(plan: Plan) {
  const receipt = await host.apply(plan);
  expect(receipt.skipped).toEqual([]);
  return receipt;
}

async function setUp(language: Language = 'en') {
  return apply(setup(await grids(), {}, environment(language)).plan);
}

async function enterVisit(id: string, change: Partial<VisitEntry> = {}) {
  return apply(enter(await grids(), { entry: entry(id, change) }, environment()).plan);
}

beforeEach(() => {
  host = memoryHost([]);
});

describe('setup', () => {
  test.each(['en', 'zh-CN'] as const)(
    'adds every sheet to an empty workbook, readable without a finding (%s)',
    async (language) => {
      await setUp(language);
      expect((await host.sheets()).map(({ name }) => name)).toEqual([
        'Rubric 评分标准',
        'Bands 分段',
        'Visits 回访',
        'Scores 得分',
        'Results 评定结果',
        'Settings 设置',
        'Versions 版本',
      ]);
      const { book, findings } = await now();
      expect(lines(findings)).toEqual([]);
      expect(book.rubrics.map(({ id, broken, criteria }) => [id, broken, criteria.length])).toEqual([
        ['proactive-visit', [], 9],
      ]);
    },
  );

  test('the second time there is nothing to do', async () => {
    await setUp();
    expect(isEmptyPlan(setup(await grids(), {}, environment()).plan)).toBe(true);
  });

  test('keeps what is there: only what is missing is added, for the rubric that is there', async () => {
    host = memoryHost([
      {
        sheet: '评分标准',
        rows: [
          ['评分项编号', '类型', '最高分', '权重'],
          ['态度', '打分', 10, 100],
        ],
      },
      { sheet: 'Other', rows: [['untouched']] },
    ]);
    await setUp('zh-CN');
    const { book, findings } = await now();
    // Without a bonus, nobody gets past 100.
    expect(lines(findings)).toEqual([
      'Bands 分段!B6 band-out-of-reach (warning)',
      'Bands 分段!B7 band-out-of-reach (warning)',
    ]);
    expect(book.rubrics.map(({ criteria }) => criteria.map(({ id }) => id))).toEqual([['态度']]);
    expect(book.visitColumns!.columns.get('态度')).toBe(8);
    expect(book.rubrics[0]!.bands).toHaveLength(6);
  });

  test('a preset that is not there is refused with the names that are', () => {
    expect(setup([], { rubric: 'nobody' }, environment()).report.refused).toEqual({
      code: 'preset-unknown',
      known: ['proactive-visit'],
    });
  });

  test('fingerprints do not depend on the language of headers and kinds, only on what they say', async () => {
    const rubric = (header: string[], kind: string) =>
      readBook([{ sheet: 'Rubric', rows: [header, ['a', kind, 10, 100]] }]).rubrics[0]!;
    const english = rubric(['Criterion id', 'Kind', 'Max', 'Weight'], 'mark');
    const chinese = rubric(['评分项编号', '类型', '最高分', '权重'], '打分');
    expect(chinese).toEqual(english);
  });
});

describe('enter', () => {
  beforeEach(async () => {
    await setUp();
  });

  test('a new visit is appended and scored', async () => {
    await enterVisit('V1');
    await enterVisit('V2', { marks: new Map([...MARKS, ['analysis', 'n/a']]) });
    // 8 + 15 + 9 + 12 + 14 + 9 + 12, then without the 14 over 80 of the 100.
    expect(results(await now())).toEqual(['V1 79 Good 1.5', 'V2 81.3 Good 1.5']);
    expect((await now()).visits[1]!.visit.row).toBe(3);
  });

  test('undo brings back the same cells', async () => {
    await enterVisit('V1');
    const before = await grids();
    const receipt = await enterVisit('V1', { row: 2, comment: 'Well prepared', marks: new Map([['analysis', '10']]) });
    expect(receipt.applied.map(({ before: was, after }) => [was, after])).toEqual([
      [null, 'Well prepared'],
      [7, 10],
    ]);
    await apply(undoOf(receipt));
    expect(await grids()).toEqual(before);
  });

  test('what is typed stays what it is: text with = stays text, a number that reads the same is not touched', async () => {
    await enterVisit('V1', { comment: '=1+1' });
    const grid = (await host.read(['Visits 回访']))[0]!;
    expect(valueAt(grid, 2, 7)).toBe('=1+1');
    expect(grid.formulas?.size ?? 0).toBe(0);
    expect(
      isEmptyPlan(enter(await grids(), { entry: entry('V1', { row: 2, comment: '=1+1' }) }, environment()).plan),
    ).toBe(true);
  });

  test.each([
    ['no id', entry(' '), 'visit-id-missing'],
    ['an id that another visit has', entry('V1'), 'visit-duplicate'],
    ['a row where now another visit stands', entry('V9', { row: 2 }), 'visit-moved'],
    ['a mark without a column', entry('V9', { marks: new Map([['nowhere', '3']]) }), 'column-missing'],
  ])('%s: nothing is written', async (_name, refused, code) => {
    await enterVisit('V1');
    const { plan, report } = enter(await grids(), { entry: refused }, environment());
    expect(isEmptyPlan(plan)).toBe(true);
    expect(report.refused?.code).toBe(code);
  });
});

describe('give', () => {
  beforeEach(async () => {
    await setUp();
    await enterVisit('V1', { comment: 'Good preparation' });
    await enterVisit('V2', { marks: new Map([...MARKS, ['analysis', '']]) });
  });

  const giveNow = async (...visits: string[]) => give(await grids(), { visits, by: 'Sample Zheng' }, environment());

  test('appends who, when, score, points, marks, comment and the fingerprint', async () => {
    await apply((await giveNow('V1')).plan);
    const { book, fingerprints, visits } = await now();
    expect(book.given).toHaveLength(1);
    expect(book.given[0]).toMatchObject({
      visit: 'V1',
      at: NOW,
      by: 'Sample Zheng',
      date: '2018-09-03',
      comment: 'Good preparation',
      fingerprint: fingerprints.get('proactive-visit'),
      score: visits[0]!.outcome!.score,
      points: visits[0]!.outcome!.points,
    });
    expect(book.given[0]!.marks.map(({ id }) => id).sort()).toEqual(MARKS.map(([id]) => id).sort());
    expect(visits.map(({ state }) => state)).toEqual(['given', 'open']);
  });

  test('refuses what cannot be given, each with its reason, and gives the rest once', async () => {
    const { plan, report } = await giveNow('V2', 'V1', 'V1', 'V7');
    expect(report.given).toEqual(['V1']);
    expect(report.refused.map(({ visit, code }) => `${visit} ${code}`)).toEqual([
      'V2 visit-not-scored',
      'V7 visit-unknown',
    ]);
    await apply(plan);
    expect((await giveNow('V1')).report.refused.map(({ code }) => code)).toEqual(['visit-given']);
  });

  test('a Results sheet that lost a column takes no result: nothing of it would be dropped', async () => {
    const [sheet] = await host.read(['Results 评定结果']);
    const header = sheet!.rows[0]!.map((name) => (name === 'Given by' ? null : name));
    const others = (await grids()).filter(({ sheet: name }) => name !== 'Results 评定结果');
    const { plan, report } = give(
      [...others, { ...sheet!, rows: [header] }],
      { visits: ['V1'], by: 'Sample Zheng' },
      environment(),
    );
    expect(isEmptyPlan(plan)).toBe(true);
    expect(report.refused.map(({ code, ids }) => [code, ids])).toEqual([['results-columns-missing', ['Given by']]]);
  });

  test('nobody gives without a name', async () => {
    const { plan, report } = give(await grids(), { visits: ['V1'], by: ' ' }, environment());
    expect(isEmptyPlan(plan)).toBe(true);
    expect(report.refused.map(({ code }) => code)).toEqual(['giver-missing']);
  });

  test('a given score stands when the rubric changes, and says what it would now be', async () => {
    await apply((await giveNow('V1')).plan);
    const old = (await now()).visits[0]!;
    await host.apply({
      changes: [{ at: { sheet: 'Rubric 评分标准', row: 1, column: 6 }, before: 10, after: 30, why: 'test' }],
      add: [],
      remove: [],
      looks: [],
      findings: [],
    });
    const { visits, totals } = await now();
    expect(visits[0]!.given).toEqual(old.given);
    expect(visits[0]!.outcome!.score).not.toEqual(old.outcome!.score);
    expect(totals[0]!.given.points).toEqual(old.given!.points);
    // The form cannot alter it either.
    expect(enter(await grids(), { entry: entry('V1', { row: 2 }) }, environment()).report.refused?.code).toBe(
      'visit-given',
    );
  });
});

describe('given points', () => {
  const type = async (row: number, column: number, before: Value, after: Value) =>
    apply({
      changes: [{ at: { sheet: 'Visits 回访', row, column }, before, after, why: 'test' }],
      add: [],
      remove: [],
      looks: [],
      findings: [],
    });
  const totals = async () =>
    (await now()).totals.map(({ engineer, given }) => `${engineer} ${given.visits} ${toText(given.points)}`);

  test('stay with whom they were given to, whatever happens to the Visits sheet', async () => {
    await setUp();
    await enterVisit('V1');
    await apply(give(await grids(), { visits: ['V1'], by: 'Sample Zheng' }, environment()).plan);
    await type(2, 3, 'Sample Wang', 'Somebody Else');
    expect(await totals()).toEqual(['Sample Wang 1 1.5']);
    await type(2, 0, 'V1', 'V2');
    expect(await totals()).toEqual(['Somebody Else 0 0', 'Sample Wang 1 1.5']);
    expect((await now()).withoutVisit.map(({ visit }) => visit)).toEqual(['V1']);
  });

  test('a date that was written out stays as it was written', async () => {
    await setUp();
    await enterVisit('V1');
    await type(2, 2, 43346, '2018年9月3日');
    const { plan } = enter(await grids(), { entry: entry('V1', { row: 2, comment: 'Late' }) }, environment());
    expect(plan.changes.map(({ after }) => after)).toEqual(['Late']);
  });
});

describe('score', () => {
  test('writes the open visits whole, and a second time nothing', async () => {
    await setUp();
    await enterVisit('V1');
    await enterVisit('V2', { marks: new Map([...MARKS, ['analysis', '']]) });
    await enterVisit('V3');
    await apply(give(await grids(), { visits: ['V3'], by: 'Sample Zheng' }, environment()).plan);
    await apply(score(await grids(), {}, environment()).plan);
    const [sheet] = await host.read(['Scores 得分']);
    expect(sheet!.rows.slice(1).map((row) => [row[0], row[6] !== null, Boolean(row[11])])).toEqual([
      ['V1', true, false],
      ['V2', false, true],
    ]);
    expect(isEmptyPlan(score(await grids(), {}, environment()).plan)).toBe(true);
  });

  test('rows of visits that are given meanwhile go away', async () => {
    await setUp();
    await enterVisit('V1');
    await apply(score(await grids(), {}, environment()).plan);
    await apply(give(await grids(), { visits: ['V1'], by: 'Sample Zheng' }, environment()).plan);
    await apply(score(await grids(), {}, environment()).plan);
    const [sheet] = await host.read(['Scores 得分']);
    expect(
      sheet!.rows
        .slice(1)
        .flat()
        .filter((cell) => cell !== null),
    ).toEqual([]);
  });
});

describe('columns', () => {
  test('a new criterion gets its columns behind the last one; old marks stay where they are', async () => {
    await setUp();
    await enterVisit('V1');
    const rubric = 'Rubric 评分标准';
    const cells = ['proactive-visit', 'punctual', 'Visit', 'On time', 'yes/no', null, 0];
    await host.apply({
      changes: cells.map((after, column) => ({
        at: { sheet: rubric, row: 10, column },
        before: null,
        after,
        why: 'test',
      })),
      add: [],
      remove: [],
      looks: [],
      findings: [],
    });
    expect(lines((await now()).findings)).toEqual(['Visits 回访!A2 column-missing (warning)']);
    const { plan, report } = columns(await grids(), {}, environment());
    expect(report.added).toEqual(['punctual']);
    const [before] = await host.read(['Visits 回访']);
    await apply(plan);
    const [after] = await host.read(['Visits 回访']);
    expect(after!.rows.map((row) => row.slice(0, before!.rows[0]!.length))).toEqual(before!.rows);
    expect(after!.rows.slice(0, 2).map((row) => row.slice(-2))).toEqual([
      ['punctual', 'punctual#comment'],
      ['On time', 'On time: comment'],
    ]);
    expect(isEmptyPlan(columns(await grids(), {}, environment()).plan)).toBe(true);
    expect(lines((await now()).findings)).toEqual(['Visits 回访!AA3 mark-missing']);
  });
});
