import { expect, it } from '@jest/globals';
import type { Grid } from '../../src/engine/grid/grid';
import { gridOf } from '../../src/engine/grid/grid';
import type { Content } from '../../src/engine/grid/value';
import type { Rubric } from '../../src/engine/rubric/rubric';
import { exportFormulas } from '../../src/jobs/export-formulas';
import { visitsFor } from '../support/exported';
import { bookOf, formulaRubrics, wrongIn } from '../support/formula-books';
import { computed } from '../support/workbench-formulas';

/**
 * The same formulas, each computed for all visits at once: what refers to a cell of its own row or visit (`C2`, `J3`)
 * refers to the whole column instead. Formulas are taken from the first row as it was written.
 */
function atOnce(scores: Grid, count: number): Grid {
  const visits = 3;
  const own = (letters: string): string => `${letters}2:${letters}${count + 1}`;
  const REFERENCE = /'Visits 回访'!([A-Z]+)3\b|(?<![A-Z$'!])([A-Z]+)2(?![0-9(:])/g;
  const whole = (formula: string): string =>
    formula.replace(REFERENCE, (_, visit?: string, letters?: string) =>
      visit ? `'Visits 回访'!${visit}${visits}:${visit}${visits + count - 1}` : own(letters!),
    );
  const line = scores.rows[1]!.map((_, column): Content => {
    const formula = whole(scores.formulas!.get(`1,${column}`)!);
    // One that refers to nothing of its row is the same in all rows.
    const each = formula.includes(':') ? formula : `IF(ROW(${own('A')})>0,${formula},0)`;
    return { formula: each, result: null };
  });
  return gridOf('At once', [scores.rows[0]!, line, ...Array.from({ length: count }, () => [null])]);
}

/**
 * At most a thousand visits at once, above which the workbench takes longer for each; and few of all kinds, whose long
 * formulas take it ten times as long as others.
 */
const [standard, ...others] = formulaRubrics(8);
const CASES = [standard!, standard!, ...others].map(([name, rubric], seed): [string, number, number, Rubric] => [
  name,
  name.startsWith('all kinds') ? 60 : 970,
  seed,
  rubric,
]);

it('is done for ten thousand visits', () => {
  expect(CASES.reduce((sum, [, count]) => sum + count, 0)).toBeGreaterThanOrEqual(10_000);
});

it.each(CASES)('formulas in the workbench score as the engine does: %s, %i visits (%i)', async (...given) => {
  const [, count, seed, rubric] = given;
  const visits = visitsFor(rubric, count, seed);
  const grids = bookOf(rubric, visits);
  const { plan } = exportFormulas(grids, {}, { language: 'en', now: '2019-02-28T17:30:00+08:00' });
  const [scores, factors] = plan.add.map(({ name, rows }) => gridOf(name, rows));
  const got = await computed([...grids, factors!, atOnce(scores!, count)]);
  expect(wrongIn(rubric, visits, got.get('At once')!)).toBeUndefined();
});
