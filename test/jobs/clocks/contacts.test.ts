import { describe, expect, test } from '@jest/globals';
import type { Grid } from '../../../src/engine/grid/grid';
import { isEmptyPlan } from '../../../src/engine/grid/plan';
import { addTry } from '../../../src/jobs/clocks/add-try';
import { contacts } from '../../../src/jobs/clocks/contacts';
import { applied } from '../../support/applied';
import { clockSheets } from '../../support/clocks';

const NOW = { now: '2026-03-04T09:00:00+08:00', language: 'en' as const };
const Contacts = `
  | Contact | Customer | Product | Responsible | Trial end        | First contact    |
  | C1      | A        | scale   | Ann         | 2026-03-03 10:00 |                  |
  | C2      | B        | scale   | Ben         | 2026-03-01 10:00 |                  |
  | C3      | C        | scale   | Ann         | 2026-03-01 10:00 | 2026-03-02 10:00 |
  | C4      | D        | scale   |             | soon             |                  |
  | C5      | E        | scale   | Ann、Ben    | 2026-03-02       |                  |`;
const Tries = `
  | Contact | When             | Who | Outcome  | Note |
  | c2      | 2026-03-03 10:00 | Ben | 关机     |      |
  | C2      | 2026-03-02 10:00 | Ben | 未接     |      |
  | C3      | 2026-03-03       | Ann | answered |      |
  | C9      | 2026-03-03       | Ann | answered |      |`;
const of = (grids: readonly Grid[]) => contacts(grids, {}, NOW).report;

describe('contacts', () => {
  test('what is to be made first, the most urgent first; then the others, the latest first', () => {
    const { contacts: lines } = of(clockSheets({ Contacts, Tries }));
    expect(lines.map(({ id, state, isOpen, due, now }) => [id, state, isOpen, due, now])).toEqual([
      ['C2', 'late', true, '2026-03-03 10:00', 'no-answer'],
      ['C5', 'reminded', true, '2026-03-04 23:59', 'first'],
      ['C1', 'reminded', true, '2026-03-05 10:00', 'first'],
      ['C4', 'not-judged', false, null, 'first'],
      ['C3', 'stopped-in-time', false, '2026-03-03 10:00', 'waiting'],
    ]);
  });

  test('with what was tried, in order of time, and when they were talked with', () => {
    const { contacts: lines } = of(clockSheets({ Contacts, Tries }));
    const [c2, c3] = ['C2', 'C3'].map((id) => lines.find((each) => each.id === id)!);
    expect(c2!.tries.map(({ at, by, outcome, reached }) => [at, by, outcome, reached])).toEqual([
      ['2026-03-02 10:00', 'Ben', '未接', false],
      ['2026-03-03 10:00', 'Ben', '关机', false],
    ]);
    expect([c3!.trialEnd, c3!.first, c3!.second]).toEqual(['2026-03-01 10:00', '2026-03-02 10:00', '']);
  });

  test("outcomes are the team's own, then ours that it lacks", () => {
    expect(of(clockSheets({ Contacts })).outcomes).toEqual([
      ...['answered', 'not answered', 'switched off', 'number changed'],
    ]);
    const Outcomes = '| Outcome | What it tells |\n| by letter | answered |\n| 未接 | 状态 |';
    expect(of(clockSheets({ Contacts, Outcomes })).outcomes).toEqual([
      ...['by letter', '未接', 'answered', 'switched off', 'number changed'],
    ]);
  });

  test('bad cells are told, and nothing is written', () => {
    const grids = clockSheets({ Contacts, Tries });
    expect(isEmptyPlan(contacts(grids, {}, NOW).plan)).toBe(true);
    expect(of(grids).findings.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['clock-time-unreadable', 'try-without-contact']),
    );
    expect(of([])).toMatchObject({ hasContacts: false, contacts: [] });
    expect(of(clockSheets({ Contacts: '| Nothing |\n| x |' })).findings.map(({ code }) => code)).toEqual([
      'sheet-unreadable',
    ]);
  });
});

const TRY = { contact: 'C1', at: '', by: 'Ann', outcome: 'answered', note: '' };
const added = (more: Partial<typeof TRY>, grids = clockSheets({ Contacts, Tries })) =>
  addTry(grids, { ...TRY, ...more }, NOW);
/** 4 March 2026 as a workbook counts. */
const TODAY = 46085;

describe('addTry', () => {
  test.each([
    ['now', {}, ['C1', TODAY + 9 / 24, 'Ann', 'answered']],
    ['at a time', { at: '2026-03-03T22:30', outcome: '关机' }, ['C1', TODAY - 1 + 22.5 / 24, 'Ann', '关机']],
    ['on a day', { at: '2026-03-03', contact: ' c2 ', by: ' ' }, ['C2', TODAY - 1, 'answered']],
  ])('a row more: %s', (_, more, expected) => {
    const { changes, add } = added(more).plan;
    expect(add).toEqual([]);
    expect(changes.map(({ at }) => at.row)).toEqual(expected.map(() => 5));
    expect(changes.map(({ after }) => after)).toEqual(expected);
  });

  test('is the contact that was to be made, where its outcome says so', () => {
    const grids = clockSheets({ Contacts, Tries });
    const state = (outcome: string) =>
      of(applied(grids, added({ outcome }).plan)).contacts.find(({ id }) => id === 'C1')!.state;
    expect([state('answered'), state('switched off')]).toEqual(['stopped-in-time', 'reminded']);
  });

  test('brings the sheet where there is none; a text that looks like a formula stays a text', () => {
    const { add } = added({ note: '=1+1' }, clockSheets({ Contacts })).plan;
    expect(add.map(({ name, rows }) => [name, rows[1]])).toEqual([
      ['Tries 联系记录', ['C1', TODAY + 9 / 24, 'Ann', 'answered', '=1+1']],
    ]);
  });

  test.each([
    ['nobody there', { contact: 'C9' }, 'try-contact-unknown'],
    ['no outcome', { outcome: ' ' }, 'try-outcome-unknown'],
    ['an outcome that nobody knows', { outcome: '__proto__' }, 'try-outcome-unknown'],
    ['a time that is none', { at: '2026-02-30 10:00' }, 'clock-time-unreadable'],
    ['a time to come', { at: '2026-03-04 09:01' }, 'clock-time-future'],
  ])('refuses %s', (_, more, code) => {
    const { plan, report } = added(more);
    expect([report.refused?.code, isEmptyPlan(plan)]).toEqual([code, true]);
  });

  test('is written whole or not at all', () => {
    const narrow = clockSheets({ Contacts, Tries: '| Contact | When | Outcome |\n| C1 | 2026-03-03 | 关机 |' });
    const { plan, report } = added({}, narrow);
    expect([report.refused, isEmptyPlan(plan)]).toEqual([
      { code: 'tries-columns-missing', ids: ['Who', 'Note'] },
      true,
    ]);
  });

  test("a time is of the contact's region", () => {
    const Calendar = `
      | Kind   | Region | Day, weekday or year | From | To | Name or time zone |
      | region | China  |                      |      |    | Asia/Shanghai     |
      | region | Berlin |                      |      |    | Europe/Berlin     |`;
    const regional = '| Contact | Region | Responsible | Trial end |\n| C1 | Berlin | Ann | 2026-03-03 |';
    const { add } = added({}, clockSheets({ Contacts: regional, Calendar })).plan;
    expect(add[0]!.rows[1]![1]).toBe(TODAY + 2 / 24);
  });
});
