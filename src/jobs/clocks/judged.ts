import type { Calendar } from '../../engine/clock/calendar';
import type { Clock } from '../../engine/clock/clock';
import { judge } from '../../engine/clock/judge';
import type { Verdicts } from '../../engine/clock/judge';
import type { Moment } from '../../engine/clock/moment';
import type { Minute } from '../../engine/clock/minute';
import { DAY, dayOf } from '../../engine/clock/minute';
import { placeOf } from '../../engine/clock/place';
import type { Recurring } from '../../engine/clock/recurring';
import { roundsOf } from '../../engine/clock/recurring';
import type { ClockRule } from '../../engine/clock/rule';
import type { Issue } from '../../engine/clock/issue';
import type { Zone } from '../../engine/clock/zone';
import { momentAt, wallAt } from '../../engine/clock/zone';
import type { Escalation } from '../../sheets/clocks/escalations';
import type { Register, RegisterRow } from '../../sheets/clocks/read-register';
import { clockOf } from '../../sheets/clocks/read-register';
import type { RuleRow } from '../../sheets/clocks/rules';
import { personKey } from '../../engine/points/person';

/** The clocks of one rule, judged, each with the row of the register that it belongs to. */
export interface Judged {
  readonly rule: RuleRow;
  readonly register: Register;
  readonly verdicts: Verdicts;
  /** By clock. */
  readonly rows: readonly RegisterRow[];
  /** By clock, counted from 1, where a rule comes again and again. */
  readonly rounds?: readonly number[];
  readonly issues: readonly Issue[];
}

/** What a register knows beside its cells. */
export interface RegisterView {
  readonly register: Register;
  /** The row has no clock of this rule: it is over, or there is nothing to be timed. */
  skips(row: RegisterRow, rule: ClockRule): boolean;
  /** When the row's clock stops, where the cell alone does not say it. */
  stop(row: RegisterRow, rule: ClockRule): Clock['stop'];
  /** When the row is over, for checks that come again and again. */
  over(row: RegisterRow): Recurring['over'];
}

export interface JudgedBy {
  readonly calendar: Calendar;
  readonly now: Minute;
  /** In which the times of “Escalations 升级记录” are written. */
  readonly zone: Zone;
}

export function judgeRule(
  rule: RuleRow,
  { register, skips, stop, over }: RegisterView,
  escalations: readonly Escalation[],
  { calendar, now, zone }: JudgedBy,
): Judged {
  const own = rule.rule;
  const withAnswers = answersTo(own, escalations, movedTo(calendar, now, zone));
  const rows = register.rows.filter((row) => !skips(row, own));
  const start = (row: RegisterRow): Clock['start'] => (own.starts === null ? null : row.moment(own.starts));
  if (own.every) {
    const recurring = rows.map((row): Recurring => {
      const checks = row.moments(own.stops);
      return { ...clockOf(row, row.owners(own.owner)), start: start(row), checks, over: over(row) };
    });
    const { clocks, row, round, issues } = roundsOf(own, recurring, calendar, now);
    const answered = clocks.map(withAnswers);
    const verdicts = judge(own, answered, { calendar, now });
    return { rule, register, verdicts, rows: row.map((index) => rows[index]!), rounds: round, issues };
  }
  const clocks = rows.map((row) =>
    withAnswers({ ...clockOf(row, row.owners(own.owner)), start: start(row), stop: stop(row, own) }),
  );
  return { rule, register, verdicts: judge(own, clocks, { calendar, now }), rows, issues: [] };
}

/** Answers to what was asked about the clocks of a rule, by clock. */
function answersTo(
  { id }: ClockRule,
  escalations: readonly Escalation[],
  moved: (moment: Moment, region: string) => Moment,
): (clock: Clock) => Clock {
  const by = new Map<string, Moment[]>();
  for (const { rule, row, answeredAt } of escalations) {
    if (!answeredAt || personKey(rule) !== personKey(id)) continue;
    const key = personKey(row);
    by.set(key, [...(by.get(key) ?? []), answeredAt]);
  }
  return (clock) => {
    const answers = by.size > 0 && by.get(personKey(clock.id));
    return answers ? { ...clock, answers: answers.map((each) => moved(each, clock.region ?? '')) } : clock;
  };
}

/** What the walls of a clock's own region showed at a moment; a day alone stays that day. */
function movedTo(calendar: Calendar, now: Minute, zone: Zone): (moment: Moment, region: string) => Moment {
  const known = new Map<string, Zone>();
  return (moment, region) => {
    let own = known.get(region);
    if (!own) known.set(region, (own = placeOf(calendar, region, now)?.zone ?? zone));
    if (moment.minute === null || own.name === zone.name) return moment;
    const wall = wallAt(own, momentAt(zone, moment.day * DAY + moment.minute));
    return { day: dayOf(wall), minute: wall - dayOf(wall) * DAY };
  };
}
