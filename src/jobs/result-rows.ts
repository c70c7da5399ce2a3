import type { Grid } from '../engine/grid/grid';
import type { Value } from '../engine/grid/value';
import { toSerial } from '../engine/parse/date';
import { toNumber } from '../engine/number/rational';
import type { Language } from '../i18n/language';
import { RESULTS_SHEET, writeMarks } from '../sheets/results';
import type { Table } from '../sheets/table';
import { findTable } from '../sheets/table';
import { lackingHeaders } from './append';
import type { ScoredBook } from './scored';

/** Why a visit gets no result: a code `refused.CODE`, and what it is about. */
export interface NoResult {
  readonly code: string;
  readonly ids?: readonly string[];
}

/**
 * The Results sheet. A result is kept whole or not at all: with a column gone it would be lost who gave it, or when.
 */
export function resultsTable(grids: readonly Grid[], { book }: ScoredBook, language: Language): Table | NoResult {
  const grid = grids.find(({ sheet }) => sheet === book.sheets.results);
  const table = grid && findTable(grid, RESULTS_SHEET);
  if (!table) return { code: 'results-missing' };
  const ids = lackingHeaders(RESULTS_SHEET, table, language);
  return ids.length > 0 ? { code: 'results-columns-missing', ids } : table;
}

export interface Circumstances {
  readonly at: string;
  readonly by: string;
  /** Of a regrade. */
  readonly reason?: string;
}

/** A scored visit as a row of the Results sheet, by column key. */
export function resultRow(
  scored: ScoredBook,
  index: number,
  { at, by, reason }: Circumstances,
  dates1904 = false,
): Record<string, Value> {
  const { visit, rubric, outcome } = scored.visits[index]!;
  return {
    at,
    by,
    visit: visit.id,
    rubric: rubric.id,
    date: visit.date && toSerial(visit.date, dates1904),
    engineer: visit.engineer || null,
    group: visit.group || null,
    customer: visit.customer || null,
    score: toNumber(outcome!.score),
    band: outcome!.band.name,
    points: toNumber(outcome!.points),
    comment: visit.comment || null,
    marks: writeMarks(scored.derive(index)),
    fingerprint: scored.fingerprints.get(rubric.id)!,
    ...(reason !== undefined && { reason }),
  };
}
