import type { Grid } from '../engine/grid/grid';
import { contentAt, widthOf } from '../engine/grid/grid';
import type { Colour } from '../engine/grid/look';
import type { Plan } from '../engine/grid/plan';
import type { Value } from '../engine/grid/value';
import type { Language } from '../i18n/language';
import { NOT_OPEN_WORDS, SCORES_SHEET } from '../sheets/scores';
import type { Table } from '../sheets/table';
import { findTable } from '../sheets/table';
import { keepRows } from './kept-rows';
import { keptLook } from './kept-sheet';

/** What the columns that follow the score say of a visit that is open no more. */
const NO_SCORE = ['score', 'band', 'points', 'next', 'why'];

export interface ScoresSheet {
  readonly language: Language;
  /** By the name of a band. */
  readonly bandColours: Readonly<Record<string, Colour>>;
  readonly why: string;
}

/**
 * Scores for a sheet that somebody wrote beside: rows stand where they stand, and what is beside a visit stays with it.
 * `undefined` where nobody did, and the sheet is ours to write whole. `rows` have a value for each column of the sheet.
 */
export function keptScores(
  there: Grid,
  rows: readonly (readonly Value[])[],
  { language, bandColours, why }: ScoresSheet,
): Pick<Plan, 'changes' | 'looks'> | undefined {
  const table = findTable(there, SCORES_SHEET);
  if (!table?.columns.has('visit') || !isWrittenBeside(table)) return undefined;
  const keys = SCORES_SHEET.columns.map(({ key }) => key);
  const scores = rows.map((row) => {
    const visit = String(row[0]);
    return { key: visit, identity: { visit }, cells: Object.fromEntries(keys.map((key, i) => [key, row[i]!])) };
  });
  const gone = { ...Object.fromEntries(NO_SCORE.map((key) => [key, null])), problem: NOT_OPEN_WORDS[language] };
  const kept = keepRows(table, SCORES_SHEET, scores, { language, why, keyColumn: 'visit', theirs: [], gone });
  if (!kept.addedColumns) return { changes: kept.changes, looks: [] };
  const sheet = { definition: SCORES_SHEET, language, frozenColumns: 1, colours: { band: bandColours } };
  const look = keptLook(sheet, kept.columns, table.headerRow, there.rows.length);
  return { changes: kept.changes, looks: [{ sheet: there.sheet, look }] };
}

/** Something stands above the header or in a column that is not ours. */
function isWrittenBeside({ grid, headerRow, columns }: Table): boolean {
  const ours = new Set(columns.values());
  const theirs = Array.from({ length: widthOf(grid) }, (_, column) => column).filter((column) => !ours.has(column));
  const isFilled = (row: number, column: number): boolean => contentAt(grid, row, column) !== null;
  return grid.rows.some((cells, row) =>
    row < headerRow ? cells.some((_, column) => isFilled(row, column)) : theirs.some((column) => isFilled(row, column)),
  );
}
