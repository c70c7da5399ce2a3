import type { Change } from '../engine/grid/change';
import type { SheetDraft } from '../engine/grid/plan';
import type { Value } from '../engine/grid/value';
import type { Entry } from '../engine/points/entry';
import type { Cell } from '../engine/points/verify';
import { DEDUCTIONS_SHEET } from '../sheets/deductions';
import type { SheetDefinition } from '../sheets/definition';
import { headers } from '../sheets/definition';
import { LEVELS_SHEET } from '../sheets/levels';
import { lookOf } from '../sheets/look';
import { entryCells, POINTS_SHEET } from '../sheets/points';
import { POINTS_RULES_SHEET, ruleRows } from '../sheets/points-rules';
import { PROMOTION_SHEET, promotionRows } from '../sheets/promotion';
import { byColumn, writeRow } from './append';
import type { Environment } from './job';
import type { PointsBook } from './points-book';

/** Entries behind those that are there, or as a new sheet. */
export function entriesPlan(
  { kept: { table, rows }, dates1904 }: PointsBook,
  entries: readonly Entry[],
  { language }: Environment,
): { readonly changes: readonly Change[]; readonly add: readonly SheetDraft[] } {
  if (!table) {
    const cells = entries.map((entry) => {
      const values = entryCells(entry, language, dates1904);
      return POINTS_SHEET.columns.map(({ key }) => values[key as Cell]);
    });
    return { changes: [], add: [draft(POINTS_SHEET, cells, language, 3)] };
  }
  const first = (rows.at(-1) ?? table.headerRow) + 1;
  const changes = entries.flatMap((entry, i) =>
    writeRow(table, first + i, byColumn(table, entryCells(entry, language, table.grid.dates1904)), 'points'),
  );
  return { changes, add: [] };
}

/** The sheets beside the book that the workbook lacks, filled with what is agreed by default. */
export function missingSheets({ gridOf, people }: PointsBook, { language }: Environment): SheetDraft[] {
  const names = [...people.values()].map(({ name }) => [name]);
  const drafts = {
    deductions: () => draft(DEDUCTIONS_SHEET, [], language),
    pointsRules: () => draft(POINTS_RULES_SHEET, ruleRows(language), language),
    promotion: () => draft(PROMOTION_SHEET, promotionRows(language), language),
    levels: () => draft(LEVELS_SHEET, names, language),
  };
  const keys = Object.keys(drafts) as (keyof typeof drafts)[];
  return keys.filter((key) => gridOf(key) === undefined).map((key) => drafts[key]());
}

const draft = (
  definition: SheetDefinition<string>,
  rows: readonly (readonly Value[])[],
  language: Environment['language'],
  frozenColumns = 0,
): SheetDraft => ({
  name: definition.name,
  rows: [headers(definition, language), ...rows],
  look: lookOf(definition, { language, frozenColumns }),
});
