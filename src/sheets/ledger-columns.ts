import type { ColumnDefinition } from './definition';

export const MONEY_FORMAT = '#,##0.00';

/** Columns that every list of payable units has: whose it is, where it came from, and what the user writes beside it. */
export const LEDGER_COLUMNS = {
  key: { key: 'key', header: { 'zh-CN': '编号', en: 'Item' }, width: 22, format: '@', required: true },
  customer: { key: 'customer', header: { 'zh-CN': '客户', en: 'Customer' }, width: 26, format: '@' },
  contract: { key: 'contract', header: { 'zh-CN': '合同编号', en: 'Contract' }, width: 18, format: '@' },
  document: { key: 'document', header: { 'zh-CN': '单据编号', en: 'Document' }, width: 18, format: '@' },
  owner: { key: 'owner', header: { 'zh-CN': '责任人', en: 'Owner' }, width: 12, format: '@' },
  department: { key: 'department', header: { 'zh-CN': '部门', en: 'Department' }, width: 14, format: '@' },
  currency: { key: 'currency', header: { 'zh-CN': '币种', en: 'Currency' }, width: 8, format: '@' },
  days: { key: 'days', header: { 'zh-CN': '天数', en: 'Days' }, width: 8, format: '0' },
  source: { key: 'source', header: { 'zh-CN': '来源单元格', en: 'Source cell' }, width: 22, format: '@' },
  note: {
    key: 'note',
    header: { 'zh-CN': 'Note 备注', en: 'Note 备注' },
    also: ['备注', 'note'],
    width: 36,
    format: '@',
    wrap: true,
  },
} as const satisfies Readonly<Record<string, ColumnDefinition>>;

/** What a payable unit is, and whose. */
export const WHOSE_COLUMNS: readonly ColumnDefinition[] = (
  ['customer', 'contract', 'document', 'owner', 'department', 'currency'] as const
).map((key) => LEDGER_COLUMNS[key]);
