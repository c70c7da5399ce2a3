import type { Grid } from '../engine/grid/grid';
import type { Finding, FindingData, Severity } from '../engine/grid/plan';
import { contentHash } from '../engine/ledger/content-hash';
import type { Recognised } from '../engine/ledger/gather';
import type { Recipe } from '../engine/ledger/recipe';
import { isRecipeFor, isSameReport, recipeFindings, recipeOf } from '../engine/ledger/recipe-of';
import type { Recognition } from '../engine/ledger/recognition';
import { recognise } from '../engine/ledger/recognise';
import type { Source } from '../engine/ledger/source';
import type { CalendarDate } from '../engine/parse/date';
import type { KeptReport } from '../sheets/recipes';

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
  readonly asOf: CalendarDate | null;
  readonly hash: string;
  /** The line of the Recipes sheet; absent for one that is new. */
  readonly kept?: KeptReport;
  /** For one that is new: how it was read. */
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
export function reportsOf({ grids, held, kept, fresh, day, replace }: ReportInputs): Reports {
  const findings: Finding[] = [];
  const sheets: Source[] = [];
  let reports = kept.map((each) => keptReport(each, grids, held, findings));
  const names = grids.map(({ sheet }) => sheet);
  for (const { source, recipe, isSheet } of fresh) {
    const hash = contentHash(source);
    const same = reports.find((each) => each.hash === hash || (isSheet && each.sheet === source.grid.sheet));
    if (same) {
      findings.push(about(same.sheet, 'report-same', 'info', { other: same.sheet }));
      continue;
    }
    const sheet = isSheet ? source.grid.sheet : freeName(names);
    const own: Source = { ...source, grid: { ...source.grid, sheet } };
    if (!isSheet) {
      names.push(sheet);
      sheets.push(own);
    }
    const recognised = withDay(recogniseBy(own, recipe, kept, findings), day);
    const asOf = dayOf(recognised.recognition)!;
    const rivals = replace ? reports.filter((each) => isInUse(each) && isSameAs(each, recognised)) : [];
    const later = rivals.find((rival) => rival.asOf !== null && rival.asOf > asOf);
    const line = {
      sheet,
      origin: source.origin,
      asOf,
      hash,
      recipe: recipeOf(recognised.recognition, recognised.recipe),
    };
    if (later) {
      findings.push(about(sheet, 'report-older', 'warning', { asOf, other: later.sheet, otherAsOf: later.asOf! }));
      reports.push({ ...line, state: 'older' });
      continue;
    }
    reports = reports.map((each) => {
      if (!rivals.includes(each) || each.asOf === null || each.asOf === asOf) return each;
      findings.push(about(sheet, 'report-replaces', 'info', { asOf, other: each.sheet, otherAsOf: each.asOf }));
      return outOfUse(each);
    });
    reports.push({ ...line, state: 'new', recognised });
  }
  return { reports, sheets, findings };
}

const outOfUse = ({ sheet, origin, asOf, hash, kept, recipe }: Report): Report => ({
  ...{ state: 'replaced', sheet, origin, asOf, hash },
  ...(kept && { kept }),
  ...(recipe && { recipe }),
});

const isInUse = ({ state }: Report): boolean => state === 'new' || state === 'kept';
const isSameAs = ({ recognised }: Report, other: Recognised): boolean =>
  recognised !== undefined && isSameReport(recognised.recognition, other.recognition);

const about = (sheet: string, code: string, severity: Severity, data: FindingData): Finding => ({
  at: { sheet, row: 0, column: 0 },
  code,
  severity,
  data,
});

/** `Paste 粘贴 3` when 1 and 2 are taken, or were: numbers are not given twice. */
function freeName(names: readonly string[]): string {
  const numbers = names.flatMap((name) => {
    const number = /^Paste 粘贴 (\d{1,6})$/i.exec(name)?.[1];
    return number === undefined ? [] : [Number(number)];
  });
  return `${PASTE} ${Math.max(0, ...numbers) + 1}`;
}

function keptReport(kept: KeptReport, grids: readonly Grid[], held: readonly Source[], findings: Finding[]): Report {
  const { sheet, origin, asOf, hash } = kept;
  const line = { sheet, origin, asOf, hash, kept };
  if (!kept.inUse) return { ...line, state: 'unused' };
  const grid = grids.find((each) => each.sheet === sheet);
  if (!grid) {
    findings.push(about(sheet, 'report-missing', 'warning', {}));
    return { ...line, state: 'missing' };
  }
  const source = { ...(held.find((each) => each.grid.sheet === sheet) ?? { grid }), origin };
  if (kept.broken) findings.push(about(sheet, 'recipe-broken', 'warning', {}));
  const recipe = kept.recipe ?? undefined;
  const recognition = recognise(source, recipe);
  const recognised = { source, recognition, ...(recipe && { recipe }) };
  return { ...line, state: 'kept', recognised: asOf === null ? recognised : withDay(recognised, asOf) };
}

/** By the recipe that came with it, else by that of an earlier report with the same columns: and then what has changed is said. */
function recogniseBy(
  source: Source,
  given: Recipe | undefined,
  kept: readonly KeptReport[],
  findings: Finding[],
): Recognised {
  const plain = recognise(source, given);
  if (given) return { source, recognition: plain, recipe: given };
  const earlier = kept.flatMap(({ recipe }) => recipe ?? []).reverse();
  const recipe = earlier.find((each) => isRecipeFor(each, plain));
  if (!recipe) return { source, recognition: plain };
  const recognition = recognise(source, recipe);
  findings.push(...recipeFindings(source, recognition, recipe));
  return { source, recognition, recipe };
}

const dayOf = ({ tables }: Recognition): CalendarDate | undefined =>
  tables
    .flatMap(({ facts }) => facts.asOf?.value ?? facts.period?.value.to ?? [])
    .sort()
    .at(-1);

/** The report with a day: tables that do not say theirs are of the one given. */
function withDay(recognised: Recognised, day: CalendarDate): Recognised {
  const { recognition } = recognised;
  const own = dayOf(recognition) ?? day;
  const tables = recognition.tables.map((table) =>
    table.facts.asOf || table.facts.period
      ? table
      : { ...table, facts: { ...table.facts, asOf: { value: own, row: 0, column: 0 } } },
  );
  return { ...recognised, recognition: { ...recognition, tables } };
}
