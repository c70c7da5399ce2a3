import type { Expression } from '../engine/formula/expression';
import type { Grid } from '../engine/grid/grid';
import type { Finding } from '../engine/grid/plan';
import type { Value } from '../engine/grid/value';
import type { Rational } from '../engine/number/rational';
import { fromNumber, parseDecimal, ZERO } from '../engine/number/rational';
import type { CalendarDate } from '../engine/parse/date';
import { COMPLETE, readComplete } from '../engine/reconcile/complete';
import type { SheetDefinition } from './definition';
import type { Table } from './table';
import { cellOf, dayAt, findingAt, findTable, isBlank, textOf } from './table';
import type { Words } from './words';
import { readWord, readYesNo } from './words';

/** By what contracts are judged: a setting a row, which a person changes. */
export const LEDGER_SETTINGS_SHEET: SheetDefinition<'ledgerSettings'> = {
  key: 'ledgerSettings',
  name: 'Ledger settings 台账设置',
  columns: [
    { key: 'setting', header: { 'zh-CN': '设置', en: 'Setting' }, width: 22, format: '@', required: true },
    { key: 'value', header: { 'zh-CN': '值', en: 'Value' }, width: 52, required: true },
    { key: 'meaning', header: { 'zh-CN': '说明', en: 'What it means' }, width: 80, format: '@', wrap: true },
  ],
};

export const SETTING_WORDS: Words<'complete' | 'tolerance' | 'retention' | 'cutOff'> = {
  complete: { 'zh-CN': '转化完成的条件', en: 'Complete when' },
  tolerance: { 'zh-CN': '允许差额', en: 'Tolerance' },
  retention: { 'zh-CN': '质保金须付清', en: 'Retention must be paid' },
  cutOff: { 'zh-CN': '起算日期', en: 'Cut-off date' },
};
export type LedgerSetting = keyof typeof SETTING_WORDS;

export interface LedgerSettings {
  /** As written. */
  readonly complete: string;
  readonly definition: Expression | null;
  readonly tolerance: Rational;
  readonly retentionCounts: boolean;
  readonly cutOff: CalendarDate | null;
  readonly findings: readonly Finding[];
  readonly table?: Table;
}

/** Reads the settings. What cannot be understood is said, and is as if it had not been set. */
export function readLedgerSettings(grid: Grid | undefined): LedgerSettings {
  const ours = { complete: COMPLETE, definition: null, tolerance: ZERO, retentionCounts: false, cutOff: null };
  const table = grid && findTable(grid, LEDGER_SETTINGS_SHEET);
  if (!table) return { ...ours, findings: [] };
  const findings: Finding[] = [];
  const rows = new Map<LedgerSetting, number>();
  for (const row of table.rows) {
    const text = textOf(table, row, 'setting');
    const setting = readWord(SETTING_WORDS, text);
    const isRepeated = setting !== undefined && rows.has(setting);
    if (text !== '' && (!setting || isRepeated))
      findings.push(
        findingAt(table, row, 'setting', isRepeated ? 'ledger-setting-repeated' : 'ledger-setting-unknown', 'warning', {
          text,
        }),
      );
    if (setting && !isRepeated) rows.set(setting, row);
  }
  function read<T>(setting: LedgerSetting, without: T, understand: (value: Value, text: string) => T | undefined): T {
    const row = rows.get(setting);
    const value = row === undefined ? null : cellOf(table!, row, 'value');
    if (isBlank(value)) return without;
    const text = textOf(table!, row!, 'value');
    const found = understand(value, text);
    if (found === undefined)
      findings.push(findingAt(table!, row!, 'value', `ledger-${setting.toLowerCase()}-invalid`, 'error', { text }));
    return found ?? without;
  }
  const tolerance = read('tolerance', ZERO, (value, text) => {
    const number = typeof value === 'number' ? fromNumber(value) : parseDecimal(text);
    return number && number.n >= 0n ? number : undefined;
  });
  const retentionCounts = read('retention', false, (value) => readYesNo(value as string | number | boolean));
  const cutOff = read<CalendarDate | null>('cutOff', null, () => dayAt(table, rows.get('cutOff')!, 'value'));
  const complete = read('complete', COMPLETE, (_, text) => text);
  const definition = complete === COMPLETE ? null : definitionOf(complete, table, rows.get('complete')!, findings);
  return { complete, definition, tolerance, retentionCounts, cutOff, findings, table };
}

function definitionOf(text: string, table: Table, row: number, findings: Finding[]): Expression | null {
  const formula = readComplete(text);
  if ('expression' in formula) return formula.expression;
  findings.push(...formula.problems.map(({ code, data }) => findingAt(table, row, 'value', code, 'error', data)));
  return null;
}
