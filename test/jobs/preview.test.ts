import { describe, expect, it } from '@jest/globals';
import type { Grid } from '../../src/engine/grid/grid';
import { withChanges } from '../../src/engine/grid/with-changes';
import { toText } from '../../src/engine/number/rational';
import { preview } from '../../src/jobs/preview';
import type { PreviewReport } from '../../src/jobs/preview-report';
import { pointsFirst } from '../../src/jobs/preview-report';
import { saveVersion } from '../../src/jobs/save-version';
import { grid } from '../support/grid-literal';
import { BANDS, workbook } from '../support/workbook';

const environment = { now: '2019-02-28T17:30:00+08:00', language: 'en' as const };

const RUBRIC = `
  | id    | criterion | kind  | max | weight | retired |
  | prep  | Prepare   | mark  | 10  | 40     | no      |
  | visit | Conduct   | mark  | 10  | 60     | no      |
  | extra | Sharing   | bonus | 10  | 10     | no      |`;

const VISITS = `
  | Visit | Engineer | prep | visit | extra | tone |
  | V1    | Ann      | 9    | 6     | 0     |      |
  | V2    | Ann      | 5    | 9     | 0     | 10   |
  | V3    | Ben      | 10   | 10    | 0     |      |
  | V4    | Ben      |      | 7     | 0     | 8    |`;

const sheets = (rubric: string, bands = BANDS): Grid[] =>
  workbook({ Rubric: rubric, Bands: bands, Visits: VISITS, Settings: '| setting | value |\n| Score step | 0.1 |' });

/** The workbook with its first version saved, and then edited. */
function edited(rubric: string, bands = BANDS): Grid[] {
  const { plan } = saveVersion(sheets(RUBRIC), { by: 'Zoe' }, environment);
  const versions = plan.add.map(({ name, rows }) => ({ sheet: name, rows: rows as Grid['rows'] }));
  return [...withChanges(sheets(rubric, bands), plan.changes), ...versions];
}

const run = (grids: Grid[], options: Parameters<typeof preview>[1] = {}) => preview(grids, options, environment).report;

/** `V1 72 pass 1 → 74 pass 1`, a visit a line. */
const lines = (report: PreviewReport): string[] =>
  report.migration.moved.map(report.visitAt).map(({ scored, before, after, problems }) => {
    const side = (each: typeof before) =>
      each
        ? `${toText(each.score)} ${each.band.name} ${toText(each.points)}`
        : problems.map(({ code }) => code).join(' ');
    return `${scored.visit.id} ${side(before)} → ${side(after)}`;
  });

