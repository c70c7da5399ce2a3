import type { Grid } from '../engine/grid/grid';
import type { Finding } from '../engine/grid/plan';
import { contentHash } from '../engine/ledger/content-hash';
import type { Recognised } from '../engine/ledger/gather';
import type { Recipe } from '../engine/ledger/recipe';
import { isSameReport } from '../engine/ledger/recipe-match';
import type { Learned } from '../engine/ledger/learned';
import { recipeOf } from '../engine/ledger/recipe-of';
import { sideOf } from '../engine/ledger/side';
import type { Source } from '../engine/ledger/source';
import type { CalendarDate } from '../engine/parse/date';
import type { KeptReport } from '../sheets/recipes';
import { aboutSheet } from '../sheets/table';
import { dayOf, keptReport, readAnew, recogniseBy, withDay } from './read-report';

/**
 * What becomes of a report: it is new; it was in use and is still; a later issue of it is in use instead; it came, but
 * is older than the one in use; a person took it out of use; its sheet is gone.
 */
export type ReportState = 'new' | 'kept' | 'replaced' | 'older' | 'unused' | 'missing';

/** A report of the workbook, or one that becomes one. */
export interface Report {
  readonly state: ReportState;
  readonly sheet: string;
  readonly origin: string;
  /** The day that it is of. */
  readonly asOf: CalendarDate | null;
  /** The day to which a person has it aged instead. */
  readonly agedTo: CalendarDate | null;
  readonly hash: string;
  /** The line of the Recipes sheet; absent for one that is new. */
  readonly kept?: KeptReport;
  /** How it was read, for one that is new or is read otherwise than before. */
  readonly recipe?: Recipe;
  /** Absent where the sheet is not read: out of use, or gone. */
  readonly recognised?: Recognised;
}

export interface NewReport {
  readonly source: Source;
  readonly recipe?: Recipe;
  /** It is a sheet of the workbook already, so it need not come in as one. */
  readonly isSheet: boolean;
}

export interface ReportInputs {
  readonly grids: readonly Grid[];
  /** The workbook's sheets with what their cells alone do not say, where the caller has them. */
  readonly held: readonly Source[];
  readonly kept: readonly KeptReport[];
  /** What the workbook's people call their columns. */
  readonly learned: Learned;
  readonly fresh: readonly NewReport[];
  /** A report that does not say its day is of this one. */
  readonly day: CalendarDate;
  /** A later issue takes the place of an earlier one. */
  readonly replace: boolean;
}

export interface Reports {
  readonly reports: readonly Report[];
  /** Reports that come into the workbook as sheets, exactly as they came. */
  readonly sheets: readonly Source[];
  readonly findings: readonly Finding[];
}

const PASTE = 'Paste 粘贴';

/** Decides which reports count. Those of the workbook come first, in the order of the Recipes sheet. */
export function reportsOf({ grids, held, kept, learned, fresh, day, replace }: ReportInputs): Reports {
  const findings: Finding[] = [];
  const sheets: Source[] = [];
  let reports = kept.map((each) => keptReport(each, { grids, held, learned, findings }));
  const names = [...grids, ...kept].map(({ sheet }) => sheet);
  for (const { source, recipe, isSheet } of fresh) {
    const hash = contentHash(source);
    const isIt = (each: Report): boolean => each.hash === hash || (isSheet && each.sheet === source.grid.sheet);
    const same = reports.find((each) => isIt(each) && each.state !== 'missing');
    if (same) {
      const anew = recipe && readAnew(same, recipe, { day, learned });
      findings.push(aboutSheet(same.sheet, anew ? 'report-read-anew' : 'report-same', 'info', { other: same.sheet }));
      if (anew) reports = reports.map((each) => (each === same ? anew : each));
      continue;
    }
    // Its sheet was deleted, and it comes back as another one.
    reports = reports.map((each) => (isIt(each) ? outOfUse(each) : each));
    const sheet = isSheet ? source.grid.sheet : freeName(names);
    const own: Source = { ...source, grid: { ...source.grid, sheet } };
    if (!isSheet) {
      names.push(sheet);
      sheets.push(own);
    }
    const recognised = withDay(recogniseBy(own, recipe, { kept, learned, findings }), day);
    const asOf = dayOf(recognised.recognition)!;
    const rivals = replace ? reports.filter((each) => isInUse(each) && isSameAs(each, recognised)) : [];
    const later = rivals.find((rival) => rival.asOf !== null && rival.asOf > asOf);
    const line = {
      sheet,
      origin: source.origin,
      asOf,
      agedTo: null,
      hash,
      recipe: recipeOf(recognised.recognition, recognised.recipe),
    };
    if (later) {
      findings.push(aboutSheet(sheet, 'report-older', 'warning', { asOf, other: later.sheet, otherAsOf: later.asOf! }));
      reports.push({ ...line, state: 'older' });
      continue;
    }
    reports = reports.map((each) => {
      if (!rivals.includes(each) || each.asOf === null || each.asOf === asOf) return each;
      findings.push(aboutSheet(sheet, 'report-replaces', 'info', { asOf, other: each.sheet, otherAsOf: each.asOf }));
      return outOfUse(each);
    });
    reports.push({ ...line, state: 'new', recognised });
  }
  return { reports, sheets, findings };
}

const outOfUse = ({ sheet, origin, asOf, agedTo, hash, kept, recipe }: Report): Report => ({
  ...{ state: 'replaced', sheet, origin, asOf, agedTo, hash },
  ...(kept && { kept }),
  ...(recipe && { recipe }),
});

const isInUse = ({ state }: Report): boolean => state === 'new' || state === 'kept';
const isSameAs = ({ recognised }: Report, other: Recognised): boolean =>
  recognised !== undefined &&
  isSameReport(recognised.recognition, other.recognition) &&
  // Departments that use one form keep a ledger each.
  sideOf(recognised).side === sideOf(other).side;

/** `Paste 粘贴 3` when 1 and 2 are taken, or were: numbers are not given twice. */
function freeName(names: readonly string[]): string {
  const numbers = names.flatMap((name) => {
    const number = /^Paste 粘贴 (\d{1,6})$/i.exec(name)?.[1];
    return number === undefined ? [] : [Number(number)];
  });
  return `${PASTE} ${Math.max(0, ...numbers) + 1}`;
}
