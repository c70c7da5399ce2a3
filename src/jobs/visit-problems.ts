import type { Finding, FindingData, Severity } from '../engine/grid/plan';
import { valueAt } from '../engine/grid/grid';
import type { ExactColumn } from '../engine/number/column';
import { MISSING, OK } from '../engine/number/column';
import { toText } from '../engine/number/rational';
import type { Derivation } from '../engine/rubric/derivation';
import type { Criterion } from '../engine/rubric/rubric';
import { activeCriteria, isBase, isYesNo } from '../engine/rubric/rubric';
import type { Batch, Book } from '../sheets/book';

type Columns = ReadonlyMap<string, ExactColumn>;

/** One visit without a score: where it stands, what its cells hold, and how severe that is. */
interface Case {
  readonly book: Book;
  readonly batch: Batch;
  readonly row: number;
  /** The batch's completed columns (`completeCells`); empty when the rubric is broken. */
  readonly cells: Columns;
  /** For a given visit it only means that nobody can say what it would now be, which is no error. */
  readonly isGiven: boolean;
}

/** Why a visit has no score, at the cells where something can be done about it. */
export function visitProblems(visit: Case, refused: Derivation['refused']): Finding[] {
  const { rubric } = visit.batch;
  if (rubric.broken.length > 0) return [finding(visit, undefined, 'rubric-broken', { rubric: rubric.id })];
  if (isUnmarked(visit)) return [finding(visit, undefined, 'visit-unmarked', {}, 'warning')];
  const found = new Map<string, Finding>();
  for (const { code, criterion } of refused) {
    const problem = criterion
      ? criterionProblem(visit, code, criterion)
      : finding(visit, undefined, code, { rubric: rubric.id });
    const key = `${problem.at.column} ${problem.code}`;
    if (!found.has(key)) found.set(key, problem);
  }
  return [...found.values()];
}

/** About the visit's cell in a column, or about its id where there is no such column. */
function finding(
  { book, batch, row, isGiven }: Case,
  id: string | undefined,
  code: string,
  data: FindingData,
  severity: Severity = 'error',
): Finding {
  const { table, columns } = book.visitColumns!;
  const visit = batch.visits[row]!;
  const column = (id === undefined ? undefined : columns.get(id)) ?? table.columns.get('visit') ?? 0;
  const text = String(valueAt(table.grid, visit.row, column) ?? '');
  return {
    at: { sheet: table.grid.sheet, row: visit.row, column },
    code,
    severity: isGiven ? 'info' : severity,
    data: { visit: visit.id, text, ...data },
  };
}

/** Nobody has marked it yet: one finding instead of one for each criterion. */
const isUnmarked = ({ batch, cells, row }: Case): boolean =>
  activeCriteria(batch.rubric)
    .filter(({ kind }) => isBase(kind) && kind !== 'formula')
    .every(({ id }) => cells.get(id)?.state[row] === MISSING);

function criterionProblem(visit: Case, code: string, criterion: Criterion): Finding {
  const { id, name, kind, max } = criterion;
  const about = { id, name, max: toText(max) };
  if (kind === 'formula') return formulaProblem(visit, code, criterion, about);
  if (code === 'mark-missing' && !visit.batch.columns.has(id))
    return finding(visit, undefined, 'mark-without-column', about);
  if (code !== 'mark-unreadable') return finding(visit, id, code, about);
  return finding(visit, id, isYesNo(kind) ? 'mark-not-yes-no' : 'mark-not-number', about);
}

/** A formula without a value: the fault lies in a cell that it is computed from, unless it divides by zero or leaves 0…max. */
function formulaProblem(visit: Case, code: string, criterion: Criterion, about: FindingData): Finding {
  if (code === 'mark-missing' || code === 'mark-unreadable') {
    for (const variable of criterion.expression?.variables ?? []) {
      const state = visit.cells.get(variable)?.state[visit.row] ?? MISSING;
      if (state === OK) continue;
      const own = activeCriteria(visit.batch.rubric).find(({ id }) => id === variable);
      if (own) return criterionProblem(visit, code, own);
      const kind = state === MISSING ? 'evidence-missing' : 'evidence-not-number';
      return finding(visit, variable, kind, { ...about, variable });
    }
  }
  const codes: Partial<Record<string, string>> = {
    'mark-above-max': 'formula-above-max',
    'mark-below-zero': 'formula-below-zero',
  };
  return finding(visit, undefined, codes[code] ?? code, about);
}
