import { valueAt as cellAt } from '../../grid/grid';
import type { Finding } from '../../grid/plan';
import type { ExactColumn } from '../../number/column';
import { sumOf } from '../../number/column-sum';
import type { Rational } from '../../number/rational';
import { isZero } from '../../number/rational';
import { readAmounts } from '../../parse/columns';
import type { CellContext } from '../../parse/reading';
import type { Field } from '../fields';
import type { RecognisedTable, RowRole } from '../recognition';
import type { Sheet } from './header';
import { isMoneyColumn } from './lines';
import { isClose } from './proof';

const ITEMS: readonly Field[] = ['document', 'contract'];
const NAMES: readonly Field[] = [...ITEMS, 'contractName', 'customer'];

const has = ({ columns }: RecognisedTable, fields: readonly Field[]): boolean =>
  columns.some(({ field }) => field !== undefined && fields.includes(field));

/** A table that says again what another one above it says: what its rows are then, and what is said about it. */
export interface Summary {
  readonly role: RowRole;
  readonly finding: Finding;
}

/**
 * A small table under another one that names less than that does (owners below customers, customers below documents) and
 * comes to the same sum is a summary: adding it again would double the money. One that names nobody and comes to another
 * sum is nobody's money: it is set aside.
 */
export function summaryOf(
  sheet: Sheet,
  table: RecognisedTable,
  above: readonly RecognisedTable[],
  context: CellContext,
): Summary | undefined {
  const named = above.filter((each) => has(each, NAMES));
  const isNameless = !has(table, NAMES) && named.length > 0;
  const fuller = isNameless ? named : named.filter((each) => has(each, ITEMS) && !has(table, ITEMS));
  if (fuller.length === 0 || table.data.length === 0) return undefined;
  const own = sumsOf(sheet, table, context);
  const isSame = fuller.some((each) => {
    const sums = sumsOf(sheet, each, context);
    return own.some((sum) => !isZero(sum) && sums.some((other) => isClose(sum, other)));
  });
  if (own.length === 0 || (!isSame && !isNameless)) return undefined;
  const row = table.headerRows[0] ?? table.data[0]!;
  const { column } = table.columns[0]!;
  const data = { count: table.data.length, columns: table.columns.map(({ name }) => name) };
  return {
    role: isSame ? 'derived' : 'unclear',
    finding: {
      at: { sheet: sheet.source.grid.sheet, row, column },
      code: isSame ? 'table-summary' : 'table-nameless',
      severity: isSame ? 'warning' : 'error',
      data,
    },
  };
}

/** What the columns of money come to, as printed. */
const sumsOf = ({ source }: Sheet, { columns, data }: RecognisedTable, context: CellContext): Rational[] =>
  columns.filter(isMoneyColumn).map(({ column, decimal }) => {
    const cells = data.map((row) => cellAt(source.grid, row, column));
    const values: ExactColumn = readAmounts(cells, { ...context, ...(decimal && { decimal }) }).values;
    return sumOf(values);
  });
