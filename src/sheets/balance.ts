import type { SheetDefinition } from './definition';
import { LEDGER_COLUMNS, MONEY_FORMAT } from './ledger-columns';

/** That nothing was lost: rows and money in, and where they went. Ours: written whole. */
export const BALANCE_SHEET: SheetDefinition<'balance'> = {
  key: 'balance',
  name: 'Balance 核对',
  columns: [
    { key: 'sheet', header: { 'zh-CN': '工作表', en: 'Sheet' }, width: 18, format: '@', required: true },
    { key: 'origin', header: { 'zh-CN': '来源', en: 'From' }, width: 20, format: '@' },
    { key: 'what', header: { 'zh-CN': '内容', en: 'What' }, width: 18, format: '@' },
    LEDGER_COLUMNS.currency,
    { key: 'in', header: { 'zh-CN': '读入', en: 'In' }, width: 16, format: MONEY_FORMAT },
    { key: 'read', header: { 'zh-CN': '采用', en: 'Read' }, width: 16, format: MONEY_FORMAT },
    { key: 'merged', header: { 'zh-CN': '重复合并', en: 'Merged' }, width: 14, format: MONEY_FORMAT },
    { key: 'totals', header: { 'zh-CN': '合计行', en: 'Totals' }, width: 10, format: '0' },
    { key: 'titles', header: { 'zh-CN': '标题与空行', en: 'Titles, blanks' }, width: 12, format: '0' },
    { key: 'setAside', header: { 'zh-CN': '待处理', en: 'Set aside' }, width: 14, format: MONEY_FORMAT },
    { key: 'difference', header: { 'zh-CN': '差额', en: 'Unaccounted' }, width: 14, format: MONEY_FORMAT },
    { key: 'printed', header: { 'zh-CN': '报表所印合计', en: 'Printed total' }, width: 16, format: MONEY_FORMAT },
    { key: 'against', header: { 'zh-CN': '所印减采用', en: 'Printed less read' }, width: 16, format: MONEY_FORMAT },
  ],
};

export const ROWS_WORD = { 'zh-CN': '行数', en: 'rows' } as const;
