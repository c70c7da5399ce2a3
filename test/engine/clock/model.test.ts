import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import type { Calendar } from '../../../src/engine/clock/calendar';
import { daysIn } from '../../../src/engine/clock/calendar';
import type { Clock } from '../../../src/engine/clock/clock';
import { judge } from '../../../src/engine/clock/judge';
import type { Limit } from '../../../src/engine/clock/limit';
import { DAY } from '../../../src/engine/clock/minute';
import type { Moment } from '../../../src/engine/clock/moment';
import type { ClockRule } from '../../../src/engine/clock/rule';
import { momentAt, wallAt, wallReached, zoneOf } from '../../../src/engine/clock/zone';
import { dayNumber } from '../../../src/engine/parse/date';
import { calendarOf, rule } from './drawn';

/** Days around which clocks are changed, a leap day, a year's end; with the zones where it happens. */
const AROUND: readonly (readonly [day: string, zone: string])[] = [
  ['2026-03-28', 'Europe/Berlin'],
  ['2026-10-24', 'Europe/Berlin'],
  ['2026-03-07', 'America/New_York'],
  ['2026-10-31', 'America/New_York'],
  ['2026-04-04', 'Australia/Lord_Howe'],
  ['2026-10-03', 'Australia/Lord_Howe'],
  ['2028-02-28', 'Asia/Shanghai'],
  ['2026-12-30', 'Asia/Shanghai'],
];
/** Minutes that are walked after the first day. */
const WALK = 12 * DAY;

const HOURS = ['1-5 09:00-12:00 13:00-18:00', '1-7 00:00-24:00', '6-7 01:30-03:30', '1-7 22:00-24:00 02:10-02:40'];

const momentFrom = (day: number, days: number): fc.Arbitrary<Moment> =>
  fc.record({
    day: fc.integer({ min: day, max: day + days }),
    minute: fc.option(fc.oneof(fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 60, max: 200 })), { freq: 3 }),
  });

const limits: fc.Arbitrary<Limit> = fc.oneof(
  fc.record({ unit: fc.constant('hours' as const), count: fc.integer({ min: 1, max: 200 }).map((n) => n / 4) }),
  fc.record({ unit: fc.constant('days' as const), count: fc.integer({ min: 1, max: 4 }) }),
  fc.record({ unit: fc.constant('working-hours' as const), count: fc.integer({ min: 1, max: 60 }).map((n) => n / 4) }),
  fc.record({ unit: fc.constant('working-days' as const), count: fc.integer({ min: 1, max: 4 }) }),
);

interface Case {
  readonly calendar: Calendar;
  readonly zone: string;
  readonly day: number;
  readonly rule: ClockRule;
  readonly clock: Clock;
  readonly now: number;
}

const cases: fc.Arbitrary<Case> = fc.constantFrom(...AROUND).chain(([date, zone]) => {
  const day = dayNumber(date);
  const special = fc.record({ after: fc.integer({ min: 0, max: 8 }), kind: fc.constantFrom('holiday', 'workday') });
  return fc.record({
    zone: fc.constant(zone),
    day: fc.constant(day),
    calendar: fc
      .tuple(fc.constantFrom(...HOURS), fc.array(special, { maxLength: 3 }))
      .map(([hours, days]) =>
        calendarOf(hours, days.map(({ after, kind }) => `${dateAfter(date, after)} ${kind}`).join(','), zone),
      ),
    rule: fc
      .record({
        limit: limits,
        reminders: fc.uniqueArray(fc.integer({ min: 0, max: 100 }), { maxLength: 3 }),
        answers: fc.array(fc.option(limits, { freq: 5 }), { maxLength: 3 }),
      })
      .map(({ limit, reminders, answers }): ClockRule => {
        const levels = answers.map((answer, i) => ({ role: `level ${i}`, answer }));
        return { ...rule({ reminders, levels, pauseReasons: ['parts'] }), limit };
      }),
    clock: fc.record({
      ...{ id: fc.constant('1'), owners: fc.constant(['王芳']), start: momentFrom(day, 2) },
      stop: fc.option(momentFrom(day, 9), { freq: 1 }),
      answers: fc.array(momentFrom(day, 9), { maxLength: 1 }),
      pauses: fc.array(
        fc.record({
          ...{ reason: fc.constant('parts'), from: momentFrom(day - 1, 7) },
          to: fc.option(momentFrom(day, 7), { freq: 6 }),
        }),
        { maxLength: 3 },
      ),
    }),
    now: fc.integer({ min: day * DAY, max: day * DAY + WALK - 2 * DAY }),
  });
});

