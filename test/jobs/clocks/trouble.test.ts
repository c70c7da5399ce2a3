import { describe, expect, test } from '@jest/globals';
import type { Grid } from '../../../src/engine/grid/grid';
import type { Finding } from '../../../src/engine/grid/plan';
import { findingText } from '../../../src/i18n';
import { LANGUAGES } from '../../../src/i18n/language';
import { readClockBook } from '../../../src/jobs/clocks/clock-book';
import { escalate } from '../../../src/jobs/clocks/escalate';
import { overdue } from '../../../src/jobs/clocks/overdue';
import { standingsIn } from '../../../src/jobs/clocks/standing';
import { applied } from '../../support/applied';
import { workbookAtHand } from '../../support/at-hand';
import { CHAIN, clockSheets } from '../../support/clocks';
import { lines } from '../../support/workbook';

const NOW = '2026-03-03T10:30:00+08:00';
const CONTACTS = '| Contact | Customer | Responsible | Region | Trial end | First contact |';
const RULES = '| Rule | Register | Starts at | Stops at | Limit | Unit |';
const CALENDAR = '| Kind | Region | Day, weekday or year | From | To | Name or time zone | Source |';
const HERE = '| region | here | | | | Asia/Shanghai | |';
const TWO_DAYS = '| two-days | Contacts | Trial end | First contact | 2 | working days |';
const ONE = `${CONTACTS}\n| C1 | 宏达 | Ann | | 2026-03-02 10:00 | |`;

