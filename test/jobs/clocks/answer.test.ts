import { describe, expect, test } from '@jest/globals';
import { cellName } from '../../../src/engine/grid/address';
import type { Grid } from '../../../src/engine/grid/grid';
import { isEmptyPlan } from '../../../src/engine/grid/plan';
import type { Answer } from '../../../src/jobs/clocks/answer';
import { answerEscalation, openEscalations } from '../../../src/jobs/clocks/answer';
import { escalate } from '../../../src/jobs/clocks/escalate';
import { overdue } from '../../../src/jobs/clocks/overdue';
import { applied } from '../../support/applied';
import { CHAIN, clockSheets } from '../../support/clocks';

const at = (now: string) => ({ now: `${now}:00+08:00`, language: 'en' as const });
const BASE = clockSheets({
  Contacts: '| Contact | Customer | Responsible | Trial end |\n| C1 | A | Ann | 2026-03-01 10:00 |',
  Chain: CHAIN,
});
/** Lin was asked on 3 March 10:01 and had until 14:00; Wu until 22:00. */
const ASKED = applied(BASE, escalate(BASE, {}, at('2026-03-03T11:00')).plan);
const OF = { rule: 'contact', id: 'C1', level: 1, row: 1 };
const ANSWER: Answer = { of: OF, decision: 'Call them today', authority: '', at: '' };
const answer = (more: Partial<Answer> = {}, grids: readonly Grid[] = ASKED, now = '2026-03-03T12:00') =>
  answerEscalation(grids, { ...ANSWER, ...more }, at(now));
/** 3 March 2026 as a workbook counts. */
const TODAY = 46084;

test('an answer counts when it was written, also for a clock of another region', () => {
  const Calendar = `
    | Kind   | Region | Day, weekday or year | From | To | Name or time zone |
    | region | China  |                      |      |    | Asia/Shanghai     |
    | region | Berlin |                      |      |    | Europe/Berlin     |`;
  const Contacts =
    '| Contact | Customer | Responsible | Region | Trial end |\n| C1 | A | Ann | Berlin | 2026-03-01 10:00 |';
  const grids = clockSheets({ Contacts, Chain: CHAIN, Calendar });
  const asked = applied(grids, escalate(grids, {}, at('2026-03-03T18:00')).plan);
  // At noon in Berlin, when the first has asked since 10:01 there, somebody writes it down in China.
  const told = applied(asked, answer({}, asked, '2026-03-03T19:00').plan);
  const levels = (now: string): number => escalate(told, {}, at(now)).report.asked.length;
  expect([openEscalations(asked, {}, at('2026-03-03T19:00')).report.open.length, levels('2026-03-05T12:00')]).toEqual([
    1, 0,
  ]);
});

describe('openEscalations', () => {
  test.each([
    ['2026-03-03T14:00', false],
    ['2026-03-03T14:01', true],
  ])('who was asked and has not answered, until when, and what they may decide: at %s', (now, isLate) => {
    expect(openEscalations(ASKED, {}, at(now)).report.open).toEqual([
      {
        ...{ ...OF, about: 'A', owner: 'Ann', role: 'Team lead', who: 'Lin', sheet: 'Escalations 升级记录', isLate },
        ...{ askedAt: '2026-03-03 10:01', answerDue: '2026-03-03 14:00', authority: ['CNY 5,000'] },
      },
    ]);
  });

  test('what is done needs no answer any more, and what comes later is not asked yet', () => {
    const open = (grids: readonly Grid[], now: string) => openEscalations(grids, {}, at(now)).report.open.length;
    const done = ASKED.map((grid) =>
      grid.sheet.startsWith('Contacts')
        ? { ...grid, rows: grid.rows.map((row, i) => [...row, ['First contact', '2026-03-03 12:00'][i] ?? null]) }
        : grid,
    );
    expect([open(ASKED, '2026-03-03T10:00'), open(ASKED, '2026-03-03T13:00'), open(done, '2026-03-03T13:00')]).toEqual([
      0, 1, 0,
    ]);
    expect(escalate(done, {}, at('2026-03-03T13:00')).report.waiting).toBe(0);
  });

  test('nothing is approved by silence: however late, nobody has decided', () => {
    const later = applied(ASKED, escalate(ASKED, {}, at('2026-04-03T11:00')).plan);
    expect(
      openEscalations(later, {}, at('2026-04-03T11:00')).report.open.map(({ level, who }) => [level, who]),
    ).toEqual([
      [1, 'Lin'],
      [2, 'Wu'],
      [3, 'Gao'],
    ]);
    expect(
      later
        .find(({ sheet }) => sheet.startsWith('Escalations'))!
        .rows.slice(1)
        .map((row) => row.slice(9, 12)),
    ).toEqual([1, 2, 3].map(() => [null, null, null]));
  });
});

describe('answerEscalation', () => {
  test('is written into its row, and ends the way up, not the clock', () => {
    const { plan, report } = answer({ authority: ' 3,000 ' });
    expect([report, plan.findings]).toEqual([{}, []]);
    expect(plan.changes.map((each) => [cellName(each.at), each.before, each.after])).toEqual([
      ['J2', null, TODAY + 0.5],
      ['K2', null, 'Call them today'],
      ['L2', null, '3,000'],
    ]);
    const later = at('2026-03-05T12:00');
    const after = applied(ASKED, plan);
    expect(escalate(after, {}, later).report.asked).toEqual([]);
    expect(overdue(after, {}, later).report.late.map(({ id, level, answered }) => [id, level, answered])).toEqual([
      ['C1', 1, '2026-03-03 12:00'],
    ]);
    expect(answer({}, after).report.refused?.code).toBe('answer-there');
  });

  test.each<[string, Partial<Answer>, string]>([
    ['no decision', { decision: ' ' }, 'answer-decision-missing'],
    ['another row', { of: { ...OF, row: 2 } }, 'answer-gone'],
    ['another matter in that row', { of: { ...OF, id: 'C2' } }, 'answer-gone'],
    ['a time that is none', { at: 'yesterday' }, 'clock-time-unreadable'],
    ['a time to come', { at: '2026-03-03 12:01' }, 'clock-time-future'],
    ['a time before it was asked', { at: '2026-03-03 10:00' }, 'answer-before-asked'],
  ])('refuses %s', (_, more, code) => {
    const { plan, report } = answer(more);
    expect([report.refused?.code, isEmptyPlan(plan)]).toEqual([code, true]);
  });

  test('without a sheet there is nothing to answer; with a column gone nothing is written', () => {
    expect(answer({}, BASE).report.refused?.code).toBe('answer-gone');
    const narrow = ASKED.map((grid) =>
      grid.sheet.startsWith('Escalations') ? { ...grid, rows: grid.rows.map((row) => row.slice(0, 11)) } : grid,
    );
    expect(answer({}, narrow).report.refused).toEqual({
      code: 'escalations-columns-missing',
      ids: ['Authority used', 'Recorded at'],
    });
  });

  test.each([
    ['5,000', []],
    ['CNY 5000', []],
    ['5000.01', ['Wu']],
    ['50,000元', ['Wu']],
    ['60000', ['—']],
    ['USD 10', []],
    ['a word of the chain', []],
    ['', []],
  ])('an authority beyond the level is written, and told with who has it: %s', (authority, who) => {
    const { findings, changes } = answer({ authority }).plan;
    expect(findings.map(({ code, data }) => [code, data['who']])).toEqual(
      who.length === 0 ? [] : [['answer-beyond-authority', who]],
    );
    expect(changes.length).toBe(authority === '' ? 2 : 3);
  });
});
