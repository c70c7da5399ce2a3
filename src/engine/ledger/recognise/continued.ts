import { valueAt as cellAt } from '../../grid/grid';
import { sumOf } from '../../number/column-sum';
import { subtract, sum } from '../../number/rational';
import type { Rational } from '../../number/rational';
import { readAmounts } from '../../parse/amount-column';
import type { PrintedTotal, RecognisedTable } from '../recognition';
import type { Source } from '../source';
import { isClose } from './proof';
import type { ReadTable } from './table';

/**
 * A list that goes on to the right of itself has its total below its last column. That adds up the whole list, so it is
 * none of the last part's own, and no difference.
 * @param read the tables beside each other, from the left
 */
export function withWholeTotals(source: Source, read: readonly ReadTable[]): readonly ReadTable[] {
  return read.map((own, i) => {
    const names = namesOf(own.table);
    let first = i;
    while (first > 0 && namesOf(read[first - 1]!.table) === names) first--;
    if (first === i) return own;
    const parts = read.slice(first, i).map(({ table }) => table);
    const whole = own.table.totals.filter((total) => isWhole(source, own.table, total, parts));
    if (whole.length === 0) return own;
    const rows = new Set(whole.map(({ row }) => row));
    return {
      ...own,
      table: { ...own.table, totals: own.table.totals.filter(({ row }) => !rows.has(row)) },
      findings: own.findings.filter(({ at, code }) => code !== 'total-differs' || !rows.has(at.row)),
    };
  });
}

const namesOf = ({ columns }: RecognisedTable): string => columns.map(({ name }) => name).join('\n');

function isWhole(
  source: Source,
  own: RecognisedTable,
  { differs }: PrintedTotal,
  parts: readonly RecognisedTable[],
): boolean {
  const place = (column: number): number => own.columns.findIndex((each) => each.column === column);
  return (
    differs.length > 0 &&
    differs.every(({ column, printed, computed }) => {
      const others = parts.map((table) => sumAt(source, table, place(column)));
      return isClose(subtract(printed, computed), sum(others));
    })
  );
}

function sumAt({ grid }: Source, { columns, data }: RecognisedTable, place: number): Rational {
  const { column, decimal } = columns[place]!;
  const cells = data.map((row) => cellAt(grid, row, column));
  return sumOf(readAmounts(cells, decimal ? { decimal } : {}).values);
}