/** What is wrong, where each clock then stands, and what is said of it. */
const TROUBLES: readonly (readonly [string, Record<string, string>, readonly string[], readonly string[]])[] = [
  [
    'times that are missing',
    {
      Contacts: `${CONTACTS}\n| C1 | 宏达 | Ann | | | |\n| C2 | Bolt | Ann | | 2026-03-02 10:00 | |`,
      Tasks: '| Task | Owner | Start | Blocker | Arose at | Registered at |\n| T1 | Ann | | no parts | | 2026-03-02 |',
    },
    ['contact C1 not-judged', 'contact C2 reminded', 'blocker T1 not-judged', 'check T1#1 not-judged'],
    ['Contacts!A2 clock-without-start (warning)', 'Tasks!A2 clock-without-start (warning)'],
  ],
  [
    'a task that is to end before it starts',
    { Tasks: '| Task | Owner | Start | End |\n| T1 | Ann | 2026-03-02 | 2026-03-01 |' },
    ['check T1#1 reminded'],
    ['Tasks!D2 task-end-before-start (warning)'],
  ],
  [
    'times that never are',
    {
      Contacts: `${CONTACTS}
        | C1 | 宏达 | Ann | | 2026-02-30 | |
        | C2 | Bolt | Ann | | 2026-03-01 25:00 | |
        | C3 | Cog | Ann | | 2026-03-02 10:00 | soon |
        | C4 | Disc | Ann | | 0026-03-02 | |`,
    },
    ['contact C1 not-judged', 'contact C2 not-judged', 'contact C3 reminded', 'contact C4 not-judged'],
    [
      'Contacts!E2 clock-time-unreadable',
      'Contacts!E3 clock-time-unreadable',
      'Contacts!F4 clock-time-unreadable',
      'Contacts!E5 clock-time-unreadable',
      'Contacts!A2 clock-without-start (warning)',
      'Contacts!A3 clock-without-start (warning)',
      'Contacts!A5 clock-without-start (warning)',
    ],
  ],
  [
    'times that have not come',
    {
      Contacts: `${CONTACTS}
        | C1 | 宏达 | Ann | | 2026-03-09 10:00 | |
        | C2 | Bolt | Ann | | 2026-03-01 12:00 | 2026-03-04 |
        | C3 | Cog | Ann | | 2026-03-02 10:00 | 2062-03-02 |
        | C4 | Disc | Ann | | 2260-03-02 | |`,
      Tasks: '| Task | Owner | Start | Checked on |\n| T1 | Ann | 2026-02-20 | 2026-02-27、2026-03-27 |',
    },
    [
      'contact C1 waiting',
      'contact C2 due',
      'contact C3 reminded',
      'contact C4 not-judged',
      'check T1#1 stopped-in-time',
      'check T1#2 reminded',
    ],
    [
      'Contacts!A3 clock-stop-in-future (warning)',
      'Contacts!A4 clock-stop-in-future (warning)',
      'Contacts!A5 clock-time-impossible (warning)',
      'Tasks!A2 clock-stop-in-future (warning)',
    ],
  ],
  [
    'an owner in two spellings, two owners in a cell, nobody',
    {
      Contacts: `${CONTACTS}
        | C1 | 宏达 | 李 四 | | 2026-03-02 10:00 | |
        | C2 | Bolt | 李四 | | 2026-03-02 10:00 | |
        | C3 | Cog | 李四、Ann | | 2026-03-01 10:00 | |
        | C4 | Disc | | | 2026-03-01 10:00 | |`,
    },
    ['contact C1 reminded', 'contact C2 reminded', 'contact C3 late', 'contact C4 late'],
    [
      'Contacts!A4 clock-owners-several (warning)',
      'Contacts!A5 clock-without-owner (warning)',
      'Contacts!A1 clock-owner-spellings (info)',
    ],
  ],
  [
    'a limit of zero beside one that can be',
    {
      Rules: `${RULES}
        | zero | Contacts | Trial end | First contact | 0 | hours |
        | day | Contacts | Trial end | First contact | 1 | days |`,
      Contacts: ONE,
    },
    ['zero C1 not-judged', 'day C1 late'],
    ['Clock rules!A2 clock-limit'],
  ],
  [
    'a time to answer of zero',
    {
      Contacts: ONE,
      Chain: '| Role | Person | Time to answer | Unit |\n| lead | Lin | 0 | hours |\n| boss | Wu | | |',
    },
    ['contact C1 reminded'],
    ['Escalation chain!A2 chain-answer-time'],
  ],
  [
    'a calendar in which nobody works',
    { Contacts: ONE, Rules: `${RULES}\n${TWO_DAYS}`, Calendar: `${CALENDAR}\n${HERE}` },
    ['two-days C1 reminded'],
    [
      'Working calendar!A2 calendar-no-hours',
      'Contacts!A2 clock-never-due (warning)',
      'Working calendar!A1 calendar-year-unknown (warning)',
    ],
  ],
  [
    'a calendar with a hole: nobody works there but on Mondays, and the year is not listed',
    {
      Contacts: ONE,
      Rules: `${RULES}\n${TWO_DAYS}`,
      Calendar: `${CALENDAR}\n${HERE}\n| working hours | | Monday | 9:00 | 18:00 | | |`,
    },
    ['two-days C1 reminded'],
    ['Working calendar!A1 calendar-year-unknown (warning)'],
  ],
  [
    'a region that the calendar does not have',
    {
      Contacts: `${CONTACTS}\n| C1 | 宏达 | Ann | moon | 2026-03-02 10:00 | |`,
      Calendar: `${CALENDAR}\n${HERE}\n| region | there | | | | Europe/Berlin | |\n| working hours | | Monday | 9:00 | 18:00 | | |`,
    },
    ['contact C1 reminded'],
    ['Contacts!A2 clock-region-unknown (warning)'],
  ],
  [
    'a chain that loops: what is late is late, and goes up to nobody',
    {
      Contacts: `${ONE}\n| C2 | Bolt | Ben | | 2026-02-20 10:00 | |`,
      Chain: `${CHAIN}\n  | Team lead | Lin | 4 | hours | |`,
    },
    ['contact C1 reminded', 'contact C2 late'],
    ['Escalation chain!A4 chain-without-answer-time (warning)', 'Escalation chain!A5 chain-loops'],
  ],
  [
    'a time that clocks pass over, and one that they show twice',
    {
      Contacts: `${CONTACTS}
        | C1 | 宏达 | Ann | | 2025-03-30 02:30 | 2025-03-31 09:00 |
        | C2 | Bolt | Ann | | 2025-10-26 02:30 | 2025-10-28 02:00 |`,
      Calendar: `${CALENDAR}\n| region | there | | | | Europe/Berlin | |\n| working hours | | Monday | 9:00 | 18:00 | | |`,
    },
    ['contact C1 stopped-in-time', 'contact C2 stopped-late'],
    ['Contacts!A2 clock-time-never (warning)', 'Contacts!A3 clock-time-twice (warning)'],
  ],
];

const stands = (grids: readonly Grid[], now = NOW): string[] =>
  standingsIn(readClockBook(grids, now, 'en')).map(({ rule, id, state }) => `${rule.rule.id} ${id} ${state}`);

/** By the English half of the sheet's name. */
const placesOf = (findings: readonly Finding[]): string[] =>
  lines(findings).map((line) => line.replace(/ [^ ]*\p{Script=Han}+!/u, '!'));

describe.each(TROUBLES)('%s', (_, sheets, states, findings) => {
  const grids = clockSheets(sheets);
  const environment = { now: NOW, language: 'en' } as const;
  const { plan, report } = escalate(grids, {}, environment);
  const { json } = workbookAtHand(() => grids);

  test('every row stands somewhere, and what is odd is told with its place', () => {
    expect([stands(grids), placesOf(report.findings)]).toEqual([states, findings]);
    for (const finding of report.findings)
      for (const language of LANGUAGES) expect(findingText(language, finding)).not.toMatch(/^[\w-]+$|[{}]/);
  });

  test('nothing that people wrote is touched', () => {
    const after = applied(grids, plan);
    for (const { sheet, rows } of grids)
      expect(after.find((each) => each.sheet === sheet)!.rows.slice(0, rows.length)).toEqual(rows);
  });

  test('the command line tells the same', async () => {
    const said = (await json(`escalate v.xlsx --now ${NOW}`)) as { findings: { code: string; text: string }[] };
    expect(said.findings.map(({ code }) => code)).toEqual(report.findings.map(({ code }) => code));
  });
});

