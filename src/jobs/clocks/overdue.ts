import type { Limit } from '../../engine/clock/limit';
import type { Minute } from '../../engine/clock/minute';
import type { State } from '../../engine/clock/schedule';
import type { Finding } from '../../engine/grid/plan';
import { compareText } from '../../engine/ledger/order';
import type { Job } from '../job';
import type { ClockBook } from './clock-book';
import { once, readClockBook } from './clock-book';
import type { LateThing } from './late-things';
import { lateThings } from './late-things';
import { marks } from './marks';
import type { Standing } from './standing';
import { aboutRow, daysAround, isLate, standingsIn, timeText } from './standing';

export interface DueRow {
  /** The one owner; otherwise all names of the cell, or none. */
  readonly owners: readonly string[];
  readonly rule: string;
  /** What the rule is about, in people's words. */
  readonly what: string;
  readonly limit: Limit;
  readonly sheet: string;
  /** Row of the sheet, from 0. */
  readonly row: number;
  readonly id: string;
  readonly about: string;
  readonly customer: string;
  /** Local times, `2026-03-01 10:05`. */
  readonly due: string;
  readonly minutesLate: number;
  readonly state: State;
  readonly level: number;
  readonly answerDue: string | null;
  /** The first answer of anybody above; `null`: none up to now. */
  readonly answered: string | null;
}

export interface LateRow extends DueRow {
  readonly state: 'late' | 'escalated';
}

export interface OverdueReport {
  readonly hasRegisters: boolean;
  /** `2026-03-01 10:05`: answers up to then were looked at. */
  readonly checkedAt: string;
  readonly zone: string;
  /** By name, and of one name the longest overdue first. */
  readonly late: readonly LateRow[];
  /** The same as people talk about it. */
  readonly things: readonly LateThing[];
  /** What is not late and must be done today, in the same order. */
  readonly due: readonly DueRow[];
  readonly running: number;
  readonly findings: readonly Finding[];
}

/** Who is late with what, by name (F2). The plan writes where each clock stands. */
export const overdue: Job<Record<never, never>, OverdueReport> = (grids, _, environment) => {
  const book = readClockBook(grids, environment.now, environment.language);
  const standings = standingsIn(book);
  const { plan, findings } = marks(book, standings, environment);
  return { plan, report: { ...overdueIn(book, standings), findings: once([...book.findings, ...findings]) } };
};

/** The late ones of a workbook that was read. */
export function overdueIn(book: ClockBook, standings: readonly Standing[]): OverdueReport {
  const late = standings
    .filter(isLate)
    .map((each) => dueRow(each, book) as LateRow)
    .sort(byName);
  const { today, tomorrow } = daysAround(book);
  const due = standings.filter(
    (each) => AHEAD.includes(each.state) && each.due !== null && each.due >= today && each.due < tomorrow,
  );
  return {
    hasRegisters: book.hasRegisters,
    ...{ checkedAt: timeText(book.zone, book.now), zone: book.zone.name },
    late,
    things: lateThings(late, new Set(book.tasks?.rows.map(({ id }) => id))),
    due: due.map((each) => dueRow(each, book)).sort(byName),
    running: standings.filter(({ state }) => RUNNING.includes(state)).length,
    findings: book.findings,
  };
}

const byName = (a: DueRow, b: DueRow): number =>
  // What has no name is named first: somebody must be found.
  Number(a.owners.length === 1) - Number(b.owners.length === 1) ||
  compareText(a.owners.join('、'), b.owners.join('、')) ||
  b.minutesLate - a.minutesLate ||
  compareText(a.due, b.due) ||
  compareText(a.id, b.id);

const AHEAD: readonly State[] = ['waiting', 'reminded', 'due'];
const RUNNING: readonly State[] = [...AHEAD, 'late', 'escalated', 'paused'];

function dueRow(each: Standing, { zone }: ClockBook): DueRow {
  const text = (at: Minute | null): string | null => (at === null ? null : timeText(zone, at));
  const { rule, row, owner, state } = each;
  return {
    owners: owner === null ? row.owners(rule.rule.owner) : [owner],
    ...{ rule: rule.rule.id, what: rule.name, limit: limitOf(each), sheet: each.sheet, row: row.row, id: each.id },
    ...{ about: aboutRow(row), customer: row.customer, due: text(each.due) ?? '', minutesLate: each.overdue },
    ...{ state, level: each.level },
    ...{ answerDue: text(each.answerDue), answered: text(each.answered) },
  };
}

/** Of a check that comes again, the later limit from the second round on. */
const limitOf = ({ rule: { rule }, id }: Standing): DueRow['limit'] =>
  (rule.every && !id.endsWith('#1') && rule.every) || rule.limit;
