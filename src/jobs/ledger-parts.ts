import type { Change } from '../engine/grid/change';
import { diff } from '../engine/grid/change';
import type { Grid } from '../engine/grid/grid';
import type { SheetLook } from '../engine/grid/look';
import type { Plan, SheetDraft } from '../engine/grid/plan';
import type { Value } from '../engine/grid/value';
import type { Recipe } from '../engine/ledger/recipe';
import { recipeText } from '../engine/ledger/recipe-json';
import type { CalendarDate } from '../engine/parse/date';
import { toSerial } from '../engine/parse/date';
import type { SheetDefinition } from '../sheets/definition';
import { headers } from '../sheets/definition';
import { lookOf } from '../sheets/look';
import type { KeptReport, KeptReports } from '../sheets/recipes';
import { RECIPES_SHEET } from '../sheets/recipes';
import { YES_NO_WORDS } from '../sheets/words';
import type { Report } from './aging-reports';
import { byColumn, nextRow, writeRow } from './append';
import type { Environment } from './job';

const WHY = 'ledger';

/** What one sheet needs done. */
export interface Part {
  readonly add: readonly SheetDraft[];
  readonly changes: readonly Change[];
  readonly looks?: Plan['looks'];
}

/** A sheet that is ours alone: what differs is written. Other columns than before get their widths and formats. */
export function writeWhole(
  there: Grid | undefined,
  { name }: Pick<SheetDefinition<string>, 'name'>,
  rows: Value[][],
  { charts, ...look }: SheetLook & Pick<SheetDraft, 'charts'>,
): Part {
  if (there) {
    const { sheet } = there;
    const header = { sheet, rows: rows.slice(look.headerRow, look.headerRow + 1) };
    const before = { sheet, rows: there.rows.slice(look.headerRow, look.headerRow + 1) };
    const looks = diff(before, header, WHY).length > 0 ? [{ sheet, look }] : [];
    return { add: [], changes: diff(there, { sheet, rows }, WHY), looks };
  }
  return { add: [{ name, rows, look, ...(charts && { charts }) }], changes: [] };
}

/**
 * New lines for new reports; those of others say how they are read from now on, and a report that a later one has taken the
 * place of is out of use.
 */
export function recipesPlan(
  { table }: KeptReports,
  reports: readonly Report[],
  { language, now }: Environment,
  dates1904: boolean,
): Part {
  const day = (date: CalendarDate | null): Value => date && toSerial(date, dates1904);
  const text = (recipe: Recipe | undefined): Value => (recipe ? storable(recipeText(recipe)) : null);
  const cells = ({ sheet, origin, asOf, agedTo, hash, state, recipe }: Report): Record<string, Value> => ({
    sheet,
    inUse: YES_NO_WORDS[state === 'new' ? 'yes' : 'no'][language],
    asOf: day(asOf),
    agedTo: day(agedTo),
    origin,
    when: now,
    hash,
    recipe: text(recipe),
  });
  const otherwise = ({ asOf, agedTo, state, recipe }: Report, before: KeptReport): Record<string, Value> => ({
    ...(state === 'replaced' && { inUse: YES_NO_WORDS.no[language] }),
    ...(asOf !== before.asOf && { asOf: day(asOf) }),
    ...(agedTo !== before.agedTo && { agedTo: day(agedTo) }),
    ...(recipe && { recipe: text(recipe) }),
  });
  const fresh = reports.filter(({ kept }) => !kept);
  if (!table) {
    const keys = RECIPES_SHEET.columns.map(({ key }) => key);
    const rows = fresh.map(cells).map((line) => keys.map((key) => line[key] ?? null));
    const look = lookOf(RECIPES_SHEET, { language, frozenColumns: 1 });
    return {
      add: [{ name: RECIPES_SHEET.name, rows: [headers(RECIPES_SHEET, language), ...rows], look }],
      changes: [],
    };
  }
  const added = fresh.flatMap((report, i) => writeRow(table, nextRow(table) + i, byColumn(table, cells(report)), WHY));
  const changed = reports.flatMap((report) =>
    report.kept ? writeRow(table, report.kept.row, byColumn(table, otherwise(report, report.kept)), WHY) : [],
  );
  return { add: [], changes: [...changed, ...added] };
}

/** A cell holds 32,767 characters. A longer recipe would be cut, so it is worked out again instead. */
export const storable = (text: string): string | null => (text.length <= 32_767 ? text : null);
