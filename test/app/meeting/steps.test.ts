import { describe, expect, test } from '@jest/globals';
import { agenda } from '../../../src/jobs/clocks/agenda';
import { placeOf, stepsOf } from '../../../src/app/meeting/steps';
import { clockSheets } from '../../support/clocks';

const steps = (tasks: string) => {
  const grids = clockSheets({ Tasks: `| Task | What | Owner | Start |\n${tasks}` });
  return stepsOf(agenda(grids, {}, { now: '2019-03-01T09:00:00+08:00', language: 'en' }).report);
};
const keys = (tasks: string) => steps(tasks).map(({ key }) => key);

describe('steps', () => {
  test('one of each task; ids that do not tell tasks apart are told apart by their rows', () => {
    expect(
      keys(`
        | T1 | A | Ann | 2019-02-25 |
        | T2 | B | Ann | 2019-02-25 |
        | T2 | C | Ann | 2019-02-25 |
        |    | D | Ann | 2019-02-25 |`),
    ).toEqual(['figures', 'late 1', 'task T1', 'task T2 2', 'task T2 3', 'task  4', 'checks', 'review']);
    expect(keys('')).toEqual(['figures', 'late 1', 'no-task', 'checks', 'review']);
  });

  test('a check that was missed again and again is one thing', () => {
    const [, late] = steps('| T1 | A | Ann | 2019-02-01 |\n| T2 | B | Ben | 2019-02-20 |');
    if (late?.kind !== 'late') throw new Error(late?.kind);
    expect(late.rows.map(({ id, times, due }) => [id, times, due])).toEqual([
      ['T1', 3, '2019-02-08 23:59'],
      ['T2', 1, '2019-02-27 23:59'],
    ]);
  });

  test('a meeting goes on where it was, or as far along', () => {
    const all = steps('| T1 | A | Ann | 2019-02-25 |');
    expect(placeOf(all, 'task T1', 0)).toBe(2);
    expect(placeOf(all, 'task T9', 3)).toBe(3);
    expect(placeOf(all, undefined, 9)).toBe(4);
  });
});
