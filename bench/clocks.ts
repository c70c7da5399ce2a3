import type { Clock } from '../src/engine/clock/clock';
import { advance } from '../src/engine/clock/history';
import { judge } from '../src/engine/clock/judge';
import type { Unit } from '../src/engine/clock/limit';
import { DAY } from '../src/engine/clock/minute';
import type { Moment } from '../src/engine/clock/moment';
import type { ClockRule } from '../src/engine/clock/rule';
import { CHINA_CALENDAR } from '../src/presets/calendars/china';
import { CLOCK_RULES } from '../src/presets/clocks';
import { median } from './median';
import { random } from './random';

/*
 * `UNIT COUNT`: so many running clocks of the last month judged (`judge`), and their history from nothing (`history`) and
 * with all of it written already (`again`). One clock in ten is paused once, one in ten answered; three levels above.
 * Prints one line of JSON.
 */

const [unit, count] = process.argv[2]!.split(' ') as [Unit, string];
/** As a sheet gives its cells: texts of their own. */
const text = (own: string): string => Buffer.from(own).toString();

const LIMITS: Readonly<Record<Unit, number>> = { hours: 480, days: 20, 'working-hours': 120, 'working-days': 14 };
/** 2026-06-30 10:00 in China. */
const NOW = 29_713_560;
const today = NOW / DAY;

const levels = ['lead', 'manager', 'director'].map((role) => ({
  role,
  answer: { count: 2, unit: 'working-days' as const },
}));
const rule: ClockRule = { ...CLOCK_RULES[0]!, limit: { count: LIMITS[unit], unit }, levels, pauseReasons: ['parts'] };
const moment = (daysAgo: number): Moment => ({ day: Math.floor(today) - daysAgo, minute: random(1440) });
const clocks = Array.from({ length: Number(count) }, (_, i): Clock => {
  const ago = 1 + random(30);
  const start = moment(ago);
  const paused = random(10) === 0 && ago > 3;
  return {
    ...{ id: text(`T-${i}`), owners: [text(`owner ${random(50)}`)], start, stop: null },
    ...(paused && { pauses: [{ from: moment(ago - 1), to: moment(ago - 3), reason: 'parts' }] }),
    ...(random(10) === 0 && { answers: [moment(random(ago))] }),
  };
});

const judging = { calendar: CHINA_CALENDAR, now: NOW };
const first = performance.now();
const verdicts = judge(rule, clocks, judging);
const once = performance.now() - first;
const { entries } = advance([], verdicts);
const out = {
  ...{ unit, clocks: clocks.length, once, judge: median(15, () => void judge(rule, clocks, judging)) },
  ...{ history: median(7, () => void advance([], verdicts)), entries: entries.length },
  again: median(7, () => void advance(entries, verdicts)),
};
console.log(JSON.stringify(out));
