import type { Grid } from '../engine/grid/grid';
import type { Plan } from '../engine/grid/plan';
import { EMPTY_PLAN } from '../engine/grid/plan';
import type { Rational } from '../engine/number/rational';
import type { Interval } from '../engine/rubric/bands';
import { conditionsOf } from '../engine/rubric/bands-condition';
import type { Reach } from '../engine/rubric/bands-reach';
import { reachOf } from '../engine/rubric/bands-reach';
import type { Reading, Resolution } from '../engine/rubric/bands-text/doubts';
import type { TextProblem } from '../engine/rubric/bands-text/item';
import { readBandText } from '../engine/rubric/bands-text/read';
import { settle } from '../engine/rubric/bands-text/settle';
import type { Rubric } from '../engine/rubric/rubric';
import type { Language } from '../i18n/language';
import type { Proved } from '../sheets/bands';
import { BAND_FAULTS, bandRows, BANDS_SHEET, provedOf } from '../sheets/bands';
import type { Book } from '../sheets/book';
import { readBook } from '../sheets/read-book';
import { findTable, textOf } from '../sheets/table';
import type { NewBand } from './bands-rows';
import { bandRowChanges, bandSheet } from './bands-rows';
import type { TouchedVisit } from './bands-visits';
import { visitsIn } from './bands-visits';
import type { Job } from './job';

export interface BandsOptions {
  /** Id; the only rubric of the workbook without it. */
  readonly rubric?: string;
  /** The bands as people write them. Without it, the table that is there is proved, and its borders may be moved by choices. */
  readonly text?: string;
  /** How places in doubt are read instead, by their keys: `75` → `lower`. */
  readonly choices?: ReadonlyMap<string, Reading>;
}

/** A band as settled. */
export interface SettledBand extends Interval {
  /** As it is written into the sheet. */
  readonly condition: string;
  readonly points: Rational;
  /** Blank where neither the text nor the sheet names it. */
  readonly name: string;
}

export interface BandsReport {
  readonly rubric?: Rubric;
  /** In rising order. */
  readonly bands: readonly SettledBand[];
  /** Places in doubt, each with the visits whose scores lie there. */
  readonly resolutions: readonly (Resolution & { readonly visits: readonly TouchedVisit[] })[];
  /** What of the text was not understood. */
  readonly problems: readonly TextProblem[];
  /** What can be proved about the bands as settled. */
  readonly proof: readonly Proved[];
  /** The rubric's possible scores; absent while it has errors. */
  readonly reach?: Reach;
  /** Choices that nothing asks for. */
  readonly unknown: readonly string[];
  /** Why nothing is written. */
  readonly refused?: { readonly code: string; readonly ids: readonly string[] };
}

/**
 * Reads bands as people write them and writes them into the Bands sheet, each overlap and hole settled as it was chosen or
 * by the standard reading (S5); without a text, proves the table that is there. Given results stand.
 */
export const bands: Job<BandsOptions, BandsReport> = (grids, options, { language }) => {
  const book = readBook(grids);
  const rubric = rubricFor(book, options.rubric);
  const nothing = { bands: [], resolutions: [], problems: [], proof: [], unknown: [] };
  if ('code' in rubric) return { plan: EMPTY_PLAN, report: { ...nothing, refused: rubric } };
  const { report, settled } = readBands(rubric, options, visitsIn(book, rubric));
  const refused = whyNot(report, options);
  if (refused) return { plan: EMPTY_PLAN, report: { ...report, refused } };
  if (options.text === undefined && !options.choices?.size) return { plan: EMPTY_PLAN, report };
  const plan = planFor(grids, book, rubric, settled, language);
  return 'code' in plan ? { plan: EMPTY_PLAN, report: { ...report, refused: plan } } : { plan, report };
};

