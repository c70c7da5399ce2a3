import type { Grid } from '../engine/grid/grid';
import type { Plan } from '../engine/grid/plan';
import { EMPTY_PLAN, isEmptyPlan } from '../engine/grid/plan';
import type { Rubric } from '../engine/rubric/rubric';
import type { Language } from '../i18n/language';
import { BAND_FAULTS, bandRows, BANDS_SHEET } from '../sheets/bands';
import type { Book } from '../sheets/book';
import { readBook } from '../sheets/read-book';
import { findTable, textOf } from '../sheets/table';
import type { BandsOptions, BandsReport } from './bands-read';
import { readBands } from './bands-read';
import type { NewBand } from './bands-rows';
import { bandRowChanges, bandSheet } from './bands-rows';
import { visitsIn } from './bands-visits';
import type { Job } from './job';
import { isClosed } from './version-book';

/**
 * Reads bands as people write them and writes them into the Bands sheet, each overlap and hole settled as it was chosen or
 * by the standard reading (S5); without a text, proves the table that is there. Given results stand, and so does what
 * is locked.
 */
export const bands: Job<BandsOptions, BandsReport> = (grids, options, { language }) => {
  const book = readBook(grids);
  const rubric = rubricFor(book, options.rubric);
  const nothing = { bands: [], resolutions: [], problems: [], unknown: [] };
  if ('code' in rubric) return { plan: EMPTY_PLAN, report: { ...nothing, refused: rubric } };
  const { report, settled } = readBands(rubric, options, visitsIn(book, rubric));
  const refused = whyNot(report, options);
  if (refused) return { plan: EMPTY_PLAN, report: { ...report, refused } };
  if (options.text === undefined && !options.choices?.size) return { plan: EMPTY_PLAN, report };
  const plan = planFor(grids, book, rubric, settled, language);
  if (!('code' in plan) && !isEmptyPlan(plan) && isClosed(book, rubric.id))
    return { plan: EMPTY_PLAN, report: { ...report, refused: { code: 'rubric-closed', ids: [rubric.id] } } };
  return 'code' in plan ? { plan: EMPTY_PLAN, report: { ...report, refused: plan } } : { plan, report };
};

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
