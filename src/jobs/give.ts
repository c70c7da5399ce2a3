import type { Change } from '../engine/grid/change';
import { EMPTY_PLAN } from '../engine/grid/plan';
import type { Finding } from '../engine/grid/plan';
import type { Value } from '../engine/grid/value';
import { toSerial } from '../engine/parse/date';
import { toNumber } from '../engine/number/rational';
import { readBook } from '../sheets/read-book';
import { RESULTS_SHEET, writeMarks } from '../sheets/results';
import { findTable } from '../sheets/table';
import { byColumn, nextRow, writeRow } from './append';
import type { Job } from './job';
import { scoreBook } from './score-book';
import type { ScoredBook } from './scored';

export interface GiveOptions {
  /** Ids of the visits whose results are given. */
  readonly visits: readonly string[];
  /** Who gives them. */
  readonly by: string;
}

export interface GiveReport {
  readonly given: readonly string[];
  /** Visits that were not given, each with the reason. */
  readonly refused: readonly Refusal[];
}

export interface Refusal {
  readonly visit: string;
  readonly code: string;
  readonly problems: readonly Finding[];
  /** Headers that the Results sheet lacks. */
  readonly ids?: readonly string[];
}

/**
 * Gives results: each is appended to Results with its marks and the rubric's fingerprint, and stands from then on
 * (S4, DESIGN "Given scores stand"). A visit that has no score, or was given already, is refused; the others are given.
 */
export const give: Job<GiveOptions, GiveReport> = (grids, { visits, by }, { now, language }) => {
  const scored = scoreBook(readBook(grids));
  const grid = grids.find((each) => each.sheet === scored.book.sheets.results);
  const table = grid && findTable(grid, RESULTS_SHEET);
  // A result is kept whole or not at all: a column that is gone would lose who gave it, or when.
  const lacking = RESULTS_SHEET.columns
    .filter(({ key }) => !table?.columns.has(key))
    .map(({ header }) => header[language]);
  const noSheet = !table ? 'results-missing' : lacking.length > 0 ? 'results-columns-missing' : undefined;
  const given: string[] = [];
  const refused: Refusal[] = [];
  const changes: Change[] = [];
  for (const id of new Set(visits)) {
    const index = scored.visits.findIndex(({ visit }) => visit.id === id);
    const code = noSheet ?? (by.trim() ? whyNot(scored, index) : 'giver-missing');
    if (code) {
      const problems = scored.visits[index]?.problems ?? [];
      refused.push({ visit: id, code, problems, ...(code === noSheet && { ids: lacking }) });
      continue;
    }
    const values = byColumn(table!, resultRow(scored, index, by.trim(), now, table!.grid.dates1904));
    changes.push(...writeRow(table!, nextRow(table!) + given.length, values, 'give'));
    given.push(id);
  }
  return { plan: { ...EMPTY_PLAN, changes }, report: { given, refused } };
};

function whyNot({ visits }: ScoredBook, index: number): string | undefined {
  const visit = visits[index];
  if (!visit) return 'visit-unknown';
  if (visit.state === 'given') return 'visit-given';
  return visit.outcome ? undefined : 'visit-not-scored';
}

function resultRow(
  scored: ScoredBook,
  index: number,
  by: string,
  at: string,
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
  };
}
