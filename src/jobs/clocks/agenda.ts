import type { Share } from '../../engine/contact/rates';
import { contactRates, monthBefore } from '../../engine/contact/rates';
import type { Moment } from '../../engine/clock/moment';
import type { Finding } from '../../engine/grid/plan';
import { EMPTY_PLAN } from '../../engine/grid/plan';
import type { CalendarDate } from '../../engine/parse/date';
import { dateOfDay, dayNumber } from '../../engine/parse/date';
import type { TaskStatus } from '../../sheets/clocks/tasks';
import { TASK_STATUS_WORDS } from '../../sheets/clocks/tasks';
import { sheetNames } from '../../sheets/read-book';
import { readWord, readYesNo } from '../../sheets/words';
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
import { reachedBy } from './register-views';
import type { TaskKey } from './renew-task';
import { findTask } from './renew-task';
import type { Standing } from './standing';
import { aboutRow, isLate, momentText, standingsIn } from './standing';

/** A figure of this month beside the last one's. */
export interface Figure {
  readonly key: 'in-time' | 'second' | 'stickiness';
  readonly now: Share;
  readonly last: Share;
  /** Less than the last month's: red. */
  readonly isWorse: boolean;
}

export interface TaskLine extends TaskKey {
  readonly about: string;
  readonly owners: readonly string[];
  readonly action: string;
  readonly status: TaskStatus;
  readonly start: CalendarDate | null;
  readonly end: CalendarDate | null;
  /** The end has passed. */
  readonly isPastEnd: boolean;
  readonly lastCheck: CalendarDate | null;
  /** A check is late. */
  readonly isCheckLate: boolean;
  readonly notDone: string;
  readonly blocker: string;
  /** When it arose: a day, with the time where it is known. */
  readonly aroseAt: string;
  readonly registeredAt: string;
  readonly note: string;
}

export interface DrawnCheck {
  readonly id: string;
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
    findings: [],
  };
  return { plan: EMPTY_PLAN, report: { ...report, findings: allFindings(book) } };
};

const dateOf = (moment: Moment | null): CalendarDate | null => (moment && dateOfDay(moment.day)) ?? null;

function figures(book: ClockBook, standings: readonly Standing[]): Figure[] {
  const { contacts, tries, today } = book;
  if (!contacts) return [];
  const talksWith = reachedBy(tries);
  const rowsOf = contacts.rows.map((row) => {
    const talks = talksWith(row.id).map(dateOf);
    const [first, second] = [dateOf(row.moment('firstContact')), dateOf(row.moment('secondInteraction'))];
    return { row, talks, ended: dateOf(row.moment('trialEnd')), first, second: second ?? talks[1] ?? null };
  });
  const trials = rowsOf.flatMap(({ row, ended, second }) => (ended ? [{ customer: row.customer, ended, second }] : []));
  const interactions = rowsOf.flatMap(({ row, talks, first, second }) =>
    [...talks, first, second].flatMap((on) => (on === null ? [] : [{ customer: row.customer, on }])),
  );
  const rates = contactRates(trials, interactions, today);
  const ofMonth = (month: string): Share => {
    const judged = standings.filter(
      ({ rule, row, state }) =>
        rule.rule.id === 'contact' &&
        (dateOf(row.moment('trialEnd')) ?? '').startsWith(month) &&
        (state.startsWith('stopped') || isLate({ state })),
    );
    return { count: judged.filter(({ state }) => state === 'stopped-in-time').length, of: judged.length };
  };
  const inTime = [ofMonth(rates.now.month), ofMonth(rates.last.month)] as const;
  return [
    figure('in-time', ...inTime),
    figure('second', rates.now.second, rates.last.second),
    figure('stickiness', rates.now.stickiness, rates.last.stickiness),
  ];
}

const figure = (key: Figure['key'], now: Share, last: Share): Figure => ({
  ...{ key, now, last },
  isWorse: now.of > 0 && last.of > 0 && now.count * last.of < last.count * now.of,
});

/** The tasks of a workbook that was read, in the order of the sheet. @param keep those that stay although they are over */
export function taskLines(
  { tasks, today }: ClockBook,
  standings: readonly Standing[],
  keep: readonly TaskKey[] = [],
): TaskLine[] {
  const late = new Set(standings.filter((each) => isLate(each)).map(({ row }) => row));
  const stays = tasks && new Set(keep.map((key) => findTask(tasks, key)));
  return (tasks?.rows ?? []).flatMap((row): TaskLine[] => {
    const status = readWord(TASK_STATUS_WORDS, row.text('status')) ?? 'open';
    const isOver = status === 'done' || status === 'cancelled';
    if (isOver && !stays?.has(row)) return [];
    const [start, end] = [dateOf(row.moment('start')), dateOf(row.moment('end'))];
    const checks = row.moments('checks').map(({ day }) => day);
    return [
      {
        ...{
          id: row.id,
          row: row.row,
          about: aboutRow(row),
          owners: row.owners('owner'),
          action: row.text('action'),
          status,
        },
        ...{ start, end, isPastEnd: !isOver && end !== null && end < today },
        lastCheck: checks.length > 0 ? (dateOfDay(Math.max(...checks)) ?? null) : null,
        ...{ isCheckLate: late.has(row), notDone: row.text('notDone'), blocker: row.text('blocker') },
        ...{ aroseAt: momentText(row.moment('aroseAt')), registeredAt: momentText(row.moment('registeredAt')) },
        note: row.text('note'),
      },
    ];
  });
}

/** A week's draw is talked about until the next one. */
const WEEK = 7;

function drawnChecks({ tasks, today }: ClockBook): DrawnCheck[] {
  const drawn = (tasks?.rows ?? []).flatMap((row): DrawnCheck[] => {
    const on = dateOf(row.moment('drawnOn'));
    const isRecent = on !== null && on <= today && dayNumber(today) - dayNumber(on) < WEEK;
    const verified = readYesNo(row.text('verified')) === true;
    return isRecent ? [{ id: row.id, about: aboutRow(row), on, verified }] : [];
  });
  const last = drawn.reduce((latest, { on }) => (on > latest ? on : latest), '');
  return drawn.filter(({ on }) => on === last);
}
