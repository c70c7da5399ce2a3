import type { Change } from '../../engine/grid/change';
import type { Finding } from '../../engine/grid/plan';
import { EMPTY_PLAN } from '../../engine/grid/plan';
import type { CalendarDate } from '../../engine/parse/date';
import type { Job } from '../job';
import type { NoResult } from '../result-rows';
import type { TaskLine } from './task-lines';
import { taskLines } from './task-lines';
import { allFindings, readClockBook } from './clock-book';
import type { RenewTaskOptions } from './renew-task';
import { renewed } from './renew-task';
import { standingsIn } from './standing';

export interface OpenTasksReport {
  readonly hasTasks: boolean;
  readonly today: CalendarDate;
  /** The weekday on which tasks are gone through; 1 is Monday. */
  readonly progressDay: number;
  /** Those that are not over, in the order of the sheet. */
  readonly tasks: readonly TaskLine[];
  readonly findings: readonly Finding[];
}

/** The tasks that are gone through, one by one. Writes nothing. */
export const openTasks: Job<Record<never, never>, OpenTasksReport> = (grids, _, environment) => {
  const book = readClockBook(grids, environment.now, environment.language);
  const tasks = taskLines(book, standingsIn(book));
  const { today, progressDay } = book;
  const report = { hasTasks: book.tasks !== undefined, today, progressDay, tasks, findings: allFindings(book) };
  return { plan: EMPTY_PLAN, report };
};

export interface RenewTasksOptions {
  readonly tasks: readonly RenewTaskOptions[];
}

export interface RenewTasksReport {
  /** Why a task is not renewed; the others are. */
  readonly refused: readonly NoResult[];
}

/** Writes what was said about several tasks as one plan. One whose check was not done, or whose end has passed, needs a why (I3). */
export const renewTasks: Job<RenewTasksOptions, RenewTasksReport> = (grids, { tasks }, environment) => {
  const book = readClockBook(grids, environment.now, environment.language);
  const lines = taskLines(book, standingsIn(book));
  const refused: NoResult[] = [];
  const changes: Change[] = [];
  for (const options of tasks) {
    const line = lines.find(({ id, row }) => id === options.task.id && row === options.task.row);
    const made =
      line && needsWhy(line, options, book.today) ? unexplained(line) : renewed(book, options, environment.language);
    if ('code' in made) refused.push(made);
    else changes.push(...made.changes);
  }
  return { plan: { ...EMPTY_PLAN, changes }, report: { refused } };
};

const unexplained = ({ id }: TaskLine): NoResult => ({ code: 'task-unexplained', ids: [id] });

/** A check that is late, or an end that has passed, and neither is put right nor explained. @param today of the calendar */
export function needsWhy(line: TaskLine, said: Omit<RenewTaskOptions, 'task'>, today: string): boolean {
  const status = said.status ?? line.status;
  if (status === 'done' || status === 'cancelled') return false;
  const isPastEnd =
    said.end === undefined || said.end === line.end ? line.isPastEnd : said.end !== '' && said.end < today;
  return (isPastEnd || (line.isCheckLate && !said.isChecked)) && (said.notDone ?? line.notDone).trim() === '';
}
