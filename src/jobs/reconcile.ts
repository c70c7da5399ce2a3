import type { Expression } from '../engine/formula/expression';
import type { Finding } from '../engine/grid/plan';
import { EMPTY_PLAN } from '../engine/grid/plan';
import type { Recognised } from '../engine/ledger/gather';
import type { Side } from '../engine/ledger/side';
import { UNDECIDED } from '../engine/ledger/recipe';
import type { CalendarDate } from '../engine/parse/date';
import { readComplete } from '../engine/reconcile/complete';
import { reconcile as reconcileReports } from '../engine/reconcile/reconcile';
import type { Reconciled } from '../engine/reconcile/result';
import { translate } from '../i18n';
import { DIFFERENCES_SHEET } from '../sheets/differences';
import { LEDGER_SHEET, ledgerColours } from '../sheets/ledger';
import { readLedgerSettings } from '../sheets/ledger-settings';
import type { LedgerTrial } from '../sheets/ledger-trial';
import { readLedgerTrial } from '../sheets/ledger-trial';
import { readMatches } from '../sheets/matches';
import { readStatusWords } from '../sheets/status-words';
import type { Report } from './aging-reports';
import { asideParts } from './aside-sheets';
import { differenceRows, goneDifferenceCells } from './difference-rows';
import { fieldsPart } from './fields';
import type { Job } from './job';
import { keepSheet } from './kept-sheet';
import type { LedgerOptions } from './ledger-book';
import { ledgerBook, ledgerPlan } from './ledger-book';
import { recipesPlan } from './ledger-parts';
import type { SaidSides, Sides } from './ledger-sides';
import { sidesOf } from './ledger-sides';
import { goneLedgerCells, ledgerRows } from './ledger-rows';
import type { ChosenSettings } from './ledger-settings-part';
import { moneyRows, titleLines } from './ledger-lines';
import { ledgerSettingsPart } from './ledger-settings-part';
import type { Adoption } from './ledger-trial';
import { adoptPart, trialPart } from './ledger-trial';
import { matchesPart, proposalsOf } from './match-proposals';

export interface ReconcileJobOptions extends LedgerOptions, ChosenSettings {
  readonly asOf?: CalendarDate;
  /** Whose ledger a report is, by its sheet or by where it came from; otherwise it is told by its names and columns. */
  readonly sides?: SaidSides;
  /** Writes the day's line of the trial (L3). */
  readonly trial?: boolean;
  /** Takes the ledger into use after the trial. */
  readonly adopt?: Adoption;
}

export interface ReconcileReport {
  readonly result: Reconciled;
  /** Which ledgers count and whose they are; `undefined` where a person has to say it, and for reports out of use. */
  readonly reports: readonly (Pick<Report, 'sheet' | 'origin' | 'asOf' | 'state'> & {
    readonly side: Side | undefined;
  })[];
  /** The ledgers that count, as they were read. */
  readonly tables: readonly (Recognised & { readonly side: Side | undefined })[];
  /** Rows that are in no ledger any more and keep their place for the sake of their notes. */
  readonly gone: number;
  /** Pairs that wait for a decision, new ones among them. */
  readonly proposals: number;
  /** The condition under which a contract is complete, as written. */
  readonly complete: string;
  /** Days of the trial so far, and whether the ledger is in use, before this run. */
  readonly trial: Pick<LedgerTrial, 'days' | 'adopted'>;
  readonly findings: readonly Finding[];
}

const WHY = 'ledger';

/**
 * Makes one ledger of the workbook's ledgers of sales, delivery and finance and of those that are new (L1–L5): the Ledger,
 * the Differences, what may be one under two names, what was set aside and the balance. The same ledgers a second time change
 * nothing.
 */
