import type { Grid } from '../engine/grid/grid';
import type { Finding } from '../engine/grid/plan';
import type { Recognised } from '../engine/ledger/gather';
import type { Learned } from '../engine/ledger/learned';
import type { Recipe } from '../engine/ledger/recipe';
import { findRecipe } from '../engine/ledger/recipe-match';
import { recipeFindings, recipeOf } from '../engine/ledger/recipe-of';
import type { Recognition } from '../engine/ledger/recognition';
import { recognise } from '../engine/ledger/recognise';
import { isSameRecipe } from '../engine/ledger/same-recipe';
import type { Source } from '../engine/ledger/source';
import type { CalendarDate } from '../engine/parse/date';
import type { KeptReport } from '../sheets/recipes';
import { recipesOf } from '../sheets/recipes';
import { aboutSheet } from '../sheets/table';
import type { Report } from './aging-reports';

/** A report of the workbook, read as it was read before. */
export function keptReport(
  kept: KeptReport,
  {
    grids,
    held,
    learned,
    findings,
  }: {
    readonly grids: readonly Grid[];
    readonly held: readonly Source[];
    readonly learned: Learned;
    readonly findings: Finding[];
  },
): Report {
  const { sheet, origin, asOf, agedTo, hash } = kept;
  const line = { sheet, origin, asOf, agedTo, hash, kept };
  if (!kept.inUse) return { ...line, state: 'unused' };
  const grid = grids.find((each) => each.sheet === sheet);
  if (!grid) {
    findings.push(aboutSheet(sheet, 'report-missing', 'warning', {}));
    return { ...line, state: 'missing' };
  }
  const source = { ...(held.find((each) => each.grid.sheet === sheet) ?? { grid }), origin };
  if (kept.broken) findings.push(aboutSheet(sheet, 'recipe-broken', 'warning', {}));
  const recipe = kept.recipe ?? undefined;
  const recognition = recognise(source, recipe, learned);
  const recognised = { source, recognition, ...(recipe && { recipe }) };
  return { ...line, state: 'kept', recognised: asOf === null ? recognised : withDay(recognised, asOf) };
}

/** The same report by other decisions; `undefined` where they come to what was decided before. */
export function readAnew(
  report: Report,
  recipe: Recipe,
  { day, learned }: { readonly day: CalendarDate; readonly learned: Learned },
): Report | undefined {
  const { recognised, kept, asOf } = report;
  if (!recognised || !kept) return undefined;
  const { source } = recognised;
  const recognition = recognise(source, recipe, learned);
  const full = recipeOf(recognition, recipe);
  const before = kept.recipe ?? recipeOf(recognised.recognition);
  if (!kept.broken && isSameRecipe(full, before)) return undefined;
  const anew = withDay({ source, recognition, recipe }, asOf ?? day);
  return { ...report, asOf: dayOf(anew.recognition)!, recipe: full, recognised: anew };
}

/** By the recipe that came with it, else by that of an earlier report with the same columns: and then what has changed is said. */
export function recogniseBy(
  source: Source,
  given: Recipe | undefined,
  {
    kept,
    learned,
    findings,
  }: { readonly kept: readonly KeptReport[]; readonly learned: Learned; readonly findings: Finding[] },
): Recognised {
  const plain = recognise(source, given, learned);
  if (given) return { source, recognition: plain, recipe: given };
  const found = findRecipe(source, plain, recipesOf(kept), learned);
  if (!found) return { source, recognition: plain };
  findings.push(...recipeFindings(source, found.recognition, found.recipe));
  return { source, ...found };
}

export const dayOf = ({ tables }: Recognition): CalendarDate | undefined =>
  tables
    .flatMap(({ facts }) => facts.asOf?.value ?? facts.period?.value.to ?? [])
    .sort()
    .at(-1);

/** The report with a day: tables that do not say theirs are of the one given. */
export function withDay(recognised: Recognised, day: CalendarDate): Recognised {
  const { recognition } = recognised;
  const own = dayOf(recognition) ?? day;
  const tables = recognition.tables.map((table) =>
    table.facts.asOf || table.facts.period
      ? table
      : { ...table, facts: { ...table.facts, asOf: { value: own, row: 0, column: 0 } } },
  );
  return { ...recognised, recognition: { ...recognition, tables } };
}
