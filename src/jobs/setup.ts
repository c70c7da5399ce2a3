import type { SheetDraft } from '../engine/grid/plan';
import { EMPTY_PLAN } from '../engine/grid/plan';
import type { Content, Value } from '../engine/grid/value';
import { parseDecimal, toNumber, toText } from '../engine/number/rational';
import type { RubricDefinition } from '../engine/rubric/definition';
import type { Rubric } from '../engine/rubric/rubric';
import { DEFAULT_REQUIREMENT } from '../engine/rubric/version/readiness';
import type { Language } from '../i18n/language';
import { RUBRIC_PRESETS, STANDARD_RUBRIC } from '../presets';
import { definitionIn } from '../presets/preset';
import { BANDS_SHEET } from '../sheets/bands';
import { coloursByName } from '../sheets/colours';
import { criterionCells } from '../sheets/criterion-cells';
import type { SheetDefinition, SheetKey } from '../sheets/definition';
import { headers } from '../sheets/definition';
import { lookOf } from '../sheets/look';
import { readBook, SHEETS } from '../sheets/read-book';
import { RESULTS_SHEET } from '../sheets/results';
import { RUBRIC_SHEET } from '../sheets/rubric';
import { SCORES_SHEET } from '../sheets/scores';
import { SETTING_NOTES, SETTING_WORDS, SETTINGS_SHEET } from '../sheets/settings';
import type { SettingKey } from '../sheets/settings';
import { VERSIONS_SHEET } from '../sheets/versions';
import { rubricColumns, VISITS_FROZEN_COLUMNS } from '../sheets/visit-draft';
import { fixedId, VISITS_SHEET } from '../sheets/visits';
import { BLANK_EXTRAS_WORDS, NA_POLICY_WORDS } from '../sheets/words';
import type { Job } from './job';

export interface SetupOptions {
  /** Id of the preset rubric; the standard one without it. */
  readonly rubric?: string;
  /** A rubric of the owner's instead. */
  readonly definition?: RubricDefinition;
}

export interface SetupReport {
  /** Names of the sheets that are added. */
  readonly added: readonly string[];
  /** Set when nothing can be done: the preset is not known. */
  readonly refused?: { readonly code: 'preset-unknown'; readonly known: readonly string[] };
}

/** Adds the sheets that a workbook lacks, with the standard rubric where it has none (S1–S5). What is there stays as it is. */
export const setup: Job<SetupOptions, SetupReport> = (grids, { rubric: wanted, definition }, { language }) => {
  const preset = wanted === undefined ? STANDARD_RUBRIC : RUBRIC_PRESETS.find(({ id }) => id === wanted);
  const own = definition ?? (preset && definitionIn(preset, language));
  if (!own) {
    const known = RUBRIC_PRESETS.map(({ id }) => id);
    return { plan: EMPTY_PLAN, report: { added: [], refused: { code: 'preset-unknown', known } } };
  }
  const book = readBook(grids);
  const criteria = book.sheets.rubric === undefined ? [criteriaDraft(own, language)] : [];
  const ids = criteria.length > 0 ? [own.id] : book.rubrics.map(({ id }) => id);
  const bands = book.sheets.bands === undefined ? [bandsDraft(own, ids, language)] : [];
  const drafted = [...criteria, ...bands];
  // What the new sheets will say, read the way everything else will read it.
  const rubrics = drafted.length > 0 ? readBook([...grids, ...drafted.map(asGrid)]).rubrics : book.rubrics;
  const colours = coloursByName(rubrics.flatMap((rubric) => rubric.bands));
  const drafts: Record<SheetKey, () => SheetDraft> = {
    rubric: () => criteria[0]!,
    bands: () => ({ ...bands[0]!, look: lookOf(BANDS_SHEET, { language, bandColours: colours }) }),
    visits: () => visitsDraft(rubrics, language),
    scores: () => empty(SCORES_SHEET, language, colours),
    results: () => empty(RESULTS_SHEET, language, colours),
    settings: () => settingsDraft(own, ids, language),
    versions: () => empty(VERSIONS_SHEET, language, colours),
  };
  const add = SHEETS.filter(({ key }) => book.sheets[key] === undefined).map(({ key }) => drafts[key]());
  return { plan: { ...EMPTY_PLAN, add }, report: { added: add.map(({ name }) => name) } };
};

const asGrid = ({ name, rows }: SheetDraft) => ({ sheet: name, rows: rows as (string | number | null)[][] });

function criteriaDraft({ id, criteria }: RubricDefinition, language: Language): SheetDraft {
  const rows = criteria.map((criterion): Content[] => {
    const cells: Readonly<Record<string, Value>> = { rubric: id, ...criterionCells(criterion, language) };
    return RUBRIC_SHEET.columns.map(({ key }) => cells[key]!);
  });
  return draft(RUBRIC_SHEET, rows, language, 2);
}

function bandsDraft({ bands }: RubricDefinition, rubrics: readonly string[], language: Language): SheetDraft {
  const rows = rubrics.flatMap((rubric) =>
    bands.map(({ condition, name, points }) => [rubric, condition, name, toNumber(parseDecimal(points)!)]),
  );
  return draft(BANDS_SHEET, rows, language);
}

function settingsDraft(own: RubricDefinition, rubrics: readonly string[], language: Language): SheetDraft {
  const { step, notApplicable, blankExtras } = own.settings;
  const values = (rubric: string): Record<SettingKey, string> => ({
    name: rubric === own.id ? own.name : rubric,
    step: toText(parseDecimal(step)!),
    notApplicable: NA_POLICY_WORDS[notApplicable][language],
    blankExtras: BLANK_EXTRAS_WORDS[blankExtras][language],
    trialDays: String(DEFAULT_REQUIREMENT.days),
    trialVisits: String(DEFAULT_REQUIREMENT.visits),
  });
  const rows = rubrics.flatMap((rubric) =>
    (Object.entries(values(rubric)) as [SettingKey, string][]).map(([key, value]) => [
      rubric,
      SETTING_WORDS[key][language],
      value,
      SETTING_NOTES[key][language],
    ]),
  );
  return draft(SETTINGS_SHEET, rows, language);
}

function visitsDraft(rubrics: readonly Rubric[], language: Language): SheetDraft {
  const fixed = VISITS_SHEET.columns.length;
  const columns = rubricColumns(rubrics, fixed, language);
  const ids = [...VISITS_SHEET.columns.map(({ key }) => fixedId(key)), ...columns.map(({ id }) => id)];
  const names = [...headers(VISITS_SHEET, language), ...columns.map(({ header }) => header)];
  const more = columns.map(({ look }) => look);
  const options = { language, headerRow: 1, idRow: 0, frozenColumns: VISITS_FROZEN_COLUMNS, more };
  return { name: VISITS_SHEET.name, rows: [ids, names], look: lookOf(VISITS_SHEET, options) };
}

const empty = (
  definition: SheetDefinition,
  language: Language,
  bandColours: ReturnType<typeof coloursByName>,
): SheetDraft => ({
  name: definition.name,
  rows: [headers(definition, language)],
  look: lookOf(definition, { language, bandColours, frozenColumns: 1 }),
});

const draft = (definition: SheetDefinition, rows: Content[][], language: Language, frozenColumns = 0): SheetDraft => ({
  name: definition.name,
  rows: [headers(definition, language), ...rows],
  look: lookOf(definition, { language, frozenColumns }),
});
