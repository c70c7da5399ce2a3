import { describe, expect, test } from '@jest/globals';
import type { Change } from '../../../src/engine/grid/change';
import { cellName } from '../../../src/engine/grid/address';
import type { RenewTaskOptions } from '../../../src/jobs/clocks/renew-task';
import { renewTask } from '../../../src/jobs/clocks/renew-task';
import { applied } from '../../support/applied';
import { clockSheets } from '../../support/clocks';

const NOW = { now: '2026-03-18T14:30:00+08:00', language: 'en' as const };
const HEADS =
  '| Task | Owner | Start | Status | Done on | Checked on | Why not done | Blocker | Arose at | Registered at | Note | End |';
const sheet = (...rows: string[]) => clockSheets({ Tasks: [HEADS, ...rows].join('\n') });
const T1 = sheet('| T1 | Ann | 2026-03-01 | not begun | | | | | | | |');

type Said = Omit<RenewTaskOptions, 'task'>;
const T = { id: 'T1', row: 1 };
const shown = ({ at, before, after }: Change): string => `${cellName(at)} ${before ?? '-'} -> ${after ?? '-'}`;
const changes = (said: Said, grids = T1, language: 'en' | 'zh-CN' = 'en'): string[] =>
  renewTask(grids, { task: T, ...said }, { ...NOW, language }).plan.changes.map(shown);
const refused = (said: Said, grids = T1, task = T) => renewTask(grids, { task, ...said }, NOW).report.refused;

const BLOCKED = sheet(
  '| T1 | Ann | 2026-03-01 | in progress | | 2026-03-08 | no time | no parts | 2026-03-10 10:00 | 2026-03-10 12:00 | |',
);
const DONE = sheet('| T1 | Ann | 2026-03-01 | done | 2026-03-12 | | | | | | |');

/** 18 March 2026 as a workbook counts. */
const TODAY = 46099;

