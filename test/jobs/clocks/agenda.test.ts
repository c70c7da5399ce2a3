import { describe, expect, test } from '@jest/globals';
import type { Grid } from '../../../src/engine/grid/grid';
import { isEmptyPlan } from '../../../src/engine/grid/plan';
import { agenda } from '../../../src/jobs/clocks/agenda';
import { agendaDocument } from '../../../src/jobs/clocks/agenda-document';
import type { ReviewDocument } from '../../../src/jobs/review-document';
import { LANGUAGES } from '../../../src/i18n/language';
import { clockSheets } from '../../support/clocks';
import { visitSheets } from '../../support/visits';
import { lines } from '../../support/workbook';

const NOW = { now: '2026-03-20T09:00:00+08:00', language: 'en' as const };
const of = (grids: readonly Grid[]) => agenda(grids, {}, NOW).report;

const MEETING = clockSheets({
  Contacts: `
    | Contact | Customer | Responsible | Trial end        | First contact    | Second interaction |
    | C1      | A        | Ann         | 2026-02-01 10:00 | 2026-02-02 10:00 | 2026-02-20         |
    | C2      | B        | Ann         | 2026-02-05 10:00 | 2026-02-06 10:00 |                    |
    | C3      | A        | Ben         | 2026-03-01 10:00 | 2026-03-05 10:00 |                    |
    | C4      | D        | Zoe         | 2026-03-10 10:00 |                  |                    |
    | C5      | E        | Zoe         | 2026-03-19 10:00 |                  |                    |`,
  Tries: `
    | Contact | When             | Outcome  |
    | C4      | 2026-03-11 10:00 | 关机     |
    | C2      | 2026-03-12 10:00 | answered |`,
  Tasks: `
    | Task | What    | Owner | Start      | End        | Checked on            | Why not done | Status      | Drawn on   | Verified with the customer |
    | T1   | Shorter | Ann   | 2026-03-01 | 2026-03-10 | 2026-03-08、2026-03-15 |              | in progress | 2026-03-18 | yes                        |
    | T2   | Cheaper | Ben   | 2026-03-01 | 2026-04-10 |                       | no parts     |             | 2026-03-18 |                            |
    | T3   | Quieter | Ben   | 2026-03-18 | 2026-04-10 |                       |              | not begun   | 2026-03-02 |                            |
    | T4   | Lighter | Zoe   | 2026-03-01 | 2026-03-10 |                       |              | done        |            |                            |`,
});

describe('agenda', () => {
  test('figures of this month and the last, what is worse marked', () => {
    expect(of(MEETING).figures.map(({ key, now, last, isWorse }) => [key, now, last, isWorse])).toEqual([
      ['in-time', { count: 0, of: 2 }, { count: 2, of: 2 }, true],
      ['second', { count: 0, of: 3 }, { count: 1, of: 2 }, true],
      ['stickiness', { count: 2, of: 2 }, { count: 0, of: 0 }, false],
    ]);
  });

  test('names, tasks one by one, and what was drawn this week', () => {
    const { late, tasks, checks } = of(MEETING);
    expect(late.map(({ owners, id }) => [...owners, id])).toEqual([
      ['Ben', 'T2#1'],
      ['Ben', 'T2#2'],
      ['Zoe', 'C4'],
    ]);
    expect(
      tasks.map(({ id, isPastEnd, isCheckLate, lastCheck, status }) => [id, isPastEnd, isCheckLate, lastCheck, status]),
    ).toEqual([
      ['T1', true, false, '2026-03-15', 'going'],
      ['T2', false, true, null, 'open'],
      ['T3', false, false, null, 'open'],
    ]);
    expect(checks.map(({ id, verified }) => [id, verified])).toEqual([
      ['T1', true],
      ['T2', false],
    ]);
  });

  test('whose review it is, where there are visits of groups', () => {
    expect(of(MEETING).review).toBeNull();
    expect(of([...MEETING, ...visitSheets()]).review).toEqual({ group: expect.any(String), on: '2026-03-20' });
  });

  test('reads the same in both languages, and writes nothing', () => {
    const { plan, report } = agenda(MEETING, {}, NOW);
    expect(isEmptyPlan(plan)).toBe(true);
    const [zh, en] = LANGUAGES.map((language) => agendaDocument(report, language));
    const shape = ({ sections }: ReviewDocument) =>
      sections.map(({ table }) => [table?.heads.length, table?.rows.length]);
    expect(shape(zh!)).toEqual(shape(en!));
    expect(shape(en!)).toEqual([
      [4, 3],
      [6, 3],
      [7, 3],
      [4, 2],
    ]);
    expect(en!.sections[2]!.table!.rows.map((row) => row.at(-1))).toEqual([
      'past its end · to be explained',
      'check late · no parts',
      '',
    ]);
  });

  test('of empty registers there is nothing to say; bad days are told', () => {
    const empty = of(clockSheets({ Tasks: '| Task | Owner | Start |' }));
    expect([empty.figures, empty.late, empty.tasks, empty.checks]).toEqual([[], [], [], []]);
    const bad = clockSheets({
      Tasks: '| Task | Owner | Start | End | Drawn on |\n| T1 | Ann | 2026-03-19 | soon | never |',
    });
    expect(lines(of(bad).findings)).toEqual([
      'Tasks 改进任务!D2 clock-time-unreadable',
      'Tasks 改进任务!E2 clock-time-unreadable',
    ]);
  });
});
