import type { Finding } from '../grid/plan';
import { valueAt } from '../grid/grid';
import type { Value } from '../grid/value';
import type { ExactColumn } from '../number/column';
import { OK } from '../number/column';
import type { Rational } from '../number/rational';
import { parseDecimal } from '../number/rational';
import type { AmountColumn, CellContext, CellProblem, DateColumn } from '../parse/reading';
import { readAmounts } from '../parse/amount-column';
import { readDates } from '../parse/date-column';
import type { SetAside } from './balance';
import type { Field } from './fields';
import { FIELDS } from './fields';
import type { Recipe } from './recipe';
import type { RecognisedColumn, RecognisedTable, Recognition } from './recognition';
import { openOrder, ORDER_OPEN } from './open-order';
import { cellFinding, setAside } from './set-aside';
import { signsOf } from './signs';
import type { Source } from './source';
import type { LedgerTable } from './table';
import { unitsDiffer } from './units-differ';

/** What became of a record: it counts, it is the same as another one and counts there, or a person has to look at it. */
export const READ = 0;
export const MERGED = 1;
export const SET_ASIDE = 2;

/** A table with the fate of each of its records. Records that do not count are still there, so that all can be accounted for. */
export interface ReadTable extends LedgerTable {
  readonly fate: Uint8Array;
  readonly findings: readonly Finding[];
  readonly setAside: readonly SetAside[];
}

export interface ReadOptions {
  /** A record is set aside when a cell of one of these fields cannot be read; elsewhere that is only said. */
  readonly needs: readonly Field[];
  readonly recipe?: Recipe;
}

/**
 * Reads the cells of a recognised table, column by column. Rows that were not understood become records too, set aside
 * from the start, so that the money in them is accounted for.
 */
export function readTable(
  source: Source,
  recognition: Recognition,
  table: RecognisedTable,
  options: ReadOptions,
): ReadTable {
  const rows = recordRows(recognition, table);
  const fate = new Uint8Array(rows.length);
  const findings: Finding[] = [];
  const aside: SetAside[] = [];
  rows.forEach((row, record) => {
    if (recognition.roles[row] !== 'unclear') return;
    fate[record] = SET_ASIDE;
    const known = table.aside ?? recognition.findings.find((each) => each.at.row === row);
    aside.push(setAside(source, row, { code: known?.code ?? 'row-unclear', data: known?.data ?? {} }));
    if (!known) findings.push(cellFinding(source, row, 0, { code: 'row-unclear', data: {} }, 'error'));
  });

  const amounts = new Map<number, AmountColumn>();
  const dates = new Map<number, DateColumn>();
  const numbers = new Map<number, ExactColumn>();
  const money: { readonly column: RecognisedColumn; readonly unit?: Rational }[] = [];
  for (const column of table.columns) {
    const type = typeOf(column);
    if (type === 'text') continue;
    const above = table.filled?.get(column.column);
    const cells = rows.map((row) => valueAt(source.grid, above?.get(row) ?? row, column.column));
    const context = contextOf(source, table, column, options.recipe);
    const problems = readInto({ amounts, dates, numbers }, type, column, cells, context);
    if (!column.field) continue;
    if (type === 'amount') money.push({ column, ...(context.unit && { unit: context.unit }) });
    const isNeeded = options.needs.includes(column.field);
    const asked = type === 'date' ? openOrder(source, table, column, cells, problems, isNeeded) : undefined;
    if (asked) findings.push(asked);
    const others = asked ? problems.filter(({ code }) => code !== ORDER_OPEN) : problems;
    report(source, column, rows, others, { isNeeded, fate, findings, aside });
  }
  findings.push(...unitsDiffer(source, table.headerRows.at(-1) ?? table.top, money));
  return { source, table, rows, amounts, dates, numbers, fate, findings, setAside: aside };
}

/** The data rows, and with them the ones between them that nobody understood. */
function recordRows({ roles }: Recognition, { data, headerRows, top, bottom }: RecognisedTable): readonly number[] {
  const first = (headerRows.at(-1) ?? top - 1) + 1;
  const unclear: number[] = [];
  for (let row = first; row <= bottom; row++) if (roles[row] === 'unclear') unclear.push(row);
  return unclear.length === 0 ? data : [...data, ...unclear].sort((a, b) => a - b);
}

