import { spotCheck } from '../../engine/clock/spot-check';
import type { Finding } from '../../engine/grid/plan';
import { EMPTY_PLAN } from '../../engine/grid/plan';
import { dateOfDay, toSerial } from '../../engine/parse/date';
import type { RegisterRow } from '../../sheets/clocks/read-register';
import { TASK_STATUS_WORDS } from '../../sheets/clocks/tasks';
import { readWord, readYesNo } from '../../sheets/words';
import { byColumn, writeRow } from '../append';
import type { Job } from '../job';
import { allFindings, readClockBook } from './clock-book';
import { aboutRow } from './standing';

export interface SpotcheckOptions {
  readonly seed: string;
}

export interface Drawn {
  readonly id: string;
  readonly sheet: string;
  /** Of the sheet, from 0. */
  readonly row: number;
  readonly about: string;
  readonly customer: string;
  readonly owner: string;
  readonly verified: boolean;
}

export interface SpotcheckReport {
  readonly hasRegisters: boolean;
  readonly seed: string;
  /** How many tasks there were to draw from. */
  readonly from: number;
  readonly drawn: readonly Drawn[];
  /** The same as the last ones because there are no others. */
  readonly repeated: boolean;
  /** What was drawn the last time, and when. */
  readonly before: readonly string[];
  readonly findings: readonly Finding[];
}

const dayIn = (row: RegisterRow, field: string): string => dateOfDay(row.moment(field)?.day ?? NaN) ?? '';

/**
 * Draws two tasks to be verified by calling the customer (I5); their rows get the day. The same seed and tasks give the same
 * draw: what was drawn today is not taken for the last time. Of a task that begins later there is nothing to be verified.
 */
export const spotcheck: Job<SpotcheckOptions, SpotcheckReport> = (grids, { seed }, environment) => {
  const book = readClockBook(grids, environment.now, environment.language);
  const { tasks, today } = book;
  const rows = (tasks?.rows ?? []).filter(
    (row) =>
      row.id !== '' && readWord(TASK_STATUS_WORDS, row.text('status')) !== 'cancelled' && dayIn(row, 'start') <= today,
  );
  const dayOf = (row: RegisterRow): string => dayIn(row, 'drawnOn');
  const earlier = rows.map(dayOf).filter((day) => day !== '' && day < today);
  const last = earlier.reduce((latest, day) => (day > latest ? day : latest), '');
  const before = last === '' ? [] : rows.filter((row) => dayOf(row) === last).map(({ id }) => id);
  const isVerified = (row: RegisterRow): boolean => readYesNo(row.text('verified')) === true;
  const { ids, repeated } = spotCheck(
    rows.map((row) => ({ id: row.id, verified: isVerified(row) })),
    seed,
    before,
  );
  const drawn = ids.map((id) => rows.find((row) => row.id === id)!);
  const table = tasks?.table;
  const serial = toSerial(today, table?.grid.dates1904);
  const changes = table
    ? drawn.flatMap(({ row }) => writeRow(table, row, byColumn(table, { drawnOn: serial }), 'spotcheck'))
    : [];
  const report: SpotcheckReport = {
    ...{ hasRegisters: tasks !== undefined, seed, from: rows.length, repeated, before },
    drawn: drawn.map((row) => ({
      ...{ id: row.id, sheet: table!.grid.sheet, row: row.row, about: aboutRow(row), customer: row.customer },
      ...{ owner: row.owners('owner').join('、'), verified: isVerified(row) },
    })),
    findings: allFindings(book),
  };
  return { plan: { ...EMPTY_PLAN, changes }, report };
};
