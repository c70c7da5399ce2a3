import type { Finding } from '../../grid/plan';
import type { Value } from '../../grid/value';
import { readAmounts } from '../../parse/columns';
import type { CellContext } from '../../parse/reading';
import { headerKey } from '../header-key';
import type { Recipe } from '../recipe';
import type { Facts, PrintedTotal, RecognisedColumn, RecognisedTable, RowRole } from '../recognition';
import { readColumns, sampleRows } from './columns';
import { columnFindings } from './column-findings';
import { readFacts } from './facts';
import { findGroups } from './groups';
import type { HeaderRows, Sheet } from './header';
import type { BodyLine } from './lines';
import { isMoneyColumn, linesOf, partsOf } from './lines';
import { columnHeaders } from './names';
import type { ProofColumn } from './proof';
import { differences } from './proof';
import { rowFindings } from './row-findings';
import { BLANK, FIGURE, kindAt, rowEnd } from './shape';
import type { Totals } from './totals';
import { findTotals } from './totals';

/** Where a table stands: its title rows begin at `top`. */
export interface Extent {
  readonly top: number;
  readonly header: HeaderRows;
  readonly bottom: number;
}

export interface Circumstances {
  readonly context: CellContext;
  readonly recipe?: Recipe | undefined;
  /** What the titles of the sheet's first table say: it holds for the others too. */
  readonly before?: Facts | undefined;
}

export interface ReadTable {
  readonly table: RecognisedTable;
  readonly roles: ReadonlyMap<number, RowRole>;
  readonly findings: readonly Finding[];
}

/** Reads one table of a sheet. */
export function readTable(sheet: Sheet, extent: Extent, { context, recipe, before }: Circumstances): ReadTable {
  const { top, header, bottom } = extent;
  const rows = sheet.shape.filled.filter((row) => row > header.last && row <= bottom);
  const titles = sheet.shape.filled.filter((row) => row >= top && row < header.first);
  const facts = { ...before, ...readFacts(sheet, titles) };
  const { left, right, filled } = columnsOf(sheet, header, rows);
  const headers = columnHeaders(sheet, header, left, right);
  const read = readColumns(
    sheet,
    headers,
    sampleRows(tellingRows(sheet, rows), headers.length),
    withPeriod(context, facts),
    recipe,
  );
  const columns = read.map(({ recognised }) => recognised);
  const parts = partsOf(columns, filled, rows.length);
  const excluded = new Set((recipe?.excluded ?? []).map(headerKey));
  const lines = linesOf(sheet, header, rows, parts, excluded);
  const totals = totalsOf(sheet, lines, columns, context);

  const found = new Map(totals.found.map((total) => [total.line, total]));
  const derived = new Set(totals.derived);
  const isData = dataLines(lines, found, derived, parts.money.length > 0);
  const groups = findGroups(lines, isData, totals.found);
  const roles = new Map<number, RowRole>();
  for (const row of titles) roles.set(row, 'title');
  for (let row = header.first; row <= header.last; row++) if (rowEnd(sheet.shape, row) > 0) roles.set(row, 'header');
  const isSubtotal = lastTotals(totals);
  lines.forEach((line, i) => {
    roles.set(
      line.row,
      roleOf(line, isData[i] === 1, derived.has(i), groups.lines.has(i), found.has(i) ? isSubtotal.has(i) : undefined),
    );
  });
  const data = lines.filter((_, i) => isData[i] === 1).map(({ row }) => row);
  const printed = totals.found.map(({ line, of }): PrintedTotal => ({
    row: lines[line]!.row,
    role: isSubtotal.has(line) ? 'subtotal' : 'total',
    of: lines
      .slice(of.from, of.to)
      .filter((_, i) => isData[of.from + i] === 1)
      .map(({ row }) => row),
    differs: differences(totals.sums, line, of),
  }));
  const table: RecognisedTable = {
    headerRows: Array.from({ length: header.last - header.first + 1 }, (_, i) => header.first + i),
    columns,
    top,
    bottom,
    data,
    groups: groups.of,
    totals: printed,
    facts,
  };
  return {
    table,
    roles,
    findings: [
      ...columnFindings(sheet, header, read),
      ...rowFindings(sheet, { lines, isData, totals, printed, columns }),
    ],
  };
}

const withPeriod = (context: CellContext, { period }: Facts): CellContext =>
  period ? { ...context, period: period.value } : context;

