import { describe, expect, test } from '@jest/globals';
import type { Grid } from '../../../src/engine/grid/grid';
import { isEmptyPlan } from '../../../src/engine/grid/plan';
import { escalate } from '../../../src/jobs/clocks/escalate';
import { overdue } from '../../../src/jobs/clocks/overdue';
import { setupClocks } from '../../../src/jobs/clocks/setup-clocks';
import { findingText } from '../../../src/i18n';
import { applied } from '../../support/applied';
import { CHAIN, clockSheets } from '../../support/clocks';
import { lines } from '../../support/workbook';

const at = (now: string) => ({ now: `${now}:00+08:00`, language: 'en' as const });
const report = (grids: readonly Grid[], now: string) => overdue(grids, {}, at(now)).report;
/** `Ann contact C1 due 2026-03-03 10:00 late 60`. */
const late = (grids: readonly Grid[], now: string): string[] =>
  report(grids, now).late.map(
    ({ owners, rule, id, due, state, level, minutesLate }) =>
      `${owners.join('+') || '-'} ${rule} ${id} due ${due} ${state}${level || ''} ${minutesLate}`,
  );
/** `Ann C1 2026-03-03 10:00`. */
const due = (grids: readonly Grid[], now: string): string[] =>
  report(grids, now).due.map(({ owners, id, due: by }) => `${owners.join('+') || '-'} ${id} ${by}`);
const CONTACTS =
  '| Contact | Customer | Responsible | Trial end | First contact | Paused from | Paused to | Why paused |';
const contacts = (rows: string, more: Record<string, string> = {}): Grid[] =>
  clockSheets({ Contacts: `${CONTACTS}\n${rows}`, ...more });

