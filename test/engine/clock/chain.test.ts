import { describe, expect, test } from '@jest/globals';
import type { Matter } from '../../../src/engine/clock/authority';
import { firstWho, mayDecide } from '../../../src/engine/clock/authority';
import { ownersIn } from '../../../src/engine/clock/clock';
import { chainOn } from '../../../src/engine/clock/escalation';
import { judge } from '../../../src/engine/clock/judge';
import type { Recurring } from '../../../src/engine/clock/recurring';
import { MOST_ROUNDS, roundsOf } from '../../../src/engine/clock/recurring';
import { spotCheck } from '../../../src/engine/clock/spot-check';
import { CLOCK_RULES } from '../../../src/presets/clocks';
import { at, limit, moment, OFFICE, rowsOf } from './drawn';

describe('who is asked', () => {
  const levels = ['lead', 'manager', 'director'].map((role) => ({ role, answer: limit('4 hours') }));
  const people = rowsOf(`
    role     | person | region | to
    lead     | 李强   |        |
    Lead     | 周敏   | north  |
    manager  | 陈静   |        | 2026-03-01
    manager  | 王芳   |        |
    director | 李强   | south  |
    director | 吴刚   |        |`).map(({ role, person, region, to }) => ({
    role: role!,
    person: person!,
    region: region!,
    ...(to && { to }),
  }));
  const chain = (owner: string | null, region: string, day: string) => {
    const { rungs, issues } = chainOn(levels, people, { owner, region, day });
    return [rungs.map(({ person }) => person), issues.map(({ index, code }) => `${index} ${code}`)];
  };
  test.each<[string, string | null, string, string, unknown]>([
    ['everywhere', '孙丽', '', '2026-03-02', [['李强', '王芳', '吴刚'], []]],
    ['the region goes first', '孙丽', 'north', '2026-03-02', [['周敏', '王芳', '吴刚'], []]],
    ['two at once', '孙丽', '', '2026-03-01', [['李强', null, '吴刚'], ['1 chain-several']]],
    ['the owner', '王 芳', '', '2026-03-02', [['李强', '王芳', '吴刚'], ['1 chain-asks-owner']]],
    ['somebody twice', null, 'south', '2026-03-02', [['李强', '王芳', '李强'], ['2 chain-asks-again']]],
  ])('%s', (_, owner, region, day, expected) => expect(chain(owner, region, day)).toEqual(expected));

  test('nobody', () => {
    const { rungs, issues } = chainOn(levels, [], { owner: null, day: '2026-03-02' });
    expect(rungs.map(({ person }) => person)).toEqual([null, null, null]);
    expect(issues.map(({ code }) => code)).toEqual(Array(3).fill('chain-nobody'));
  });
});

describe('who may decide', () => {
  const cny = (amount: string) => ({ money: { amount, currency: 'CNY' } });
  const lead = { authority: { ...cny('5000'), kinds: ['换货'] } };
  const manager = { authority: cny('50000') };
  test.each<[string, Matter, unknown, number | undefined]>([
    ['up to the limit', cny('5000'), 'yes', 1],
    ['beyond it the next', cny('5000.01'), 'no', 2],
    ['beyond all', cny('50000.01'), 'no', undefined],
    ['another currency is not decided in silence', { money: { amount: '1', currency: 'USD' } }, 'unknown', undefined],
    ['a kind', { kind: '换货' }, 'yes', 1],
    ['another kind', { kind: '退款' }, 'no', undefined],
    ['both', { ...cny('6000'), kind: '换货' }, 'no', undefined],
    ['nothing said', {}, 'unknown', undefined],
  ])('%s', (_, matter, first, level) => {
    expect(mayDecide(lead.authority, matter)).toBe(first);
    expect(firstWho([lead, manager], matter)).toBe(level);
  });
});

test.each([
  ['王芳', ['王芳']],
  ['王芳、李强', ['王芳', '李强']],
  ['王芳 / 李强；', ['王芳', '李强']],
  ['王芳｜李强 | 陈静', ['王芳', '李强', '陈静']],
  ["=cmd|' /C calc'!A0", ["=cmd|' /C calc'!A0"]],
  [' ， ', []],
])('owners in a cell: %s', (cell, names) => expect(ownersIn(cell)).toEqual(names));

