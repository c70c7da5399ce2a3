import { withChanges } from '../engine/grid/with-changes';
import { EMPTY_PLAN } from '../engine/grid/plan';
import { definitionOf } from '../engine/rubric/definition';
import { fingerprint } from '../engine/rubric/fingerprint';
import { BANDS_SHEET } from '../sheets/bands';
import type { SheetDefinition } from '../sheets/definition';
import { readBook } from '../sheets/read-book';
import { RUBRIC_SHEET } from '../sheets/rubric';
import { SETTINGS_SHEET } from '../sheets/settings';
import type { Table } from '../sheets/table';
import { findTable } from '../sheets/table';
import type { Job } from './job';
import { bandChanges, criterionChanges, settingChanges } from './restore-cells';
import type { NoResult } from './result-rows';
import { lifeIn, rubricOfVersion } from './version-book';

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
  const { state, versions } = lifeIn(book, options.rubric);
  const version = versions.find(({ number }) => number === options.version);
  if (!version) return refuse({ code: 'version-missing', ids: [String(options.version)] });
  if (state === 'locked') return refuse({ code: 'restore-locked' });
  const wanted = rubricOfVersion(version);
  if ('code' in wanted) return refuse({ code: 'version-damaged', ids: [String(options.version)] });
  const now = book.rubrics.find(({ id }) => id === options.rubric);
  const tableOf = (definition: SheetDefinition, name: string | undefined): Table | undefined => {
    const grid = grids.find(({ sheet }) => sheet === name);
    return grid && findTable(grid, definition);
  };
  const tables = {
    rubric: tableOf(RUBRIC_SHEET, book.sheets.rubric),
    bands: tableOf(BANDS_SHEET, book.sheets.bands),
    settings: tableOf(SETTINGS_SHEET, book.sheets.settings),
  };
  const restoring = { target: definitionOf(wanted), now, isOnly: book.rubrics.length <= 1, language };
  const changes = [
    ...(tables.rubric ? criterionChanges(tables.rubric, restoring) : []),
    ...(tables.bands ? bandChanges(tables.bands, restoring) : []),
    ...(tables.settings ? settingChanges(tables.settings, restoring) : []),
  ];
  // What cannot be put back whole is not put back at all: rows shared by several rubrics, or a sheet that is gone.
  const after = readBook(withChanges(grids, changes)).rubrics.find(({ id }) => id === options.rubric);
  if (!after || fingerprint(after) !== version.fingerprint) return refuse({ code: 'restore-impossible' });
  return { plan: { ...EMPTY_PLAN, changes }, report: {} };
};
