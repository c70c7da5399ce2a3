import type { Value } from '../grid/value';
import { MISSING, UNREADABLE } from '../number/column';
import { calendarDate, dayNumber, fromSerial } from './date';
import type { DateReading } from './date-text';
import { readDateText } from './date-text';
import { columnHabits } from './habits';
import { isPlaceholder } from './placeholder';
import { problem } from './problem';
import type { CellContext, CellProblem, DateColumn } from './reading';
import { scanDate } from './scan';
import { cellText } from './text';

/** Serial numbers of 1950 to 2100: a smaller or larger number in a column of dates is something else. */
const isSerial = (value: number, { dates1904 }: CellContext): boolean => {
  const serial = dates1904 ? value + 1462 : value;
  return serial >= 18_264 && serial < 73_416;
};

const failed = (code: string, text: string): DateReading => ({ value: null, problem: problem(code, text) });

/** What one cell of a date column says, `null` for an empty one. Numbers are serial numbers here. */
export function dateOf(value: Value, context: CellContext): DateReading | null {
  if (value === null) return null;
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
  const { length } = cells;
  const days = new Int32Array(length);
  const state = new Uint8Array(length);
  const problems: CellProblem[] = [];
  let decided: CellContext | undefined = context.dateOrder === undefined ? undefined : context;
  const habits = (): CellContext => {
    const { dateOrder, roc, problems: found } = columnHabits(cells, context);
    problems.push(...found.filter(({ code }) => code === 'date-order-mixed'));
    return { ...context, ...(dateOrder && { dateOrder }), ...((context.roc ?? roc) && { roc: true }) };
  };
  for (let row = 0; row < length; row++) {
    const cell = cells[row]!;
    const day = typeof cell === 'string' ? scanDate(cell, decided?.dateOrder) : NaN;
    if (day === day) {
      days[row] = day;
      continue;
    }
    decided ??= habits();
    const reading = dateOf(cell, decided);
    if (reading === null) state[row] = MISSING;
    else {
      if (reading.value === null) state[row] = UNREADABLE;
      else days[row] = dayNumber(reading.value);
      if (reading.problem) problems.push({ row, ...reading.problem });
    }
  }
  return { days, state, problems: problems.sort((a, b) => a.row - b.row) };
}
