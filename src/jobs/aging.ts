import type { Change } from '../engine/grid/change';
import { diff } from '../engine/grid/change';
import type { Grid } from '../engine/grid/grid';
import { contentAt } from '../engine/grid/grid';
import type { SheetLook } from '../engine/grid/look';
import type { Finding, Plan, SheetDraft } from '../engine/grid/plan';
import { EMPTY_PLAN } from '../engine/grid/plan';
import type { Value } from '../engine/grid/value';
import { sameContent } from '../engine/grid/value';
import { age } from '../engine/ledger/aging/age';
import type { AgingOptions, AgingResult } from '../engine/ledger/aging/result';
import type { Recipe } from '../engine/ledger/recipe';
import { recipeText } from '../engine/ledger/recipe-json';
import type { Source } from '../engine/ledger/source';
import { toSerial } from '../engine/parse/date';
import { agingSummarySheet } from '../sheets/aging-summary';
import { BALANCE_SHEET } from '../sheets/balance';
import type { SheetDefinition } from '../sheets/definition';
import { headers } from '../sheets/definition';
import type { LedgerSheetKey } from '../sheets/ledger-sheets';
import { ledgerSheetNames } from '../sheets/ledger-sheets';
import { lookOf } from '../sheets/look';
import type { KeptReports } from '../sheets/recipes';
import { readKeptReports, RECIPES_SHEET } from '../sheets/recipes';
import { SET_ASIDE_SHEET } from '../sheets/set-aside';
import { YES_NO_WORDS } from '../sheets/words';
import { itemsPlan } from './aging-items';
import type { NewReport, Report } from './aging-reports';
import { reportsOf } from './aging-reports';
import { balanceRows, setAsideRows, SUMMARY_HEADER, summaryChart, summaryRows } from './aging-sheets';
import { byColumn, nextRow, writeRow } from './append';
import type { Environment, Job } from './job';
import { rawSheet } from './raw-sheet';

export interface AgingJobOptions extends AgingOptions {
  /** Reports that were pasted or opened just now. */
  readonly sources?: readonly Source[];
  /** Sheets of the workbook that are reports and not in use yet, by name. */
  readonly use?: readonly string[];
  /** How they are read, as a person decided; otherwise as an earlier report with the same columns was. */
  readonly recipe?: Recipe;
  /** The workbook's sheets with what their cells alone do not say (merged cells), where the caller has them. */
  readonly held?: readonly Source[];
  /** `false`: a later report of the same layout counts beside the earlier one instead of taking its place. */
  readonly replace?: boolean;
}

export interface AgingReport {
  readonly result: AgingResult;
  /** Which reports count, and what became of the others. */
  readonly reports: readonly Pick<Report, 'sheet' | 'origin' | 'asOf' | 'state'>[];
  /** Items that are in no report any more and keep their row for the sake of their notes. */
  readonly gone: number;
  /** Of the result and of the reports. */
  readonly findings: readonly Finding[];
}

/**
 * Ages the workbook's reports and those that are new. New ones are added as sheets, exactly as they came, so that every
 * figure leads to a cell. The same report a second time changes nothing.
 */
export const aging: Job<AgingJobOptions, AgingReport> = (grids, options, environment) => {
  const names = ledgerSheetNames(grids.map(({ sheet }) => sheet));
  const gridOf = (key: LedgerSheetKey): Grid | undefined => grids.find(({ sheet }) => sheet === names[key]);
  const kept = readKeptReports(gridOf('recipes'));
  const today = environment.now.slice(0, 10);
  const { recipe, replace = true, held = [] } = options;
  const used = (options.use ?? []).flatMap((name): Source[] => {
    const grid = grids.find(({ sheet }) => sheet === name);
    return grid ? [held.find((each) => each.grid.sheet === name) ?? { grid, origin: name }] : [];
  });
  const fresh = [
    ...used.map((source): NewReport => ({ source, isSheet: true, ...(recipe && { recipe }) })),
    ...(options.sources ?? []).map((source): NewReport => ({ source, isSheet: false, ...(recipe && { recipe }) })),
  ];
  const day = options.asOf ?? today;
  const { reports, sheets, findings } = reportsOf({ grids, held, kept: kept.reports, fresh, day, replace });
  const counted = reports.flatMap(({ recognised }) => recognised ?? []);
  const result = age(counted, options, today);
  const dates1904 = grids.some((grid) => grid.dates1904);
  const items = itemsPlan(result.items, result.buckets, gridOf('aging'), { ...environment, dates1904 });
  const about: Finding[] = items.unreadable ? [unreadable(names.aging!)] : [];
  const all = [...findings, ...result.findings, ...about];
  const report = {
    result,
    reports: reports.map(({ sheet, origin, asOf, state }) => ({ sheet, origin, asOf, state })),
    gone: items.gone,
    findings: all,
  };
  if (reports.length === 0) return { plan: { ...EMPTY_PLAN, findings: all }, report };

  const { language } = environment;
  const summary = agingSummarySheet(result.buckets);
  const whole = [
    writeWhole(gridOf('agingSummary'), summary, summaryRows(result, language), {
      ...lookOf(summary, { language, headerRow: SUMMARY_HEADER, frozenColumns: 2 }),
      charts: summaryChart(result, language),
    }),
    writeWhole(
      gridOf('setAside'),
      SET_ASIDE_SHEET,
      setAsideRows(result.setAside, language),
      lookOf(SET_ASIDE_SHEET, { language }),
    ),
    writeWhole(
      gridOf('balance'),
      BALANCE_SHEET,
      balanceRows(result.balance, language),
      lookOf(BALANCE_SHEET, { language }),
    ),
    recipesPlan(kept, reports, environment, dates1904),
  ];
  const plan: Plan = {
    ...EMPTY_PLAN,
    add: [...sheets.map((source) => rawSheet(source, dates1904)), ...items.add, ...whole.flatMap(({ add }) => add)],
    changes: [...items.changes, ...whole.flatMap(({ changes }) => changes)],
    looks: items.looks,
    findings: all,
  };
  return { plan, report };
};

const WHY = 'aging';

interface Part {
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

const unreadable = (sheet: string): Finding => ({
  at: { sheet, row: 0, column: 0 },
  code: 'aging-sheet-unreadable',
  severity: 'error',
  data: { sheet },
});
