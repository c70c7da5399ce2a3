import { FORMATS } from '../engine/grid/number-format';
import type { Finding } from '../engine/grid/plan';
import type { Grid } from '../engine/grid/grid';
import type { ExactColumn, State } from '../engine/number/column';
import { columnOf, MISSING, OK, valueAt } from '../engine/number/column';
import { samePerson } from '../engine/evaluating/scorer';
import { activeCriteria } from '../engine/rubric/rubric';
import type { Batch, Book, Visit } from './book';
import type { SheetDefinition } from './definition';
import { batchOf } from './read-visits';
import { findingAt, textOf } from './table';
import type { VisitColumns } from './visits';
import { findVisitColumns } from './visits';

/**
 * Second marks: a row for each visit and evaluator, and a column for each criterion as in Visits, with the same row of ids
 * above the headers. A person fills it in.
 */
export const DOUBLE_SHEET: SheetDefinition<'double'> = {
  key: 'double',
  name: 'Double scoring 双评',
  columns: [
    { key: 'visit', header: { 'zh-CN': '回访编号', en: 'Visit' }, width: 14, format: '@', required: true },
    { key: 'date', header: { 'zh-CN': '日期', en: 'Date' }, width: 12, format: FORMATS.date },
    { key: 'evaluator', header: { 'zh-CN': '评分人', en: 'Evaluator' }, width: 12, format: '@', required: true },
    { key: 'comment', header: { 'zh-CN': '综合评述', en: 'Overall comment' }, width: 50, format: '@', wrap: true },
  ],
};

export interface DoubleMarks {
  /** Second marks that count, by rubric; each visit carries its second evaluator, and the row of this sheet. */
  readonly batches: readonly Batch[];
  /** Ids of visits that have a row here, filled in or not. */
  readonly drawn: ReadonlySet<string>;
  /** Rows that nobody has filled in yet. */
  readonly pending: number;
  readonly columns?: VisitColumns;
  readonly findings: readonly Finding[];
}

/** @param firstEvaluator who marked a visit first; blank where nobody knows */
export function readDouble(
  grid: Grid | undefined,
  { rubrics, batches }: Book,
  firstEvaluator: (visit: Visit) => string,
): DoubleMarks {
  const columns =
    grid &&
    findVisitColumns(
      grid,
      rubrics.flatMap(({ criteria }) => criteria),
    );
  if (!columns) return { batches: [], drawn: new Set(), pending: 0, findings: [] };
  const { table } = columns;
  const known = new Map(batches.flatMap((batch) => batch.visits.map((visit, i) => [visit.id, { batch, visit, i }])));
  const findings: Finding[] = [];
  const rows = new Map<Batch, { visit: Visit; place: number }[]>();
  const seen = new Set<string>();
  const drawn = new Set<string>();
  let pending = 0;
  for (const row of table.rows) {
    const [id, evaluator] = [textOf(table, row, 'visit'), textOf(table, row, 'evaluator')];
    const found = known.get(id);
    if (id !== '') drawn.add(id);
    const code = found ? faultOf(found.visit, evaluator) : 'double-visit-unknown';
    const key = JSON.stringify([id, evaluator]);
    if (found && !isMarked(columns, found.batch, row)) pending++;
    else if (code || seen.has(key)) {
      const at = code === 'double-visit-unknown' ? 'visit' : 'evaluator';
      findings.push(findingAt(table, row, at, code ?? 'double-repeated', 'error', { visit: id, evaluator }));
    } else {
      seen.add(key);
      const visit = { ...found!.visit, evaluator, row };
      rows.set(found!.batch, [...(rows.get(found!.batch) ?? []), { visit, place: found!.i }]);
    }
  }
  const read = [...rows].map(([batch, own]) => secondBatch(batch, own, columns));
  return { batches: read, drawn, pending, columns, findings };

  function faultOf(visit: Visit, evaluator: string): string | undefined {
    if (evaluator === '') return 'double-evaluator-missing';
    if (samePerson(evaluator, visit.engineer)) return 'double-own-visit';
    return samePerson(evaluator, firstEvaluator(visit)) ? 'double-same-evaluator' : undefined;
  }
}

/** Somebody wrote a mark into the row. */
const isMarked = ({ table, columns }: VisitColumns, { rubric }: Batch, row: number): boolean =>
  activeCriteria(rubric).some(({ id }) => {
    const column = columns.get(id);
    return column !== undefined && (table.grid.rows[row]?.[column] ?? null) !== null;
  });

/** The second marks with the evidence of the visit itself: what happened is the same for both evaluators. */
function secondBatch(
  first: Batch,
  rows: readonly { readonly visit: Visit; readonly place: number }[],
  columns: VisitColumns,
): Batch {
  const { rubric } = first;
  const second = batchOf(
    rubric,
    rows.map(({ visit }) => visit),
    columns,
  );
  const evidence = activeCriteria(rubric).flatMap(({ expression }) => [...(expression?.variables ?? [])]);
  const own = new Set(rubric.criteria.map(({ id }) => id));
  const taken = evidence
    .filter((name) => !own.has(name) && !second.columns.has(name) && first.columns.has(name))
    .map(
      (name) =>
        [
          name,
          picked(
            first.columns.get(name)!,
            rows.map(({ place }) => place),
          ),
        ] as const,
    );
  return { ...second, columns: new Map([...second.columns, ...taken]) };
}

const picked = (column: ExactColumn, places: readonly number[]): ExactColumn =>
  columnOf(
    places.map((place) => {
      const state = column.state[place] as State | undefined;
      return state === OK ? valueAt(column, place) : (state ?? MISSING);
    }),
  );
