import { EMPTY_PLAN } from '../engine/grid/plan';
import type { Finding } from '../engine/grid/plan';
import { readBook } from '../sheets/read-book';
import { byColumn, nextRow, writeRow } from './append';
import type { Job } from './job';
import { scorerRefusal } from './scorer';
import type { NoResult } from './result-rows';
import { resultRow, resultsTable } from './result-rows';
import { versionsToSave } from './save-version';
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

export interface Refusal extends NoResult {
  readonly visit: string;
  readonly problems: readonly Finding[];
}

/**
 * Gives results: each is appended to Results with its marks and the rubric's fingerprint, and stands from then on
 * (S4, DESIGN "Given scores stand"). A visit that has no score, or was given already, is refused; the others are given.
 * So is one that its giver may not score (S10).
 * The rubric is saved as a version where it is not yet: whoever reads the fingerprint later can see what it stood for.
 */
export const give: Job<GiveOptions, GiveReport> = (grids, { visits, by }, environment) => {
  const { now, language } = environment;
  const scored = scoreBook(readBook(grids));
  const table = resultsTable(grids, scored, language);
  const ids = [...new Set(visits)];
  const places = new Map(scored.visits.map(({ visit }, index) => [visit.id, index]));
  const indexOf = (id: string): number => places.get(id) ?? -1;
  const reasons = new Map(ids.map((id) => [id, 'code' in table ? table : whyNot(scored, indexOf(id), by, now)]));
  const used = ids.filter((id) => !reasons.get(id)).map((id) => scored.visits[indexOf(id)]!.rubric);
  const versions = versionsToSave(grids, scored.book, [...new Set(used)], { by }, environment);
  for (const id of ids) {
    const rubric = scored.visits[indexOf(id)]?.rubric.id;
    const none = versions.refused.find((each) => each.rubric === rubric);
    if (none && !reasons.get(id))
      reasons.set(id, none.code === 'rubric-locked' ? { code: 'rubric-locked-changed' } : none);
  }
  const given = ids.filter((id) => !reasons.get(id));
  const changes =
    'code' in table
      ? []
      : given.flatMap((id, i) => {
          const row = resultRow(scored, indexOf(id), { at: now, by: by.trim() }, table.grid.dates1904);
          return writeRow(table, nextRow(table) + i, byColumn(table, row), 'give');
        });
  const refused = ids.flatMap((id): Refusal[] => {
    const reason = reasons.get(id);
    const problems = scored.visits[indexOf(id)]?.problems ?? [];
    return reason ? [{ visit: id, problems, ...reason }] : [];
  });
  const { add, changes: saving } = versions.plan;
  return { plan: { ...EMPTY_PLAN, add, changes: [...changes, ...saving] }, report: { given, refused } };
};

function whyNot({ book, visits }: ScoredBook, index: number, by: string, now: string): NoResult | undefined {
  const visit = visits[index];
  if (!by.trim()) return { code: 'giver-missing' };
  if (!visit) return { code: 'visit-unknown' };
  if (visit.state === 'given') return { code: 'visit-given' };
  return scorerRefusal(book, visit.visit, by, now) ?? (visit.outcome ? undefined : { code: 'visit-not-scored' });
}
