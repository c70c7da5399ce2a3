import { describe, expect, test } from '@jest/globals';
import { isEmptyPlan } from '../../src/engine/grid/plan';
import { toText } from '../../src/engine/number/rational';
import type { VisitEntry } from '../../src/jobs/enter';
import { enter } from '../../src/jobs/enter';
import { addMinutesColumn } from '../../src/jobs/minutes-column';
import { timedIn } from '../../src/jobs/time-taken';
import { readBook } from '../../src/sheets/read-book';
import { applied } from '../support/applied';
import { visitSheets } from '../support/visits';
import { workbook } from '../support/workbook';

const NOW = { now: '2019-02-28T17:30:00+08:00', language: 'en' as const };

describe('a column for the time taken', () => {
  test.each([
    ['under a row of ids', visitSheets(), 'R2'],
    ['of a sheet that people made', workbook({ Visits: '| Visit | prep |\n| V1 | 8 |' }), 'C1'],
  ])('goes behind the last one, %s', (_, grids, cell) => {
    const { plan } = addMinutesColumn(grids, {}, NOW);
    const at = { row: Number(cell.slice(1)) - 1, column: cell.charCodeAt(0) - 65, sheet: 'Visits' };
    expect(plan.changes).toEqual([{ at, before: null, after: 'Minutes to score', why: 'columns' }]);
    const wider = applied(grids, plan);
    expect(isEmptyPlan(addMinutesColumn(wider, {}, { ...NOW, language: 'zh-CN' }).plan)).toBe(true);
    // It is nobody's criterion.
    expect(readBook(wider).findings).toEqual(readBook(grids).findings);
  });

  test('is not there without visits', () => expect(isEmptyPlan(addMinutesColumn([], {}, NOW).plan)).toBe(true));
});

describe('minutes that were entered', () => {
  const entry = (minutes?: string): VisitEntry => ({
    row: 3,
    id: 'V2',
    rubric: 'visit',
    date: '2019-02-08',
    engineer: 'Ben',
    group: 'Two',
    customer: 'Dairy Ltd',
    evaluator: 'Zoe',
    comment: '',
    marks: new Map(),
    comments: new Map(),
    ...(minutes !== undefined && { minutes }),
  });
  const timed = applied(visitSheets(), addMinutesColumn(visitSheets(), {}, NOW).plan);
  const run = (minutes?: string, grids = timed) => enter(grids, { entry: entry(minutes) }, NOW);

  test.each([
    ['8', 8],
    ['７.5', 7.5],
    ['12 min', '12 min'],
  ])('%s', (typed, after) => expect(run(typed).plan.changes.map((change) => change.after)).toEqual([after]));

  test('none are left as they are; a blank clears them', () => {
    expect(run().plan.changes).toEqual([]);
    const filled = applied(timed, run('8').plan);
    expect(timedIn(readBook(filled)).timed.map((each) => [each.evaluator, toText(each.minutes)])).toEqual([
      ['Zoe', '8'],
    ]);
    expect(run(undefined, filled).plan.changes).toEqual([]);
    expect(run('8', filled).plan.changes).toEqual([]);
    expect(run('', filled).plan.changes.map(({ before, after }) => [before, after])).toEqual([[8, null]]);
  });

  test('without a column they are refused, not lost', () =>
    expect(run('8', visitSheets()).report.refused).toEqual({ code: 'column-missing', ids: ['Minutes to score'] }));
});
