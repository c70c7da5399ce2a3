import type { Finding } from '../engine/grid/plan';
import { EMPTY_PLAN } from '../engine/grid/plan';
import { age } from '../engine/ledger/aging/age';
import { isReport } from '../engine/ledger/aging/is-report';
import type { AgingOptions, AgingResult } from '../engine/ledger/aging/result';
import type { Recognised } from '../engine/ledger/gather';
import { agingSummarySheet } from '../sheets/aging-summary';
import { lookOf } from '../sheets/look';
import { agedToOf, withAgingChoices } from './aging-choices';
import { fieldsPart } from './fields';
import { itemsPlan } from './aging-items';
import type { Report } from './aging-reports';
import { asideParts } from './aside-sheets';

import { SUMMARY_HEADER, summaryChart, summaryRows } from './aging-summary';
import { aboutSheet } from '../sheets/table';
import type { Job } from './job';
import type { LedgerBook, LedgerOptions } from './ledger-book';
import { ledgerBook, ledgerPlan } from './ledger-book';
import { recipesPlan, writeWhole } from './ledger-parts';

export interface AgingJobOptions extends AgingOptions, LedgerOptions {}

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
  const today = environment.now.slice(0, 10);
  const book = ledgerBook(grids, options, options.asOf ?? today);
  const { gridOf, kept, dates1904, findings } = book;
  const reports = withAgingChoices(book.reports, options);
  const counted = countedFor(book, reports);
  // Lists of contracts, which the board needs, say nothing about what is owed.
  const owing = counted.filter(({ recognition }) => isReport(recognition));
  const asOf = options.asOf ?? agedToOf(reports);
  const result = age(owing.length > 0 ? owing : counted, { ...options, ...(asOf !== undefined && { asOf }) }, today);
  const items = itemsPlan(result.items, result.buckets, gridOf('aging'), { ...environment, dates1904 });
  const { sheet = '' } = gridOf('aging') ?? {};
  const about = items.unreadable ? [aboutSheet(sheet, 'aging-sheet-unreadable', 'error', { sheet })] : [];
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
  const parts = [
    items,
    writeWhole(gridOf('agingSummary'), summary, summaryRows(result, language), {
      ...lookOf(summary, { language, headerRow: SUMMARY_HEADER, frozenColumns: 2 }),
      charts: summaryChart(result, language),
    }),
    ...asideParts('aging', gridOf, result, language),
    recipesPlan(kept, reports, environment, dates1904),
    fieldsPart(gridOf('fields'), language),
  ];
  return { plan: ledgerPlan(book, parts, all), report };
};

/** An aging that finance pasted says more of what is owed than the unified ledger does; without one the ledger counts. */
function countedFor({ unified, counted }: LedgerBook, reports: readonly Report[]): readonly Recognised[] {
  if (!unified) return reports.flatMap(({ recognised }) => recognised ?? []);
  const others = counted.filter((each) => each !== unified);
  return others.length > 0 ? others : [unified];
}
