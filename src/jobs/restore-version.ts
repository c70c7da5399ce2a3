import { withChanges } from '../engine/grid/with-changes';
import { EMPTY_PLAN } from '../engine/grid/plan';
import { definitionOf } from '../engine/rubric/definition';
import { fingerprint } from '../engine/rubric/fingerprint';
import { readBook } from '../sheets/read-book';
import type { Job } from './job';
import { definitionChanges } from './definition-changes';
import type { NoResult } from './result-rows';
import { isClosed, lifeIn, rubricOfVersion } from './version-book';

export interface RestoreOptions {
  readonly rubric: string;
  readonly version: number;
}

/**
 * Puts the sheets back to what they said in an earlier version: criteria, bands and settings, only the cells that
 * differ. Versions and results stay as they are; the restored state is saved like any other edit.
 */
export const restoreVersion: Job<RestoreOptions, { readonly refused?: NoResult }> = (grids, options, { language }) => {
  const book = readBook(grids);
  const refuse = (refused: NoResult) => ({ plan: EMPTY_PLAN, report: { refused } });
  const { versions } = lifeIn(book, options.rubric);
  const version = versions.find(({ number }) => number === options.version);
  if (!version) return refuse({ code: 'version-missing', ids: [String(options.version)] });
  if (isClosed(book, options.rubric)) return refuse({ code: 'rubric-closed' });
  const wanted = rubricOfVersion(version);
  if ('code' in wanted) return refuse({ code: 'version-damaged', ids: [String(options.version)] });
  const changes = definitionChanges(grids, book, definitionOf(wanted), language);
  // What cannot be put back whole is not put back at all: rows shared by several rubrics, or a sheet that is gone.
  const after = readBook(withChanges(grids, changes)).rubrics.find(({ id }) => id === options.rubric);
  if (!after || fingerprint(after) !== version.fingerprint) return refuse({ code: 'restore-impossible' });
  return { plan: { ...EMPTY_PLAN, changes }, report: {} };
};