/** What is worked out of other columns is not read; of the columns that no field asked for only money is. */
function typeOf({ field, type, period }: RecognisedColumn): 'amount' | 'date' | 'number' | 'text' {
  if (field === undefined) return type === 'amount' || (period && type === 'number') ? 'amount' : 'text';
  return field === 'derived' || field === 'index' ? 'text' : FIELDS[field];
}

type Context = CellContext & { readonly unit?: Rational };

/** What the recipe says goes before what the column says, and that before what the sheet says. */
export function contextOf(source: Source, table: RecognisedTable, column: RecognisedColumn, recipe?: Recipe): Context {
  const own = recipe && Object.hasOwn(recipe.columns, column.name) ? recipe.columns[column.name] : undefined;
  const { facts } = table;
  const decimal = own?.decimal ?? column.decimal;
  const dateOrder = own?.dateOrder ?? column.dateOrder;
  const said = own?.unit ?? (column.unit ? undefined : recipe?.unit);
  const unit = (said === undefined ? undefined : parseDecimal(said)) ?? column.unit ?? facts.unit?.value;
  const period = facts.period?.value ?? (facts.asOf && { from: facts.asOf.value, to: facts.asOf.value });
  const signs = signsOf(own?.currency ?? column.currency ?? recipe?.currency ?? facts.currency?.value);
  return {
    ...(decimal && { decimal }),
    ...(dateOrder && { dateOrder }),
    ...(unit && { unit }),
    ...(period && { period }),
    ...(signs && { signs }),
    ...(source.grid.dates1904 && { dates1904: true }),
  };
}

interface Columns {
  readonly amounts: Map<number, AmountColumn>;
  readonly dates: Map<number, DateColumn>;
  readonly numbers: Map<number, ExactColumn>;
}

function readInto(
  into: Columns,
  type: 'amount' | 'date' | 'number',
  { column }: RecognisedColumn,
  cells: readonly Value[],
  context: Context,
): readonly (CellProblem & { readonly hasValue: boolean })[] {
  if (type === 'date') {
    const read = readDates(cells, context);
    into.dates.set(column, read);
    return read.problems.map((each) => ({ ...each, hasValue: read.state[each.row] === OK }));
  }
  // A unit is of money: days and rates have none.
  const { unit, ...plain } = context;
  const read = readAmounts(cells, type === 'amount' && unit ? { ...plain, unit } : plain);
  if (type === 'amount') into.amounts.set(column, read);
  else into.numbers.set(column, read.values);
  return read.problems.map((each) => ({ ...each, hasValue: read.values.state[each.row] === OK }));
}

/** Of cells with the same trouble in the same column this many are findings; the others are counted. */
const NAMED = 20;

function report(
  source: Source,
  column: RecognisedColumn,
  rows: readonly number[],
  problems: readonly (CellProblem & { readonly hasValue: boolean })[],
  into: { isNeeded: boolean; fate: Uint8Array; findings: Finding[]; aside: SetAside[] },
): void {
  const count = new Map<string, number>();
  for (const problem of problems) {
    const row = rows[problem.row]!;
    const goes = into.isNeeded && !problem.hasValue;
    if (into.fate[problem.row] === SET_ASIDE) {
      if (goes) continue;
    } else if (goes) {
      into.fate[problem.row] = SET_ASIDE;
      into.aside.push({ ...setAside(source, row, problem), column: column.column });
    }
    const times = (count.get(problem.code) ?? 0) + 1;
    count.set(problem.code, times);
    if (times <= NAMED)
      into.findings.push(cellFinding(source, row, column.column, problem, goes ? 'error' : 'warning'));
  }
  for (const [code, times] of count) {
    if (times <= NAMED) continue;
    const data = { column: column.name, count: times - NAMED, like: code };
    const row = rows[problems.find((problem) => problem.code === code)!.row]!;
    into.findings.push(cellFinding(source, row, column.column, { code: 'cells-alike', data }, 'warning'));
  }
}
