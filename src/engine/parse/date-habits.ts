import type { Value } from '../grid/value';
import { withoutTime, withoutWeekday } from './date-names';
import type { DateParts } from './date-parts';
import { datePartsOf } from './date-parts';
import { inOrder, ordersOf } from './date-text';
import { problemsAt } from './decimal-habits';
import type { CellProblem, ColumnHabits, DateOrder } from './reading';
import { IMPOSSIBLE, newDate, scanDate, scannedDay } from './scan-date';
import { cellText } from './text';

const scanned = newDate();

/** Texts that other cells of their column may give another meaning. */
const LEANING = /(?<!\d)\d{1,3} ?[-/.年] ?\d{1,2} ?[-/.月] ?\d|民|ROC|^\d{5,7}$|^\d{1,2}[/-]\d{1,2}$|^\d{1,2}年/;

/** Whether the column must be asked what this cell says. */
export const leansOnColumn = (text: string): boolean => LEANING.test(text.normalize('NFKC'));

/** Three numbers with the signs between them, or a year of the Republic. */
const LIKE_DATE = /\d ?[-/.年] ?\d{1,2} ?[-/.月] ?\d|民|ROC/;

function partsOf(text: string): DateParts | undefined {
  if (!LIKE_DATE.test(text)) return undefined;
  const clean = cellText(text);
  return clean === undefined ? undefined : datePartsOf(withoutWeekday(withoutTime(clean).text));
}

export type DateHabits = Omit<ColumnHabits, 'decimal'>;

/**
 * The order of day, month and year of a column. A cell of which one order only makes a day decides; years of two digits are
 * decided by all of them together.
 */
export function dateHabits(cells: readonly Value[]): DateHabits {
  const shown: Record<DateOrder, number[]> = { ymd: [], dmy: [], mdy: [] };
  /** Cells that more than one order makes a day. */
  const open: number[] = [];
  let short: readonly DateOrder[] | undefined;
  let [yearFirst, republic, threeDigits] = [0, 0, 0];
  for (let row = 0; row < cells.length; row++) {
    const cell = cells[row];
    if (typeof cell !== 'string') continue;
    if (scanDate(cell, scanned)) {
      if (!scanned.yearLast) yearFirst++;
      else {
        const dmy = scannedDay(scanned, 'dmy');
        const mdy = scannedDay(scanned, 'mdy');
        if (dmy === mdy) continue;
        if (mdy === IMPOSSIBLE) shown.dmy.push(row);
        else if (dmy === IMPOSSIBLE) shown.mdy.push(row);
        else open.push(row);
      }
      continue;
    }
    const parts = partsOf(cell);
    if (parts?.form === 'full' && parts.roc) republic++;
    else if (parts?.form === 'full') yearFirst++;
    if (parts?.form !== 'open') continue;
    const { numbers } = parts;
    if (numbers[0].length === 3) {
      threeDigits++;
      continue;
    }
    const orders = ordersOf(numbers);
    if (numbers[2].length < 4) {
      short = (short ?? orders).filter((order) => orders.includes(order));
      open.push(row);
    } else if (orders.length === 1) shown[orders[0]!].push(row);
    else if (orders.length > 1 && inOrder(numbers, 'dmy').join() !== inOrder(numbers, 'mdy').join()) open.push(row);
  }
  const roc = republic > 0 || (threeDigits > 0 && yearFirst + shown.dmy.length + shown.mdy.length === 0);
  const era = roc ? { roc } : {};
  const openProblems = (): CellProblem[] => (roc ? [] : problemsAt('date-order-open', open, cells));
  if (shown.dmy.length > 0 && shown.mdy.length > 0) {
    const rare = shown.dmy.length < shown.mdy.length ? shown.dmy : shown.mdy;
    return { ...era, problems: [...problemsAt('date-order-mixed', rare, cells), ...openProblems()] };
  }
  const [decided] = (['dmy', 'mdy'] as const).filter((order) => shown[order].length > 0);
  const fitting = short && decided ? short.filter((order) => order === decided) : short;
  if (decided && (!short || fitting!.length === 1)) return { ...era, dateOrder: decided, problems: [] };
  if (!decided && fitting?.length === 1) return { ...era, dateOrder: fitting[0]!, problems: [] };
  if (open.length > 0) return { ...era, ...(decided && { dateOrder: decided }), problems: openProblems() };
  return yearFirst + republic + threeDigits > 0 ? { ...era, dateOrder: 'ymd', problems: [] } : { ...era, problems: [] };
}