export const reconcile: Job<ReconcileJobOptions, ReconcileReport> = (grids, options, environment) => {
  const { language, now } = environment;
  const { asOf = now.slice(0, 10) } = options;
  const book = ledgerBook(grids, { ...options, unified: false }, asOf);
  const { gridOf, dates1904 } = book;
  const settings = readLedgerSettings(gridOf('ledgerSettings'));
  const matches = readMatches(gridOf('matches'));
  const words = readStatusWords(gridOf('words'));
  const { reports, sided, findings: aboutSides } = withSides(book.reports, options.sides ?? {});

  const chosen = { ...settings, ...options };
  const definition = options.complete === undefined ? settings.definition : expressionOf(options.complete);
  const result = reconcileReports(sided, {
    ...{ asOf, tolerance: chosen.tolerance, retentionCounts: chosen.retentionCounts },
    ...{ decisions: matches.decisions, statuses: words.rules },
    ...(chosen.cutOff && { cutOff: chosen.cutOff }),
    ...(definition && { complete: definition }),
  });
  const proposals = proposalsOf(result, language);
  const ledger = keepSheet({
    ...{ definition: LEDGER_SHEET, grid: gridOf('ledger'), language, why: WHY },
    lines: titleLines(result, chosen.complete, language),
    rows: ledgerRows(result, { language, dates1904 }),
    gone: goneLedgerCells(language),
    ...{ colours: { state: ledgerColours() }, frozenColumns: 2, unreadable: 'ledger-sheet-unreadable' },
  });
  const differences = keepSheet({
    ...{ definition: DIFFERENCES_SHEET, grid: gridOf('differences'), language, why: WHY },
    lines: [translate(language, 'reconcile.differences-title', { count: result.differences.length, asOf })],
    rows: differenceRows(result, language),
    gone: goneDifferenceCells(language),
    ...{ frozenColumns: 1, unreadable: 'ledger-sheet-unreadable' },
  });
  const trial = readLedgerTrial(gridOf('ledgerTrial'));
  const trying = {
    ...{ grid: gridOf('ledgerTrial'), before: gridOf('ledger'), today: now.slice(0, 10) },
    ...{ language, dates1904 },
  };
  const trials = [
    ...(options.trial ? [trialPart(trial, result, trying)] : []),
    ...(options.adopt ? [adoptPart(trial, result, options.adopt, trying)] : []),
  ];
  const findings = [
    ...book.findings,
    ...aboutSides,
    ...settings.findings,
    ...matches.findings,
    ...words.findings,
    ...result.findings,
    ...ledger.findings,
    ...differences.findings,
    ...trials.flatMap((part) => part.findings),
  ];
  const report: ReconcileReport = {
    result,
    reports: reports.map(({ sheet, origin, asOf, state, side }) => ({ sheet, origin, asOf, state, side })),
    tables: reports.flatMap(({ recognised, side }) => (recognised ? [{ ...recognised, side }] : [])),
    gone: ledger.gone,
    proposals: proposals.length,
    complete: chosen.complete,
    trial: { days: trial.days, adopted: trial.adopted },
    findings,
  };
  if (reports.length === 0) return { plan: { ...EMPTY_PLAN, findings }, report };

  const parts = [
    ledger,
    differences,
    matchesPart(gridOf('matches'), matches, proposals, language),
    ...asideParts('ledger', gridOf, result, language, moneyRows(result.money, language)),
    ...trials,
    ledgerSettingsPart(gridOf('ledgerSettings'), settings, options, { language, dates1904 }),
    recipesPlan(book.kept, reports, environment, dates1904),
    fieldsPart(gridOf('fields'), language),
  ];
  return { plan: ledgerPlan(book, parts, findings), report };
};

/** @throws {RangeError} for a definition that whoever asked for it should have refused */
export function expressionOf(complete: string): Expression {
  const read = readComplete(complete);
  if ('expression' in read) return read.expression;
  throw new RangeError(read.problems[0]!.code);
}

interface Sided {
  readonly reports: readonly (Report & { readonly side: Side | undefined })[];
  readonly sided: Sides['sided'];
  readonly findings: readonly Finding[];
}

/** Whose each report in use is. What a person said is kept with the report's recipe. */
function withSides(all: readonly Report[], said: SaidSides): Sided {
  const { sided, sides, findings } = sidesOf(
    all.flatMap(({ recognised }) => recognised ?? []),
    said,
  );
  const next = sides.values();
  const reports = all.map((report) => {
    const { recognised, kept } = report;
    if (!recognised) return { ...report, side: undefined };
    const { side, isSaid } = next.next().value!;
    const before = report.recipe ?? kept?.recipe ?? recognised.recipe ?? UNDECIDED;
    const isNew = isSaid && side !== undefined && before.side !== side;
    return { ...report, side, ...(isNew && { recipe: { ...before, side } }) };
  });
  return { reports, sided, findings };
}
