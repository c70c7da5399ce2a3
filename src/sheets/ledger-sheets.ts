import { wordKey } from '../engine/parse/text';
import { DEFAULT_BUCKETS } from '../engine/ledger/buckets';
import { agingSheet } from './aging';
import { agingSummarySheet } from './aging-summary';
import { BALANCE_SHEET } from './balance';
import { BOARD_SHEET } from './board';
import { BOARD_SETTINGS_SHEET } from './board-settings';
import { FIELDS_SHEET } from './fields';
import { DIFFERENCES_SHEET } from './differences';
import { LATE_SHEET } from './late';
import { LEDGER_SHEET } from './ledger';
import { LEDGER_SETTINGS_SHEET } from './ledger-settings';
import { LEDGER_TRIAL_SHEET } from './ledger-trial';
import { MATCHES_SHEET } from './matches';
import { RECIPES_SHEET } from './recipes';
import { SET_ASIDE_SHEET } from './set-aside';
import { WORDS_SHEET } from './status-words';

/** The sheets of a ledger, in the order in which they are added. A rubric's setup does not add them. */
export const LEDGER_SHEETS = [
  LEDGER_SHEET,
  DIFFERENCES_SHEET,
  MATCHES_SHEET,
  agingSheet(DEFAULT_BUCKETS),
  agingSummarySheet(DEFAULT_BUCKETS),
  BOARD_SHEET,
  LATE_SHEET,
  SET_ASIDE_SHEET,
  BALANCE_SHEET,
  RECIPES_SHEET,
  LEDGER_SETTINGS_SHEET,
  LEDGER_TRIAL_SHEET,
  BOARD_SETTINGS_SHEET,
  WORDS_SHEET,
  FIELDS_SHEET,
] as const;
export type LedgerSheetKey = (typeof LEDGER_SHEETS)[number]['key'];

/**
 * Which of a workbook's sheets are these; of several that fit the first. Half a name is not enough: people call their own
 * reports `Aging` and `账龄`, and those are never written into.
 */
export function ledgerSheetNames(names: readonly string[]): Partial<Record<LedgerSheetKey, string>> {
  const found: Partial<Record<LedgerSheetKey, string>> = {};
  for (const definition of LEDGER_SHEETS) {
    const name = names.find((each) => wordKey(each) === wordKey(definition.name));
    if (name !== undefined) found[definition.key] = name;
  }
  return found;
}
