import type { Value } from '../grid/value';
import { compare } from '../number/rational';
import { readAmount } from './amount';
import { isProblem, problem } from './problem';
import type { CellProblem, ColumnHabits, DecimalSign } from './reading';
import { newScan, scanNumber } from './scan-number';
import { cellText } from './text';

const SIGNS: readonly DecimalSign[] = ['.', ','];
const scanned = newScan();

/** The decimal sign that a text shows by itself; `open` when both are possible and differ; `undefined` when it says nothing. */
function shownBy(text: string): DecimalSign | 'open' | undefined {
  if (scanNumber(text, undefined, scanned)) return scanned.shows ? '.' : undefined;
  if (!/\d[.,]|[.,]\d/.test(text)) return undefined;
  const clean = cellText(text);
  if (clean === undefined) return undefined;
  const [point, comma] = SIGNS.map((decimal) => {
    const amount = readAmount(clean, { decimal });
    return amount && !isProblem(amount) ? amount.value : undefined;
  });
  if (point && comma) return compare(point, comma) === 0 ? undefined : 'open';
  return point ? '.' : comma ? ',' : undefined;
}

/**
 * The decimal sign of a column. `1,234` alone shows nothing, but if all open cells are like it they are thousands.
 * @param rows the rows to look at, all of them by default; the caller has seen the others
 * @param pointSeen one of the others shows that the point is the decimal sign
 */
export function decimalHabits(
  cells: readonly Value[],
  rows: Iterable<number> = cells.keys(),
  pointSeen = false,
): Pick<ColumnHabits, 'decimal' | 'problems'> {
  const seen: Record<DecimalSign, number[]> = { '.': [], ',': [] };
  const open: number[] = [];
  for (const row of rows) {
    const cell = cells[row]!;
    const shown = typeof cell === 'string' ? shownBy(cell) : undefined;
    if (shown) (shown === 'open' ? open : seen[shown]).push(row);
  }
  const [point, comma] = [pointSeen || seen['.'].length > 0, seen[','].length > 0];
  if (point && comma) {
    if (pointSeen) return decimalHabits(cells);
    const rare = seen['.'].length < seen[','].length ? seen['.'] : seen[','];
    return { problems: [...problemsAt('decimal-mixed', rare, cells), ...problemsAt('decimal-open', open, cells)] };
  }
  if (point || comma) return { decimal: point ? '.' : ',', problems: [] };
  const isOpen = open.some((row) => String(cells[row]).includes('.'));
  if (isOpen) return { problems: problemsAt('decimal-open', open, cells) };
  return open.length > 0 ? { decimal: '.', problems: [] } : { problems: [] };
}

/** The same problem for several cells. */
export const problemsAt = (code: string, rows: readonly number[], cells: readonly Value[]): CellProblem[] =>
  rows.map((row) => ({ row, ...problem(code, String(cells[row])) }));
