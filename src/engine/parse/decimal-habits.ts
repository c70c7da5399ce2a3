import type { Value } from '../grid/value';
import { compare } from '../number/rational';
import { readAmount } from './amount';
import { isProblem, problem } from './problem';
import type { CellContext, CellProblem, ColumnHabits, DecimalSign } from './reading';
import type { Scanned } from './scan';
import { scanNumber } from './scan';
import { cellText } from './text';

const SIGNS: readonly DecimalSign[] = ['.', ','];
const scanned: Scanned = { digits: 0, places: 0 };

/** The decimal sign that a text shows by itself; `open` when both are possible and differ; `undefined` when it says nothing. */
function shownBy(text: string): DecimalSign | 'open' | undefined {
  if (scanNumber(text, undefined, scanned)) return scanned.places > 0 || text.includes(',') ? '.' : undefined;
  if (!/\d[.,]|[.,]\d/.test(text)) return undefined;
  const clean = cellText(text);
  if (clean === undefined) return undefined;
  const values = SIGNS.map((decimal) => {
    const amount = readAmount(clean, { decimal });
    return amount && !isProblem(amount) ? amount.value : undefined;
  });
  const [point, comma] = values;
  if (point && comma) return compare(point, comma) === 0 ? undefined : 'open';
  return point ? '.' : comma ? ',' : undefined;
}

/** The decimal sign of a column. `1,234` alone shows nothing, but if all open cells are like it they are thousands. */
export function decimalHabits(
  cells: readonly Value[],
  { decimal }: CellContext = {},
): Pick<ColumnHabits, 'decimal' | 'problems'> {
  const count = { '.': 0, ',': 0 };
  const open: number[] = [];
  for (let row = 0; row < cells.length; row++) {
    const cell = cells[row]!;
    const shown = typeof cell === 'string' ? shownBy(cell) : undefined;
    if (shown === 'open') open.push(row);
    else if (shown) count[shown]++;
  }
  if (decimal !== undefined) return { decimal, problems: [] };
  const problemAt =
    (code: string) =>
    (row: number): CellProblem => ({ row, ...problem(code, String(cells[row])) });
  if (count['.'] > 0 && count[','] > 0) {
    const rare = count['.'] < count[','] ? '.' : ',';
    const rows = [...cells.keys()].filter((row) => typeof cells[row] === 'string' && shownBy(cells[row]) === rare);
    return { problems: [...rows.map(problemAt('decimal-mixed')), ...open.map(problemAt('decimal-open'))] };
  }
  if (count['.'] > 0) return { decimal: '.', problems: [] };
  if (count[','] > 0) return { decimal: ',', problems: [] };
  if (open.some((row) => String(cells[row]).includes('.'))) return { problems: open.map(problemAt('decimal-open')) };
  return open.length > 0 ? { decimal: '.', problems: [] } : { problems: [] };
}
