import type { GridState } from '../../hosts/grid/state';
import type { FileSnapshot } from './open';
import type { Unsaved } from './save';

/** What plugins keep, by sheet. */
type Kept = Readonly<Record<string, unknown>>;

const CODES = {
  SHEET_DATA_VALIDATION_PLUGIN: 'validation',
  SHEET_CONDITIONAL_FORMATTING_PLUGIN: 'conditional-format',
  SHEET_NOTE_PLUGIN: 'comment',
  SHEET_FILTER_PLUGIN: 'filter',
} as const;

/** Ids and what only the drawing of a rule needs. */
const IRRELEVANT = new Set(
  'uid cfId id allowBlank showErrorMessage showDropDown renderMode stopIfTrue width height show'.split(' '),
);

const canonical = (value: unknown): string =>
  JSON.stringify(value, (key, inner: unknown) => {
    if (IRRELEVANT.has(key)) return undefined;
    if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) return inner;
    return Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)));
  }) ?? '';

/** Each rule of a sheet as a text, in a fixed order. */
const rules = (kept: unknown): string[] =>
  (Array.isArray(kept) ? kept : Object.values((kept ?? {}) as object)).map(canonical).sort();

const keptBy = (name: string, { resources }: Pick<GridState['snapshot'], 'resources'>): Kept =>
  JSON.parse(resources?.find((resource) => resource.name === name)?.data || '{}') as Kept;

/**
 * Rules, notes and filters that people changed in the spreadsheet: the file keeps its own.
 * @param file the file about to be saved as the spreadsheet would show it
 * @param original the file that was opened, likewise
 */
export function unsavedOf(
  file: FileSnapshot,
  original: () => FileSnapshot,
  { sheets, snapshot }: GridState,
): Unsaved[] {
  const idIn = (name: string): string => file.sheetOrder.find((id) => file.sheets[id]?.name === name) ?? '';
  return Object.entries(CODES).flatMap(([plugin, code]) => {
    const [now, saved] = [keptBy(plugin, snapshot), keptBy(plugin, file)];
    return sheets.flatMap(({ id, grid }): Unsaved[] => {
      const is = rules(now[id]).join('\n');
      if (is === rules(saved[idIn(grid.sheet)]).join('\n')) return [];
      // What nobody touched is in the file as it was, even if it reads otherwise there: a sheet has another name.
      if (is === rules(keptBy(plugin, original())[id]).join('\n')) return [];
      return [{ code, sheet: grid.sheet, detail: '' }];
    });
  });
}
