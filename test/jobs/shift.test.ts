import { describe, expect, it } from '@jest/globals';
import type { Grid } from '../../src/engine/grid/grid';
import { withChanges } from '../../src/engine/grid/with-changes';
import { toText } from '../../src/engine/number/rational';
import { saveVersion } from '../../src/jobs/save-version';
import { scoreBook } from '../../src/jobs/score-book';
import type { ShiftOptions, ShiftReport } from '../../src/jobs/shift';
import { halvesOf, shift } from '../../src/jobs/shift';
import { readBook } from '../../src/sheets/read-book';
import { BANDS, workbook } from '../support/workbook';

const environment = { now: '2019-02-28T17:30:00+08:00', language: 'en' as const };

const RUBRIC = `
  | rubric | id    | criterion | kind | max | weight |
  | r      | prep  | Prepare   | mark | 10  | 40     |
  | r      | visit | Conduct   | mark | 10  | 60     |`;

const VISITS = `
  | Visit | Engineer | prep | visit |
  | V1    | Ann      | 4    | 4     |
  | V2    | Ben      | 6    | 6     |
  | V3    | Ann      | 8    | 8     |
  | V4    | Ben      |      | 8     |
  | V5    | Ann      | 8    | 10    |
  | V6    | Ann      | 9    | 9     |`;

// In January the rule was strict and gave ten less; V4 has lost a mark since.
const RESULTS = `
  | at | by  | visit | rubric | date       | engineer | score | band | points | marks | fingerprint |
  | t  | Zoe | V1    | r      | 2019-01-07 | Ann      | 30    | fail | 0      |       | old         |
  | t  | Zoe | V2    | r      | 2019-01-21 | Ben      | 50    | fail | 0      |       | old         |
  | t  | Zoe | V3    | r      | 2019-02-04 | Ann      | 80    | good | 1.5    |       | new         |
  | t  | Zoe | V4    | r      | 2019-02-05 | Ben      | 76    | good | 1.5    |       | new         |
  | t  | Zoe | V5    | r      | 2019-02-06 | Ann      | 92    | very | 2      |       | new         |
  | t  | Zoe | V6    | r      |            | Ann      | 90    | very | 2      |       | new         |
  | t  | Zoe | V9    | r      | 2019-02-07 | Ann      | 99    | very | 2      |       | new         |`;

const sheets = (): Grid[] => workbook({ Rubric: RUBRIC, Bands: BANDS, Visits: VISITS, Results: RESULTS });

const JANUARY = { from: '2019-01-01', to: '2019-01-31' };
const FEBRUARY = { from: '2019-02-01', to: '2019-02-28' };

const run = (grids: Grid[], options: Partial<ShiftOptions> = {}) =>
  shift(grids, { from: JANUARY, to: FEBRUARY, ...options }, environment).report;

describe('people or the rubric', () => {
  it('takes a change apart, exactly', () => {
    const { visits, shifts, leftOut } = run(sheets()) as ShiftReport;
    expect(visits).toEqual({ from: 2, to: 2 });
    expect(
      Object.entries(shifts!).map(([key, each]) => [
        key,
        ...[each.before, each.after, each.people, each.rubric].map(toText),
      ]),
    ).toEqual([
      ['average', '40', '86', '36', '10'],
      ['low', '35', '83', '38', '10'],
      ['median', '40', '86', '36', '10'],
      ['high', '45', '89', '34', '10'],
      ['points', '0', '1.75', '1.25', '0.5'],
    ]);
    expect(leftOut.map(({ visit, code, problems }) => [visit, code, ...problems.map((each) => each.code)])).toEqual([
      ['V4', 'shift-no-score', 'mark-missing'],
      ['V6', 'shift-no-date'],
      ['V9', 'shift-no-visit'],
    ]);
  });

  it('scores both periods by the version that is chosen', () => {
    const first = sheets();
    const { plan } = saveVersion(first, { by: 'Zoe' }, environment);
    const versions = plan.add.map(({ name, rows }) => ({ sheet: name, rows: rows as Grid['rows'] }));
    const harder = first.map((grid) =>
      grid.sheet === 'Rubric'
        ? { ...grid, rows: grid.rows.map((row) => row.map((cell) => (cell === 40 ? 20 : cell === 60 ? 30 : cell))) }
        : grid,
    );
    const edited = [...withChanges(harder, plan.changes), ...versions];
    const people = (report: unknown) => toText((report as ShiftReport).shifts!.average.people);
    expect([people(run(edited)), people(run(edited, { fixed: 1 }))]).toEqual(['18', '36']);
  });

  it.each([
    ['there is no such rubric', { rubric: 'house' }, 'rubric-unknown'],
    ['there is no such version', { fixed: 3 }, 'version-missing'],
    ['a period ends before it begins', { from: { from: '2019-02-01', to: '2019-01-01' } }, 'period-backwards'],
    ['a day is in both', { from: { from: '2019-01-01', to: '2019-02-01' } }, 'periods-overlap'],
  ])('is refused when %s', (_, options, code) => {
    expect(run(sheets(), options)).toMatchObject({ refused: { code } });
  });

  it('says nothing about a period without visits', () => {
    const empty = { from: { from: '2018-01-01', to: '2018-12-31' } };
    const { visits, shifts } = run(sheets(), empty) as ShiftReport;
    expect([visits, shifts]).toEqual([{ from: 0, to: 2 }, undefined]);
  });

  it.each([
    ['nothing was given', [], undefined],
    ['all on one day', ['2019-01-07', '2019-01-07'], undefined],
    ['two days', ['2019-01-07', '2019-01-08'], '2019-01-07..2019-01-07 2019-01-08..2019-01-08'],
    [
      'a day in the middle stays whole',
      ['2019-01-01', '2019-01-05', '2019-01-05', '2019-01-09'],
      '2019-01-01..2019-01-01 2019-01-05..2019-01-09',
    ],
    [
      'most on the first day',
      ['2019-01-01', '2019-01-01', '2019-01-01', '2019-01-09'],
      '2019-01-01..2019-01-01 2019-01-09..2019-01-09',
    ],
    [
      'in any order',
      ['2019-03-01', '2019-01-01', '2019-04-01', '2019-02-01'],
      '2019-01-01..2019-02-01 2019-03-01..2019-04-01',
    ],
  ])('the halves of what was given: %s', (_, dates, expected) => {
    const scored = scoreBook(readBook(sheets()));
    const visits = dates.map((date) => ({
      ...scored.visits[0]!,
      given: { ...scored.visits[0]!.given!, rubric: 'r', date },
    }));
    const halves = halvesOf({ ...scored, visits }, 'r');
    expect(halves && [halves.from, halves.to].map(({ from, to }) => `${from}..${to}`).join(' ')).toBe(expected);
  });
});
