import { gridOf } from '../src/engine/grid/grid';
import type { ColumnLook } from '../src/engine/grid/look';
import type { Plan, SheetDraft } from '../src/engine/grid/plan';
import { EMPTY_PLAN } from '../src/engine/grid/plan';
import type { Value } from '../src/engine/grid/value';
import { score } from '../src/jobs/score';
import { BANDS_SHEET } from '../src/sheets/bands';
import type { SheetDefinition } from '../src/sheets/definition';
import { headers } from '../src/sheets/definition';
import { lookOf } from '../src/sheets/look';
import { RESULTS_SHEET } from '../src/sheets/results';
import { RUBRIC_SHEET } from '../src/sheets/rubric';
import { SETTINGS_SHEET } from '../src/sheets/settings';
import { VISITS_FROZEN_COLUMNS } from '../src/sheets/visit-draft';
import { VISITS_SHEET } from '../src/sheets/visits';
import { LAST_DAY } from './calendar';
import { BANDS, RUBRIC, SETTINGS } from './mistaken/rubrics';
import { COLUMNS, RESULTS, VISITS } from './mistaken/visits';

const language = 'zh-CN';

/** The plan of a workbook in which nearly everything is wrong that can be, beside a few visits that are right; scored. */
export function mistakenWorkbook(): Plan {
  const sheets = [
    sheetOf(RUBRIC_SHEET, RUBRIC),
    sheetOf(BANDS_SHEET, BANDS),
    visitsSheet(),
    sheetOf(RESULTS_SHEET, RESULTS),
    sheetOf(SETTINGS_SHEET, SETTINGS),
  ];
  const grids = sheets.map(({ name, rows }) => gridOf(name, rows));
  const { plan } = score(grids, {}, { now: `${LAST_DAY}T18:00:00+08:00`, language });
  return { ...EMPTY_PLAN, add: [...sheets, ...plan.add] };
}

/** @param records cells by column key */
const sheetOf = (definition: SheetDefinition, records: readonly Readonly<Record<string, Value>>[]): SheetDraft => ({
  name: definition.name,
  rows: [
    headers(definition, language),
    ...records.map((record) => definition.columns.map(({ key }) => record[key] ?? null)),
  ],
  look: lookOf(definition, { language }),
});

function visitsSheet(): SheetDraft {
  const fixed = VISITS_SHEET.columns.length;
  const more = COLUMNS.slice(fixed).map((_, i): ColumnLook => ({ column: fixed + i, width: 14, align: 'center' }));
  const place = { headerRow: 1, idRow: 0, frozenColumns: VISITS_FROZEN_COLUMNS };
  return {
    name: VISITS_SHEET.name,
    rows: [COLUMNS.map(({ id }) => id), COLUMNS.map(({ header }) => header), ...VISITS],
    look: lookOf(VISITS_SHEET, { language, ...place, more }),
  };
}
