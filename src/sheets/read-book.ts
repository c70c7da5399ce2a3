import type { Grid } from '../engine/grid/grid';
import { disputesOf } from '../engine/evaluating/dispute';
import { valueAt } from '../engine/grid/grid';
import type { Finding } from '../engine/grid/plan';
import type { Turns } from '../engine/grid/turns';
import { atOnce } from '../engine/grid/turns';
import type { Criterion, Rubric } from '../engine/rubric/rubric';
import { activeCriteria, isBase } from '../engine/rubric/rubric';
import { BANDS_SHEET } from './bands';
import type { Book } from './book';
import type { EvaluatingKey, SheetDefinition, SheetKey, SheetNames } from './definition';
import { isNamed } from './definition';
import { DISPUTES_SHEET, readDisputes } from './disputes';
import { EVALUATING_SHEETS } from './evaluating-sheets';
import { EVALUATORS_SHEET, readEvaluators } from './evaluators';
import { readRubrics } from './read-rubrics';
import { readingVisits } from './read-visits';
import { readResults, RESULTS_SHEET } from './results';
import { RUBRIC_SHEET } from './rubric';
import { SCORES_SHEET } from './scores';
import { SETTINGS_SHEET } from './settings';
import type { Table } from './table';
import { cellOf, findingAt, findTable, isBlank, missingHeaders, textOf } from './table';
import { readVersions, VERSIONS_SHEET } from './versions';
import type { VisitColumns } from './visits';
import { commentId, findVisitColumns, VISITS_SHEET } from './visits';

/** Every sheet that the product knows, in the order in which `setup` adds them. */
export const SHEETS: readonly SheetDefinition[] = [
  RUBRIC_SHEET,
  BANDS_SHEET,
  VISITS_SHEET,
  SCORES_SHEET,
  RESULTS_SHEET,
  SETTINGS_SHEET,
  VERSIONS_SHEET,
];

/** Which of a workbook's sheets are ours; of several that fit the first. */
export function sheetNames(names: readonly string[]): SheetNames {
  const found: Partial<Record<SheetKey | EvaluatingKey, string>> = {};
  for (const definition of [...SHEETS, ...EVALUATING_SHEETS]) {
    const name = names.find((each) => isNamed(definition, each));
    if (name !== undefined) found[definition.key] = name;
  }
  return found;
}

/** What was read last: a job is mostly about the sheets that were read for the screen, and grids never change. */
let last: { readonly grids: readonly Grid[]; readonly book: Book } | undefined;

/** Reads a workbook's sheets. Bad data becomes findings; nothing is thrown and nothing guessed. */
export const readBook = (grids: readonly Grid[]): Book => atOnce(readingBook(grids));

/** The same in turns. */
export function* readingBook(grids: readonly Grid[]): Turns<Book> {
  if (last?.grids.length === grids.length && last.grids.every((grid, i) => grid === grids[i])) return last.book;
  const book = yield* reading(grids);
  last = { grids: [...grids], book };
  return book;
}

function* reading(grids: readonly Grid[]): Turns<Book> {
  const sheets = sheetNames(grids.map((grid) => grid.sheet));
  const findings: Finding[] = [];
  const gridOf = (key: SheetKey | EvaluatingKey) => grids.find((grid) => grid.sheet === sheets[key]);
  const tableOf = (definition: SheetDefinition<SheetKey | EvaluatingKey>, needed: boolean): Table | undefined => {
    const grid = gridOf(definition.key);
    const table = grid && findTable(grid, definition);
    if (table) findings.push(...missingHeaders(table, definition));
    else if (needed || grid) findings.push(sheetProblem(definition, grid));
    return table;
  };

  const rubricTable = tableOf(RUBRIC_SHEET, true);
  const bands = tableOf(BANDS_SHEET, true);
  const settings = tableOf(SETTINGS_SHEET, false);
  const visitGrid = gridOf('visits');
  const evidence = visitGrid ? [...(findVisitColumns(visitGrid, [])?.columns.keys() ?? [])] : [];
  const read = rubricTable && readRubrics({ rubric: rubricTable, bands, settings }, evidence);
  findings.push(...(read?.findings ?? []));

  const criteria = (read?.rubrics ?? []).flatMap((rubric) => rubric.criteria);
  const visitColumns = visitGrid && findVisitColumns(visitGrid, criteria);
  if (!visitColumns) findings.push(sheetProblem(VISITS_SHEET, visitGrid));
  else findings.push(...columnFindings(visitColumns, read?.rubrics ?? []));
  const rubrics = (read?.rubrics ?? []).map((rubric) => withColumns(rubric, visitColumns));
  const visits = visitColumns ? yield* readingVisits(visitColumns, rubrics) : { batches: [], findings: [] };
  const results = tableOf(RESULTS_SHEET, false);
  const given = results ? readResults(results) : { given: [], findings: [] };
  const life = tableOf(VERSIONS_SHEET, false);
  const versions = life ? readVersions(life) : { events: [], findings: [] };
  findings.push(...visits.findings, ...given.findings, ...versions.findings);
  const evaluators = readEvaluators(gridOf('evaluators'));
  if (!evaluators.list.isOpen) tableOf(EVALUATORS_SHEET, false);
  findings.push(...evaluators.findings);
  const disputed = tableOf(DISPUTES_SHEET, false);
  const disputes = disputed ? readDisputes(disputed) : { events: [], findings: [] };
  findings.push(...disputes.findings);

  return {
    rubrics,
    batches: visits.batches,
    given: given.given,
    events: versions.events,
    evaluators: evaluators.list,
    disputes: disputesOf(disputes.events),
    requirements: read?.requirements ?? new Map(),
    findings,
    ...(visitColumns && { visitColumns }),
    withoutColumn: new Map(rubrics.map((rubric) => [rubric.id, withoutColumn(rubric, visitColumns)])),
    sheets,
  };
}

