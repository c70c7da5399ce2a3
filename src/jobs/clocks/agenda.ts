import { monthBefore } from '../../engine/contact/rates';
import type { Finding } from '../../engine/grid/plan';
import { EMPTY_PLAN } from '../../engine/grid/plan';
import type { CalendarDate } from '../../engine/parse/date';
import { dayNumber } from '../../engine/parse/date';
import { sheetNames } from '../../sheets/read-book';
import { readYesNo } from '../../sheets/words';
import type { Job } from '../job';
import type { ReviewReport } from '../review';
import { review } from '../review';
import type { ClockBook } from './clock-book';
import { allFindings, readClockBook } from './clock-book';
import type { LateThing } from './late-things';
import { latestIn } from './latest';
import type { LateRow } from './overdue';
import { overdueIn } from './overdue';
import type { Payments } from './payments';
import { paymentsIn } from './payments';
import type { TaskKey } from './renew-task';
import { aboutRow, dateOf, standingsIn } from './standing';
import type { TaskLine } from './task-lines';
import { taskLines } from './task-lines';
import type { Figure } from './agenda-figures';
import { figures } from './agenda-figures';

export interface DrawnCheck {
  readonly id: string;
  readonly sheet: string;
  /** Of the sheet, from 0. */
  readonly row: number;
  readonly about: string;
  readonly on: CalendarDate;
  readonly verified: boolean;
}

export interface AgendaReport {
  readonly hasRegisters: boolean;
  readonly on: CalendarDate;
  readonly months: { readonly now: string; readonly last: string };
  /** Empty where there are no contacts to count. */
  readonly figures: readonly Figure[];
  readonly payments: Payments;
  readonly late: readonly LateRow[];
  readonly things: readonly LateThing[];
  readonly hasTasks: boolean;
  /** Those that are not over, in the order of the sheet. */
  readonly tasks: readonly TaskLine[];
  /** What was drawn last, within a week. */
  readonly checks: readonly DrawnCheck[];
  /** The last day up to then on which the registers tell that somebody did something. */
  readonly latest: CalendarDate | null;
  /** Whose turn the weekly review is, where the workbook has visits of groups. */
  readonly review: Pick<ReviewReport, 'group' | 'on'> | null;
  readonly findings: readonly Finding[];
}

export interface AgendaOptions {
  /** Tasks that stay although they are over: the meeting is about to go on from them. */
  readonly keep?: readonly TaskKey[];
}

/** The weekly meeting, made ready (F2, F5, I3–I5, P1, S12). Writes nothing. */
export const agenda: Job<AgendaOptions, AgendaReport> = (grids, { keep = [] }, environment) => {
  const book = readClockBook(grids, environment.now, environment.language);
  const standings = standingsIn(book);
  const { rubric, visits } = sheetNames(grids.map(({ sheet }) => sheet));
  const reviewed = rubric !== undefined && visits !== undefined ? review(grids, {}, environment).report : null;
  const month = book.today.slice(0, 7);
  const { late, things } = overdueIn(book, standings);
  const report: AgendaReport = {
    ...{ hasRegisters: book.hasRegisters, on: book.today, months: { now: month, last: monthBefore(month) } },
    ...{ figures: figures(book, standings), payments: paymentsIn(grids, book.today, environment) },
    ...{ late, things, hasTasks: book.tasks !== undefined },
    ...{ tasks: taskLines(book, standings, keep), checks: drawnChecks(book) },
    latest: latestIn(book),
    review: reviewed && 'group' in reviewed ? { group: reviewed.group, on: reviewed.on } : null,
    findings: allFindings(book),
  };
  return { plan: EMPTY_PLAN, report };
};

/** A week's draw is talked about until the next one. */
const WEEK = 7;

function drawnChecks({ tasks, today }: ClockBook): DrawnCheck[] {
  const drawn = (tasks?.rows ?? []).flatMap((row): DrawnCheck[] => {
    const on = dateOf(row.moment('drawnOn'));
    const isRecent = on !== null && on <= today && dayNumber(today) - dayNumber(on) < WEEK;
    const verified = readYesNo(row.text('verified')) === true;
    return isRecent
      ? [{ id: row.id, sheet: tasks!.table.grid.sheet, row: row.row, about: aboutRow(row), on, verified }]
      : [];
  });
  const last = drawn.reduce((latest, { on }) => (on > latest ? on : latest), '');
  return drawn.filter(({ on }) => on === last);
}
