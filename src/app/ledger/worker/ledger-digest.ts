import type { Grid } from '../../../engine/grid/grid';
import type { Finding } from '../../../engine/grid/plan';
import type { Balance, SetAside } from '../../../engine/ledger/balance';
import { countNames } from '../../../engine/ledger/count-names';
import { isAccountedFor } from '../../../engine/ledger/gather';
import type { Side } from '../../../engine/ledger/side';
import { isZero, subtract, sum, toText } from '../../../engine/number/rational';
import type { CalendarDate } from '../../../engine/parse/date';
import type { DifferenceKind, LedgerMoney, LedgerState } from '../../../engine/reconcile/result';
import { DIFFERENCES, LEDGER_STATES } from '../../../engine/reconcile/result';
import type { WouldChange } from '../../../engine/reconcile/would-change';
import { wouldChange } from '../../../engine/reconcile/would-change';
import type { Language } from '../../../i18n/language';
import type { Proposal } from '../../../jobs/match-proposals';
import type { ReconcileJobOptions, ReconcileReport } from '../../../jobs/reconcile';
import { waitingMatches } from '../../../jobs/waiting-matches';
import { readLedgerSettings } from '../../../sheets/ledger-settings';
import { ledgerSheetNames } from '../../../sheets/ledger-sheets';

/** By what the contracts were judged. */
export interface JudgedBy {
  readonly complete: string;
  /** A decimal. */
  readonly tolerance: string;
  readonly retentionCounts: boolean;
  readonly cutOff: CalendarDate | null;
}

/** What a pane sees of the unified ledger at once: small, however many contracts there are. The rest it asks for. */
export interface LedgerDigest {
  /** By which more of it is asked for. */
  readonly made: number;
  readonly asOf: CalendarDate;
  readonly judgedBy: JudgedBy;
  readonly sidesGiven: readonly Side[];
  readonly reports: ReconcileReport['reports'];
  /** Sheets of sums, which say nothing about a contract. */
  readonly leftOut: readonly string[];
  readonly contracts: number;
  readonly states: Readonly<Record<LedgerState, number>>;
  readonly differences: number;
  /** Kinds that there are, in the order of the sheet. */
  readonly kinds: readonly { readonly kind: DifferenceKind; readonly count: number }[];
  readonly balance: Balance;
  readonly money: readonly LedgerMoney[];
  /** Every row and all money that came in is somewhere. */
  readonly isProved: boolean;
  readonly setAside: readonly SetAside[];
  readonly waiting: readonly Proposal[];
  /** Pairs that were decided before. */
  readonly decided: number;
  readonly findings: readonly Finding[];
  readonly trial: ReconcileReport['trial'];
  /** What would be another in the table of each side that there is (L3). */
  readonly wouldChange: readonly (WouldChange & { readonly side: Side })[];
  /** How long the lists are of which this is the beginning. */
  readonly whole: { readonly setAside: number; readonly waiting: number; readonly findings: number };
}

/** More rows than these no pane shows: they are in the sheets, and the sums are of all of them. */
const [ROWS, FINDINGS] = [1_000, 200];

interface Made {
  readonly made: number;
  readonly report: ReconcileReport;
  readonly grids: readonly Grid[];
  readonly options: ReconcileJobOptions;
  readonly language: Language;
}

export function digestOf({ made, report, grids, options, language }: Made): LedgerDigest {
  const { result, reports, findings } = report;
  const names = ledgerSheetNames(grids.map(({ sheet }) => sheet));
  const own = (key: 'matches' | 'ledgerSettings'): Grid | undefined => grids.find(({ sheet }) => sheet === names[key]);
  const { waiting, decided } = waitingMatches(own('matches'), result, language);
  const { setAside, balance, money } = result;
  return {
    ...{ made, asOf: result.asOf, sidesGiven: result.sidesGiven, reports },
    judgedBy: judgedBy(own('ledgerSettings'), options),
    leftOut: findings.flatMap(({ code, at }) => (code === 'ledger-left-out' ? [at.sheet] : [])),
    contracts: result.count,
    states: countNames(LEDGER_STATES, result.states),
    differences: result.differences.length,
    kinds: kindsOf(result.differences.map(({ kind }) => kind)),
    ...{ balance, money, isProved: isProved(balance, money), decided },
    setAside: setAside.slice(0, ROWS),
    waiting: waiting.slice(0, ROWS),
    findings: findings.slice(0, FINDINGS),
    trial: report.trial,
    wouldChange: result.sidesGiven.map((side) => ({ side, ...wouldChange(result, side) })),
    whole: { setAside: setAside.length, waiting: waiting.length, findings: findings.length },
  };
}

function judgedBy(grid: Grid | undefined, options: ReconcileJobOptions): JudgedBy {
  const { complete, tolerance, retentionCounts, cutOff } = { ...readLedgerSettings(grid), ...options };
  return { complete, tolerance: toText(tolerance), retentionCounts, cutOff };
}

function kindsOf(all: readonly DifferenceKind[]): LedgerDigest['kinds'] {
  const counts = countNames(DIFFERENCES, all);
  return DIFFERENCES.flatMap((kind) => (counts[kind] > 0 ? [{ kind, count: counts[kind] }] : []));
}

const isProved = (balance: Balance, ledger: readonly LedgerMoney[]): boolean =>
  isAccountedFor(balance) &&
  ledger.every((each) =>
    isZero(subtract(each.read, sum([each.counted, each.repeated, each.unsettled, each.unplaced]))),
  );
