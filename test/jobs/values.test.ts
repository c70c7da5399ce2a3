import { expect, test } from '@jest/globals';
import type { Content } from '../../src/engine/grid/value';
import { gridOf } from '../../src/engine/grid/grid';
import { cellName } from '../../src/engine/grid/address';
import { values } from '../../src/jobs/values';

const environment = { now: '2019-03-01T09:00:00+08:00', language: 'en' } as const;
const formula = (text: string, result: Content): Content => ({ formula: text, result: result as number });

test('ours become their results, the cells they fill too; other formulas stay', () => {
  const grids = [
    gridOf('Mine', [
      [formula('STEELYARD.SCORE(X1:Z3)', 74), formula('SUM(A1:A3)', 170)],
      [96, formula('STEELYARD.BAND(A2)', 'very good')],
      ['#N/A', null],
    ]),
    gridOf('Other', [[1]]),
  ];
  const spills = [{ at: { sheet: 'Mine', row: 0, column: 0 }, rows: 3, columns: 1 }];
  const { plan, report } = values(grids, { spills }, environment);
  expect(report.formulas).toBe(2);
  expect(plan.changes.map(({ at, before, after, why }) => [cellName(at), before, after, why])).toEqual([
    ['A1', { formula: 'STEELYARD.SCORE(X1:Z3)', result: 74 }, 74, 'values'],
    ['A2', 96, 96, 'spilled'],
    ['A3', '#N/A', '#N/A', 'spilled'],
    ['B2', { formula: 'STEELYARD.BAND(A2)', result: 'very good' }, 'very good', 'values'],
  ]);
});

test('where a program shows the formula in every cell that it fills, each cell is written once', () => {
  const one = formula('STEELYARD.SCORE(X1:Z2)', 1);
  const spills = [{ at: { sheet: 'Mine', row: 0, column: 0 }, rows: 2, columns: 1 }];
  const { plan } = values([gridOf('Mine', [[one], [one]])], { spills }, environment);
  expect(plan.changes.map(({ at }) => cellName(at))).toEqual(['A1', 'A2']);
});
