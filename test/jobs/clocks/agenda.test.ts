import { describe, expect, test } from '@jest/globals';
import type { Grid } from '../../../src/engine/grid/grid';
import { isEmptyPlan } from '../../../src/engine/grid/plan';
import { toText } from '../../../src/engine/number/rational';
import { memoryHost } from '../../../src/hosts/memory';
import { board } from '../../../src/jobs/board';
import { agenda } from '../../../src/jobs/clocks/agenda';
import { agendaDocument } from '../../../src/jobs/clocks/agenda-document';
import type { ReviewDocument } from '../../../src/jobs/review-document';
import { LANGUAGES } from '../../../src/i18n/language';
import { clockSheets } from '../../support/clocks';
import { allSheets, pastedTable, runIn } from '../../support/ledger-jobs';
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
      [6, 2],
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

describe('overdue payment', () => {
  const BOARD = `
    | Item | State | Currency | Amount | Open | Signed     | Shipped    | Paid on    |
    | A    | .     | CNY      | 1000   | 1000 | 2026-01-01 |            |            |
    | B    | .     | CNY      | 2000   | 500  | 2026-01-13 | 2026-03-01 |            |
    | C    | .     | CNY      | 300    | 300  | 2026-01-14 |            |            |
    | D    | .     | CNY      | 300.5  | 300.5 | 2026-02-02 |           |            |
    | E    | .     | CNY      | 40     | 40   | 2026-02-03 |            |            |
    | F    | paid  | CNY      | 8000   | 0    | 2026-01-01 |            | 2026-03-02 |
    | G    | 已结清 | CNY     | 8000   | 0    | 2026-01-01 |            | 2026-02-28 |
    | H    | paid  | CNY      | 8000   | 0    | 2026-01-01 |            |            |
    | I    | cancelled | CNY  | 9000   | 9000 | 2026-01-01 |            |            |
    | J    | credit | CNY     | -9000  | -9000 | 2026-01-01 |           |            |
    | K    | not in the report | CNY |  |      | 2026-01-01 |            |            |
    | L    | .     | USD      |        |      | 2026-01-01 |            |            |`.replaceAll(' .  ', ' overdue ');
  const SETTINGS = '| Days count from | Overdue after days |\n| contract signed | 45 |';
  const paid = (tables: Record<string, string>) => of(clockSheets(tables)).payments;
  const said = (tables: Record<string, string>, language: 'en' | 'zh-CN' = 'en') =>
    agendaDocument(of(clockSheets(tables)), language).sections[0]!.table?.rows.at(-1);

  test('on the day, and on the last day of last month: what was paid since was owed then', () => {
    const payments = paid({ Board: BOARD, BoardSettings: SETTINGS });
    if (payments.state !== 'counted') throw new Error(payments.state);
    const { now, last } = payments;
    // Day 46 is the first: 2 February is 46 days before 20 March, and 13 January before 28 February.
    expect([now.on, now.rows, toText(now.open.get('CNY')!), now.open.has('USD')]).toEqual([
      ...['2026-03-20', 5, '2100.5', false],
    ]);
    expect([last.on, last.rows, toText(last.open.get('CNY')!)]).toEqual(['2026-02-28', 4, '9500']);
    expect(payments.isWorse).toBe(false);
  });

  test.each<[string, string, string, boolean]>([
    ['more money', '| A | overdue | CNY | 5 | 5 | 2026-01-20 |', '', true],
    ['the same', '| A | overdue | CNY | 5 | 5 | 2026-01-01 |', '', false],
    [
      'of one currency more',
      '| A | overdue | CNY | 9 | 9 | 2026-01-01 |',
      '| B | overdue | USD | 1 | 1 | 2026-01-20 |',
      true,
    ],
    ['no money known, a row more', '| A | overdue | CNY | | | 2026-01-20 |', '', true],
    ['nothing', '| A | signed | CNY | 5 | 5 | 2026-03-20 |', '', false],
  ])('worse: %s', (_, one, other, isWorse) => {
    const Board = `| Item | State | Currency | Amount | Open | Signed |\n${one}\n${other}`;
    expect(paid({ Board, BoardSettings: SETTINGS })).toMatchObject({ state: 'counted', isWorse });
  });

  test('is read beside the other figures', () => {
    const Board =
      '| Item | State | Currency | Amount | Open | Signed |\n| A | overdue | CNY | 1234567.5 | 1234567.5 | 2026-01-20 |';
    expect(said({ Board, BoardSettings: SETTINGS })).toEqual([
      'overdue payment, today and at the end of last month',
      'CNY 1,234,567.50 (1 contract)',
      '0 contracts',
      '▲ more than at the end of last month',
    ]);
    expect(said({ Board }, 'zh-CN')?.at(-1)).toBe('请先在“Board settings 看板设置”中选定天数从哪天算起。');
    expect(said({ Tasks: '| Task | Owner | Start |' })).toBeUndefined();
  });

  test('of lists that are on no board yet, as the board would have them', async () => {
    const host = memoryHost();
    const list = pastedTable(`
      合同编号 | 客户名称 | 业务员 | 合同金额 | 签订日期 | 发货日期 | 已回款金额
      HT-1 | 甲公司 | 张三 | 1000 | 2026-01-10 | 2026-02-20 | 0
      HT-2 | 乙公司 | 李四 | 2000 | 2026-02-01 | 2026-02-05 | 500`);
    await runIn(host, board, { sources: [list], start: 'contract' as const }, NOW);
    const all = await allSheets(host);
    const without = all.filter(({ sheet }) => !sheet.startsWith('Board 回'));
    const { payments } = of(all);
    expect(payments).toMatchObject({ state: 'counted', now: { rows: 2 }, last: { rows: 1 } });
    expect(of(without).payments).toEqual(payments);
    expect(of(without.filter(({ sheet }) => !sheet.startsWith('Recipes'))).payments).toEqual({ state: 'no-board' });
  });
});

