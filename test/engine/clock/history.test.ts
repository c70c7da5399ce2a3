import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import type { Calendar } from '../../../src/engine/clock/calendar';
import type { Clock } from '../../../src/engine/clock/clock';
import type { Entry } from '../../../src/engine/clock/history';
import { advance } from '../../../src/engine/clock/history';
import { judge } from '../../../src/engine/clock/judge';
import { at, calendarOf, clocks, limit, OFFICE, rule, shown } from './drawn';

const LEVELS = [
  { role: 'lead', answer: limit('4 working-hours') },
  { role: 'manager', answer: null },
];
const own = rule({ limit: '8 working-hours', levels: LEVELS, pauseReasons: ['parts'] });

/** Goes on to a moment; a history is only ever appended to. */
function until(
  history: readonly Entry[],
  rows: readonly Clock[],
  now: string | number,
  calendar: Calendar = OFFICE,
  by = own,
) {
  const moment = typeof now === 'number' ? now : at(now);
  const { entries, issues } = advance(history, judge(by, rows, { calendar, now: moment }));
  return { history: [...history, ...entries], fresh: entries.map(text), issues: issues.map(({ code }) => code) };
}
const text = ({ clock, state, reminder, level, at: moment }: Entry): string =>
  `${clock} ${shown(moment)} ${state} ${level || reminder || ''}`.trim();

const running = 'id | start\n1 | 2026-03-02 09:00';

