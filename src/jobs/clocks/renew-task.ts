import type { Minute } from '../../engine/clock/minute';
import { DAY } from '../../engine/clock/minute';
import type { Moment } from '../../engine/clock/moment';
import { parseMoment } from '../../engine/clock/moment';
import { wallAt } from '../../engine/clock/zone';
import type { Plan } from '../../engine/grid/plan';
import { EMPTY_PLAN } from '../../engine/grid/plan';
import type { Value } from '../../engine/grid/value';
import type { CalendarDate } from '../../engine/parse/date';
import { dayNumber, fromSerial, parseDate, toSerial } from '../../engine/parse/date';
import type { Language } from '../../i18n/language';
import { listed } from '../../i18n/language';
import type { Register, RegisterRow } from '../../sheets/clocks/read-register';
import type { TaskStatus } from '../../sheets/clocks/tasks';
import { TASK_STATUS_WORDS, TASKS_SHEET } from '../../sheets/clocks/tasks';
import type { Table } from '../../sheets/table';
import { cellOf } from '../../sheets/table';
import { readWord } from '../../sheets/words';
import { byColumn, writeRow } from '../append';
import type { Job } from '../job';
import type { NoResult } from '../result-rows';
import type { ClockBook } from './clock-book';
import { readClockBook } from './clock-book';
import { serialOf } from './marks';

/** Which task is meant, so that it is found again after the sheet was edited. */
export interface TaskKey {
  readonly id: string;
  /** Of the sheet, from 0. */
  readonly row: number;
}

/** What is said about a task when it is gone through. What is left out stays as it is; an empty text clears its cell. */
export interface Renewal {
  readonly status?: TaskStatus;
  /** Today is one of its checks. */
  readonly isChecked?: boolean;
  readonly notDone?: string;
  readonly blocker?: string;
  /** When the blocker arose, `2026-03-01 10:05` or a day alone, on the walls of the calendar's first region. */
  readonly aroseAt?: string;
  /** The planned end, a day. */
  readonly end?: string;
  readonly note?: string;
}

export interface RenewTaskOptions extends Renewal {
  readonly task: TaskKey;
}

export interface RenewTaskReport {
  readonly refused?: NoResult;
}

/**
 * Writes into a task's row what the meeting says about it (I3, I4). A blocker that arose at another time than the one in the
 * row is a new one, and is registered now (I1); a task that is done gets the day, and loses it when it is begun again.
 */
export const renewTask: Job<RenewTaskOptions, RenewTaskReport> = (grids, options, environment) => {
  const book = readClockBook(grids, environment.now, environment.language);
  const made = renewed(book, options, environment.language);
  return 'code' in made ? { plan: EMPTY_PLAN, report: { refused: made } } : { plan: made, report: {} };
};

/** One task of a workbook that was read. */
export function renewed(book: ClockBook, { task, ...said }: RenewTaskOptions, language: Language): Plan | NoResult {
  const row = book.tasks && findTask(book.tasks, task);
  if (!row) return { code: 'task-gone', ids: [task.id] };
  const { table } = book.tasks;
  const blocker = blockerCells(book, row, said);
  if ('code' in blocker) return blocker;
  const end = endCells(row, table, said);
  if ('code' in end) return end;
  const cells: Record<string, Value> = {
    ...(said.status && { ...statusWord(row, said.status, language), ...doneOn(book, row, said.status) }),
    ...(said.isChecked && { checks: checksWith(table, row, book.today, language) }),
    ...textCells(said),
    ...blocker.cells,
    ...end.cells,
  };
  const lacking = TASKS_SHEET.columns.filter(
    ({ key }) => (cells[key] ?? null) !== null && !table.columns.has(key), // there is nothing to clear in a column that is not there
  );
  if (lacking.length > 0) return { code: 'task-columns-missing', ids: lacking.map(({ header }) => header[language]) };
  return { ...EMPTY_PLAN, changes: writeRow(table, row.row, byColumn(table, cells), 'renew') };
}

