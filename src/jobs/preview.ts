import { EMPTY_PLAN } from '../engine/grid/plan';
import type { Rubric } from '../engine/rubric/rubric';
import type { Life, Version } from '../engine/rubric/version/life';
import { bookUnder } from '../sheets/book-under';
import { readBook } from '../sheets/read-book';
import type { Job } from './job';
import type { PreviewReport } from './preview-report';
import { previewOf } from './preview-report';
import type { NoResult } from './result-rows';
import { scoreBook } from './score-book';
import type { ScoredBook } from './scored';
import { chosenRubric, isSaved, lifeIn, rubricOfVersion } from './version-book';

export interface PreviewOptions {
  /** The workbook's only rubric without it. */
  readonly rubric?: string;
  /** Number of the version to compare with; without it the last one that is not what is compared. */
  readonly against?: number;
  /** Number of the version to look at; without it the rubric as the sheets say it. */
  readonly under?: number;
}

/** What would this change have done? Writes nothing: given results stand, and so do the sheets. */
export const preview: Job<PreviewOptions, PreviewReport | { readonly refused: NoResult }> = (grids, options) => {
  const report = compared(scoreBook(readBook(grids)), options);
  return { plan: EMPTY_PLAN, report: 'code' in report ? { refused: report } : report };
};

/** Two versions of a rubric, on the visits of a workbook; otherwise why they cannot be compared. */
export function compared(today: ScoredBook, { rubric: id, against, under }: PreviewOptions): PreviewReport | NoResult {
  const rubric = chosenRubric(today.book, id);
  if ('code' in rubric) return rubric;
  const life = lifeIn(today.book, rubric.id);
  const scored = under === undefined ? today : scoredUnder(today, life, under);
  if ('code' in scored) return scored;
  const looked = scored.book.rubrics.find((each) => each.id === rubric.id)!;
  if (looked.broken.length > 0) return { code: 'rubric-broken', ids: [rubric.id] };
  const version = versionToCompare(life, looked, against);
  if (!version)
    return against === undefined
      ? { code: 'preview-no-version', ids: [rubric.id] }
      : { code: 'version-missing', ids: [String(against)] };
  const base = rubricOfVersion(version);
  return 'code' in base ? damaged(version.number) : previewOf(scored, version, base);
}

const damaged = (version: number): NoResult => ({ code: 'version-damaged', ids: [String(version)] });

/** The workbook's visits as a version of a rubric scores them. */
export function scoredUnder({ book }: ScoredBook, { versions }: Life, number: number): ScoredBook | NoResult {
  const version = versions.find((each) => each.number === number);
  if (!version) return { code: 'version-missing', ids: [String(number)] };
  const rubric = rubricOfVersion(version);
  return 'code' in rubric ? damaged(number) : scoreBook(bookUnder(book, rubric));
}

/** The version that was asked for; otherwise the last one, or the one before it when nothing was edited since. */
export function versionToCompare(life: Life, rubric: Rubric, number?: number): Version | undefined {
  if (number !== undefined) return life.versions.find((each) => each.number === number);
  return isSaved(life, rubric) ? life.versions.at(-2) : life.versions.at(-1);
}
