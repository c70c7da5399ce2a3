import { describe, expect, test } from '@jest/globals';
import type { Grid } from '../../src/engine/grid/grid';
import { isEmptyPlan } from '../../src/engine/grid/plan';
import type { DecideOptions, DisputeReport } from '../../src/jobs/disputes';
import { decideDispute, disputesIn, raiseDispute } from '../../src/jobs/disputes';
import { give } from '../../src/jobs/give';
import { changeState } from '../../src/jobs/rubric-state';
import type { Plan } from '../../src/engine/grid/plan';
import { readBook } from '../../src/sheets/read-book';
import { applied } from '../support/applied';
import { grid } from '../support/grid-literal';
import { SHEETS, visitSheets } from '../support/visits';
import { lines } from '../support/workbook';

const at = (day: string) => ({ now: `2019-03-${day}T09:00:00+08:00`, language: 'en' as const });
/** V2 of Ben, marked by Zoe and given by her. */
const start = (): Grid[] => {
  const grids = visitSheets({ Results: SHEETS.Results.split('\n').slice(0, 3).join('\n') });
  return applied(grids, give(grids, { visits: ['V2'], by: 'Zoe' }, at('01')).plan);
};
const raised = (grids = start()): Grid[] =>
  applied(grids, raiseDispute(grids, { visit: 'V2', by: 'Ben', reason: 'The plan was kept' }, at('02')).plan);
/** Another mark of V2 in the Visits sheet. */
const marked = (grids: Grid[], mark = 9): Grid[] =>
  grids.map((each) =>
    each.sheet === 'Visits'
      ? { ...each, rows: each.rows.map((row) => (row[0] === 'V2' ? row.with(8, mark) : row)) }
      : each,
  );
const decide = (grids: Grid[], more: Partial<DecideOptions> = {}): { plan: Plan; report: DisputeReport } => {
  const options = { visit: 'V2', by: 'Max', decision: 'upheld', reason: 'True', under: 'given', ...more } as const;
  return decideDispute(grids, options, at('03'));
};
const listed = (...people: string[]): Grid =>
  grid('Evaluators 评分人', `| Evaluator |\n${people.map((name) => `| ${name} |`).join('\n')}`);
const scores = (grids: Grid[]): string[] =>
  readBook(grids).given.map(({ visit, by, reason }) => [visit, by, reason].filter(Boolean).join(' '));

describe('an objection', () => {
  test('is written down with its reason, and is open', () => {
    const { disputes, findings } = disputesIn(raised());
    expect(findings).toEqual([]);
    expect(disputes).toEqual([
      {
        raised: {
          kind: 'raised',
          at: '2019-03-02T09:00:00+08:00',
          visit: 'V2',
          by: 'Ben',
          engineer: 'Ben',
          reason: 'The plan was kept',
          result: '2019-03-01T09:00:00+08:00',
        },
      },
    ]);
  });

  test.each([
    ['by nobody', start(), { by: ' ' }, 'dispute-by-missing'],
    ['without a reason', start(), { reason: ' ' }, 'reason-missing'],
    ['to a visit without a result', start(), { visit: 'V3' }, 'dispute-no-result'],
    ['while one is open', raised(), {}, 'dispute-open'],
    ['in a damaged sheet', [...start(), grid('Disputes 申诉', '| Event | Visit |')], {}, 'disputes-columns-missing'],
  ])('%s is refused', (_, grids, more, code) => {
    const { plan, report } = raiseDispute(grids, { visit: 'V2', by: 'Ben', reason: 'So', ...more }, at('02'));
    expect([isEmptyPlan(plan), report.refused?.code]).toEqual([true, code]);
  });

  test('stands between a rubric and its lock until it is decided', () => {
    const open = (grids: Grid[]) =>
      changeState(grids, { rubric: 'visit', to: 'locked', by: '' }, at('04')).report.readiness.find(
        ({ key }) => key === 'disputes',
      );
    expect(open(raised())).toMatchObject({ have: 1, met: false });
    expect(open(applied(raised(), decide(raised(), { decision: 'rejected' }).plan))).toMatchObject({
      have: 0,
      met: true,
    });
  });
});

describe('a decision', () => {
  test('that upholds regrades with it; both results stay', () => {
    const before = marked(raised());
    const { plan, report } = decide(before);
    expect(report).toEqual({ warnings: [], regraded: true });
    const grids = applied(before, plan);
    expect(scores(grids)).toEqual(['V2 Zoe', 'V2 Max upheld: True']);
    expect(disputesIn(grids).disputes[0]!.decided).toMatchObject({ decision: 'upheld', by: 'Max', reason: 'True' });
  });

  test('that rejects leaves the result alone, and another objection may follow', () => {
    const { plan, report } = decide(raised(), { decision: 'rejected' });
    const grids = applied(raised(), plan);
    expect([report.regraded, scores(grids)]).toEqual([false, ['V2 Zoe']]);
    expect(disputesIn(raised(grids)).disputes).toHaveLength(2);
  });

  test('that upholds after a regrade of its own does not regrade again', () => {
    const once = marked(raised());
    const regraded = applied(once, decide(once).plan).filter(({ sheet }) => sheet !== 'Disputes 申诉');
    const grids = [...regraded, raised().find(({ sheet }) => sheet === 'Disputes 申诉')!];
    expect(decide(grids, { decision: 'partly' }).report).toEqual({ warnings: [], regraded: false });
  });

  test.each([
    ['of nothing that is open', start(), {}, 'dispute-not-open'],
    ['without a reason', raised(), { reason: '' }, 'reason-missing'],
    ['by nobody', raised(), { by: '' }, 'dispute-by-missing'],
    ['that upholds and changes nothing', raised(), {}, 'dispute-nothing-changed'],
    ['by the engineer', marked(raised()), { by: 'BEN' }, 'dispute-own'],
    ['by who gave the result', marked(raised()), { by: ' zoe' }, 'dispute-own-result'],
    [
      'by who gave it, with others on the list',
      [...raised(), listed('Zoe', 'Max')],
      { by: 'Zoe' },
      'dispute-own-result',
    ],
    ['by somebody who is not on the list', [...raised(), listed('Zoe')], {}, 'giver-not-evaluator'],
  ])('%s is refused', (_, grids, more, code) => {
    const { plan, report } = decide(grids, more);
    expect([isEmptyPlan(plan), report.refused?.code]).toEqual([true, code]);
  });

  test('by who gave the result is taken with a warning when the list has nobody else', () => {
    const grids = [...raised(), listed('Zoe', 'Ben')];
    expect(decide(grids, { by: 'Zoe', decision: 'rejected' }).report).toEqual({
      warnings: ['dispute-nobody-else'],
      regraded: false,
    });
  });
});

test('rows that were typed by hand are findings, and count for nothing', () => {
  const sheet = grid(
    'Disputes 申诉',
    '| Event | Visit | Decision |\n| raised | | |\n| maybe | V2 | |\n| decided | V2 | upheld |\n| raised | V2 | |\n| decided | V2 | perhaps |',
  );
  const { disputes, findings } = disputesIn([...start(), sheet]);
  expect(lines(findings)).toEqual(['B2', 'A3', 'C4', 'C6'].map((cell) => `Disputes 申诉!${cell} dispute-unreadable`));
  expect(disputes).toHaveLength(1);
});
