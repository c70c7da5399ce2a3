import type { Change } from '../engine/grid/change';
import { diff } from '../engine/grid/change';
import type { Grid } from '../engine/grid/grid';
import { contentAt } from '../engine/grid/grid';
import type { SheetLook } from '../engine/grid/look';
import type { SheetDraft } from '../engine/grid/plan';
import type { Value } from '../engine/grid/value';
import { sameContent } from '../engine/grid/value';
import { recipeText } from '../engine/ledger/recipe-json';
import { toSerial } from '../engine/parse/date';
import type { SheetDefinition } from '../sheets/definition';
import { headers } from '../sheets/definition';
import { lookOf } from '../sheets/look';
import type { KeptReports } from '../sheets/recipes';
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
}

/** A sheet that is ours alone: what differs is written. */
export function writeWhole(
  there: Grid | undefined,
  { name }: Pick<SheetDefinition<string>, 'name'>,
  rows: Value[][],
  { charts, ...look }: SheetLook & Pick<SheetDraft, 'charts'>,
): Part {
  if (there) return { add: [], changes: diff(there, { sheet: there.sheet, rows }, WHY) };
  return { add: [{ name, rows, look, ...(charts && { charts }) }], changes: [] };
}

/** New lines for new reports; a report that a later one has taken the place of is out of use from now on. */
export function recipesPlan(
  { table }: KeptReports,
  reports: readonly Report[],
  { language, now }: Environment,
  dates1904: boolean,
): Part {
  const cells = ({ sheet, origin, asOf, hash, state, recipe }: Report): Record<string, Value> => ({
    sheet,
    inUse: YES_NO_WORDS[state === 'new' ? 'yes' : 'no'][language],
    asOf: asOf && toSerial(asOf, dates1904),
    origin,
    when: now,
    hash,
    recipe: recipe ? storable(recipeText(recipe)) : null,
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
  const retired = reports.flatMap(({ kept, state }): Change[] => {
    const column = table.columns.get('inUse');
    if (!kept || state !== 'replaced' || column === undefined) return [];
    const before = contentAt(table.grid, kept.row, column);
    const after = YES_NO_WORDS.no[language];
    return sameContent(before, after)
      ? []
      : [{ at: { sheet: table.grid.sheet, row: kept.row, column }, before, after, why: WHY }];
  });
  return { add: [], changes: [...retired, ...added] };
}

/** A cell holds 32,767 characters. A longer recipe would be cut, so it is worked out again instead. */
const storable = (text: string): string | null => (text.length <= 32_767 ? text : null);
