import type { Change } from '../engine/grid/change';
import type { Grid } from '../engine/grid/grid';
import { contentAt, widthOf } from '../engine/grid/grid';
import { EMPTY_PLAN } from '../engine/grid/plan';
import { withChanges } from '../engine/grid/with-changes';
import type { RubricDefinition } from '../engine/rubric/definition';
import { rubricOf } from '../engine/rubric/definition';
import { variablesOf } from '../engine/rubric/export/read-cells';
import { fingerprint } from '../engine/rubric/fingerprint';
import type { Rubric } from '../engine/rubric/rubric';
import type { Book } from '../sheets/book';
import { readBook } from '../sheets/read-book';
import { definitionChanges } from './definition-changes';
import type { Job } from './job';
import type { NoResult } from './result-rows';
import { isClosed } from './version-book';

export interface ImportOptions {
  readonly definition: RubricDefinition;
  /** A rubric of the same id that says something else gives way; otherwise it is in the way. */
  readonly replace: boolean;
}

/**
 * Brings a rubric from a file into the sheets: as a further one, or in the place of what is there under its id. Columns of
 * its criteria are added by `columns`; those that its formulas read beside them come with it.
 */
export const importRubric: Job<ImportOptions, { readonly refused?: NoResult }> = (grids, options, { language }) => {
  const { definition, replace } = options;
  const refuse = (refused: NoResult) => ({ plan: EMPTY_PLAN, report: { refused } });
  const book = readBook(grids);
  const wanted = rubricOf(definition);
  const own = fingerprint(wanted);
  const now = book.rubrics.find(({ id }) => id === wanted.id);
  const isNew = !now || fingerprint(now) !== own;
  if (wanted.broken.length > 0) return refuse({ code: 'rubric-broken', ids: [wanted.id] });
  if (isNew && now && !replace) return refuse({ code: 'rubric-there', ids: [wanted.id] });
  if (isNew && isClosed(book, wanted.id)) return refuse({ code: 'rubric-closed' });
  const changes = [
    ...(isNew ? definitionChanges(grids, book, definition, language) : []),
    ...evidenceColumns(book, wanted),
  ];
  // What cannot be brought in whole, or changes another rubric, is not brought in at all.
  const after = readBook(withChanges(grids, changes)).rubrics;
  const isWhole = [wanted, ...book.rubrics.filter(({ id }) => id !== wanted.id)].every((each) => {
    const found = after.find(({ id }) => id === each.id);
    return found && fingerprint(found) === fingerprint(each) && found.broken.length <= each.broken.length;
  });
  return isWhole ? { plan: { ...EMPTY_PLAN, changes }, report: {} } : refuse({ code: 'import-impossible' });
};

/** Columns of the Visits sheet for what formulas read beside the criteria. */
function evidenceColumns({ visitColumns: visits }: Book, rubric: Rubric): Change[] {
  if (!visits) return [];
  const { table, idRow, columns } = visits;
  const criteria = new Set(rubric.criteria.map(({ id }) => id));
  const missing = variablesOf(rubric).filter((id) => !criteria.has(id) && !columns.has(id));
  const rows = idRow === undefined ? [table.headerRow] : [idRow, table.headerRow];
  return missing.flatMap((id, i) => rows.map((row) => headed(table.grid, row, widthOf(table.grid) + i, id)));
}

const headed = (grid: Grid, row: number, column: number, after: string): Change => ({
  at: { sheet: grid.sheet, row, column },
  before: contentAt(grid, row, column),
  after,
  why: 'columns',
});
