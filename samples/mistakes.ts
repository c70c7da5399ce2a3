import type { Content, Value } from '../src/engine/grid/value';
import { BANDS_SHEET } from '../src/sheets/bands';
import type { SheetDefinition } from '../src/sheets/definition';
import { headers } from '../src/sheets/definition';
import { RESULTS_SHEET } from '../src/sheets/results';
import { RUBRIC_SHEET } from '../src/sheets/rubric';
import { SETTINGS_SHEET } from '../src/sheets/settings';
import { BANDS, RUBRIC, SETTINGS } from './mistaken/rubrics';
import { COLUMNS, RESULTS, VISITS } from './mistaken/visits';
import { VISITS_SHEET } from '../src/sheets/visits';

export interface MistakenSheet {
  readonly definition: SheetDefinition;
  readonly rows: readonly (readonly Content[])[];
}

const LANGUAGE = 'zh-CN';

/** A cell for each column of the sheet, by column key. */
const inColumns = (definition: SheetDefinition, record: Readonly<Record<string, Value>>): Value[] =>
  definition.columns.map(({ key }) => record[key] ?? null);

const withHeaders = (definition: SheetDefinition, records: readonly Readonly<Record<string, Value>>[]) => ({
  definition,
  rows: [headers(definition, LANGUAGE), ...records.map((record) => inColumns(definition, record))],
});

/** One workbook in which nearly everything is wrong that can be, beside one visit and one rubric that are right. */
export const mistakenSheets = (): MistakenSheet[] => [
  withHeaders(RUBRIC_SHEET, RUBRIC),
  withHeaders(BANDS_SHEET, BANDS),
  {
    definition: VISITS_SHEET,
    rows: [COLUMNS.map(({ id }) => id), COLUMNS.map(({ header }) => header), ...VISITS],
  },
  withHeaders(RESULTS_SHEET, RESULTS),
  withHeaders(SETTINGS_SHEET, SETTINGS),
];
