import type { Grid } from '../engine/grid/grid';
import { FORMATS } from '../engine/grid/number-format';
import type { CalendarDate } from '../engine/parse/date';
import type { ColumnDefinition, SheetDefinition } from './definition';
import { LEDGER_COLUMNS } from './ledger-columns';
import type { Table } from './table';
import { dayAt, findTable, textOf } from './table';
import type { Words } from './words';
import { readWord } from './words';

const count = (key: string, zh: string, en: string): ColumnDefinition => ({
  ...{ key, header: { 'zh-CN': zh, en }, width: 12, format: '0' },
});

/** L3: the days on which the unified ledger ran beside the old tables, and that it was adopted. Rows are only ever appended. */
export const LEDGER_TRIAL_SHEET: SheetDefinition<'ledgerTrial'> = {
  key: 'ledgerTrial',
  name: 'Ledger trial 台账试用',
  columns: [
    { key: 'day', header: { 'zh-CN': '日期', en: 'Day' }, width: 12, format: FORMATS.date, required: true },
    { key: 'event', header: { 'zh-CN': '事项', en: 'Event' }, width: 10, format: '@', required: true },
    count('contracts', '合同数', 'Contracts'),
    count('complete', '转化完成', 'Complete'),
    count('unsettled', '各方不一致', 'Contradicted'),
    count('differences', '差异数', 'Differences'),
    count('setAside', '待处理行', 'Set aside'),
    count('moved', '状态有变', 'Moved since'),
    ...(
      [
        ['sales', '销售表', 'Sales'],
        ['delivery', '交付表', 'Delivery'],
        ['finance', '财务表', 'Finance'],
      ] as const
    ).flatMap(([side, zh, en]) => [
      count(`${side}Changed`, `${zh}会改`, `${en}: changed`),
      count(`${side}Filled`, `${zh}会补`, `${en}: filled`),
      count(`${side}Added`, `${zh}会增`, `${en}: added`),
    ]),
    { key: 'by', header: { 'zh-CN': '操作人', en: 'Who' }, width: 14, format: '@' },
    { key: 'reason', header: { 'zh-CN': '理由', en: 'Reason' }, width: 40, format: '@', wrap: true },
    LEDGER_COLUMNS.note,
  ],
};

export const TRIAL_WORDS: Words<'trial' | 'adopted'> = {
  trial: { 'zh-CN': '试用', en: 'trial' },
  adopted: { 'zh-CN': '启用', en: 'adopted' },
};

export interface LedgerTrial {
  /** Days of the trial, each once, in order. */
  readonly days: readonly CalendarDate[];
  readonly adopted: { readonly day: CalendarDate; readonly by: string; readonly reason: string } | null;
  /** Row of the last entry of a day. */
  readonly rowOf: ReadonlyMap<CalendarDate, number>;
  readonly table?: Table;
}

export function readLedgerTrial(grid: Grid | undefined): LedgerTrial {
  const table = grid && findTable(grid, LEDGER_TRIAL_SHEET);
  const rowOf = new Map<CalendarDate, number>();
  let adopted: LedgerTrial['adopted'] = null;
  for (const row of table?.rows ?? []) {
    const day = dayAt(table!, row, 'day');
    const event = readWord(TRIAL_WORDS, textOf(table!, row, 'event'));
    if (!day || !event) continue;
    if (event === 'trial') rowOf.set(day, row);
    else adopted = { day, by: textOf(table!, row, 'by'), reason: textOf(table!, row, 'reason') };
  }
  return { days: [...rowOf.keys()].sort(), adopted, rowOf, ...(table && { table }) };
}
