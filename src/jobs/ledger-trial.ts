import type { Grid } from '../engine/grid/grid';
import type { Finding } from '../engine/grid/plan';
import type { Value } from '../engine/grid/value';
import { countNames } from '../engine/ledger/count-names';
import { SIDES } from '../engine/ledger/side';
import type { CalendarDate } from '../engine/parse/date';
import { toSerial } from '../engine/parse/date';
import type { Reconciled } from '../engine/reconcile/result';
import { LEDGER_STATES } from '../engine/reconcile/result';
import { wouldChange } from '../engine/reconcile/would-change';
import type { Language } from '../i18n/language';
import { LEDGER_SHEET, LEDGER_STATE_WORDS } from '../sheets/ledger';
import type { LedgerTrial } from '../sheets/ledger-trial';
import { LEDGER_TRIAL_SHEET, TRIAL_WORDS } from '../sheets/ledger-trial';
import { findTable, textOf } from '../sheets/table';
import { readWord } from '../sheets/words';
import { appendTo, byColumn, writeRow } from './append';
import type { Part } from './ledger-parts';
import { aboutSheet } from '../sheets/table';

/** L3: it is tried for this many days before everybody works with it. */
export const TRIAL_DAYS = 3;

/** Somebody who takes the ledger into use. Before the trial is over, and while something is open, a reason is needed. */
export interface Adoption {
  readonly by: string;
  readonly reason?: string;
}

export interface TrialPart extends Part {
  readonly findings: readonly Finding[];
}

const NOTHING = { add: [], changes: [] } as const;

interface Options {
  readonly grid: Grid | undefined;
  /** The Ledger sheet as it was before this run. */
  readonly before: Grid | undefined;
  readonly today: CalendarDate;
  readonly language: Language;
  readonly dates1904: boolean;
}

/** The day's line of the trial: how the ledger stands, and what would be another in each department's own table. */
export function trialPart(trial: LedgerTrial, result: Reconciled, options: Options): TrialPart {
  const { today, language, dates1904, grid } = options;
  const values = { day: toSerial(today, dates1904), event: TRIAL_WORDS.trial[language], ...figures(result, options) };
  const row = trial.rowOf.get(today);
  if (row !== undefined && trial.table)
    return { add: [], changes: writeRow(trial.table, row, byColumn(trial.table, values), 'trial'), findings: [] };
  return appended(grid, values, language);
}

function figures(result: Reconciled, { before }: Options): Record<string, Value> {
  const { complete, unsettled } = countNames(LEDGER_STATES, result.states);
  const sides = SIDES.filter((side) => result.sidesGiven.includes(side)).map((side) => {
    const { changed, filled, added } = wouldChange(result, side);
    return { [`${side}Changed`]: changed, [`${side}Filled`]: filled, [`${side}Added`]: added };
  });
  return {
    ...{ contracts: result.count, complete, unsettled },
    ...{ differences: result.differences.length, setAside: result.setAside.length, moved: moved(result, before) },
    ...Object.assign({}, ...sides),
  };
}

/** Contracts that stand elsewhere than the Ledger sheet says; blank on the first day, which has nothing to compare with. */
function moved({ keys, states }: Reconciled, before: Grid | undefined): number | null {
  const table = before && findTable(before, LEDGER_SHEET);
  if (!table) return null;
  const known = new Map(
    table.rows.map((row) => [textOf(table, row, 'key'), readWord(LEDGER_STATE_WORDS, textOf(table, row, 'state'))]),
  );
  return keys.filter((key, contract) => known.get(key) !== states[contract]).length;
}

/** Takes the ledger into use, or says why not. */
export function adoptPart(trial: LedgerTrial, result: Reconciled, adoption: Adoption, options: Options): TrialPart {
  const { today, language, dates1904, grid } = options;
  const [by, reason] = [adoption.by.trim(), adoption.reason?.trim() ?? ''];
  const refuse = (code: string, data: Finding['data'] = {}): TrialPart => ({
    ...NOTHING,
    findings: [aboutSheet(grid?.sheet ?? LEDGER_TRIAL_SHEET.name, code, 'error', data)],
  });
  if (trial.adopted) return refuse('trial-adopted', { day: trial.adopted.day, by: trial.adopted.by });
  if (by === '') return refuse('trial-nobody');
  const days = trial.days.length;
  const open = result.setAside.length;
  if (reason === '' && days < TRIAL_DAYS) return refuse('trial-short', { days, required: TRIAL_DAYS });
  if (reason === '' && open > 0) return refuse('trial-open', { count: open });
  const values = {
    ...{ day: toSerial(today, dates1904), event: TRIAL_WORDS.adopted[language], by, reason: reason || null },
    ...figures(result, options),
  };
  return appended(grid, values, language);
}

function appended(grid: Grid | undefined, values: Record<string, Value>, language: Language): TrialPart {
  const part = appendTo({ definition: LEDGER_TRIAL_SHEET, grid, language, why: 'trial' }, [{ values }]);
  if (!('lacking' in part)) return { ...part, findings: [] };
  const finding = aboutSheet(grid!.sheet, 'header-missing', 'error', { headers: [...part.lacking] });
  return { ...NOTHING, findings: [finding] };
}