/** The same id in the same row, otherwise the only one with that id. */
export function findTask({ rows }: Register, { id, row }: TaskKey): RegisterRow | undefined {
  const same = rows.filter((each) => each.id === id);
  return same.find((each) => each.row === row) ?? (same.length === 1 && id !== '' ? same[0] : undefined);
}

const textCells = (said: Renewal): Record<string, Value> =>
  Object.fromEntries(
    (['notDone', 'blocker', 'note'] as const).flatMap((key) => {
      const text = said[key]?.trim();
      return text === undefined ? [] : [[key, text === '' ? null : text]];
    }),
  );

/** The word of the other language is as good. */
const statusWord = (row: RegisterRow, status: TaskStatus, language: Language): Record<string, Value> =>
  readWord(TASK_STATUS_WORDS, row.text('status')) === status ? {} : { status: TASK_STATUS_WORDS[status][language] };

function doneOn({ tasks, today }: ClockBook, row: RegisterRow, status: TaskStatus): Record<string, Value> {
  const before = row.text('doneOn');
  if (status === 'done') return before === '' ? { doneOn: toSerial(today, tasks!.table.grid.dates1904) } : {};
  return status === 'cancelled' || before === '' ? {} : { doneOn: null };
}

/** The days of the checks with today's, once. What stands there stays word for word. */
function checksWith(table: Table, row: RegisterRow, today: CalendarDate, language: Language): Value {
  const before = cellOf(table, row.row, 'checks');
  if (row.moments('checks').some(({ day }) => day === dayNumber(today))) return before;
  const text = typeof before === 'number' ? fromSerial(before, table.grid.dates1904) : row.text('checks');
  return text ? listed([text, today], language) : today;
}

function blockerCells(
  { zone, now, tasks }: ClockBook,
  row: RegisterRow,
  { blocker, aroseAt }: Renewal,
): NoResult | { readonly cells: Record<string, Value> } {
  const [before, text] = [row.moment('aroseAt'), (blocker ?? row.text('blocker')).trim()];
  if (aroseAt === undefined || aroseAt.trim() === '')
    return blocker?.trim() && !before ? { code: 'task-arose-missing', ids: [row.id] } : { cells: {} };
  const arose = parseMoment(aroseAt);
  if (!arose) return { code: 'task-arose-unreadable', ids: [aroseAt] };
  if (text === '') return { code: 'task-blocker-missing', ids: [row.id] };
  const wall = wallAt(zone, now);
  if (minuteOf(arose) > wall) return { code: 'task-arose-future', ids: [aroseAt] };
  const isSame = before?.day === arose.day && before.minute === arose.minute;
  if (isSame && row.text('registeredAt') !== '') return { cells: {} };
  const { dates1904 } = tasks!.table.grid;
  const start = arose.minute === null ? serialOf(arose.day * DAY, dates1904) : serialOf(minuteOf(arose), dates1904);
  return { cells: { aroseAt: start, registeredAt: serialOf(wall, dates1904) } };
}

const minuteOf = ({ day, minute }: Moment): Minute => day * DAY + (minute ?? 0);

function endCells(
  row: RegisterRow,
  { grid: { dates1904 } }: Table,
  { end }: Renewal,
): NoResult | { readonly cells: Record<string, Value> } {
  if (end === undefined) return { cells: {} };
  if (end.trim() === '') return { cells: { end: null } };
  const day = parseDate(end);
  if (!day) return { code: 'task-end-unreadable', ids: [end] };
  const start = row.moment('start');
  if (start && dayNumber(day) < start.day) return { code: 'task-end-before-start', ids: [row.id, day] };
  // What stands there is the same day, however it is written.
  return row.moment('end')?.day === dayNumber(day) ? { cells: {} } : { cells: { end: toSerial(day, dates1904) } };
}
