import { describe, expect, test } from '@jest/globals';
import { cellName } from '../../../src/engine/grid/address';
import type { RenewTaskOptions } from '../../../src/jobs/clocks/renew-task';
import { openTasks, renewTasks } from '../../../src/jobs/clocks/renew-tasks';
import { clockSheets } from '../../support/clocks';

const NOW = { now: '2026-03-18T14:30:00+08:00', language: 'en' as const };
const GRIDS = clockSheets({
  Tasks: `
    | Task | Owner | Start      | End        | Status      | Checked on | Why not done | Note |
    | T1   | Ann   | 2026-03-16 | 2026-04-01 |             |            |              |      |
    | T2   | Ben   | 2026-03-01 | 2026-04-01 | in progress |            |              |      |
    | T3   | Ben   | 2026-03-16 | 2026-03-17 | in progress |            |              |      |
    | T4   | Ben   | 2026-03-01 | 2026-04-01 | in progress |            | no parts     |      |
    | T5   | Ben   | 2026-03-01 | 2026-03-02 | 已完成      |            |              |      |`,
});
type Said = Omit<RenewTaskOptions, 'task'>;
const renew = (...said: readonly [string, number, Said][]) =>
  renewTasks(GRIDS, { tasks: said.map(([id, row, more]) => ({ task: { id, row }, ...more })) }, NOW);

describe('openTasks', () => {
  test('one by one in the order of the sheet, without those that are over', () => {
    const { tasks } = openTasks(GRIDS, {}, NOW).report;
    expect(tasks.map(({ id, row, isPastEnd, isCheckLate }) => [id, row, isPastEnd, isCheckLate])).toEqual([
      ['T1', 1, false, false],
      ['T2', 2, false, true],
      ['T3', 3, true, false],
      ['T4', 4, false, true],
    ]);
    expect(openTasks([], {}, NOW).report).toEqual({
      ...{ hasTasks: false, today: '2026-03-18', progressDay: 3, tasks: [], findings: [] },
    });
  });

  test.each([
    ['Friday', 5, []],
    ['周一', 1, []],
    ['someday', 3, ['calendar-day-unreadable']],
    ['', 3, ['calendar-day-unreadable']],
  ])('the progress day is a row of the calendar: %s', (day, weekday, codes) => {
    const Calendar = `| Kind | Day, weekday or year |\n| region | |\n| progress day | ${day} |`;
    const { progressDay, findings } = openTasks(clockSheets({ Calendar }), {}, NOW).report;
    const told = findings.map(({ code }) => code).filter((code) => code === 'calendar-day-unreadable');
    expect([progressDay, told]).toEqual([weekday, codes]);
  });
});

describe('renewTasks', () => {
  test('all of them are one plan', () => {
    const { plan, report } = renew(['T1', 1, { note: 'on the way' }], ['T2', 2, { notDone: 'no time' }]);
    expect([report.refused, plan.changes.map(({ at, after }) => `${cellName(at)} ${after}`)]).toEqual([
      [],
      ['H2 on the way', 'G3 no time'],
    ]);
  });

  test('one that is refused keeps no other from being written', () => {
    const { plan, report } = renew(['T9', 8, { note: 'x' }], ['T1', 1, { end: 'soon' }], ['T4', 4, { note: 'y' }]);
    expect(report.refused.map(({ code }) => code)).toEqual(['task-gone', 'task-end-unreadable']);
    expect(plan.changes.map(({ after }) => after)).toEqual(['y']);
  });

  test.each<[string, [string, number, Said], boolean]>([
    ['a check that was not done', ['T2', 2, { note: 'x' }], true],
    ['the same, explained', ['T2', 2, { notDone: 'no time' }], false],
    ['explained with blanks', ['T2', 2, { notDone: '  ' }], true],
    ['explained before', ['T4', 4, { note: 'x' }], false],
    ['the explanation taken away', ['T4', 4, { notDone: '' }], true],
    ['checked today', ['T2', 2, { isChecked: true }], false],
    ['an end that has passed', ['T3', 3, { isChecked: true }], true],
    ['put off', ['T3', 3, { end: '2026-03-30' }], false],
    ['put off, but not to a day to come', ['T3', 3, { end: '2026-03-16' }], true],
    ['done', ['T3', 3, { status: 'done' }], false],
  ])('what must be explained is: %s', (_, said, isRefused) => {
    const codes = renew(said).report.refused.map(({ code }) => code);
    expect(codes.includes('task-unexplained')).toBe(isRefused);
  });
});
