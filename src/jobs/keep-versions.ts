import { EMPTY_PLAN } from '../engine/grid/plan';
import { readBook } from '../sheets/read-book';
import type { Job } from './job';
import type { SavedVersion } from './save-version';
import { versionsToSave } from './save-version';
import { lifeIn } from './version-book';

/**
 * Saves what nobody needs to be asked about: rubrics that are drafts, have no error and are not saved as they are, in a
 * workbook that keeps versions. A trial would end by it and a locked rubric needs a reason, so those wait for a person.
 */
export const keepVersions: Job<{ readonly by: string }, { readonly saved: readonly SavedVersion[] }> = (
  grids,
  { by },
  environment,
) => {
  const book = readBook(grids);
  const wanted = book.rubrics.filter(({ id, broken }) => broken.length === 0 && lifeIn(book, id).state === 'draft');
  if (book.sheets.versions === undefined) return { plan: EMPTY_PLAN, report: { saved: [] } };
  const { plan, saved } = versionsToSave(grids, book, wanted, { by }, environment);
  return { plan: { ...EMPTY_PLAN, ...plan }, report: { saved } };
};