describe('a history', () => {
  test('has every change with its time, whenever it is written', () => {
    const all = [
      '1 2026-03-02 09:00 reminded 1',
      '1 2026-03-02 14:00 reminded 2',
      '1 2026-03-02 16:00 due 3',
      '1 2026-03-02 18:01 escalated 1',
      '1 2026-03-03 14:01 escalated 2',
    ];
    expect(until([], clocks(running), '2026-03-09').fresh).toEqual(all);
    let history: Entry[] = [];
    const steps: string[] = [];
    for (const now of [
      '2026-03-02 09:00',
      '2026-03-02 12:00',
      '2026-03-02 15:00',
      '2026-03-02 18:00',
      '2026-03-02 18:01',
      '2026-03-09',
    ]) {
      const next = until(history, clocks(running), now);
      history = next.history;
      steps.push(...next.fresh);
      expect(until(history, clocks(running), now).fresh).toEqual([]);
    }
    expect(steps).toEqual(all);
  });

  test('has nothing of what has not begun, and of what is not judged', () =>
    expect(until([], clocks('id | start\n1 | 2026-03-02 09:00\n2 | -'), '2026-03-01').fresh).toEqual([]));

  test('has pauses, and that they end', () =>
    expect(
      until(
        [],
        clocks('id | start | pauses\n1 | 2026-03-02 09:00 | 2026-03-02 10:00 > 2026-03-04 10:00 parts'),
        '2026-03-04 13:30',
      ).fresh,
    ).toEqual(['1 2026-03-02 09:00 reminded 1', '1 2026-03-02 10:00 paused 1', '1 2026-03-04 10:00 reminded 1']));

  const stopped = 'id | start | stop\n1 | 2026-03-02 09:00 | 2026-03-02 17:30';
  const holiday = calendarOf('1-5 09:00-12:00 13:00-18:00', '2026-03-02 holiday');
  const short = calendarOf('1-5 09:00-11:00');

  test('a later calendar or rule never judges again what was stopped', () => {
    const { history } = until([], clocks(stopped), '2026-03-03');
    expect(history.at(-1)!.state).toBe('stopped-in-time');
    for (const [calendar, by] of [
      [short, own],
      [holiday, own],
      [OFFICE, { ...own, limit: limit('1 working-hours') }],
    ] as const)
      expect(until(history, clocks(stopped), '2026-03-09', calendar, by)).toEqual({ history, fresh: [], issues: [] });
  });

  test('names what judged: a running clock is judged by the new calendar, what was written stays', () => {
    const first = until([], clocks(running), '2026-03-02 18:30');
    expect(first.history.at(-1)!.state).toBe('escalated');
    const next = until(first.history, clocks(running), '2026-03-02 19:00', holiday);
    expect(next.fresh).toEqual(['1 2026-03-02 19:00 reminded 1']);
    const versions = next.history.map(({ calendarVersion }) => calendarVersion);
    expect(new Set(versions.slice(0, -1)).size).toBe(1);
    expect(versions.at(-1)).not.toBe(versions[0]);
    expect(until(next.history, clocks(running), '2026-03-02 19:00', holiday).fresh).toEqual([]);
    expect(until(next.history, clocks(running), '2026-03-03 18:01', holiday).fresh).toEqual([
      '1 2026-03-03 14:00 reminded 2',
      '1 2026-03-03 16:00 due 3',
      '1 2026-03-03 18:01 escalated 1',
    ]);
  });

  test('an answer that comes after the stop changes nothing', () => {
    const { history } = until([], clocks(stopped), '2026-03-03');
    const answered = clocks(stopped).map((clock) => ({
      ...clock,
      answers: [{ day: clock.stop!.day + 1, minute: 600 }],
    }));
    const next = until(history, answered, '2026-03-05');
    expect([next.fresh, next.issues]).toEqual([[], []]);
  });

  test('a row that is changed after its stop is judged by what it says now, and it is told', () => {
    const { history } = until([], clocks(stopped), '2026-03-03');
    const later = clocks('id | start | stop\n1 | 2026-03-02 09:00 | 2026-03-03 09:30');
    const next = until(history, later, '2026-03-04');
    expect([next.fresh, next.issues]).toEqual([
      ['1 2026-03-02 18:01 escalated 1', '1 2026-03-03 09:30 stopped-late 1'],
      ['clock-changed-after-stop'],
    ]);
    expect(until(next.history, later, '2026-03-05').fresh).toEqual([]);
  });

  test('a stop that is written in afterwards is added with its own time', () => {
    const { history } = until([], clocks(running), '2026-03-02 18:30');
    expect(until(history, clocks(stopped), '2026-03-03').fresh).toEqual(['1 2026-03-02 17:30 stopped-in-time']);
  });

  test('does not go back: a “now” before what is written adds nothing and is told', () => {
    const { history } = until([], clocks(running), '2026-03-03');
    expect(until(history, clocks(running), '2026-03-02 10:00')).toEqual({
      history,
      fresh: [],
      issues: ['clock-now-before-history'],
    });
  });

  test('rows that have no id, or the id of another, have none', () =>
    expect(
      until(
        [],
        clocks('id | start\n1 | 2026-03-02 09:00\n1 | 2026-03-02 10:00\n | 2026-03-02 10:00'),
        '2026-03-02 11:00',
      ).fresh,
    ).toEqual(['1 2026-03-02 09:00 reminded 1']));

  test('looked at however often, it comes to the same', () => {
    const start = at('2026-03-02 09:00');
    const rows = clocks(
      'id | start | stop | pauses\n1 | 2026-03-02 09:00 | 2026-03-05 10:00 |\n2 | 2026-03-02 | | 2026-03-03 10:00 > 2026-03-03 15:00 parts',
    );
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 6000 }), { maxLength: 8 }), (looks) => {
        const last = start + 6000;
        let history: Entry[] = [];
        for (const look of [...looks].sort((a, b) => a - b)) history = until(history, rows, start + look).history;
        const often = until(history, rows, last).history;
        const once = until([], rows, last).history;
        const of = (entries: readonly Entry[], clock: string) =>
          entries.filter((entry) => entry.clock === clock).map(text);
        for (const clock of ['1', '2']) expect(of(often, clock)).toEqual(of(once, clock));
      }),
      { numRuns: 50 },
    );
  });
});
