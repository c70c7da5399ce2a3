import type { Value } from '../grid/value';
import { MISSING, OK, UNREADABLE } from '../number/column';
import { calendarDate, dayNumber, fromSerial } from './date';
import type { DateReading } from './date-text';
import { readDateText } from './date-text';
import type { DateHabits } from './date-habits';
import { dateHabits, leansOnColumn } from './date-habits';
import { isPlaceholder } from './placeholder';
import { problem } from './problem';
import type { CellContext, CellProblem, DateColumn } from './reading';
import { packedDay, plainDates } from './plain-dates';
import { IMPOSSIBLE } from './scan-date';
import { cellText } from './text';

/** Serial numbers of 1950 to 2100: a smaller or larger number in a column of dates is something else. */
const isSerial = (value: number, { dates1904 }: CellContext): boolean => {
  const serial = dates1904 ? value + 1462 : value;
  return serial >= 18_264 && serial < 73_416;
};

const failed = (code: string, text: string): DateReading => ({ value: null, problem: problem(code, text) });

/** What one cell of a date column says, `null` for an empty one. Numbers are serial numbers here. */
export function dateOf(value: Value, context: CellContext): DateReading | null {
  if (value === null || value === '' || value === '-') return null;
  if (typeof value === 'number') return dateOfNumber(value, context);
  if (typeof value === 'boolean') return failed('date-unreadable', value ? 'TRUE' : 'FALSE');
  const text = cellText(value);
  if (text === undefined) return failed('date-unreadable', value.trim());
  if (isPlaceholder(text)) return null;
  return readDateText(text, context) ?? dateOfDigits(text, context) ?? failed('date-unreadable', text);
}

function dateOfNumber(value: number, context: CellContext): DateReading {
  if (isSerial(value, context)) return { value: fromSerial(value, context.dates1904)! };
  const compact =
    Number.isInteger(value) && /^\d{8}$/.test(String(value)) ? readDateText(String(value), context) : null;
  return compact ?? failed('date-unreadable', String(value));
}

/** Digits that are a date because all of their column are: a serial number, a stamp to the second, a year of 民國. */
function dateOfDigits(text: string, context: CellContext): DateReading | undefined {
  const stamp = /^((?:19|20)\d{2})(\d{2})(\d{2})(?:[01]\d|2[0-3])[0-5]\d(?:[0-5]\d)?$/.exec(text);
  const roc = context.roc ? /^(\d{2,3})(\d{2})(\d{2})$/.exec(text) : null;
  const [, year, month, day] = stamp ?? roc ?? [];
  if (year !== undefined) {
    const value = calendarDate(Number(year) + (stamp ? 0 : 1911), Number(month), Number(day));
    return value === undefined ? failed('date-impossible', text) : { value };
  }
  if (!/^\d{5}(?:\.\d+)?$/.test(text) || !isSerial(Number(text), context)) return undefined;
  const value = fromSerial(Number(text), context.dates1904)!;
  return { value, problem: problem('date-from-serial', text, { date: value }) };
}

/**
 * The dates of a column, a row each. Without `context.dateOrder` the column's own cells decide the order of day and month;
 * what they leave open is a problem.
 */
export function readDates(cells: readonly Value[], context: CellContext = {}): DateColumn {
  let plain = plainDates(cells, context.dateOrder);
  let decided = context;
  const problems: CellProblem[] = [];
  if (context.dateOrder === undefined) {
    const { rest, dmy, mdy } = plain;
    const order = dmy ? 'dmy' : mdy ? 'mdy' : undefined;
    const leans = rest.some((row) => typeof cells[row] === 'string' && leansOnColumn(cells[row]));
    const habits: DateHabits =
      leans || (dmy && mdy) ? dateHabits(cells) : { ...(order && { dateOrder: order }), problems: [] };
    const { dateOrder, roc } = habits;
    if (order !== dateOrder && order !== undefined) plain = plainDates(cells, undefined, false);
    problems.push(...habits.problems.filter(({ code }) => code === 'date-order-mixed'));
    decided = { ...context, ...(dateOrder && { dateOrder }), ...((context.roc ?? roc) && { roc: true }) };
  }
  const { days, state } = plain;
  const put = (row: number, reading: DateReading | null): void => {
    state[row] = reading === null ? MISSING : reading.value === null ? UNREADABLE : OK;
    days[row] = reading?.value ? dayNumber(reading.value) : 0;
    if (reading?.problem) problems.push({ row, ...reading.problem });
  };
  for (const row of plain.yearLast) {
    const day = packedDay(days[row]!, decided.dateOrder);
    if (day < IMPOSSIBLE) days[row] = day;
    else put(row, day === IMPOSSIBLE ? failed('date-impossible', String(cells[row])) : dateOf(cells[row]!, decided));
  }
  for (const row of plain.rest) put(row, dateOf(cells[row]!, decided));
  for (const row of plain.impossible) put(row, failed('date-impossible', String(cells[row])));
  return { days, state, problems: problems.sort((a, b) => a.row - b.row) };
}
