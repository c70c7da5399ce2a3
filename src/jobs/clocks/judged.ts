import type { Calendar } from '../../engine/clock/calendar';
import type { Clock } from '../../engine/clock/clock';
import { judge } from '../../engine/clock/judge';
import type { Verdicts } from '../../engine/clock/judge';
import type { Moment } from '../../engine/clock/moment';
import type { Minute } from '../../engine/clock/minute';
import type { Recurring } from '../../engine/clock/recurring';
import { roundsOf } from '../../engine/clock/recurring';
import type { ClockRule } from '../../engine/clock/rule';
import type { Issue } from '../../engine/clock/issue';
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

export function judgeRule(
  rule: RuleRow,
  { register, skips, stop, over }: RegisterView,
  escalations: readonly Escalation[],
  calendar: Calendar,
  now: Minute,
): Judged {
  const own = rule.rule;
  const withAnswers = answersTo(own, escalations);
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
function answersTo({ id }: ClockRule, escalations: readonly Escalation[]): (clock: Clock) => Clock {
  const by = new Map<string, Moment[]>();
  for (const { rule, row, answeredAt } of escalations) {
    if (!answeredAt || personKey(rule) !== personKey(id)) continue;
    const key = personKey(row);
    by.set(key, [...(by.get(key) ?? []), answeredAt]);
  }
  return (clock) => {
    const answers = by.size > 0 && by.get(personKey(clock.id));
    return answers ? { ...clock, answers } : clock;
  };
}