describe('what is changed while clocks run', () => {
  const contacts = (first: string): Record<string, string> => ({
    Contacts: `${CONTACTS}\n| C1 | 宏达 | Ann | | 2026-03-01 10:00 | ${first} |\n| C2 | Bolt | Ben | | 2026-03-02 10:00 | |`,
  });
  const rule = (hours: number): Record<string, string> => ({
    Rules: `${RULES}\n| contact | Contacts | Trial end | First contact | ${hours} | hours |`,
  });
  /** Judged by these rules and written down. */
  const kept = applied(
    clockSheets({ ...contacts('2026-03-02 16:00'), ...rule(48) }),
    overdue(clockSheets({ ...contacts('2026-03-02 16:00'), ...rule(48) }), {}, { now: NOW, language: 'en' }).plan,
  );
  const history = kept.filter(({ sheet }) => sheet.startsWith('Clock history'));
  /** The last entry of each clock, and what is told. */
  const later = (sheets: Record<string, string>, now: string) => {
    const grids = [...clockSheets(sheets), ...history];
    const { plan, report } = overdue(grids, {}, { now, language: 'en' });
    const entries = applied(grids, plan).find(({ sheet }) => sheet.startsWith('Clock history'))!.rows;
    expect(entries.slice(0, history[0]!.rows.length)).toEqual(history[0]!.rows);
    const last = ['C1', 'C2'].map((id) => entries.findLast((row) => row[2] === id)!);
    return [last.map((row) => `${row[2]} ${row[3]}`), placesOf(report.findings)];
  };

  test.each<[string, Record<string, string>, string, unknown]>([
    ['nothing', { ...contacts('2026-03-02 16:00'), ...rule(48) }, NOW, [['C1 in time', 'C2 reminded'], []]],
    [
      'a shorter limit makes what runs late, and leaves what was over as it was judged',
      { ...contacts('2026-03-02 16:00'), ...rule(24) },
      NOW,
      [['C1 in time', 'C2 late'], []],
    ],
    [
      'the row of what was over: judged again, and told',
      { ...contacts('2026-03-03 10:05'), ...rule(48) },
      NOW,
      [['C1 done late', 'C2 reminded'], ['Contacts!A2 clock-changed-after-stop (warning)']],
    ],
    [
      'the contact taken back',
      { ...contacts(''), ...rule(48) },
      NOW,
      [['C1 late', 'C2 reminded'], ['Contacts!A2 clock-changed-after-stop (warning)']],
    ],
    [
      'a moment before what was written: nothing is written',
      { ...contacts('2026-03-02 16:00'), ...rule(48) },
      '2026-03-02T12:00:00+08:00',
      [
        ['C1 in time', 'C2 reminded'],
        [
          'Contacts!A2 clock-stop-in-future (warning)',
          'Contacts!A2 clock-now-before-history (warning)',
          'Contacts!A3 clock-now-before-history (warning)',
        ],
      ],
    ],
  ])('%s', (_, sheets, now, expected) => expect(later(sheets, now)).toEqual(expected));

  test('a moment before what was written: states stay, too, but for a clock that is new', () => {
    const sheet = (more = ''): string =>
      `| Contact | Customer | Responsible | Trial end | Clock | Due by |\n| C1 | 宏达 | Ann | 2026-02-20 10:00 | | |${more}`;
    const written = (grids: ReturnType<typeof clockSheets>, now: string) =>
      applied(grids, overdue(grids, {}, { now, language: 'en' }).plan);
    const first = written(clockSheets({ Contacts: sheet() }), NOW);
    const [, ...rest] = first;
    const [fresh] = clockSheets({ Contacts: sheet('\n| C2 | Bolt | Ben | 2026-02-20 10:00 | | |') });
    const rows = fresh!.rows.map((row, i) => (i === 1 ? first[0]!.rows[1]! : row));
    const after = written([{ ...fresh!, rows }, ...rest], '2026-02-20T11:00:00+08:00');
    expect(after[0]!.rows.slice(1).map((row) => row[4])).toEqual(['late', 'reminded']);
  });

  test('what is wrong with a task is said once, however many rounds of checks it has', () => {
    const grids = clockSheets({
      Tasks:
        '| Task | What | Owner | Start |\n| T1 | A | Ann、Ben | 2026-01-05 |\n| T2 | B | | 2026-01-05 |\n| T3 | C | Ann | |',
    });
    const { findings } = overdue(grids, {}, { now: NOW, language: 'en' }).report;
    expect(findings.map(({ at, code, data }) => [at.row, code, data.clock])).toEqual([
      [1, 'clock-owners-several', 'T1'],
      [2, 'clock-without-owner', 'T2'],
      [3, 'clock-without-start', 'T3'],
    ]);
  });
});