describe('checks every seven days', () => {
  const check = CLOCK_RULES.find(({ id }) => id === 'check')!;
  const rounds = (start: string, checks: string[], over: string, now: string): string[] => {
    const rows: Recurring[] = [
      {
        id: 'T',
        owners: ['王芳'],
        start: moment(start),
        checks: checks.map(moment),
        over: over === '' ? null : moment(over),
      },
    ];
    const { clocks } = roundsOf(check, rows, OFFICE, at(now));
    const { state } = judge(check, clocks, { calendar: OFFICE, now: at(now) });
    return clocks.map(({ id }, i) => `${id} ${state[i]}`);
  };
  test.each<[string, string[], string, string, string[]]>([
    ['before the first', [], '', '2026-03-05', ['T#1 reminded']],
    ['in time', ['2026-03-08 10:00'], '', '2026-03-08 12:00', ['T#1 stopped-in-time', 'T#2 reminded']],
    ['missed: seven more days are set', [], '', '2026-03-09', ['T#1 late', 'T#2 reminded']],
    [
      'a late check is the check of its own week',
      ['2026-03-09'],
      '',
      '2026-03-10',
      ['T#1 stopped-late', 'T#2 stopped-in-time'],
    ],
    [
      'twice in a week is once',
      ['2026-03-03', '2026-03-04'],
      '',
      '2026-03-09',
      ['T#1 stopped-in-time', 'T#2 reminded'],
    ],
    ['over before the first check', [], '2026-03-04', '2026-03-20', ['T#1 stopped-in-time']],
    ['over late', [], '2026-03-10', '2026-03-20', ['T#1 stopped-late', 'T#2 stopped-in-time']],
  ])('%s', (_, checks, over, now, expected) => expect(rounds('2026-03-01 10:00', checks, over, now)).toEqual(expected));

  test('a start as a day: the check is due on the same day of the week', () => {
    expect(rounds('2026-03-01', ['2026-03-08'], '', '2026-03-09')).toEqual(['T#1 stopped-in-time', 'T#2 reminded']);
    expect(rounds('2026-03-01', ['2026-03-09'], '', '2026-03-09')).toEqual(['T#1 stopped-late', 'T#2 stopped-in-time']);
  });

  test('has an end, even from a start long ago; and without a start there is one round that is not judged', () => {
    const row = { id: 'T', owners: [], checks: [], over: null };
    const { clocks, issues } = roundsOf(
      check,
      [
        { ...row, start: moment('1990-01-01') },
        { ...row, start: null },
      ],
      OFFICE,
      at('2026-03-01'),
    );
    expect([clocks.length, issues.map(({ code }) => code)]).toEqual([MOST_ROUNDS + 1, ['clock-rounds-too-many']]);
  });
});

describe('two a week', () => {
  const candidates = (open: number, verified: number) =>
    Array.from({ length: open + verified }, (_, i) => ({ id: `T${i}`, verified: i >= open }));
  test('the same seed draws the same, in whatever order the tasks stand', () =>
    expect(spotCheck(candidates(9, 3), '2026-W10')).toEqual(spotCheck([...candidates(9, 3)].reverse(), '2026-W10')));

  test.each([
    [5, 5],
    [1, 5],
    [0, 5],
    [2, 1],
    [1, 1],
  ])('%i never verified go before %i others, and no pair twice running', (open, verified) => {
    let before: readonly string[] = [];
    for (let week = 0; week < 60; week++) {
      const { ids, repeated } = spotCheck(candidates(open, verified), String(week), before);
      expect(new Set(ids).size).toBe(2);
      expect(repeated).toBe(open + verified === 2 && week > 0);
      if (!repeated) expect([...ids].sort()).not.toEqual([...before].sort());
      const unverified = ids.filter((id) => Number(id.slice(1)) < open).length;
      expect(unverified).toBeGreaterThanOrEqual(Math.min(open, 2) - (open <= 2 && week > 0 ? 1 : 0));
      before = ids;
    }
  });

  test('fewer than two', () => {
    expect(spotCheck([], '1')).toEqual({ ids: [], repeated: false });
    expect(spotCheck(candidates(1, 0), '1', ['T0'])).toEqual({ ids: ['T0'], repeated: true });
  });
});
