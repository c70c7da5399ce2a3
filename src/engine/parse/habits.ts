import type { Value } from '../grid/value';
import { dateHabits } from './date-habits';
import { decimalHabits } from './decimal-habits';
import type { CellContext, ColumnHabits } from './reading';

/**
 * What all cells of a column together decide: which sign is the decimal one, in which order day and month stand, and from
 * when years count. The order of the cells does not matter, and no majority decides: cells that contradict each other leave
 * it open.
 */
export function columnHabits(cells: readonly Value[], context: CellContext = {}): ColumnHabits {
  const { decimal } = context;
  const decimals = decimal === undefined ? decimalHabits(cells) : { decimal, problems: [] };
  const dates = dateHabits(cells);
  const problems = [...decimals.problems, ...dates.problems].sort((a, b) => a.row - b.row);
  return { ...decimals, ...dates, problems };
}