describe('renewTask', () => {
  test.each<[string, Said, string[], ReturnType<typeof sheet>?]>([
    ['nothing said, nothing written', {}, []],
    ['what stands there already is not written again', { status: 'open', note: '' }, []],
    [
      'nor is the other language',
      { status: 'done' },
      [],
      sheet('| T1 | Ann | 2026-03-01 | 已完成 | 2026-03-12 | | | | | | |'),
    ],
    ['begun', { status: 'going' }, ['D2 not begun -> in progress']],
    ['done gets the day', { status: 'done' }, ['D2 not begun -> done', `E2 - -> ${TODAY}`]],
    ['a day of being done stays', { status: 'done' }, [], DONE],
    ['begun again loses it', { status: 'going' }, ['D2 done -> in progress', 'E2 2026-03-12 -> -'], DONE],
    ['cancelled', { status: 'cancelled' }, ['D2 not begun -> cancelled']],
    ['checked for the first time', { isChecked: true }, ['F2 - -> 2026-03-18']],
    ['checked once more', { isChecked: true }, ['F2 2026-03-08 -> 2026-03-08, 2026-03-18'], BLOCKED],
    [
      'checked once a day',
      { isChecked: true },
      [],
      sheet('| T1 | Ann | 2026-03-01 | | | 2026-03-08、2026/3/18 | | | | | |'),
    ],
    [
      'after a check that is a date of the workbook',
      { isChecked: true },
      ['F2 46089 -> 2026-03-08, 2026-03-18'],
      sheet('| T1 | Ann | 2026-03-01 | | | 46089 | | | | | |'),
    ],
    ['an explanation', { notDone: ' no parts ' }, ['G2 - -> no parts']],
    ['text that looks like a formula is text', { note: '=1+1' }, ['K2 - -> =1+1']],
    ['an explanation that is over', { notDone: '' }, ['G2 no time -> -'], BLOCKED],
    [
      'a blocker is registered now',
      { blocker: 'no parts', aroseAt: '2026-03-18 09:00' },
      ['H2 - -> no parts', `I2 - -> ${TODAY + 0.375}`, `J2 - -> ${TODAY + 14.5 / 24}`],
    ],
    [
      'one of a day',
      { blocker: 'no parts', aroseAt: '2026-03-18' },
      ['H2 - -> no parts', `I2 - -> ${TODAY}`, `J2 - -> ${TODAY + 14.5 / 24}`],
    ],
    [
      'its words are mended, its times stay',
      { blocker: 'no spare parts', aroseAt: '2026-03-10 10:00' },
      ['H2 no parts -> no spare parts'],
      BLOCKED,
    ],
    [
      'another one takes its place',
      { blocker: 'no power', aroseAt: '2026-03-17 10:00' },
      [
        'H2 no parts -> no power',
        `I2 2026-03-10 10:00 -> ${TODAY - 1 + 10 / 24}`,
        `J2 2026-03-10 12:00 -> ${TODAY + 14.5 / 24}`,
      ],
      BLOCKED,
    ],
    ['one that is out of the way keeps its times', { blocker: '' }, ['H2 no parts -> -'], BLOCKED],
  ])('%s', (_, said, expected, ...[grids]) => expect(changes(said, grids).sort()).toEqual(expected));

  test.each<[string, string, string, string[] | string]>([
    ['put off', '2026-04-01', '2026-03-20', [`L2 2026-03-20 -> ${TODAY + 14}`]],
    ['set', '2026-04-01', '', [`L2 - -> ${TODAY + 14}`]],
    ['the same day, written otherwise', '2026-03-20', '2026/3/20', []],
    ['taken away', '', '2026-03-20', ['L2 2026-03-20 -> -']],
    ['no day', 'soon', '2026-03-20', 'task-end-unreadable'],
    ['a day that never is', '2026-02-30', '', 'task-end-unreadable'],
    ['before the start', '2026-02-28', '', 'task-end-before-start'],
  ])('a planned end: %s', (_, end, before, expected) => {
    const grids = sheet(`| T1 | Ann | 2026-03-01 | | | | | | | | | ${before} |`);
    if (typeof expected === 'string') expect(refused({ end }, grids)?.code).toBe(expected);
    else expect(changes({ end }, grids)).toEqual(expected);
  });

  test('in Chinese', () => {
    expect(changes({ status: 'done', isChecked: true }, BLOCKED, 'zh-CN')).toEqual([
      'D2 in progress -> 已完成',
      `E2 - -> ${TODAY}`,
      'F2 2026-03-08 -> 2026-03-08、2026-03-18',
    ]);
  });

  test.each<[string, Said, string]>([
    ['a blocker of no time', { blocker: 'no parts' }, 'task-arose-missing'],
    ['a time that is none', { blocker: 'no parts', aroseAt: 'soon' }, 'task-arose-unreadable'],
    ['a time to come', { blocker: 'no parts', aroseAt: '2026-03-18 14:31' }, 'task-arose-future'],
    ['a time of no blocker', { aroseAt: '2026-03-18' }, 'task-blocker-missing'],
  ])('refuses %s and writes nothing of the rest', (_, said, code) => {
    expect(refused({ status: 'done', ...said })?.code).toBe(code);
    expect(changes({ status: 'done', ...said })).toEqual([]);
  });

  test('finds a task that was moved, never another one', () => {
    const moved = sheet(
      '| T0 | Ben | 2026-03-01 | | | | | | | | |',
      '| T1 | Ann | 2026-03-01 | | | | | | | | |',
      '| T2 | Ann | 2026-03-01 | | | | | | | | |',
      '| T2 | Ann | 2026-03-01 | | | | | | | | |',
      '|    | Ann | 2026-03-01 | | | | | | | | |',
    );
    const rows = (id: string, row: number) =>
      renewTask(moved, { task: { id, row }, status: 'done' }, NOW).plan.changes.map(({ at }) => at.row);
    expect(rows('T1', 1)).toEqual([2, 2]);
    expect(rows('T2', 4)).toEqual([4, 4]);
    expect(rows('T2', 1)).toEqual([]);
    expect(rows('', 5)).toEqual([5, 5]);
    expect(rows('', 1)).toEqual([]);
    expect(refused({ status: 'done' }, moved, { id: 'T9', row: 1 })).toEqual({ code: 'task-gone', ids: ['T9'] });
    expect(refused({ status: 'done' }, [])?.code).toBe('task-gone');
  });

  test('is written whole or not at all: columns that are gone are named', () => {
    const narrow = clockSheets({ Tasks: '| Task | Owner | Start | Status |\n| T1 | Ann | 2026-03-01 | |' });
    expect(refused({ status: 'done', note: 'x' }, narrow)).toEqual({
      code: 'task-columns-missing',
      ids: ['Done on', 'Note'],
    });
    expect(changes({ status: 'going', note: '' }, narrow)).toEqual(['D2 - -> in progress']);
  });

  test('what was written is read back, and once more changes nothing', () => {
    const said: Said = { status: 'done', isChecked: true, blocker: 'no parts', aroseAt: '2026-03-18 09:05' };
    const after = applied(T1, renewTask(T1, { task: T, ...said }, NOW).plan);
    expect(changes(said, after)).toEqual([]);
  });
});