describe('what a change would have done', () => {
  it('names each visit that moves, with its why', () => {
    const report = run(
      edited(
        RUBRIC.replace('| 40     |', '| 60     |').replace(
          '| 60     | no      |\n  | extra',
          '| 40     | no      |\n  | extra',
        ),
      ),
    ) as PreviewReport;
    expect(lines(report)).toEqual(['V1 72 pass 1 → 78 good 1.5', 'V2 74 pass 1 → 66 pass 1']);
    expect(
      report
        .why(report.migration.moved[0]!)
        .map(({ name, before, after }) => `${name} ${toText(before!)} → ${toText(after!)}`),
    ).toEqual(['Prepare 36 → 54', 'Conduct 36 → 24']);
    const { up, down, points, matrix } = report.migration;
    expect([up, down, toText(points)]).toEqual([1, 0, '0.5']);
    expect(matrix.map((row) => row.join(' '))).toEqual([
      '0 0 0 0 0 0 0',
      '0 1 1 0 0 0 0',
      '0 0 0 0 0 0 0',
      '0 0 0 1 0 0 0',
      '0 0 0 0 0 0 0',
      '0 0 0 0 0 0 0',
      '0 0 0 0 0 0 1',
    ]);
    expect(
      report.engineers.map(({ engineer, visits, moved, before, after }) => [
        engineer,
        visits,
        moved,
        toText(before),
        toText(after),
      ]),
    ).toEqual([
      ['Ann', 2, 2, '2', '2.5'],
      ['Ben', 1, 0, '2', '2'],
    ]);
    expect(report.effect).toBe('weights');
  });

  it.each([
    ['a name', RUBRIC.replace('Prepare', 'Homework'), BANDS, []],
    [
      'points',
      RUBRIC,
      BANDS.replace('| 1.5    |', '| 1.25   |').replace('| 1      |', '| 0.5    |'),
      ['V1 72 pass 1 → 72 pass 0.5', 'V2 74 pass 1 → 74 pass 0.5'],
    ],
    ['an edge', RUBRIC, BANDS.replace('>= 75', '>= 74'), ['V2 74 pass 1 → 74 good 1.5']],
    [
      'a criterion that old visits were not marked for',
      RUBRIC.replace('| 60     |', '| 50     |') + '\n  | tone | Tone | mark | 10 | 10 | no |',
      BANDS,
      ['V1 72 pass 1 → mark-missing', 'V2 74 pass 1 → 75 good 1.5', 'V3 100 very good 2 → mark-missing'],
    ],
    [
      'a criterion retired',
      RUBRIC.replace(
        '| prep  | Prepare   | mark  | 10  | 40     | no ',
        '| prep  | Prepare   | mark  | 10  | 40     | yes ',
      ),
      BANDS,
      ['V1 72 pass 1 → 36 fail 0', 'V2 74 pass 1 → 54 fail 0', 'V3 100 very good 2 → 60 pass 1', 'V4  → 42 fail 0'],
    ],
    [
      'a kind, by which the same cells are read otherwise',
      RUBRIC.replace('Prepare   | mark ', 'Prepare   | yesno'),
      BANDS,
      ['V1 72 pass 1 → mark-not-yes-no', 'V2 74 pass 1 → mark-not-yes-no', 'V3 100 very good 2 → mark-not-yes-no'],
    ],
  ])('by %s', (_, rubric, bands, expected) => {
    expect(lines(run(edited(rubric, bands)) as PreviewReport)).toEqual(expected);
  });

  it('writes nothing', () => {
    const { plan } = preview(edited(RUBRIC.replace('| 40     |', '| 45     |')), {}, environment);
    expect([plan.changes, plan.add]).toEqual([[], []]);
  });

  it.each([
    ['there is no version to compare with', sheets(RUBRIC), {}, 'preview-no-version'],
    ['nothing was edited since the only one', edited(RUBRIC), {}, 'preview-no-version'],
    ['there is no such version', edited(RUBRIC), { against: 7 }, 'version-missing'],
    ['there is no such rubric', edited(RUBRIC), { rubric: 'house' }, 'rubric-unknown'],
    ['the rubric has an error', edited(RUBRIC.replace('| 40     |', '| many   |')), {}, 'rubric-broken'],
  ])('is refused when %s', (_, grids, options, code) => {
    expect(run(grids, options)).toMatchObject({ refused: { code } });
  });

  it('names those first whose points change', () => {
    const report = run(edited(RUBRIC, BANDS.replace('>= 75', '>= 74').replace('| fail ', '| poor '))) as PreviewReport;
    expect(pointsFirst(report)).toEqual([1]);
    const lighter = run(edited(RUBRIC.replace('| 60     |', '| 62     |'))) as PreviewReport;
    expect([lighter.migration.moved, pointsFirst(lighter)]).toEqual([
      [0, 1, 2],
      [1, 2, 0],
    ]);
  });

  it('compares any two versions', () => {
    const first = edited(RUBRIC.replace('| 40     |', '| 50     |'));
    const { plan } = saveVersion(first, { by: 'Zoe' }, environment);
    const both = withChanges(first, plan.changes);
    const backwards = run(both, { against: 2, under: 1 }) as PreviewReport;
    expect(lines(backwards)).toEqual([
      'V1 81 good 1.5 → 72 pass 1',
      'V2 79 good 1.5 → 74 pass 1',
      'V3 110 model 3 → 100 very good 2',
    ]);
    expect(run(both, { against: 1, under: 7 })).toEqual({ refused: { code: 'version-missing', ids: ['7'] } });
  });

  it('needs no visits', () => {
    const grids = edited(RUBRIC.replace('| 40     |', '| 45     |')).map((each) =>
      each.sheet === 'Visits' ? grid('Visits', '| Visit | Engineer | prep | visit | extra |') : each,
    );
    expect(lines(run(grids) as PreviewReport)).toEqual([]);
  });
});
