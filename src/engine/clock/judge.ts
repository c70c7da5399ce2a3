import type { CalendarDate } from '../parse/date';
import { dayNumber } from '../parse/date';
import type { Calendar } from './calendar';
import { calendarVersion } from './calendar';
import { checkCalendar } from './check-calendar';
import { checkIds, checkOwners } from './check-clocks';
import type { Clock } from './clock';
import type { Issue } from './issue';
import { issue } from './issue';
import type { Minute } from './minute';
import { DAY } from './minute';
import type { RegionPlace } from './place';
import { placeOf } from './place';
import { isImpossible } from './reading';
import type { ClockRule } from './rule';
import { checkRule, ruleVersion } from './rule';
import type { Schedule, State } from './schedule';
import { standingAt } from './schedule';
import { ready, scheduleOf } from './schedule-of';
import { yearsCounted } from './unknown-years';

export interface Judging {
  readonly calendar: Calendar;
  readonly now: Minute;
  /** What started before that day is carried along and judged by nobody (L4). */
  readonly cutOff?: CalendarDate;
}

/** Why a clock is not judged. */
export type Unjudged = 'rule' | 'start-unset' | 'calendar' | 'no-start' | 'before-cut-off' | 'not-stopped';

/** Where clocks stand, one entry each, in their order. Times in minutes, `NaN` where there is none. */
export interface Verdicts {
  readonly rule: ClockRule;
  /** Name what judged: later changes have other versions. */
  readonly ruleVersion: string;
  readonly calendarVersion: string;
  readonly now: Minute;
  readonly clocks: readonly Clock[];
  readonly state: readonly State[];
  readonly unjudged: readonly (Unjudged | null)[];
  /** The one owner; `null` with none or several: late is then nobody. */
  readonly owner: readonly (string | null)[];
  /** How many reminders have come. */
  readonly reminder: Uint8Array;
  /** How far up it has gone, 0 for not at all. */
  readonly level: Uint8Array;
  /** The last minute that is in time. */
  readonly due: Float64Array;
  /** When the level that is asked must have answered. */
  readonly answerDue: Float64Array;
  /** When somebody answered first. */
  readonly answered: Float64Array;
  readonly stopped: Float64Array;
  /** Minutes past the limit by any clock, up to now or to the stop; 0 in time. */
  readonly overdue: Float64Array;
  /** What is left of the limit, in minutes of its kind. */
  readonly remaining: Float64Array;
  /** All times of one clock, worked out again; `null` where it is not judged. */
  scheduleOf(row: number): Schedule | null;
  readonly issues: readonly Issue[];
}

/** Judges the clocks of one rule at a moment. Nothing is lost: every clock has a state, what is odd has an issue. */
export function judge(rule: ClockRule, clocks: readonly Clock[], { calendar, now, cutOff }: Judging): Verdicts {
  const { length } = clocks;
  const issues: Issue[] = [...checkCalendar(calendar), ...checkRule(rule), ...checkIds(clocks)];
  const floats = (): Float64Array => new Float64Array(length).fill(NaN);
  const [due, answerDue, answered, stopped, overdue, remaining] = [1, 2, 3, 4, 5, 6].map(floats) as Six<Float64Array>;
  const [reminder, level] = [new Uint8Array(length), new Uint8Array(length)];
  const state = new Array<State>(length).fill('not-judged');
  const unjudged = new Array<Unjudged | null>(length).fill(null);
  const years = yearsCounted(rule, now);
  const owner = checkOwners(clocks, issues);
  const isFaulty = (part: Issue['of']): boolean =>
    issues.some(({ of, severity }) => severity === 'error' && of === part);
  const ruleFault = isFaulty('rules');
  // What is late is late, also where nobody can be asked about it.
  const levels = isFaulty('levels') ? [] : rule.levels;
  const set = ready({ ...rule, levels });
  const place = places(calendar, clocks, now);
  const unknown = new Set<string>();
  const firstDay = cutOff === undefined ? -Infinity : dayNumber(cutOff);

  let row = 0;
  const tell = (code: string, data?: Issue['data']): void =>
    void issues.push(issue('clocks', row, code, { clock: clocks[row]!.id, ...data }));
  const scheduled = (clock: Clock): Schedule | Unjudged => {
    if (ruleFault) return 'rule';
    if (rule.starts === null) return 'start-unset';
    const own = place(clock.region ?? '');
    if (!own) return 'calendar';
    if (clock.start !== null && clock.start.day < firstDay) return 'before-cut-off';
    const { region = '' } = clock;
    // Where all work by one calendar, a region of another kind (of sales) is nothing odd.
    if (calendar.regions.length > 1 && region !== '' && region !== own.region && !unknown.has(region)) {
      unknown.add(region);
      tell('clock-region-unknown', { region });
    }
    const schedule = scheduleOf(clock, set, own, now, tell);
    if (clock.start === null) tell('clock-without-start');
    if (!schedule) return 'no-start';
    if (rule.judged === 'when-stopped' && schedule.stop === Infinity) return 'not-stopped';
    if (schedule.due === Infinity && schedule.pauses.to.at(-1) !== Infinity) tell('clock-never-due');
    return schedule;
  };

  for (; row < length; row++) {
    const schedule = scheduled(clocks[row]!);
    if (typeof schedule === 'string') {
      unjudged[row] = schedule;
      continue;
    }
    const standing = standingAt(schedule, now);
    state[row] = standing.state;
    reminder[row] = standing.reminder;
    level[row] = standing.level;
    remaining[row] = standing.remaining;
    if (schedule.due !== Infinity) due[row] = schedule.due;
    if (schedule.answered !== Infinity) answered[row] = schedule.answered;
    if (schedule.stop !== Infinity) stopped[row] = schedule.stop;
    overdue[row] = Math.max(0, Math.min(now, schedule.stop) - schedule.due);
    const { answerDue: until } = standing;
    if (until !== Infinity) {
      answerDue[row] = until;
      if (standing.level === levels.length && until < Math.min(now, schedule.stop, schedule.answered))
        tell('chain-exhausted', { level: standing.level });
    }
    years.add(schedule, until === Infinity ? schedule.due : until);
  }
  issues.push(...years.issues());
  return {
    ...{ rule, ruleVersion: ruleVersion(rule), calendarVersion: calendarVersion(calendar), now, clocks },
    ...{ state, unjudged, owner, reminder, level, due, answerDue, answered, stopped, overdue, remaining },
    issues,
    scheduleOf(index) {
      if (unjudged[index] !== null) return null;
      const clock = clocks[index]!;
      return scheduleOf(clock, set, place(clock.region ?? '')!, now, () => {}) ?? null;
    },
  };
}

type Six<T> = [T, T, T, T, T, T];

/** The regions that clocks name, each made ready once. */
function places(
  calendar: Calendar,
  clocks: readonly Clock[],
  now: Minute,
): (region: string) => RegionPlace | undefined {
  let earliest = now;
  for (const { start } of clocks)
    if (start !== null && start.day * DAY < earliest && !isImpossible(start, now)) earliest = start.day * DAY;
  const known = new Map<string, RegionPlace | undefined>();
  let last: { readonly region: string; readonly place: RegionPlace | undefined } | undefined;
  return (region) => {
    if (last?.region === region) return last.place;
    if (!known.has(region)) known.set(region, placeOf(calendar, region, earliest));
    last = { region, place: known.get(region) };
    return last.place;
  };
}
