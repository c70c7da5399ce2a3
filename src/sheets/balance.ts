import type { Bilingual } from '../i18n/language';
import type { ColumnDefinition, SheetDefinition } from './definition';
import { PRINTED_WIDE } from './definition';
import { LEDGER_COLUMNS, MONEY_FORMAT } from './ledger-columns';

const count = (key: string, header: Bilingual): ColumnDefinition => ({ key, header, width: 11, format: '0' });
const money = (key: string, header: Bilingual): ColumnDefinition => ({ key, header, width: 16, format: MONEY_FORMAT });

/** Of a sheet's rows, which are whole. */
export const COUNTS = [
  count('rows', { 'zh-CN': '读入行', en: 'Rows in' }),
  count('rowsRead', { 'zh-CN': '采用行', en: 'Rows read' }),
  count('rowsMerged', { 'zh-CN': '重复合并行', en: 'Rows merged' }),
  count('totals', { 'zh-CN': '合计行', en: 'Totals' }),
  count('titles', { 'zh-CN': '标题与空行', en: 'Titles, blanks' }),
  count('rowsAside', { 'zh-CN': '待处理行', en: 'Rows set aside' }),
  count('rowsLost', { 'zh-CN': '行数差额', en: 'Rows unaccounted' }),
] as const;

/** Of the money of a column. */
export const MONEY = [
  money('in', { 'zh-CN': '读入金额', en: 'Money in' }),
  money('read', { 'zh-CN': '采用金额', en: 'Money read' }),
  money('merged', { 'zh-CN': '重复合并金额', en: 'Money merged' }),
  money('setAside', { 'zh-CN': '待处理金额', en: 'Money set aside' }),
  money('difference', { 'zh-CN': '金额差额', en: 'Money unaccounted' }),
  money('printed', { 'zh-CN': '报表所印合计', en: 'Printed total' }),
  money('against', { 'zh-CN': '所印减采用', en: 'Printed less read' }),
] as const;

/** That nothing was lost: rows and money in, and where they went. Ours: written whole. */
export const BALANCE_SHEET: SheetDefinition<'balance'> = {
  key: 'balance',
  name: 'Balance 核对',
  print: PRINTED_WIDE,
  columns: [
    { key: 'sheet', header: { 'zh-CN': '工作表', en: 'Sheet' }, width: 18, format: '@', required: true },
    { key: 'origin', header: { 'zh-CN': '来源', en: 'From' }, width: 20, format: '@' },
    { key: 'what', header: { 'zh-CN': '内容', en: 'What' }, width: 18, format: '@' },
    LEDGER_COLUMNS.currency,
    ...COUNTS,
    ...MONEY,
  ],
};

export const ROWS_WORD = { 'zh-CN': '行数', en: 'rows' } as const;
