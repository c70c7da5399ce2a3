import type { Value } from '../../grid/value';
import { readAmounts } from '../../parse/columns';
import type { CellContext } from '../../parse/reading';
import type { RecognisedColumn } from '../recognition';
import type { Sheet } from './header';
import type { BodyLine } from './lines';
import { isMoneyColumn } from './lines';
import type { ProofColumn } from './proof';

/**
 * The numbers of a table's body, to prove totals with; none when no row has a word for a total or lacks what the others
 * have.
 */
export function proofColumns(
  { source }: Sheet,
  lines: readonly BodyLine[],
  columns: readonly RecognisedColumn[],
  context: CellContext,
): ProofColumn[] {
  const kinds = new Set<number>();
  const isAsked = lines.some(
    ({ money, word, identity }) => money && (word !== undefined || kinds.add(identity).size > 1),
  );
  if (!isAsked) return [];
  const { grid, formatAt } = source;
  return columns.filter(isMoneyColumn).map(({ column, field, type, decimal }) => {
    const cells = lines.map(({ row, money }): Value => {
      if (!money || formatAt?.(row, column) === 'percent') return null;
      return grid.rows[row]![column] ?? null;
    });
    const { values } = readAmounts(cells, { ...context, ...(decimal && { decimal }) });
    return { column, values, firm: field === undefined ? type === 'amount' : field !== 'derived' };
  });
}
