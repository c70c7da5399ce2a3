import { describe, expect, test } from '@jest/globals';
import type { Grid } from '../../src/engine/grid/grid';
import { isEmptyPlan } from '../../src/engine/grid/plan';
import { agreement } from '../../src/jobs/agreement';
import type { DrawOptions } from '../../src/jobs/draw';
import { drawVisits } from '../../src/jobs/draw';
import { applied } from '../support/applied';
import { grid } from '../support/grid-literal';
import { visitSheets } from '../support/visits';

const NOW = { now: '2019-02-28T17:30:00+08:00', language: 'en' as const };
const run = (grids: readonly Grid[], more: Partial<DrawOptions> = {}) =>
  drawVisits(grids, { purpose: 'evaluate', count: 9, seed: '1', ...more }, NOW);
const drawnFrom = (grids: readonly Grid[], more: Partial<DrawOptions> = {}): string[] =>
  run(grids, more)
    .report.drawn.map(({ id }) => id)
    .sort();
const turned = (grids: readonly Grid[]): Grid[] =>
  grids.map((each) =>
    each.sheet === 'Visits' ? { ...each, rows: [...each.rows.slice(0, 2), ...each.rows.slice(2).reverse()] } : each,
  );

describe('visits are drawn', () => {
  // V1 and V4 are given, V2 is open with a score, V3 lacks marks.
  test.each([
    ['to be evaluated: those without a result', {}, ['V2', 'V3']],
    ['for second marks: those with a score', { purpose: 'double' }, ['V1', 'V2', 'V4']],
    ['to ask the customer: those with a result', { purpose: 'check' }, ['V1', 'V4']],
    ['of some days', { purpose: 'double', period: { from: '2019-02-02', to: '2019-02-28' } }, ['V2', 'V4']],
    ['of a group', { purpose: 'double', group: ' two ' }, ['V2', 'V4']],
    ['of a group that has none', { group: 'Three' }, []],
  ] as const)('%s', (_, more, ids) => expect(drawnFrom(visitSheets(), more)).toEqual(ids));

  test('the same whatever their order in the sheet', () => {
    for (const seed of ['1', '2', '3', '4']) {
      const more = { purpose: 'double', count: 2, seed } as const;
      expect(run(turned(visitSheets()), more).report).toMatchObject({
        from: 3,
        drawn: run(visitSheets(), more).report.drawn.map(({ id }) => ({ id })),
      });
    }
  });

  test('and nothing is written but for second marks', () => {
    expect(isEmptyPlan(run(visitSheets()).plan)).toBe(true);
    expect(isEmptyPlan(run(visitSheets(), { purpose: 'double', group: 'Three' }).plan)).toBe(true);
  });

  test('a row each waits in the sheet of second marks, which is begun and gone on with', () => {
    const more = { purpose: 'double', count: 2 } as const;
    const begun = applied(visitSheets(), run(visitSheets(), more).plan);
    const sheet = begun.at(-1)!;
    expect(sheet.rows[0]!.slice(0, 7)).toEqual([
      '#visit',
      '#date',
      '#evaluator',
      '#comment',
      'prep',
      'prep#comment',
      'mail',
    ]);
    expect(sheet.rows.slice(2)).toHaveLength(2);
    const grids = applied(begun, run(begun, more).plan);
    expect(
      grids
        .at(-1)!
        .rows.slice(2)
        .map(([id]) => id)
        .sort(),
    ).toEqual(['V1', 'V2', 'V4']);
    expect(agreement(grids, {}, NOW).report).toMatchObject({ pairs: 0, pending: 3, findings: [] });
    expect(drawnFrom(grids, more)).toEqual([]);
  });

  test('a sheet of that name that is something else is left alone', () => {
    const grids = [...visitSheets(), grid('Double scoring 双评', '| Notes |')];
    const { plan, report } = run(grids, { purpose: 'double' });
    expect([isEmptyPlan(plan), report.refused?.code]).toEqual([true, 'double-unreadable']);
  });
});