describe('overdue', () => {
  test.each([
    ['in time until the 48 hours are over', '| C1 | A | Ann | 2026-03-01 10:00 | | | | |', '2026-03-03T10:00', []],
    [
      'late from the first minute after it',
      '| C1 | A | Ann | 2026-03-01 10:00 | | | | |',
      '2026-03-03T10:01',
      ['Ann contact C1 due 2026-03-03 10:00 late 1'],
    ],
    [
      'a day without a time counts from its end',
      '| C1 | A | Ann | 2026-03-01 | | | | |',
      '2026-03-04T00:59',
      ['Ann contact C1 due 2026-03-03 23:59 late 60'],
    ],
    ['contacted', '| C1 | A | Ann | 2026-03-01 10:00 | 2026-03-02 | | | |', '2026-03-09T10:00', []],
    [
      'paused for a day',
      '| C1 | A | Ann | 2026-03-01 10:00 | | 2026-03-02 00:00 | 2026-03-03 00:00 | customer asked |',
      '2026-03-04T11:00',
      ['Ann contact C1 due 2026-03-04 10:00 late 60'],
    ],
    [
      'nobody and two people first, then by name and time',
      `| C1 | A | Zoe | 2026-03-01 10:00 | | | | |
       | C2 | B | Ann、Ben | 2026-03-01 10:00 | | | | |
       | C3 | C | | 2026-03-01 10:00 | | | | |
       | C4 | D | Ann | 2026-03-01 10:30 | | | | |
       | C5 | E | Ann | 2026-03-01 10:00 | | | | |`,
      '2026-03-03T11:00',
      [
        '- contact C3 due 2026-03-03 10:00 late 60',
        'Ann+Ben contact C2 due 2026-03-03 10:00 late 60',
        'Ann contact C5 due 2026-03-03 10:00 late 60',
        'Ann contact C4 due 2026-03-03 10:30 late 30',
        'Zoe contact C1 due 2026-03-03 10:00 late 60',
      ],
    ],
  ])('%s', (_, rows, now, expected) => expect(late(contacts(rows), now)).toEqual(expected));

  const C1 = '| C1 | A | Ann | 2026-03-01 10:00 | | | | |';
  test.each([
    ['answered', 0],
    ['接通', 0],
    ['not answered', 1],
    ['关机', 1],
    ['number changed', 1],
    ['left a message', 1],
  ])('a try that ended “%s” leaves %d late', (outcome, count) => {
    const Tries = `| Contact | When | Who | Outcome |\n| c1 | 2026-03-02 09:00 | Ann | ${outcome} |`;
    expect(late(contacts(C1, { Tries }), '2026-03-05T10:00')).toHaveLength(count);
  });

  test('an outcome of the team says whether it counts', () => {
    const Tries = '| Contact | When | Outcome |\n| C1 | 2026-03-02 09:00 | replied by mail |';
    const Outcomes = '| Outcome | What it tells | Counts as contact |\n| replied by mail | other | yes |';
    expect(late(contacts(C1, { Tries, Outcomes }), '2026-03-05T10:00')).toEqual([]);
    expect(report(contacts(C1, { Tries, Outcomes }), '2026-03-05T10:00').findings).toEqual([]);
  });

  test('a task is checked after seven days and then every seven; a blocker is registered within 24 hours', () => {
    const tasks = (row: string): Grid[] =>
      clockSheets({
        Tasks: `| Task | Owner | Start | Blocker | Arose at | Registered at | Checked on | Status | Done on |\n${row}`,
      });
    const one = (row: string, now: string): string[] => late(tasks(row), now);
    expect(one('| T1 | Ann | 2026-03-01 | | | | | | |', '2026-03-09T00:00')).toEqual([
      'Ann check T1#1 due 2026-03-08 23:59 late 1',
    ]);
    expect(one('| T1 | Ann | 2026-03-01 | | | | 2026-03-08 | | |', '2026-03-15T23:59')).toEqual([]);
    expect(one('| T1 | Ann | 2026-03-01 | | | | 2026-03-08 | | |', '2026-03-16T00:00')).toEqual([
      'Ann check T1#2 due 2026-03-15 23:59 late 1',
    ]);
    expect(one('| T1 | Ann | 2026-03-01 | | | | 2026-03-08、2026/3/14 | | |', '2026-03-16T00:00')).toEqual([]);
    expect(one('| T1 | Ann | 2026-03-01 | | | | | done | 2026-03-05 |', '2026-03-16T00:00')).toEqual([]);
    expect(one('| T1 | Ann | 2026-03-01 | | | | | 已取消 | |', '2026-03-16T00:00')).toEqual([]);
    const grids = tasks('| T1 | Ann | 2026-03-01 | no power | 2026-03-01 10:00 | 2026-03-02 10:01 | | | |');
    const { plan } = overdue(grids, {}, at('2026-03-02T12:00'));
    expect(plan.add[0]!.rows.slice(1).map((row) => [row[1], row[2], row[3]])).toEqual(
      expect.arrayContaining([['blocker', 'T1', 'done late']]),
    );
  });

  test('payment goes by the board and what it counts from; unset, nothing is judged', () => {
    const Board = `
      | Item | State     | Customer | Owner | Payment   | Shipped    | Paid on    |
      | K1   | shipped   | A        | Ann   | unpaid    | 2026-01-01 |            |
      | K2   | shipped   | A        | Ann   | part-paid | 2026-01-01 | 2026-01-20 |
      | K3   | paid      | A        | Ann   | paid      | 2026-01-01 |            |
      | K4   | cancelled | A        | Ann   | unpaid    | 2026-01-01 |            |`;
    const BoardSettings = '| Days count from | Overdue after days |\n| shipped | 45 |';
    expect(late(clockSheets({ Board, BoardSettings }), '2026-02-17T00:00')).toEqual([
      'Ann payment K1 due 2026-02-15 23:59 late 1441',
      'Ann payment K2 due 2026-02-15 23:59 late 1441',
    ]);
    const unset = report(clockSheets({ Board }), '2026-02-17T00:00');
    expect([unset.late, lines(unset.findings)]).toEqual([[], ['Clock rules 时限规则!A1 clock-start-unset (info)']]);
  });

  test('writes the state and the limit into the rows and the history, once', () => {
    const grids = contacts(`${C1}\n| C2 | B | Ben | 2026-03-02 10:00 | 2026-03-02 12:00 | | | |`);
    const withColumns = clockSheets({
      Contacts: `| Contact | Responsible | Trial end | First contact | Clock | Due by |
        | C1 | Ann | 2026-03-01 10:00 | | | |
        | C2 | Ben | 2026-03-02 10:00 | 2026-03-02 12:00 | | |`,
    });
    const now = '2026-03-03T10:30';
    const { plan } = overdue(withColumns, {}, at(now));
    expect(plan.changes.map(({ at: { row, column }, after }) => [row, column, after])).toEqual([
      [1, 4, 'late'],
      [1, 5, 46084 + 10 / 24],
      [2, 4, 'in time'],
      [2, 5, 46085 + 10 / 24],
    ]);
    const later = applied(withColumns, plan);
    expect(isEmptyPlan(overdue(later, {}, at(now)).plan)).toBe(true);
    const history = later
      .at(-1)!
      .rows.slice(1)
      .map((row) => [row[0], row[2], row[3]]);
    expect(history).toEqual([
      ['2026-03-01T02:00Z', 'C1', 'reminded'],
      ['2026-03-02T02:00Z', 'C1', 'reminded'],
      ['2026-03-02T02:00Z', 'C2', 'reminded'],
      ['2026-03-02T04:00Z', 'C2', 'in time'],
      ['2026-03-02T14:00Z', 'C1', 'reminded'],
      ['2026-03-02T16:00Z', 'C1', 'due'],
      ['2026-03-03T02:01Z', 'C1', 'late'],
    ]);
    expect(overdue(grids, {}, at(now)).plan.add).toHaveLength(1);
  });

  test('a workbook without registers has nothing to judge; empty ones neither', () => {
    expect(report([], '2026-03-03T10:30')).toMatchObject({ hasRegisters: false, late: [], findings: [] });
    const fresh = applied([], setupClocks([], {}, at('2026-03-03T10:30')).plan);
    const { late: none, findings, hasRegisters } = report(fresh, '2026-03-03T10:30');
    expect([none, lines(findings), hasRegisters]).toEqual([[], [], true]);
    expect(isEmptyPlan(setupClocks(fresh, {}, at('2026-03-03T10:30')).plan)).toBe(true);
    const chinese = applied([], setupClocks([], {}, { ...at('2026-03-03T10:30'), language: 'zh-CN' }).plan);
    expect(lines(report(chinese, '2026-03-03T10:30').findings)).toEqual([]);
  });

  test.each([
    ['a time that is none', { Contacts: `${CONTACTS}\n| C1 | A | Ann | soon | | | | |` }, 'D2 clock-time-unreadable'],
    [
      'an owner in two spellings',
      { Contacts: `${CONTACTS}\n| C1 | A | Ann | 2026-03-01 | | | | |\n| C2 | B | ａnn | 2026-03-01 | | | | |` },
      'A1 clock-owner-spellings (info)',
    ],
    [
      'two owners',
      { Contacts: `${CONTACTS}\n| C1 | A | Ann/Ben | 2026-03-01 | | | | |` },
      'A2 clock-owners-several (warning)',
    ],
    [
      'a reason that may not pause',
      { Contacts: `${CONTACTS}\n| C1 | A | Ann | 2026-03-01 | | 2026-03-01 | | tired |` },
      'A2 clock-pause-reason (warning)',
    ],
    [
      'a pause without its beginning',
      { Contacts: `${CONTACTS}\n| C1 | A | Ann | 2026-03-01 | | | | customer asked |` },
      'F2 clock-cell-missing',
    ],
    [
      'a trial end in the far past',
      { Contacts: `${CONTACTS}\n| C1 | A | Ann | 1901-03-01 | | | | |` },
      'A2 clock-time-impossible (warning)',
    ],
    [
      'a contact in the future',
      { Contacts: `${CONTACTS}\n| C1 | A | Ann | 2026-03-01 | 2026-04-01 | | | |` },
      'A2 clock-stop-in-future (warning)',
    ],
    [
      'an id twice',
      { Contacts: `${CONTACTS}\n| C1 | A | Ann | 2026-03-03 | | | | |\n| C1 | A | Ann | 2026-03-03 | | | | |` },
      'A3 clock-id-twice',
    ],
    [
      'a limit of zero',
      {
        Rules:
          '| Rule | Register | Starts at | Stops at | Limit | Unit |\n| r | Contacts | Trial end | First contact | 0 | hours |',
        Contacts: CONTACTS,
      },
      'A2 clock-limit',
    ],
    [
      'a register that is none',
      {
        Rules: '| Rule | Register | Starts at | Stops at | Limit | Unit |\n| r | Visits | a | b | 1 | hours |',
        Contacts: CONTACTS,
      },
      'B2 clock-register-unknown',
    ],
    [
      'a column that is none',
      {
        Rules:
          '| Rule | Register | Starts at | Stops at | Limit | Unit |\n| r | 回访跟进 | begun | First contact | 1 | hours |',
        Contacts: CONTACTS,
      },
      'C2 clock-field-unknown',
    ],
    [
      'a rule twice',
      {
        Rules:
          '| Rule | Register | Starts at | Stops at | Limit | Unit |\n| r | Contacts | Trial end | First contact | 1 | hours |\n| R | Contacts | Trial end | First contact | 1 | hours |',
        Contacts: CONTACTS,
      },
      'A3 clock-rule-twice',
    ],
    [
      'a unit that is none',
      {
        Rules:
          '| Rule | Register | Starts at | Stops at | Limit | Unit |\n| r | Contacts | Trial end | First contact | 1 | moons |',
        Contacts: CONTACTS,
      },
      'F2 clock-word-unknown',
    ],
    [
      'a rule without a unit',
      {
        Rules:
          '| Rule | Register | Starts at | Stops at | Limit | Unit |\n| r | Contacts | Trial end | First contact | 1 | |',
        Contacts: CONTACTS,
      },
      'F2 clock-cell-missing',
    ],
    [
      'a chain that loops',
      { Chain: '| Role | Person | Time to answer |\n| lead | Lin | 1 |\n| Ｌead | Lin | 1 |', Contacts: CONTACTS },
      'A3 chain-loops',
    ],
    [
      'an authority that falls',
      {
        Chain: '| Role | Person | Time to answer | May decide up to |\n| a | A | 1 | 500 |\n| b | B | 1 | 50 |',
        Contacts: CONTACTS,
      },
      'A3 chain-authority-falls (warning)',
    ],
    [
      'hours that are none',
      {
        Calendar:
          '| Kind | Region | Day, weekday or year | From | To | Name or time zone |\n| region | here | | | | Asia/Shanghai |\n| working hours | | Monday | nine | 18:00 | |\n| working hours | | 周二 | 9:00 | 18:00 | |',
        Contacts: CONTACTS,
      },
      'D3 calendar-hour-unreadable',
    ],
    [
      'a zone that is none',
      {
        Calendar:
          '| Kind | Region | Day, weekday or year | From | To | Name or time zone |\n| region | here | | | | Asia/Nowhere |\n| working hours | | Monday | 9:00 | 18:00 | |',
        Contacts: CONTACTS,
      },
      'A2 calendar-zone-unknown',
    ],
    [
      'a holiday that is no day',
      {
        Calendar:
          '| Kind | Region | Day, weekday or year | From | To | Name or time zone |\n| region | here | | | | Asia/Shanghai |\n| working hours | | Monday | 9:00 | 18:00 | |\n| holiday | | 2026-02-30 | | | |',
        Contacts: CONTACTS,
      },
      'C4 calendar-day-unreadable',
    ],
    [
      'an outcome that is none',
      {
        Tries: '| Contact | When | Outcome |\n| C1 | 2026-03-02 | ? |',
        Contacts: `${CONTACTS}\n| C1 | A | Ann | 2026-03-03 | | | | |`,
      },
      'C2 try-outcome-unknown',
    ],
    [
      'a try of nobody',
      { Tries: '| Contact | When | Outcome |\n| C9 | 2026-03-02 | answered |', Contacts: CONTACTS },
      'A2 try-without-contact (warning)',
    ],
    [
      'a decision without its time',
      {
        Escalations:
          '| Rule | Item | Level | Asked at | Answered at | Decision |\n| contact | C1 | 1 | 2026-03-02 | | go on |',
        Contacts: CONTACTS,
      },
      'E2 escalation-without-time (warning)',
    ],
    [
      'a history that was edited',
      { History: '| Since (UTC) | Rule | Item | State |\n| yesterday | contact | C1 | late |', Contacts: CONTACTS },
      'A2 clock-history-unreadable',
    ],
    [
      'a status that is none',
      { Tasks: '| Task | Owner | Start | Status |\n| T1 | Ann | 2026-03-02 | so so |' },
      'D2 task-status-unknown',
    ],
    ['a sheet without its headers', { Contacts: '| nothing |\n| here |' }, 'A1 sheet-unreadable'],
    [
      'a header that is missing',
      { Contacts: '| Contact | Responsible |\n| C1 | Ann |' },
      expect.stringMatching(/^A1 .*missing/),
    ],
  ])('%s is told with its place', (_, sheets: Record<string, string>, expected) => {
    const { findings } = report(clockSheets(sheets), '2026-03-03T10:30');
    const more = findings.filter(({ code }) => !['clock-without-start', 'clock-without-owner'].includes(code));
    expect(lines(more).map((line) => line.slice(line.indexOf('!') + 1))).toEqual([expected]);
    for (const finding of findings)
      for (const language of ['en', 'zh-CN'] as const)
        expect(findingText(language, finding)).not.toMatch(/^[\w-]+$|[{}]/);
  });

  test('what must be done today is named beside what is late, and nothing of tomorrow', () => {
    const grids = contacts(`
      | C1 | A | Zoe | 2026-03-01 10:00 | | | | |
      | C2 | B | Ann | 2026-03-01 12:00 | | | | |
      | C3 | C | Ann | 2026-03-01 08:00 | | | | |
      | C4 | D | Ann | 2026-03-02 00:00 | | | | |
      | C5 | E | Ann | 2026-03-01 12:00 | 2026-03-02 | | | |
      | C6 | F | | 2026-03-01 23:00 | | | | |`);
    expect(due(grids, '2026-03-03T09:00')).toEqual([
      '- C6 2026-03-03 23:00',
      'Ann C2 2026-03-03 12:00',
      'Zoe C1 2026-03-03 10:00',
    ]);
    expect(late(grids, '2026-03-03T09:00')).toEqual(['Ann contact C3 due 2026-03-03 08:00 late 60']);
  });
});

