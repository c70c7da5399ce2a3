import type { Grid } from '../engine/grid/grid';
import type { Value } from '../engine/grid/value';
import { toNumber } from '../engine/number/rational';
import { toSerial } from '../engine/parse/date';
import { COMPLETE } from '../engine/reconcile/complete';
import { translate } from '../i18n';
import type { Language } from '../i18n/language';
import { headers } from '../sheets/definition';
import type { LedgerSetting, LedgerSettings } from '../sheets/ledger-settings';
import { LEDGER_SETTINGS_SHEET, SETTING_WORDS } from '../sheets/ledger-settings';
import { lookOf } from '../sheets/look';
import { textOf } from '../sheets/table';
import { readWord, YES_NO_WORDS } from '../sheets/words';
import { byColumn, nextRow, writeRow } from './append';
import type { Part } from './ledger-parts';

/** What a run was told otherwise than the sheet says. */
export type ChosenSettings = Partial<Pick<LedgerSettings, 'complete' | 'tolerance' | 'retentionCounts' | 'cutOff'>>;

/** What the ledger is judged by stands in the workbook: what was chosen otherwise is written there. */
export function ledgerSettingsPart(
  grid: Grid | undefined,
  { table }: LedgerSettings,
  chosen: ChosenSettings,
  { language, dates1904 }: { readonly language: Language; readonly dates1904: boolean },
): Part {
  const { complete, tolerance, retentionCounts, cutOff } = chosen;
  const values: Record<LedgerSetting, Value | undefined> = {
    complete,
    tolerance: tolerance && toNumber(tolerance),
    retention: retentionCounts === undefined ? undefined : YES_NO_WORDS[retentionCounts ? 'yes' : 'no'][language],
    cutOff: cutOff === undefined ? undefined : cutOff && toSerial(cutOff, dates1904),
  };
  const settings = Object.keys(SETTING_WORDS) as LedgerSetting[];
  if (!grid) {
    const first: Record<LedgerSetting, Value> = {
      ...{ complete: COMPLETE, tolerance: 0, retention: YES_NO_WORDS.no[language], cutOff: null },
      ...Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)),
    };
    const rows = settings.map((setting) => [
      SETTING_WORDS[setting][language],
      first[setting],
      meaning(setting, language),
    ]);
    const look = lookOf(LEDGER_SETTINGS_SHEET, { language });
    return {
      add: [{ name: LEDGER_SETTINGS_SHEET.name, rows: [headers(LEDGER_SETTINGS_SHEET, language), ...rows], look }],
      changes: [],
    };
  }
  if (!table) return { add: [], changes: [] };
  const rowOf = (setting: LedgerSetting): number | undefined =>
    table.rows.find((row) => readWord(SETTING_WORDS, textOf(table, row, 'setting')) === setting);
  let next = nextRow(table);
  const changes = settings.flatMap((setting) => {
    const value = values[setting];
    if (value === undefined) return [];
    const row = rowOf(setting);
    const cells: Record<string, Value> =
      row === undefined ? { setting: SETTING_WORDS[setting][language], value } : { value };
    return writeRow(table, row ?? next++, byColumn(table, cells), 'ledger');
  });
  return { add: [], changes };
}

const meaning = (setting: LedgerSetting, language: Language): string =>
  translate(language, setting === 'cutOff' ? 'reconcile.setting-cut-off' : `reconcile.setting-${setting}`);
