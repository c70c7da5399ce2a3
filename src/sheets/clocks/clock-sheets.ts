import { wordKey } from '../../engine/parse/text';
import { ledgerSheetNames } from '../ledger-sheets';
import { WORKING_CALENDAR_SHEET } from './calendar';
import { CHAIN_SHEET } from './chain';
import { CONTACTS_SHEET } from './contacts';
import { ESCALATIONS_SHEET } from './escalations';
import { CLOCK_HISTORY_SHEET } from './history';
import { OUTCOMES_SHEET } from './outcomes';
import { CLOCK_RULES_SHEET } from './rules';
import { TASKS_SHEET } from './tasks';
import { TEMPLATES_SHEET } from './templates';
import { TRIES_SHEET } from './tries';

/** The sheets of clocks, in the order in which they are added. */
export const CLOCK_SHEETS = [
  CONTACTS_SHEET,
  TRIES_SHEET,
  TASKS_SHEET,
  ESCALATIONS_SHEET,
  CLOCK_RULES_SHEET,
  CHAIN_SHEET,
  WORKING_CALENDAR_SHEET,
  OUTCOMES_SHEET,
  TEMPLATES_SHEET,
  CLOCK_HISTORY_SHEET,
] as const;
export type ClockSheetKey = (typeof CLOCK_SHEETS)[number]['key'];

/** Half a name is not enough: people have sheets of their own called `Tasks` and `Contacts`. */
export function clockSheetNames(names: readonly string[]): Partial<Record<ClockSheetKey, string>> {
  const found: Partial<Record<ClockSheetKey, string>> = {};
  for (const { key, name } of CLOCK_SHEETS) {
    const there = names.find((each) => wordKey(each) === wordKey(name));
    if (there !== undefined) found[key] = there;
  }
  return found;
}

/** Of a workbook's sheets all that clocks are about: ours, and the payment board with its settings. */
export function namesForClocks(names: readonly string[]): string[] {
  const { board, boardSettings } = ledgerSheetNames(names);
  return [...Object.values<string>(clockSheetNames(names)), ...[board, boardSettings].flatMap((name) => name ?? [])];
}
