import { describe, expect, it } from '@jest/globals';
import type { Grid } from '../../src/engine/grid/grid';
import { contentAt, gridOf } from '../../src/engine/grid/grid';
import type { Value } from '../../src/engine/grid/value';
import type { RubricDefinition } from '../../src/engine/rubric/definition';
import { rubricOf } from '../../src/engine/rubric/definition';
import type { Rubric } from '../../src/engine/rubric/rubric';
import { exportFormulas, FORMULAS_SHEET } from '../../src/jobs/export-formulas';
import { standardRubric } from '../support/definitions';
import type { VisitTable } from '../support/exported';
import { hardDefinition, scoredBy, visitsFor } from '../support/exported';
import { bookOf, scoresOf } from '../support/formula-books';
import { computed } from '../support/workbench-formulas';

const ENVIRONMENT = { language: 'en', now: '2019-02-28T17:30:00+08:00' } as const;

function exported(grids: readonly Grid[]): Grid[] {
  const { plan, report } = exportFormulas(grids, {}, ENVIRONMENT);
  expect(report.refused).toBeUndefined();
  return plan.add.map(({ name, rows }) => gridOf(name, rows));
}

const outcomes = (rubric: Rubric, visits: VisitTable) =>
  scoredBy(rubric, visits).map(({ score, band, points }) => ({ score, band, points }));

describe('formulas of the workbook, computed by the workbench', () => {
  const rubric = rubricOf(hardDefinition());
  const visits = visitsFor(rubric, 4, 3);

  /** The sheets with one cell of one of them changed, and the formulas as they were. */
  async function after(sheet: string, row: number, column: number, value: Value) {
    const grids = bookOf(rubric, visits);
    const made = exported(grids);
    const changed = grids.map((each) =>
      each.sheet === sheet
        ? {
            ...each,
            rows: each.rows.map((line, r) => line.map((cell, c) => (r === row && c === column ? value : cell))),
          }
        : each,
    );
    // No more rows than the visits have.
    const scores = gridOf(
      FORMULAS_SHEET,
      made[0]!.rows.slice(0, 5).map((line, r) => line.map((_, c) => contentAt(made[0]!, r, c))),
    );
    return (await computed([...changed, made[1]!, scores])).get(FORMULAS_SHEET)!;
  }

  it('follow an edit of a weight, cell by cell', async () => {
    const definition = hardDefinition();
    const heavier = { ...definition.criteria[0]!, weight: '41.7' };
    const other = rubricOf({ ...definition, criteria: [heavier, ...definition.criteria.slice(1)] });
    expect(outcomes(other, visits)).not.toEqual(outcomes(rubric, visits));
    expect(scoresOf(await after('Rubric 评分标准', 1, 6, 41.7), 4)).toEqual(outcomes(other, visits));
  });

  it.each<[string, string, number, number, Value, RegExp]>([
    ['another kind', 'Rubric 评分标准', 1, 4, 'bonus', /export the formulas again/],
    ['another band', 'Bands 分段', 1, 1, '< 31', /export the formulas again/],
    ['another step', 'Settings 设置', 2, 2, 0.5, /export the formulas again/],
    ['a retired criterion that counts again', 'Rubric 评分标准', 10, 9, 'no', /export the formulas again/],
    ['a weight that is too fine', 'Rubric 评分标准', 1, 6, 33.333333, /cannot be computed exactly/],
    ['a weight that is no number', 'Rubric 评分标准', 1, 6, 'many', /cannot be computed exactly/],
  ])('score nothing after %s, and say why', async (_, sheet, row, column, value, reason) => {
    const rows = await after(sheet, row, column, value);
    for (const line of rows.slice(1, 5)) expect([line[1], line[4]]).toEqual([null, expect.stringMatching(reason)]);
  });
});

describe('the export', () => {
  const grids = bookOf(standardRubric(), visitsFor(standardRubric(), 2, 1));
  const code = (given: readonly Grid[], rubric?: string) =>
    exportFormulas(given, rubric === undefined ? {} : { rubric }, ENVIRONMENT).report.refused?.code;

  it('uses no function that Excel 2016 lacks, and no formula that is too long', () => {
    const rubric = rubricOf(hardDefinition());
    const formulas = exported(bookOf(rubric, visitsFor(rubric, 2, 1))).flatMap((grid) => [...grid.formulas!.values()]);
    expect(Math.max(...formulas.map(({ length }) => length))).toBeLessThan(8192);
    const used = formulas.flatMap((formula) => [...formula.matchAll(/([A-Z]+)\(/g)].map(([, name]) => name));
    expect([...new Set(used)].filter((name) => !FUNCTIONS.includes(name!))).toEqual([]);
  });

  it('brings the sheets up to date when it is made again', () => {
    const made = exported(grids);
    const { plan } = exportFormulas([...grids, ...made], {}, ENVIRONMENT);
    expect([plan.add, plan.changes]).toEqual([[], []]);
  });

  it.each<[string, () => string | undefined, string]>([
    ['no rubric', () => code([]), 'no-rubric'],
    ['another name', () => code(grids, 'other'), 'no-such-rubric'],
    [
      'a rubric with an error',
      () => code(grids.map((each) => (each.sheet === 'Bands 分段' ? gridOf(each.sheet, each.rows.slice(0, 1)) : each))),
      'rubric-broken',
    ],
    ['weights with more decimals than floats keep apart', () => code(withWeight('10.12345')), 'too-fine'],
    [
      'marks whose common denominator is too large',
      () => code(withMaxima(['9.9991', '9.9973', '9.9929', '9.9923'])),
      'too-large',
    ],
  ])('is refused for %s', (_, found, expected) => expect(found()).toBe(expected));

  const changed = (criteria: (all: RubricDefinition['criteria']) => RubricDefinition['criteria']): Grid[] => {
    const definition = hardDefinition();
    const rubric = rubricOf({ ...definition, criteria: criteria(definition.criteria) });
    return bookOf(rubric, visitsFor(rubric, 2, 1));
  };
  const withWeight = (weight: string) => changed(([first, ...rest]) => [{ ...first!, weight }, ...rest]);
  const withMaxima = (maxima: readonly string[]) =>
    changed(([first]) => maxima.map((max, i) => ({ ...first!, id: `c${i}`, max })));
});

const FUNCTIONS =
  'ABS AND COUNTA COUNTIF EXACT GCD IF INDEX INT ISBLANK ISERROR ISLOGICAL ISNA ISNUMBER ISTEXT LCM LEN LOWER MAX NOT ROUND SUM TRIM'.split(
    ' ',
  );
