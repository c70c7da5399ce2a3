import type { Change } from '../engine/grid/change';
import type { Grid } from '../engine/grid/grid';
import type { Plan } from '../engine/grid/plan';
import { EMPTY_PLAN } from '../engine/grid/plan';
import type { Recipe } from '../engine/ledger/recipe';
import { recipeText } from '../engine/ledger/recipe-json';
import { wordKey } from '../engine/parse/text';
import { ledgerSheetNames } from '../sheets/ledger-sheets';
import type { KeptReport, KeptReports } from '../sheets/recipes';
import { readKeptReports, RECIPES_SHEET } from '../sheets/recipes';
import { YES_NO_WORDS } from '../sheets/words';
import { appendTo, byColumn, writeRow } from './append';
import type { Environment, Job } from './job';
import { storable } from './ledger-parts';
import type { NoResult } from './result-rows';

const WHY = 'recipe';

export interface RecipeOptions {
  /** The sheet whose recipe it is about. */
  readonly sheet?: string;
  /** A recipe from elsewhere: for that sheet, or for reports to come. `from`: where it comes from. */
  readonly take?: { readonly recipe: Recipe; readonly from: string };
  /** The sheet is read afresh from now on, and later reports like it are. */
  readonly forget?: boolean;
}

/** How one of the workbook's reports is read. */
export interface RecipeLine extends KeptReport {
  /** Whether the workbook has the sheet. */
  readonly isThere: boolean;
}

export interface RecipeReport {
  readonly refused?: NoResult;
  /** As they stand, before the change: all of them, or that of the sheet. */
  readonly lines: readonly RecipeLine[];
}

/** Shows the recipes that a workbook keeps, takes one from elsewhere, or forgets one. Reports stay as they are. */
export const recipe: Job<RecipeOptions, RecipeReport> = (grids, { sheet, take, forget }, environment) => {
  const names = grids.map((grid) => grid.sheet);
  const own = ledgerSheetNames(names).recipes;
  const grid = grids.find((each) => each.sheet === own);
  const kept = readKeptReports(grid);
  const all = kept.reports.map((line): RecipeLine => ({ ...line, isThere: names.includes(line.sheet) }));
  const line = sheet === undefined ? undefined : lineOf(all, sheet);
  if (sheet !== undefined && !line)
    return refusal(all, { code: 'recipe-no-line', ids: [...new Set(all.map((each) => each.sheet))] });
  const lines = line ? [line] : all;
  const plan = take
    ? taken(kept, grid, { ...take, ...(line && { line }) }, environment)
    : forget && line && kept.table
      ? { ...EMPTY_PLAN, changes: forgotten(kept, line) }
      : EMPTY_PLAN;
  return 'code' in plan ? refusal(lines, plan) : { plan, report: { lines } };
};

const refusal = (lines: readonly RecipeLine[], refused: NoResult) => ({ plan: EMPTY_PLAN, report: { lines, refused } });

/** The line of a sheet: that which is in use, else the last. */
function lineOf(lines: readonly RecipeLine[], sheet: string): RecipeLine | undefined {
  const exact = lines.filter((line) => line.sheet === sheet);
  const found = exact.length > 0 ? exact : lines.filter((line) => wordKey(line.sheet) === wordKey(sheet));
  return found.find(({ inUse }) => inUse) ?? found.at(-1);
}

interface Taking {
  readonly recipe: Recipe;
  readonly from: string;
  readonly line?: RecipeLine;
}

/** Into the sheet's line; without a sheet into a line of its own, out of use: reports like it are read by it. */
function taken(
  { table }: KeptReports,
  grid: Grid | undefined,
  { recipe: own, from, line }: Taking,
  { language, now }: Environment,
): Plan | NoResult {
  const text = storable(recipeText(own));
  if (text === null) return { code: 'recipe-too-long' };
  if (line && table) {
    if (!table.columns.has('recipe')) return lacking([headerOf('recipe', language)]);
    return { ...EMPTY_PLAN, changes: writeRow(table, line.row, byColumn(table, { recipe: text }), WHY) };
  }
  const name = own.sheet ?? from.replace(/\.json$/i, '');
  const values = { sheet: name, inUse: YES_NO_WORDS.no[language], origin: from, when: now, recipe: text };
  const plan = appendTo({ definition: RECIPES_SHEET, grid, language, why: WHY }, [{ values }]);
  return 'lacking' in plan ? lacking(plan.lacking) : { ...EMPTY_PLAN, ...plan };
}

const lacking = (ids: readonly string[]): NoResult => ({ code: 'recipe-columns-missing', ids });
const headerOf = (key: string, language: Environment['language']): string =>
  RECIPES_SHEET.columns.find((column) => column.key === key)!.header[language];

/** Of a report that is there only how it is read; of one that is not the whole line. */
function forgotten({ table }: KeptReports, { row, isThere }: RecipeLine): Change[] {
  const keys = isThere ? ['recipe'] : RECIPES_SHEET.columns.map(({ key }) => key);
  return writeRow(table!, row, byColumn(table!, Object.fromEntries(keys.map((key) => [key, null]))), WHY);
}
