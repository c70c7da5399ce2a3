import type { Grid } from '../engine/grid/grid';
import type { Finding } from '../engine/grid/plan';
import type { Turns } from '../engine/grid/turns';
import { atOnce } from '../engine/grid/turns';
import type { ExactColumn } from '../engine/number/column';
import type { Criterion, Kind, Rubric } from '../engine/rubric/rubric';
import { activeCriteria } from '../engine/rubric/rubric';
import type { Batch, Visit } from './book';
import { readMarkColumn } from './read-marks';
import { cellOf, dayAt, findingAt, isBlank, textOf } from './table';
import type { VisitColumns } from './visits';
import { commentId } from './visits';

/** Visits that are read between two stops. */
const AT_ONCE = 2_000;

/** What was read of a Visits sheet last, by its grid, which never changes: most edits are of the rubric. */
const known = new WeakMap<
  Grid,
  { readonly key: string; readonly sorted: Sorted; readonly batches: readonly Batch[] }
>();

/** All visits by rubric. A visit that cannot be told apart or placed is left out, with a finding that says why. */
export function* readingVisits(
  columns: VisitColumns,
  rubrics: readonly Rubric[],
): Turns<{ batches: Batch[]; findings: Finding[] }> {
  const { grid, headerRow } = columns.table;
  const comments = commentColumns(columns, rubrics);
  const key = JSON.stringify([
    headerRow,
    ...columns.table.columns,
    ...columns.columns,
    comments,
    rubrics.map(({ id }) => id),
  ]);
  const before = known.get(grid);
  const same = before?.key === key ? before : undefined;
  const sorted = same?.sorted ?? (yield* sorting(columns, comments, rubrics));
  const batches: Batch[] = [];
  for (const rubric of rubrics) {
    const own = same?.batches.find((batch) => batch.rubric.id === rubric.id);
    batches.push(yield* readingBatch(rubric, sorted.byRubric.get(rubric.id)!, columns, own));
  }
  known.set(grid, { key, sorted, batches });
  return { batches: batches.filter((batch) => batch.visits.length > 0), findings: sorted.findings };
}

/** Visits by rubric, each in the order of the sheet, and what was found about the others. */
interface Sorted {
  readonly byRubric: ReadonlyMap<string, readonly Visit[]>;
  readonly findings: Finding[];
}

function* sorting(
  columns: VisitColumns,
  comments: readonly [string, number][],
  rubrics: readonly Rubric[],
): Turns<Sorted> {
  const { table } = columns;
  const findings: Finding[] = [];
  const byRubric = new Map<string, Visit[]>(rubrics.map(({ id }) => [id, []]));

  const visits: Visit[] = [];
  for (const row of table.rows) {
    visits.push(readVisit(columns, comments, row, rubrics, findings));
    if (visits.length % AT_ONCE === 0) yield AT_ONCE;
  }
  const rowsOf = new Map<string, number[]>();
  for (const { id, row } of visits) {
    const rows = rowsOf.get(id);
    if (rows) rows.push(row);
    else rowsOf.set(id, [row]);
  }

  for (const visit of visits) {
    const own = byRubric.get(visit.rubric);
    if (!visit.id) {
      findings.push(findingAt(table, visit.row, 'visit', 'visit-id-missing', 'error'));
    } else if (rowsOf.get(visit.id)!.length > 1) {
      const otherRow = rowsOf.get(visit.id)!.find((row) => row !== visit.row)! + 1;
      findings.push(findingAt(table, visit.row, 'visit', 'visit-duplicate', 'error', { visit: visit.id, otherRow }));
    } else if (!own) {
      const data = { visit: visit.id, rubric: visit.rubric, rubrics: rubrics.map(({ id }) => id) };
      findings.push(findingAt(table, visit.row, 'rubric', 'visit-rubric-unknown', 'error', data));
    } else {
      own.push(visit);
    }
  }
  return { byRubric, findings };
}

function commentColumns({ columns }: VisitColumns, rubrics: readonly Rubric[]): [string, number][] {
  const ids = new Set(rubrics.flatMap(({ criteria }) => criteria.map(({ id }) => id)));
  return [...ids].flatMap((id): [string, number][] => {
    const column = columns.get(commentId(id));
    return column === undefined ? [] : [[id, column]];
  });
}

function readVisit(
  { table }: VisitColumns,
  comments: readonly [string, number][],
  row: number,
  rubrics: readonly Rubric[],
  findings: Finding[],
): Visit {
  const text = (key: string) => textOf(table, row, key);
  const read = dayAt(table, row, 'date');
  if (!read && !isBlank(cellOf(table, row, 'date')))
    findings.push(findingAt(table, row, 'date', 'visit-date-unreadable', 'warning', { text: text('date') }));
  const cells = table.grid.rows[row]!;
  return {
    id: text('visit'),
    // A workbook with one rubric need not name it in every row.
    rubric: text('rubric') || (rubrics.length === 1 ? rubrics[0]!.id : ''),
    date: read ?? null,
    engineer: text('engineer'),
    group: text('group'),
    customer: text('customer'),
    evaluator: text('evaluator'),
    comment: text('comment'),
    comments: new Map(
      comments.flatMap(([id, column]) => (isBlank(cells[column] ?? null) ? [] : [[id, String(cells[column]).trim()]])),
    ),
    row,
  };
}

/**
 * These visits with the cells that a rubric judges them by: their own one, or another version of it.
 * @param known the same visits with the cells of another version: what is read alike is not read again
 */
export const batchOf = (rubric: Rubric, visits: readonly Visit[], columns: VisitColumns, known?: Batch): Batch =>
  atOnce(readingBatch(rubric, visits, columns, known));

function* readingBatch(
  rubric: Rubric,
  visits: readonly Visit[],
  { table, columns }: VisitColumns,
  known?: Batch,
): Turns<Batch> {
  const rows = visits.map((visit) => visit.row);
  const kinds = kindsOf(rubric);
  const knownKinds = known && kindsOf(known.rubric);
  const cells = new Map<string, ExactColumn>();
  for (const id of cellIds(activeCriteria(rubric))) {
    const column = columns.get(id);
    const kind = kinds.get(id);
    if (column === undefined || kind === 'formula') continue;
    const read = knownKinds?.get(id) === kind ? known?.columns.get(id) : undefined;
    cells.set(id, read ?? readMarkColumn(table.grid, column, rows, kind));
    if (!read && rows.length >= AT_ONCE) yield rows.length;
  }
  return { rubric, visits, columns: cells };
}

const kindsOf = ({ criteria }: Rubric): Map<string, Kind> => new Map(criteria.map(({ id, kind }) => [id, kind]));

/** What the active criteria are judged by: their own columns, and the evidence that their formulas name. */
const cellIds = (active: readonly Criterion[]): Set<string> =>
  new Set(active.flatMap(({ id, expression }) => [id, ...(expression?.variables ?? [])]));