/** The columns of a table: those of its header, and neighbours that most rows fill. */
function columnsOf(
  sheet: Sheet,
  header: HeaderRows,
  rows: readonly number[],
): { left: number; right: number; filled: ReadonlyMap<number, number> } {
  const { shape } = sheet;
  const filled = new Map<number, number>();
  for (const row of rows) {
    const end = rowEnd(shape, row);
    for (let column = 0; column < end; column++)
      if (kindAt(shape, row, column) !== BLANK) filled.set(column, (filled.get(column) ?? 0) + 1);
  }
  let [left, right] = [Infinity, -1];
  for (let row = header.first; row <= header.last; row++) {
    const end = rowEnd(shape, row);
    for (let column = 0; column < end; column++) {
      if (kindAt(shape, row, column) === BLANK) continue;
      left = Math.min(left, column);
      right = Math.max(right, column);
    }
    for (const area of sheet.merged.get(row) ?? [])
      if (area.top >= header.first && area.left <= right)
        right = Math.max(right, Math.min(area.right, shape.width - 1));
  }
  const enough = header.last < header.first ? 1 : Math.max(1, rows.length * 0.2);
  if (right < 0) [left, right] = [Math.min(...filled.keys()), Math.max(...filled.keys())];
  while (left > 0 && (filled.get(left - 1) ?? 0) >= enough) left--;
  while ((filled.get(right + 1) ?? 0) >= enough) right++;
  return { left, right, filled };
}

/** Rows that look most like data: with a figure, and no fewer cells than most have. */
function tellingRows({ shape }: Sheet, rows: readonly number[]): readonly number[] {
  const telling = rows.filter((row) => {
    let [cells, figures] = [0, 0];
    for (let at = shape.starts[row]!; at < shape.starts[row + 1]!; at++) {
      if (shape.kinds[at] !== BLANK) cells++;
      if (shape.kinds[at] === FIGURE) figures++;
    }
    return cells > 1 && figures > 0;
  });
  return telling.length > 0 ? telling : rows;
}

/** Looks for totals, if a row has a word for it or lacks what the others have. */
function totalsOf(
  sheet: Sheet,
  lines: readonly BodyLine[],
  columns: readonly RecognisedColumn[],
  context: CellContext,
): Totals {
  const kinds = new Set<string>();
  const isAsked = lines.some(
    ({ money, word, identity }) => money && (word !== undefined || kinds.add(identity).size > 1),
  );
  const { grid, formatAt } = sheet.source;
  const proof: ProofColumn[] = !isAsked
    ? []
    : columns.filter(isMoneyColumn).map(({ column, field, type, decimal }) => {
        const cells = lines.map(({ row, money }): Value =>
          money && formatAt?.(row, column) !== 'percent' ? (grid.rows[row]![column] ?? null) : null,
        );
        const { values } = readAmounts(cells, { ...context, ...(decimal && { decimal }) });
        return {
          column,
          values,
          firm: (field !== undefined && field !== 'derived') || (field === undefined && type === 'amount'),
        };
      });
  return findTotals(lines, proof);
}

/** 1 for each line that is data. */
function dataLines(
  lines: readonly BodyLine[],
  totals: ReadonlyMap<number, unknown>,
  derived: ReadonlySet<number>,
  hasMoney: boolean,
): Uint8Array {
  const isData = new Uint8Array(lines.length);
  let last = -1;
  lines.forEach(({ money }, i) => {
    if (!money) return;
    last = i;
    if (!totals.has(i) && !derived.has(i)) isData[i] = 1;
  });
  lines.forEach(({ kind, word }, i) => {
    if (kind === 'words' && !word && (i < last || !hasMoney || last < 0)) isData[i] = 1;
  });
  return isData;
}

/** Totals that leave something of the table out, while another one does not, are subtotals. */
function lastTotals({ found }: Totals): ReadonlySet<number> {
  return new Set(found.filter(({ sub }) => sub).map(({ line }) => line));
}

function roleOf(
  line: BodyLine,
  isData: boolean,
  isDerived: boolean,
  isGroup: boolean,
  subtotal: boolean | undefined,
): RowRole {
  if (subtotal !== undefined) return subtotal ? 'subtotal' : 'total';
  if (isData) return 'data';
  if (isDerived) return 'derived';
  if (isGroup) return 'group';
  switch (line.kind) {
    case 'repeated-header':
      return 'repeated-header';
    case 'excluded':
    case 'stray':
      return 'unclear';
    default:
      return line.word?.kind === 'total' ? (line.word.sub ? 'subtotal' : 'total') : 'note';
  }
}
