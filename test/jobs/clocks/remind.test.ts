import { describe, expect, test } from '@jest/globals';
import type { Grid } from '../../../src/engine/grid/grid';
import { remind } from '../../../src/jobs/clocks/remind';
import { personCalendar } from '../../../src/jobs/clocks/remind-calendar';
import { personText } from '../../../src/jobs/clocks/remind-text';
import { CHAIN, clockSheets } from '../../support/clocks';

const at = (now: string, language: 'en' | 'zh-CN' = 'en') => ({ now: `${now}:00+08:00`, language });
const CONTACTS = '| Contact | Customer | Product | Responsible | Trial end | First contact |';
const contacts = (rows: string, more: Record<string, string> = {}): Grid[] =>
  clockSheets({ Contacts: `${CONTACTS}\n${rows}`, ...more });
/** `Ann: late C1 by 2026-03-03 10:00`. */
const todos = (grids: readonly Grid[], now: string): string[] =>
  remind(grids, {}, at(now)).report.people.flatMap(({ person, todos: list }) =>
    list.map(({ when, id, dueText }) => `${person || '-'}: ${when} ${id}${dueText && ` by ${dueText}`}`),
  );

describe('remind', () => {
  const C1 = '| C1 | A | scale | Ann | 2026-03-01 10:00 | |';
  test.each([
    ['2026-03-01T09:59', []],
    ['2026-03-01T10:00', ['Ann: reminder C1 by 2026-03-03 10:00']],
    ['2026-03-02T00:00', ['Ann: tomorrow C1 by 2026-03-03 10:00']],
    ['2026-03-03T00:00', ['Ann: today C1 by 2026-03-03 10:00']],
    ['2026-03-03T10:01', ['Ann: late C1 by 2026-03-03 10:00']],
  ])('at %s', (now, expected) => expect(todos(contacts(C1), now)).toEqual(expected));

  test('by name, the most urgent first; what nobody or two are named for is with both, or last', () => {
    const rows = `| C2 | B | scale | Zoe | 2026-03-01 12:00 | |
      | C3 | B | scale | Ann | 2026-03-01 12:00 | |\n${C1}
      | C4 | B | scale | | 2026-03-01 12:00 | |
      | C5 | B | scale | Ann、Zoe | 2026-03-01 13:00 | |
      | C6 | B | scale | Ann | 2026-03-01 12:00 | 2026-03-02 |`;
    expect(todos(contacts(rows), '2026-03-03T09:00')).toEqual([
      'Ann: today C1 by 2026-03-03 10:00',
      'Ann: today C3 by 2026-03-03 12:00',
      'Ann: today C5 by 2026-03-03 13:00',
      'Zoe: today C2 by 2026-03-03 12:00',
      'Zoe: today C5 by 2026-03-03 13:00',
      '-: today C4 by 2026-03-03 12:00',
    ]);
  });

  test('of checks that were missed the first is enough', () => {
    const grids = clockSheets({ Tasks: '| Task | Owner | Start |\n| T1 | Ann | 2026-03-01 |' });
    expect(todos(grids, '2026-03-30T09:00')).toEqual(['Ann: late T1#1 by 2026-03-08 23:59']);
  });

  test.each([
    ['two days before nobody is told', '2026-03-08T23:59', '', []],
    ['tomorrow', '2026-03-09T00:00', '', ['Ann: tomorrow T1 by 2026-03-10 23:59']],
    ['today, to the end of the day', '2026-03-10T23:59', '', ['Ann: today T1 by 2026-03-10 23:59']],
    ['late after it', '2026-03-11T08:00', '', ['Ann: late T1 by 2026-03-10 23:59']],
    ['over when it is done', '2026-03-12T00:00', 'done', []],
    ['a status that is no word ends nothing', '2026-03-11T08:00', 'nearly', ['Ann: late T1 by 2026-03-10 23:59']],
  ])('a planned end is a thing to do: %s', (_, now, status, expected) => {
    const heads = '| Task | Owner | Start | End | Status | Done on | Checked on |';
    const checks = '2026-03-08 12:00';
    const Tasks = `${heads}\n| T1 | Ann | 2026-03-05 | 2026-03-10 | ${status} | | ${checks} |`;
    expect(todos(clockSheets({ Tasks }), now)).toEqual(expected);
  });

  test('a planned end that is no day is told, and late in the calendar of everybody who is named', () => {
    const Tasks = '| Task | What | Owner | Start | End |\n| T1 | Quieter | Ann、Ben | 2026-03-05 | 2026-03-06 |';
    const { report } = remind(clockSheets({ Tasks }), {}, at('2026-03-07T09:00'));
    expect(report.people.map(({ person }) => person)).toEqual(['Ann', 'Ben']);
    expect(personCalendar(report.people[0]!, report, 'en')).toContain('SUMMARY:planned end of a task: Quieter\r\n');
    const bad = remind(clockSheets({ Tasks: Tasks.replace('2026-03-06', 'soon') }), {}, at('2026-03-07T09:00')).report;
    expect([bad.people, bad.findings.map(({ code }) => code)]).toEqual([
      [],
      expect.arrayContaining(['clock-time-unreadable']),
    ]);
  });

  test('who was asked is reminded to answer until they have', () => {
    const Escalations = (answered: string): string => `
      | Rule    | Item | Level | Who is asked | Asked at         | Answered at | Decision |
      | contact | C1   | 1     | Lin          | 2026-03-03 10:01 | ${answered} |          |`;
    const sheets = (answered: string): Grid[] => contacts(C1, { Chain: CHAIN, Escalations: Escalations(answered) });
    const now = '2026-03-03T13:00';
    expect(todos(sheets(''), now)).toEqual(['Ann: late C1 by 2026-03-03 10:00', 'Lin: answer C1 by 2026-03-03 14:00']);
    expect(todos(sheets('2026-03-03 12:00'), now)).toEqual(['Ann: late C1 by 2026-03-03 10:00']);
  });

  test('is said in both languages, with what to say to the customer', () => {
    const rows = '| C1 | 宏达 | 电子秤 | 张敏 | 2026-03-01 10:00 | |';
    const said = (language: 'en' | 'zh-CN', more: Record<string, string> = {}): string =>
      personText(remind(contacts(rows, more), {}, at('2026-03-03T13:05', language)).report.people[0]!, language);
    expect(said('zh-CN').split('\n').slice(0, 2)).toEqual([
      '张敏：待办 1 项',
      '- [已超时 3 小时 5 分] 试用结束后 48 小时内首次联系：宏达（C1），最迟 2026-03-03 10:00',
    ]);
    expect(said('zh-CN')).toContain('话术：宏达您好，我是张敏。电子秤的试用在2026-03-01结束了');
    expect(said('en')).toContain(
      '[late by 3 h 5 min] first contact within 48 hours after a trial: 宏达 (C1), by 2026-03-03 10:00',
    );
    const Tries = '| Contact | When | Outcome |\n| C1 | 2026-03-02 09:00 | 未接 |';
    expect(said('zh-CN', { Tries })).toContain('刚才给您打电话没有接通');
    const Templates = '| Situation | Language | Text |\n| 首次联系 | 中文 | {customer}，{owner}，{price} |';
    expect(said('zh-CN', { Templates })).toContain('话术：宏达，张敏，{price}');
    const { findings } = remind(contacts(rows, { Templates }), {}, at('2026-03-03T13:05')).report;
    expect(findings.map(({ code, data }) => [code, data])).toEqual([['template-field-unknown', { field: 'price' }]]);
  });

  test('becomes a calendar: what is due at its time, what is late on today', () => {
    const calendar = (now: string): string => {
      const { report } = remind(contacts(C1), {}, at(now));
      return personCalendar(report.people[0]!, report, 'en');
    };
    expect(calendar('2026-03-02T09:00')).toContain('DTSTART:20260303T013000Z\r\nDTEND:20260303T020000Z\r\n');
    expect(calendar('2026-03-02T09:00')).toContain('TRIGGER;VALUE=DATE-TIME:20260302T020000Z');
    expect(calendar('2026-03-05T09:00')).toContain('DTSTART;VALUE=DATE:20260305\r\n');
  });
});
