import type { Grid } from '../engine/grid/grid';
import type { Finding, Plan } from '../engine/grid/plan';
import { EMPTY_PLAN } from '../engine/grid/plan';
import type { Recognised } from '../engine/ledger/gather';
import type { Recipe } from '../engine/ledger/recipe';
import type { Source } from '../engine/ledger/source';
import type { CalendarDate } from '../engine/parse/date';
import type { LedgerSheetKey } from '../sheets/ledger-sheets';
import { ledgerSheetNames } from '../sheets/ledger-sheets';
import type { KeptFields } from '../sheets/fields';
import { readFields } from '../sheets/fields';
import type { KeptReports } from '../sheets/recipes';
import { readKeptReports } from '../sheets/recipes';
import type { NewReport, Report } from './aging-reports';
import { reportsOf } from './aging-reports';
import type { Part } from './ledger-parts';
import { sidesOf } from './ledger-sides';
import { rawSheet } from './raw-sheet';
import { aboutSheet } from '../sheets/table';
import { unifiedReport } from './unified-report';

/** What every job on reports takes. */
export interface LedgerOptions {
  /** Reports that were pasted or opened just now. */
  readonly sources?: readonly Source[];
  /** Sheets of the workbook that are reports from now on. */
  readonly use?: readonly string[];
  /** How they are read, as a person decided; otherwise as an earlier report with the same columns was. */
  readonly recipe?: Recipe;
  /** The same where each has its own: of those of `use`, then of `sources`; whoever has none is read by `recipe`. */
  readonly recipes?: readonly (Recipe | undefined)[];
  /** The workbook's sheets with what their cells alone do not say (merged cells), where the caller has them. */
  readonly held?: readonly Source[];
  /** `false`: a later report of the same layout counts beside the earlier one instead of taking its place. */
  readonly replace?: boolean;
  /** Where a workbook has a unified ledger, it counts instead of the ledgers that it was made of; `true`: it alone counts. */
  readonly unified?: boolean;
}

/** A workbook with its reports, those that are new among them. */
export interface LedgerBook {
  readonly gridOf: (key: LedgerSheetKey) => Grid | undefined;
  readonly kept: KeptReports;
  /** What the workbook's people call their columns. */
  readonly fields: KeptFields;
  readonly reports: readonly Report[];
  /** Those that count; the unified ledger, where there is one, for those that it was made of. */
  readonly counted: readonly Recognised[];
  readonly unified?: Recognised;
  /** New ones that come in as sheets. */
  readonly sheets: readonly Source[];
  readonly dates1904: boolean;
  readonly findings: readonly Finding[];
}

/** @param day a report that does not say its day is of this one */
export function ledgerBook(grids: readonly Grid[], options: LedgerOptions, day: CalendarDate): LedgerBook {
  const { recipe, recipes = [], replace = true, held = [], use = [], sources = [] } = options;
  const names = ledgerSheetNames(grids.map(({ sheet }) => sheet));
  const gridOf = (key: LedgerSheetKey): Grid | undefined => grids.find(({ sheet }) => sheet === names[key]);
  const reportOf = (source: Source, isSheet: boolean, own = recipe): NewReport => ({
    ...{ source, isSheet },
    ...(own && { recipe: own }),
  });
  const fresh = [
    ...use.flatMap((name, i): NewReport[] => {
      const grid = grids.find(({ sheet }) => sheet === name);
      const source = held.find((each) => each.grid.sheet === name) ?? (grid && { grid, origin: name });
      return grid && source ? [reportOf(source, true, recipes[i])] : [];
    }),
    ...sources.map((source, i) => reportOf(source, false, recipes[use.length + i])),
  ];
  const kept = readKeptReports(gridOf('recipes'));
  const fields = readFields(gridOf('fields'));
  const { learned } = fields;
  const { reports, sheets, findings } = reportsOf({ grids, held, kept: kept.reports, learned, fresh, day, replace });
  const all = reports.flatMap(({ recognised }) => recognised ?? []);
  const ledger = options.unified === false ? undefined : gridOf('ledger');
  const unified = unifiedReport(
    ledger,
    held.find(({ grid }) => grid.sheet === ledger?.sheet),
  );
  return {
    gridOf,
    kept,
    fields,
    reports,
    counted: unified ? [unified, ...(options.unified ? [] : notUnified(all))] : all,
    ...(unified && { unified }),
    sheets,
    dates1904: grids.some((grid) => grid.dates1904),
    findings: [
      ...fields.findings,
      ...findings,
      ...(unified ? [aboutSheet(unified.source.grid.sheet, 'unified-counts', 'info', {})] : []),
    ],
  };
}

/** What a job on reports writes: those that are new come in as sheets first. */
export const ledgerPlan = (
  { sheets, dates1904 }: LedgerBook,
  parts: readonly Part[],
  findings: readonly Finding[],
): Plan => ({
  ...EMPTY_PLAN,
  add: [...sheets.map((source) => rawSheet(source, dates1904)), ...parts.flatMap(({ add }) => add)],
  changes: parts.flatMap(({ changes }) => changes),
  looks: parts.flatMap(({ looks = [] }) => looks),
  findings,
});

/** Reports that the unified ledger is not made of: sums by customer, and lists of which nobody has said whose they are. */
function notUnified(all: readonly Recognised[]): readonly Recognised[] {
  const sided = new Set(sidesOf(all, {}).sided.map(({ source }) => source));
  return all.filter(({ source }) => !sided.has(source));
}
