import { EMPTY_PLAN } from '../engine/grid/plan';
import { widthOf } from '../engine/grid/grid';
import { readBook } from '../sheets/read-book';
import { MINUTES_COLUMN, minutesColumn } from '../sheets/scoring-minutes';
import { VISITS_FROZEN_COLUMNS } from '../sheets/visit-draft';
import { writeRow } from './append';
import type { Job } from './job';

/** Gives the Visits sheet a column for the time taken, behind the last one; nothing where it has one. */
export const addMinutesColumn: Job<object, object> = (grids, _options, { language }) => {
  const { visitColumns: visits } = readBook(grids);
  if (!visits || minutesColumn(visits) !== undefined) return { plan: EMPTY_PLAN, report: {} };
  const { table, idRow } = visits;
  const { headerRow, grid } = table;
  const column = widthOf(grid);
  const changes = writeRow(table, headerRow, new Map([[column, MINUTES_COLUMN.header[language]]]), 'columns');
  const look = {
    headerRow,
    frozenColumns: VISITS_FROZEN_COLUMNS,
    ...(idRow !== undefined && { idRow }),
    columns: [{ column, width: MINUTES_COLUMN.width, format: '0', align: 'center' as const }],
    lastRow: Math.max(headerRow + 1000, grid.rows.length + 500),
  };
  return { plan: { ...EMPTY_PLAN, changes, looks: [{ sheet: grid.sheet, look }] }, report: {} };
};