describe('escalate', () => {
  const grids = contacts('| C1 | A | Ann | 2026-03-01 10:00 | | | | |', { Chain: CHAIN });
  const asked = (all: readonly Grid[], now: string): string[] =>
    escalate(all, {}, at(now)).report.asked.map(
      ({ id, level, who, askedAt, answerDue }) => `${id} ${level} ${who} ${askedAt} until ${answerDue}`,
    );
  const LIN = 'C1 1 Lin 2026-03-03 10:01 until 2026-03-03 14:00';
  const WU = 'C1 2 Wu 2026-03-03 14:01 until 2026-03-03 22:00';

  test('asks level by level, each with its time to answer; the last has none', () => {
    expect(asked(grids, '2026-03-03T10:00')).toEqual([]);
    expect(asked(grids, '2026-03-03T10:01')).toEqual([LIN]);
    expect(asked(grids, '2026-03-03T14:01')).toEqual([LIN, WU]);
    expect(asked(grids, '2026-03-04T09:00')).toEqual([LIN, WU, 'C1 3 Gao 2026-03-03 22:01 until null']);
  });

  test('what was asked is not asked again, and nothing is ever decided', () => {
    const first = escalate(grids, {}, at('2026-03-03T10:01'));
    const once = applied(grids, first.plan);
    expect(asked(once, '2026-03-03T10:01')).toEqual([]);
    expect(asked(once, '2026-03-03T14:01')).toEqual([WU]);
    const sheet = once.find(({ sheet: name }) => name.startsWith('Escalations'))!;
    expect(sheet.rows[1]!.slice(9, 12)).toEqual([null, null, null]);
    expect(isEmptyPlan(escalate(once, {}, at('2026-03-03T10:01')).plan)).toBe(true);
  });

  test('an answer ends the way up', () => {
    const Escalations = `
      | Rule    | Item | Level | Asked at         | Answered at      | Decision |
      | contact | C1   | 1     | 2026-03-03 10:01 | 2026-03-03 13:00 | call now |`;
    const answered = [...grids, ...clockSheets({ Escalations })];
    expect(asked(answered, '2026-03-09T10:00')).toEqual([]);
    expect(report(answered, '2026-03-09T10:00').late[0]).toMatchObject({ level: 1, answered: '2026-03-03 13:00' });
  });

  test('a level without a person is asked of nobody, which is told', () => {
    const Chain = '| Role | Person | Time to answer | Unit |\n| lead | | 4 | hours |\n| boss | Ann | | |';
    const { report: said } = escalate(
      contacts('| C1 | A | Ann | 2026-03-01 10:00 | | | | |', { Chain }),
      {},
      at('2026-03-04T09:00'),
    );
    expect(said.asked.map(({ who }) => who)).toEqual([null, 'Ann']);
    expect(lines(said.findings).map((line) => line.slice(line.indexOf('!') + 1))).toEqual([
      'A2 chain-nobody (warning)',
      'A3 chain-asks-owner (warning)',
    ]);
  });

  test('a record that lost a column is not written into', () => {
    const Escalations = '| Rule | Item | Level | Asked at |\n| contact | C9 | 1 | 2026-03-03 10:01 |';
    const { plan, report: said } = escalate([...grids, ...clockSheets({ Escalations })], {}, at('2026-03-03T10:01'));
    expect([isEmptyPlan(plan), said.asked, said.findings.map(({ code }) => code)]).toEqual([
      true,
      [],
      ['escalation-columns'],
    ]);
  });
});
