import { EMPTY_PLAN } from '../engine/grid/plan';
import type { Plan } from '../engine/grid/plan';
import { compare, toText } from '../engine/number/rational';
import type { Given, GivenMark } from '../sheets/book';
import { bookUnder } from '../sheets/book-under';
import { readBook } from '../sheets/read-book';
import { readMarks, RESULTS_SHEET, writeMarks } from '../sheets/results';
import { byColumn, lateHeader, nextRow, writeRow } from './append';
import type { Job } from './job';
import type { NoResult } from './result-rows';
import { resultRow, resultsTable } from './result-rows';
import { versionsToSave } from './save-version';
import { scorerRefusal } from './scorer';
import { scoreBook } from './score-book';
import type { ScoredBook } from './scored';
import { lifeIn, rubricOfVersion } from './version-book';

export interface RegradeOptions {
  readonly visit: string;
  readonly by: string;
  readonly reason: string;
  /** The rubric as it is `now`, or the version that the standing result was `given` under: other marks, same rule. */
  readonly under: 'now' | 'given';
}

export interface RegradeReport {
  readonly refused?: NoResult;
  /** The result that stood until now, and the visit under the rubric that it is regraded by. */
  readonly before?: Given;
  readonly scored?: ScoredBook;
  readonly index?: number;
}

/**
 * Gives a visit that has a result another one, deliberately and with a reason. Both stay in Results; the later
 * supersedes. A result that would be the very same is refused.
 */
export const regrade: Job<RegradeOptions, RegradeReport> = (grids, options, environment) => {
  const { language, now } = environment;
  const today = scoreBook(readBook(grids));
  const refuse = (refused: NoResult): { plan: Plan; report: RegradeReport } => ({
    plan: EMPTY_PLAN,
    report: { refused },
  });
  const index = today.visits.findIndex(({ visit }) => visit.id === options.visit);
  const before = today.visits[index]?.given;
  if (!options.by.trim()) return refuse({ code: 'giver-missing' });
  if (!options.reason.trim()) return refuse({ code: 'reason-missing' });
  if (index < 0) return refuse({ code: 'visit-unknown' });
  if (!before) return refuse({ code: 'visit-not-given' });
  const barred = scorerRefusal(today.book, today.visits[index]!.visit, options.by, now);
  if (barred) return refuse(barred);
  const table = resultsTable(grids, today, language);
  if ('code' in table) return refuse(table);
  const scored = options.under === 'now' ? today : underVersion(today, before);
  if ('code' in scored) return refuse(scored);
  const { outcome, rubric } = scored.visits[index]!;
  if (!outcome) return refuse({ code: 'visit-not-scored' });
  if (isSame(scored, index, before)) return refuse({ code: 'regrade-same' });

  const given = { at: now, by: options.by.trim(), reason: options.reason.trim() };
  const header = lateHeader(table, RESULTS_SHEET, 'reason', language, 'regrade');
  const cells = byColumn(header.table, resultRow(scored, index, given, table.grid.dates1904));
  // The version that a result was given under is kept already.
  const versions = versionsToSave(
    grids,
    today.book,
    options.under === 'now' ? [rubric] : [],
    { by: options.by },
    environment,
  );
  const [locked] = versions.refused;
  if (locked) return refuse(locked.code === 'rubric-locked' ? { code: 'rubric-locked-changed' } : locked);
  const { add, changes: saving } = versions.plan;
  const changes = [...header.changes, ...writeRow(table, nextRow(table), cells, 'regrade'), ...saving];
  return { plan: { ...EMPTY_PLAN, add, changes }, report: { before, scored, index } };
};

/** The workbook under the version of the rubric that a result was given under. */
function underVersion({ book }: ScoredBook, { rubric: id, fingerprint }: Given): ScoredBook | NoResult {
  const version = lifeIn(book, id).versions.find((each) => each.fingerprint === fingerprint);
  if (!version) return { code: 'version-unknown' };
  const rubric = rubricOfVersion(version);
  return 'code' in rubric ? { code: rubric.code } : scoreBook(bookUnder(book, rubric));
}

const isSame = (scored: ScoredBook, index: number, before: Given): boolean => {
  const { outcome, rubric, visit } = scored.visits[index]!;
  return (
    compare(outcome!.score, before.score) === 0 &&
    compare(outcome!.points, before.points) === 0 &&
    scored.fingerprints.get(rubric.id) === before.fingerprint &&
    visit.comment === before.comment &&
    marksText(readMarks(writeMarks(scored.derive(index)))) === marksText(before.marks)
  );
};

const marksText = (marks: readonly GivenMark[]): string =>
  marks.map(({ id, mark, max }) => `${id} ${mark ? toText(mark) : 'N/A'} ${toText(max)}`).join('; ');
