import { diff } from '../../engine/grid/change';
import type { Grid } from '../../engine/grid/grid';
import { gridOf } from '../../engine/grid/grid';
import type { ColumnLook } from '../../engine/grid/look';
import type { Plan, SheetDraft } from '../../engine/grid/plan';
import { EMPTY_PLAN } from '../../engine/grid/plan';
import type { Content } from '../../engine/grid/value';
import { isFormula } from '../../engine/grid/value';
import { tooFineForFormulas } from '../../engine/rubric/export/excel/fits';
import type { Refusal } from '../../engine/rubric/export/refusal';
import type { Rubric } from '../../engine/rubric/rubric';
import { activeCriteria } from '../../engine/rubric/rubric';
import { BANDS_SHEET } from '../../sheets/bands';
import type { Book } from '../../sheets/book';
import { readBook } from '../../sheets/read-book';
import { RUBRIC_SHEET } from '../../sheets/rubric';
import { SETTINGS_SHEET } from '../../sheets/settings';
import type { Table } from '../../sheets/table';
import { findTable } from '../../sheets/table';
import { chosenRubric } from '../export-rubric';
import type { Job } from '../job';
import { factorsSheet } from './factors';
import type { RubricSheets } from './references';
import { scoresSheet } from './scores';

export interface FormulasOptions {
  /** Id of the rubric; needed when the workbook has several. */
  readonly rubric?: string;
}

export interface FormulasReport {
  readonly refused?: Refusal;
  /** The sheets that hold the formulas, and how many visits they score. */
  readonly sheets: readonly string[];
  readonly visits: number;
}

/** Sheets that score visits by formulas of the workbook itself. */
export const FORMULAS_SHEET = 'Formulas 公式计分';
const FACTORS_SHEET = 'Factors 公式系数';
const MOST_FORMULAS = 2_000_000;
/** A formula is at most so long (Excel specification); as many `IF`s fit into each other as there may be criteria. */
const LONGEST = 8192;
const MOST_NESTED = 60;

/** Writes the rubric into the workbook as formulas: a sheet with a row for each visit, and one with what they share. */
export const exportFormulas: Job<FormulasOptions, FormulasReport> = (grids, options, { language }) => {
  const refuse = (refused: Refusal) => ({ plan: EMPTY_PLAN, report: { refused, sheets: [], visits: 0 } });
  const book = readBook(grids);
  const rubric = chosenRubric(book, options.rubric);
  if ('code' in rubric) return refuse(rubric);
  const sheets = sheetsOf(book, grids);
  if (!sheets) return refuse({ code: 'sheets-missing', data: {} });
  const problem = tooFineForFormulas(rubric);
  if (problem) return refuse(problem);

  const names = namesFor(book, rubric);
  const factors = factorsSheet(rubric, names.factors, sheets, language);
  const scores = scoresSheet(rubric, book, sheets, factors, language);
  const all = [...scores.rows, ...factors.rows].flat().filter(isFormula);
  const long = all.find(({ formula }) => formula.length > LONGEST);
  if (long) return refuse({ code: 'formula-too-long', data: { length: long.formula.length, limit: LONGEST } });
  if (all.length > MOST_FORMULAS || activeCriteria(rubric).length > MOST_NESTED || rubric.bands.length > MOST_NESTED)
    return refuse({ code: 'too-wide', data: { formulas: MOST_FORMULAS, criteria: MOST_NESTED } });
  const drafts = [
    draft(names.scores, scores.rows, scores.columns, 1),
    draft(names.factors, factors.rows, FACTOR_LOOKS, 0),
  ];
  const visits = sheets.visits.table.rows.length;
  return { plan: planFor(drafts, grids), report: { sheets: drafts.map(({ name }) => name), visits } };
};

function sheetsOf(book: Book, grids: readonly Grid[]): RubricSheets | undefined {
  const table = (name: string | undefined, definition: typeof RUBRIC_SHEET): Table | undefined => {
    const grid = grids.find((each) => each.sheet === name);
    return grid && findTable(grid, definition);
  };
  const rubric = table(book.sheets.rubric, RUBRIC_SHEET);
  const bands = table(book.sheets.bands, BANDS_SHEET);
  const { visitColumns: visits } = book;
  return rubric && bands && visits && { rubric, bands, visits, settings: table(book.sheets.settings, SETTINGS_SHEET) };
}

/** A workbook with several rubrics has sheets for each; what a name may not have in it becomes `_`. */
function namesFor({ rubrics }: Book, { id }: Rubric): { readonly scores: string; readonly factors: string } {
  const named = (sheet: string): string =>
    rubrics.length === 1 ? sheet : `${sheet} ${id.replace(/[*?:/\\[\]']/g, '_')}`.slice(0, 31).trim();
  return { scores: named(FORMULAS_SHEET), factors: named(FACTORS_SHEET) };
}

const draft = (name: string, rows: Content[][], columns: readonly ColumnLook[], frozenColumns: number): SheetDraft => ({
  name,
  rows,
  look: { headerRow: frozenColumns > 0 ? 0 : -1, frozenColumns, columns, lastRow: rows.length },
});

const FACTOR_LOOKS: readonly ColumnLook[] = [20, 30].map((width, column) => ({ column, width }));

/** New sheets, or the changes that make the sheets that are there into them. */
const planFor = (drafts: readonly SheetDraft[], grids: readonly Grid[]): Plan => ({
  ...EMPTY_PLAN,
  add: drafts.filter(({ name }) => !grids.some(({ sheet }) => sheet === name)),
  changes: drafts.flatMap(({ name, rows }) => {
    const there = grids.find(({ sheet }) => sheet === name);
    return there ? diff(there, gridOf(name, rows), 'export') : [];
  }),
});
