import type { Change } from '../engine/grid/change';
import type { Grid } from '../engine/grid/grid';
import type { RubricDefinition } from '../engine/rubric/definition';
import type { Language } from '../i18n/language';
import { BANDS_SHEET } from '../sheets/bands';
import type { Book } from '../sheets/book';
import type { SheetDefinition } from '../sheets/definition';
import { RUBRIC_SHEET } from '../sheets/rubric';
import { SETTINGS_SHEET } from '../sheets/settings';
import { findTable } from '../sheets/table';
import { bandChanges, criterionChanges, settingChanges } from './restore-cells';

/**
 * What makes the sheets say a definition: of a rubric that is there the cells that differ, otherwise rows behind the last.
 * Whether they then say it whole must be read again: rows may be shared by several rubrics, or a sheet may be gone.
 */
export function definitionChanges(
  grids: readonly Grid[],
  { rubrics, sheets }: Book,
  target: RubricDefinition,
  language: Language,
): Change[] {
  const now = rubrics.find(({ id }) => id === target.id);
  const isOnly = rubrics.every(({ id }) => id === target.id);
  const restoring = { target, now, isOnly, language };
  const on = (definition: SheetDefinition, name: string | undefined, changes: typeof criterionChanges): Change[] => {
    const grid = grids.find(({ sheet }) => sheet === name);
    const table = grid && findTable(grid, definition);
    return table ? changes(table, restoring) : [];
  };
  return [
    ...on(RUBRIC_SHEET, sheets.rubric, criterionChanges),
    ...on(BANDS_SHEET, sheets.bands, bandChanges),
    ...on(SETTINGS_SHEET, sheets.settings, settingChanges),
  ];
}