/** Reads and proves, and plans nothing: what the pane shows while somebody types. */
export function readBands(
  rubric: Rubric,
  { text, choices = new Map() }: BandsOptions,
  touched: (interval: Interval) => TouchedVisit[],
): { readonly report: BandsReport; readonly settled: readonly NewBand[] } {
  const { step } = rubric.settings;
  const read =
    text === undefined
      ? { ...settle(rubric.bands, { step, choices, isTable: true }), problems: [] }
      : readBandText(text, { step, choices });
  const conditions = conditionsOf(read.bands);
  const settled: NewBand[] = read.bands.map(({ from, to, points, name, ...more }) => ({
    ...(from && { from }),
    ...(to && { to }),
    points,
    // A band without a name goes by its condition, which may be another one now.
    name: 'condition' in more && more.condition === name ? '' : name,
    ...('row' in more && { row: more.row }),
  }));
  const hasOtherFaults = rubric.broken.some((code) => !BAND_FAULTS.includes(code));
  const reach = hasOtherFaults ? undefined : reachOf(rubric.criteria, rubric.settings);
  const rows = settled.map((band, row) => ({
    ...band,
    name: band.name || conditions[row]!,
    condition: conditions[row]!,
    row: band.row ?? row,
  }));
  const keys = new Set(read.resolutions.map(({ key }) => key));
  return {
    settled,
    report: {
      rubric,
      bands: settled.map((band, i) => ({ ...band, condition: conditions[i]! })),
      resolutions: read.resolutions.map((each) => ({ ...each, visits: touched(each.scores) })),
      problems: read.problems,
      proof: provedOf(rows, reach),
      ...(reach && { reach }),
      unknown: [...choices.keys()].filter((key) => !keys.has(key)),
    },
  };
}

interface Refusal {
  readonly code: string;
  readonly ids: readonly string[];
}

function rubricFor({ rubrics }: Book, wanted: string | undefined): Rubric | Refusal {
  const ids = rubrics.map(({ id }) => id);
  const found = wanted === undefined ? rubrics[0] : rubrics.find(({ id }) => id === wanted);
  if (rubrics.length === 0) return { code: 'bands-no-rubric', ids };
  if (wanted === undefined && rubrics.length > 1) return { code: 'bands-which-rubric', ids };
  return found ?? { code: 'bands-rubric-unknown', ids };
}

/** A table is written whole, and only when everything in it was understood and decided. */
function whyNot(
  { rubric, problems, resolutions, unknown }: BandsReport,
  { text, choices }: BandsOptions,
): Refusal | undefined {
  const grave = problems.filter(({ isGrave }) => isGrave);
  if (grave.length > 0) return { code: 'bands-unread', ids: grave.map(({ text: part }) => part) };
  if (unknown.length > 0) return { code: 'bands-no-such-choice', ids: unknown };
  const open = resolutions.filter(({ reading }) => reading === undefined).map(({ key }) => key);
  if (text !== undefined && open.length > 0) return { code: 'bands-undecided', ids: open };
  const faults = rubric!.broken.filter((code) => BAND_FAULTS.includes(code));
  return text === undefined && choices?.size && faults.length > 0
    ? { code: 'bands-table-broken', ids: faults }
    : undefined;
}

function planFor(
  grids: readonly Grid[],
  { sheets, rubrics }: Book,
  { id }: Rubric,
  settled: readonly NewBand[],
  language: Language,
): Plan | Refusal {
  const grid = grids.find(({ sheet }) => sheet === sheets.bands);
  if (!grid) return { ...EMPTY_PLAN, add: [bandSheet(id, settled, language)] };
  const table = findTable(grid, BANDS_SHEET);
  const lacking = BANDS_SHEET.columns.filter(({ required, key }) => required && !table?.columns.has(key));
  if (!table || lacking.length > 0)
    return { code: 'bands-columns-missing', ids: lacking.map(({ header }) => header[language]) };
  const isShared =
    bandRows(table, id).some((row) => textOf(table, row, 'rubric') === '') || !table.columns.has('rubric');
  if (rubrics.length > 1 && isShared) return { code: 'bands-shared', ids: rubrics.map((rubric) => rubric.id) };
  return { ...EMPTY_PLAN, changes: bandRowChanges(table, id, settled) };
}
