import type { ExactColumn } from '../number/column';
import { constantColumn, MISSING, OK } from '../number/column';
import { min, multiply } from '../number/column-arithmetic';
import { madeOnce } from '../number/made-once';
import type { Rational } from '../number/rational';
import { toText } from '../number/rational';
import { orderFormulas } from '../formula/order';
import { evaluateMany } from '../formula/tabulate';
import type { Criterion, Rubric } from './rubric';
import { activeCriteria, isBase } from './rubric';

type Columns = ReadonlyMap<string, ExactColumn>;

/**
 * What the cells say, by criterion id and evidence name, completed: what people mark or what a formula needs is missing
 * everywhere when it has no column, and blank extras are read by the rubric's setting.
 */
export function completeCells(rubric: Rubric, cells: Columns, length: number): Map<string, ExactColumn> {
  const columns = new Map(cells);
  for (const criterion of activeCriteria(rubric)) {
    if (criterion.kind === 'formula') continue;
    const column = columns.get(criterion.id) ?? allMissing(length);
    const blankIsNone = !isBase(criterion.kind) && rubric.settings.blankExtras === 'none';
    columns.set(
      criterion.id,
      blankIsNone ? madeOnce('blank is none', '', [column], () => missingAsZero(column)) : column,
    );
  }
  for (const name of activeCriteria(rubric).flatMap(({ expression }) => expression?.variables ?? [])) {
    if (!columns.has(name)) columns.set(name, allMissing(length));
  }
  return columns;
}

/**
 * Completed cells as marks, one column for each active criterion: counts multiplied and capped, formulas computed.
 * Formulas see what the cells say (a count's units), not the marks made of them.
 */
export function markColumns(rubric: Rubric, cells: Columns, length: number): Map<string, ExactColumn> {
  const active = activeCriteria(rubric);
  const columns = new Map(cells);
  evaluateFormulas(active, columns, length);
  return new Map(active.map((criterion) => [criterion.id, markOf(criterion, columns.get(criterion.id)!)]));
}

function evaluateFormulas(active: readonly Criterion[], columns: Map<string, ExactColumn>, length: number): void {
  const formulas = new Map(active.flatMap(({ id, expression }) => (expression ? [[id, expression] as const] : [])));
  const sorted = orderFormulas(formulas);
  // A cycle is a finding of the rubric, which then does not score at all; see `readRubrics`.
  if ('cycle' in sorted) throw new RangeError('formulas depend on each other');
  for (const id of sorted.order) {
    const expression = formulas.get(id)!;
    const sources = expression.variables.flatMap((name) => columns.get(name) ?? []);
    const how = JSON.stringify(expression.root);
    columns.set(
      id,
      madeOnce(id, how, sources, () => evaluateMany(expression, columns, length)),
    );
  }
}

function markOf({ kind, id, value, max }: Criterion, cells: ExactColumn): ExactColumn {
  if (kind !== 'count') return cells;
  const all = (each: Rational): ExactColumn => constantColumn(each, cells.length);
  return madeOnce(id, `${toText(value)} ${toText(max)}`, [cells], () => min(multiply(cells, all(value)), all(max)));
}

function missingAsZero(column: ExactColumn): ExactColumn {
  if (!column.state.includes(MISSING)) return column;
  return {
    ...column,
    state: column.state.map((state) => (state === MISSING ? OK : state)),
    num: column.num.map((num, row) => (column.state[row] === MISSING ? 0 : num)),
  };
}

const allMissing = (length: number): ExactColumn => ({
  length,
  num: new Float64Array(length),
  den: 1,
  state: new Uint8Array(length).fill(MISSING),
});