const sheetProblem = (definition: Pick<SheetDefinition, 'name' | 'columns'>, grid: Grid | undefined): Finding => ({
  at: { sheet: grid?.sheet ?? definition.name, row: 0, column: 0 },
  code: grid ? 'sheet-unreadable' : 'sheet-missing',
  severity: 'error',
  data: {
    name: definition.name,
    headers: definition.columns
      .filter((column) => column.required)
      .map(({ header }) => `${header['zh-CN']} / ${header.en}`),
  },
});

/** Two columns for one criterion: nobody can say which counts, so the rubric does not score. */
const withColumns = (rubric: Rubric, columns: VisitColumns | undefined): Rubric =>
  activeCriteria(rubric).some(({ id }) => columns?.repeated.some((each) => each.id === id))
    ? { ...rubric, broken: [...rubric.broken, 'column-duplicate'] }
    : rubric;

const withoutColumn = (rubric: Rubric, columns: VisitColumns | undefined): Criterion[] =>
  activeCriteria(rubric).filter(({ id, kind }) => id && kind !== 'formula' && columns && !columns.columns.has(id));

function columnFindings(columns: VisitColumns, rubrics: readonly Rubric[]): Finding[] {
  const { table, idRow = table.headerRow } = columns;
  const at = (column: number, row = idRow) => ({ sheet: table.grid.sheet, row, column });
  const header = (column: number) => String(valueAt(table.grid, table.headerRow, column) ?? '');
  const criteria = rubrics.flatMap((rubric) => rubric.criteria);
  const known = new Set(
    criteria.flatMap(({ id, expression }) => [id, commentId(id), ...(expression?.variables ?? [])]),
  );
  const repeated = columns.repeated.map(({ id, column }): Finding => {
    return { at: at(column), code: 'column-duplicate', severity: 'error', data: { id, header: header(column) } };
  });
  // Without an id row any other column is the owner's own business.
  const unknown = [...columns.columns].flatMap(([id, column]): Finding[] =>
    columns.idRow === undefined || known.has(id) || valueAt(table.grid, columns.idRow, column) === null
      ? []
      : [{ at: at(column), code: 'criterion-unknown', severity: 'warning', data: { id, header: header(column) } }],
  );
  const missing = rubrics.flatMap((rubric) =>
    withoutColumn(rubric, columns).map(({ id, name, kind }): Finding => {
      const needed = isBase(kind) || rubric.settings.blankExtras === 'missing';
      const data = { id, name, rubric: rubric.id };
      return { at: at(0, table.headerRow), code: 'column-missing', severity: needed ? 'warning' : 'info', data };
    }),
  );
  return [...visitAsHeader(columns), ...repeated, ...unknown, ...missing];
}

/** Below the ids is the row of headers, whatever it holds: a visit that sorting moved there is not read as one. */
function visitAsHeader({ table, idRow, columns }: VisitColumns): Finding[] {
  const { grid, headerRow } = table;
  if (idRow === undefined || isBlank(cellOf(table, headerRow, 'visit'))) return [];
  const values = [...table.columns.values(), ...columns.values()].map((column) => valueAt(grid, headerRow, column));
  if (!values.some((value) => typeof value === 'number' || typeof value === 'boolean')) return [];
  const data = { visit: textOf(table, headerRow, 'visit') };
  return [findingAt(table, headerRow, 'visit', 'visit-as-header', 'error', data)];
}
