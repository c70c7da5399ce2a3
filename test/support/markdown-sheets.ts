import type { Grid } from '../../src/engine/grid/grid';
import { gridOf } from '../../src/engine/grid/grid';
import type { Value } from '../../src/engine/grid/value';
import { wordKey } from '../../src/engine/parse/text';
import type { Language } from '../../src/i18n/language';
import { STANDARD_RUBRIC } from '../../src/presets';
import { BANDS_SHEET } from '../../src/sheets/bands';
import type { SheetDefinition } from '../../src/sheets/definition';
import { RUBRIC_SHEET } from '../../src/sheets/rubric';
import { SETTINGS_SHEET } from '../../src/sheets/settings';
import { VISITS_SHEET } from '../../src/sheets/visits';
import type { MarkdownTable } from './markdown';

/** The sheets that an example draws, completed by the standard rubric's bands and settings. */
export function sheetsDrawnIn(tables: readonly MarkdownTable[], language: Language): Grid[] {
  const drawn = tables.map((table) =>
    gridOf(
      definitionOf(table).name,
      table.map((row) => row.map(valueOf)),
    ),
  );
  const has = (definition: SheetDefinition): boolean => drawn.some(({ sheet }) => sheet === definition.name);
  const bands = STANDARD_RUBRIC.bands.map(({ condition, name, points }) => [condition, name[language], Number(points)]);
  const standard = gridOf(BANDS_SHEET.name, [['condition', 'name', 'points'], ...bands]);
  const blank = gridOf(SETTINGS_SHEET.name, [
    ['setting', 'value'],
    ['blankExtras', 'none'],
  ]);
  return [...drawn, ...(has(BANDS_SHEET) ? [] : [standard]), ...(has(SETTINGS_SHEET) ? [] : [blank])];
}

const valueOf = (cell: string): Value => (cell === '' ? null : /^-?\d+(\.\d+)?$/.test(cell) ? Number(cell) : cell);

function definitionOf([header]: MarkdownTable): SheetDefinition {
  const keys: [SheetDefinition, string][] = [
    [RUBRIC_SHEET, 'id'],
    [SETTINGS_SHEET, 'setting'],
    [VISITS_SHEET, 'visit'],
    [BANDS_SHEET, 'points'],
  ];
  const found = keys.find(([definition, key]) => {
    const column = definition.columns.find((each) => each.key === key)!;
    return header!.some((cell) => Object.values(column.header).some((name) => wordKey(name) === wordKey(cell)));
  });
  if (!found) throw new Error(`no sheet has these headers: ${header!.join(', ')}`);
  return found[0];
}
