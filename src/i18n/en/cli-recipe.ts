import { writingEnding } from './cli-help';

/** The recipes of a workbook, on the command line. */
export const cliRecipe = {
  'cli.help.recipe': `Usage: steelyard recipe FILE [SHEET] [options]

How the reports of a workbook are read, as it was decided before: the sheet “Recipes 读取方案”. Without SHEET all of them,
with SHEET that of one report: each column with what it holds.

  --save RECIPE      save the recipe of SHEET as a file, for another workbook or for aging --recipe
  --take RECIPE      take a recipe from a file: for SHEET, or without SHEET for reports to come that look like it
  --forget           forget the recipe of SHEET: it is read afresh, and so are later reports like it

${writingEnding()}`,
  'cli.recipe-one': '{options} do not go together: one at a time.',
  'cli.recipe-no-sheet': 'whose recipe? {option} needs the name of a sheet after FILE.',
  'cli.recipe-none': 'No recipe is kept for {sheet}.',
  'cli.recipe-empty': 'No recipes are kept: no report was read in this workbook yet.',
  'cli.recipe-saved': 'Saved {file}.',
  'cli.recipe.sheet': 'Sheet',
  'cli.recipe.from': 'From',
  'cli.recipe.use': 'In use',
  'cli.recipe.as-of': 'As of',
  'cli.recipe.columns': 'Columns',
  'cli.recipe.used': 'yes',
  'cli.recipe.unused': 'no',
  'cli.recipe.gone': 'sheet is gone',
  'cli.recipe.broken': 'damaged',
  'cli.recipe.column': 'Column',
  'cli.recipe.field': 'Holds',
  'cli.recipe.how': 'Unit, decimal sign, date order',
  'cli.recipe.left-out': 'left out',
} as const;