test('a task that is over stays while the meeting is at it', () => {
  const grids = clockSheets({
    Tasks: `
      | Task | Owner | Start      | End        | Status    | Blocker | Arose at         |
      | T1   | Ann   | 2026-03-01 | 2026-03-10 | done      | no oil  | 2026-03-09 10:05 |
      | T2   | Ben   | 2026-03-01 | 2026-03-10 | cancelled |         |                  |
      | T3   | Zoe   | 2026-03-01 | 2026-03-10 |           | no time | 2026-03-09       |`,
  });
  const tasks = (...keep: { id: string; row: number }[]) =>
    agenda(grids, { keep }, NOW).report.tasks.map(({ id, status, isPastEnd, aroseAt }) => [
      id,
      status,
      isPastEnd,
      aroseAt,
    ]);
  const [T1, T3] = [
    ['T1', 'done', false, '2026-03-09 10:05'],
    ['T3', 'open', true, '2026-03-09'],
  ];
  expect(tasks()).toEqual([T3]);
  expect(tasks({ id: 'T1', row: 1 }, { id: 'T3', row: 3 }, { id: 'T9', row: 2 })).toEqual([T1, T3]);
});

test.each([
  ['no register', {}, null],
  ['nothing in it', { Tasks: '| Task | Owner | Start |' }, null],
  [
    'a check',
    { Tasks: '| Task | Owner | Start | Checked on |\n| T1 | Ann | 2026-01-01 | 2026-01-08、2026-01-15 |' },
    '2026-01-15',
  ],
  [
    'nothing that is to come',
    {
      Tasks:
        '| Task | Owner | Start | Done on |\n| T1 | Ann | 2026-01-01 | 2026-02-01 |\n| T2 | Ann | 2026-01-01 | 2026-03-21 |',
    },
    '2026-02-01',
  ],
  [
    'nothing that is planned',
    { Tasks: '| Task | Owner | Start | End |\n| T1 | Ann | 2026-01-01 | 2026-02-01 |' },
    null,
  ],
  [
    'a try',
    {
      Contacts: '| Contact | Customer | Responsible | Trial end |\n| C1 | A | Ann | 2026-01-01 |',
      Tries: '| Contact | When | Outcome |\n| C1 | 2026-01-03 10:00 | answered |',
    },
    '2026-01-03',
  ],
  [
    'no trial that ended after that',
    {
      Contacts:
        '| Contact | Customer | Responsible | Trial end | First contact |\n' +
        '| C1 | A | Ann | 2026-01-01 | 2026-01-02 |\n| C2 | B | Ann | 2026-01-09 | |',
    },
    '2026-01-02',
  ],
  [
    'a trial where nothing else is',
    { Contacts: '| Contact | Customer | Responsible | Trial end |\n| C1 | A | Ann | 2026-01-01 |' },
    '2026-01-01',
  ],
])('the last day of which the registers tell: %s', (_, tables, latest) => {
  expect(of(clockSheets(tables as Record<string, string>)).latest).toBe(latest);
});