const dateAfter = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** Walks from minute to minute and looks at the wall each time. */
function naive({ calendar, zone: name, day, rule, clock, now }: Case) {
  const zone = zoneOf(name)!;
  const hours = daysIn(calendar, 'here');
  const begin = day * DAY - 2 * DAY;
  const end = begin + WALK + 10 * DAY;
  const known = new Map<number, readonly (readonly [number, number])[]>();
  const hoursOn = (own: number): readonly (readonly [number, number])[] => {
    if (!known.has(own)) known.set(own, hours.hoursOn(own));
    return known.get(own)!;
  };
  const works = (at: number): boolean => {
    const wall = wallAt(zone, at);
    const own = Math.floor(wall / DAY);
    return hoursOn(own).some(([from, to]) => wall - own * DAY >= from && wall - own * DAY < to);
  };
  const working = new Uint8Array(end - begin);
  for (let at = begin; at < end; at++) working[at - begin] = works(at) ? 1 : 0;

  const [first, last] = [
    (m: Moment, notBefore?: number) => momentAt(zone, m.day * DAY + (m.minute ?? 0), notBefore),
    (m: Moment, notBefore?: number) =>
      m.minute === null ? momentAt(zone, (m.day + 1) * DAY) - 1 : momentAt(zone, m.day * DAY + m.minute, notBefore),
  ];
  const opens = first(clock.start!);
  const from = last(clock.start!);
  const pauses = clock.pauses!.map((each) => {
    const start = first(each.from);
    return [start, each.to ? last(each.to, start) + (each.to.minute === null ? 1 : 0) : Infinity] as const;
  });
  const paused = Uint8Array.from(working, (_, i) => (pauses.some(([a, b]) => begin + i >= a && begin + i < b) ? 1 : 0));
  const isPaused = (at: number): boolean => paused[at - begin] === 1;

  const reached = Float64Array.from({ length: end - begin + 1 }, (_, i) => wallReached(zone, begin + i));
  /** What one minute adds to each kind of time. */
  const step = (unit: Limit['unit'], at: number): number =>
    unit === 'hours' ? 1 : unit === 'days' ? reached[at + 1 - begin]! - reached[at - begin]! : working[at - begin]!;
  const passes = (unit: Limit['unit'], since: number, minutes: number): number => {
    let sum = 0;
    for (let at = since; at < end; at++) {
      if (sum >= minutes) return at;
      if (!isPaused(at)) sum += step(unit, at);
    }
    return Infinity;
  };
  const closeOf = (count: number, since: number): number => {
    const started = Math.floor(wallAt(zone, since) / DAY);
    let left = count;
    for (let own = started + 1; own < started + 16; own++) {
      let [close, broken] = [-Infinity, false];
      for (let at = (own - 1) * DAY; at < (own + 2) * DAY && at < end; at++) {
        const wall = wallAt(zone, at);
        if (Math.floor(wall / DAY) !== own || !working[at - begin]) continue;
        close = wall - own * DAY === 1439 ? at : at + 1;
        if (isPaused(at)) broken = true;
      }
      if (close === -Infinity || broken) continue;
      if (--left === 0) return close;
    }
    return Infinity;
  };
  const ends = ({ unit, count }: Limit, since: number): number =>
    unit === 'working-days' ? closeOf(count, since) : passes(unit, since, count * (unit === 'days' ? DAY : 60));

  const due = ends(rule.limit, from);
  const length = (): number => {
    const { unit, count } = rule.limit;
    if (unit !== 'working-days') return count * (unit === 'days' ? DAY : 60);
    let sum = 0;
    for (let at = from; at < due; at++) if (!isPaused(at)) sum += working[at - begin]!;
    return sum;
  };
  const kind = rule.limit.unit === 'working-days' ? 'working-hours' : rule.limit.unit;
  const stops = (): number => {
    if (!clock.stop) return Infinity;
    const stop = clock.stop.minute === null ? first(clock.stop) : first(clock.stop, opens);
    const latest = clock.stop.minute === null ? last(clock.stop) : stop;
    return stop > now || latest < opens ? Infinity : Math.max(stop, opens);
  };
  const stop = stops();
  const answered = Math.min(
    ...clock.answers!.flatMap((each) => {
      const own = each.minute === null ? first(each) : first(each, opens);
      const latest = each.minute === null ? last(each) : own;
      return own > now || latest < opens ? [] : [Math.max(own, opens)];
    }),
    Infinity,
  );
  const levelAt = (at: number): number => {
    let [level, limit] = [0, due];
    for (const { answer } of rule.levels) {
      if (at <= limit || stop <= limit || answered <= limit) break;
      level++;
      limit = answer ? ends(answer, limit) : Infinity;
    }
    return level;
  };
  const remaining = (): number => {
    let left = length();
    for (let at = from; at < now; at++) if (!isPaused(at)) left -= step(kind, at);
    return Math.max(0, left);
  };
  const state = (): string => {
    if (stop <= now) return stop <= due ? 'stopped-in-time' : `stopped-late ${levelAt(stop)}`;
    if (now < opens) return 'waiting';
    if (now > due) return levelAt(now) > 0 ? `escalated ${levelAt(now)}` : 'late';
    const open = due === Infinity && rule.limit.unit === 'working-days';
    const reminded = [...rule.reminders]
      .sort((a, b) => a - b)
      .map((percent) =>
        percent === 0 ? opens : open ? Infinity : passes(kind, from, Math.floor((length() * percent) / 100)),
      );
    const count = reminded.filter((each) => each <= now).length;
    if (isPaused(now)) return `paused ${count}`;
    const today = due < Infinity && Math.floor(wallAt(zone, now) / DAY) === Math.floor(wallAt(zone, due) / DAY);
    if (today && count === reminded.length) return `due ${count}`;
    return count === 0 ? 'waiting' : `reminded ${count}`;
  };
  return { due, state: state(), remaining: stop === Infinity && due < Infinity && now >= opens ? remaining() : null };
}

test('walking from minute to minute comes to the same', () =>
  fc.assert(
    fc.property(cases, (own) => {
      const { state, reminder, level, due, remaining } = judge(own.rule, [own.clock], own);
      const expected = naive(own);
      // The walk has an end.
      const within = (at: number): number => (at < own.day * DAY + WALK ? at : Infinity);
      expect(within(Number.isNaN(due[0]) ? Infinity : due[0]!)).toBe(within(expected.due));
      if (expected.due === Infinity && due[0]! < Infinity) return;
      const text = {
        escalated: level,
        'stopped-late': level,
        paused: reminder,
        due: reminder,
        reminded: reminder,
      } as Record<string, Uint8Array>;
      expect([state[0], text[state[0]!]?.[0]].join(' ').trim()).toBe(expected.state);
      if (expected.remaining !== null) expect(remaining[0]).toBe(expected.remaining);
    }),
    { numRuns: 80 },
  ));
