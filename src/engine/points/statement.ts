import type { Rational } from '../number/rational';
import { sum } from '../number/rational';
import type { CalendarDate } from '../parse/date';
import type { Entry, EntryKind, Head } from './entry';
import { headOf } from './entry';
import type { Forecast, MonthPoints, Pace } from './pace';
import { averageOf, forecast, monthsOf, paceOf } from './pace';
import { personKey } from './person';
import type { Level, LevelRecord, Standing } from './promotion';
import { isReached, standingOf } from './promotion';

/** What one engineer may see of the book: own lines alone, from mark to pay step (S9). */
export interface Statement extends Outlook {
  readonly engineer: string;
  readonly asOf: CalendarDate;
  /** Of the whole book, to compare it with later. */
  readonly head: Head;
  /** In the order of the book. */
  readonly entries: readonly Entry[];
  readonly sums: Readonly<Record<'process' | 'satisfaction' | 'other', Rational>>;
}

/** How far one engineer is, and what the pace so far leads to. */
export interface Outlook {
  /** The sum of all entries. */
  readonly balance: Rational;
  readonly standing: Standing;
  readonly months: readonly MonthPoints[];
  /** Absent without a complete month. */
  readonly average?: Rational;
  /** Absent with fewer than three complete months. */
  readonly pace?: Pace;
  /** When the points of the next level would be there, not before its cool-down; absent without pace or next level. */
  readonly forecast?: Forecast;
}

const GROUPS: Readonly<Record<EntryKind, keyof Statement['sums']>> = {
  visit: 'process',
  'visit-correction': 'process',
  cap: 'process',
  deduction: 'satisfaction',
  'deduction-correction': 'satisfaction',
  other: 'other',
};

export interface PlanInput {
  readonly plan: readonly Level[];
  readonly record: LevelRecord | undefined;
  readonly asOf: CalendarDate;
}

export interface StatementInput extends PlanInput {
  /** The whole book. */
  readonly book: readonly Entry[];
  readonly engineer: string;
}

export function statementOf({ book, engineer, ...given }: StatementInput): Statement {
  const key = personKey(engineer);
  const entries = book.filter((entry) => personKey(entry.engineer) === key);
  const of = (group: keyof Statement['sums']): Rational =>
    sum(entries.filter(({ kind }) => GROUPS[kind] === group).map(({ points }) => points));
  return {
    engineer,
    asOf: given.asOf,
    head: headOf(book),
    entries,
    sums: { process: of('process'), satisfaction: of('satisfaction'), other: of('other') },
    ...outlookOf(entries, given),
  };
}

/** @param entries one engineer's, of a book or as they might have been */
export function outlookOf(
  entries: readonly Pick<Entry, 'date' | 'points'>[],
  { plan, record, asOf }: PlanInput,
): Outlook {
  const balance = sum(entries.map(({ points }) => points));
  const standing = standingOf(plan, record, balance);
  const months = monthsOf(entries, asOf);
  const [average, pace] = [averageOf(months), paceOf(months)];
  const { next } = standing;
  const range = next && pace && forecast(next.distance, pace, asOf);
  return {
    balance,
    standing,
    months,
    ...(average && { average }),
    ...(pace && { pace }),
    ...(range && !isReached(next) && { forecast: notBefore(range, next.notBefore) }),
  };
}

/** However fast the points come, a cool-down is waited for. */
function notBefore({ from, to }: Forecast, first: CalendarDate | null): Forecast {
  const later = (date: CalendarDate | null): CalendarDate | null => (date && first && date < first ? first : date);
  return { from: later(from), to: later(to) };
}
