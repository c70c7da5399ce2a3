import type { Bucket } from '../engine/ledger/buckets';
import { bucketColumns } from './aging';
import type { SheetDefinition } from './definition';
import { PRINTED_WIDE } from './definition';
import { LEDGER_COLUMNS, MONEY_FORMAT } from './ledger-columns';
import type { Words } from './words';

/** Items added up by customer, owner and department. Ours: written whole, never read back. */
export const agingSummarySheet = (buckets: readonly Bucket[]): SheetDefinition<'agingSummary'> => ({
  key: 'agingSummary',
  name: 'Aging summary 账龄汇总',
  print: PRINTED_WIDE,
  columns: [
    { key: 'by', header: { 'zh-CN': '口径', en: 'By' }, width: 12, format: '@', required: true },
    { key: 'name', header: { 'zh-CN': '名称', en: 'Name' }, width: 26, format: '@' },
    LEDGER_COLUMNS.currency,
    { key: 'items', header: { 'zh-CN': '笔数', en: 'Items' }, width: 8, format: '0' },
    { key: 'outstanding', header: { 'zh-CN': '未收金额', en: 'Outstanding' }, width: 16, format: MONEY_FORMAT },
    { key: 'notDue', header: { 'zh-CN': '未到期', en: 'Not yet due' }, width: 15, format: MONEY_FORMAT },
    ...bucketColumns(buckets),
    { key: 'unplaced', header: { 'zh-CN': '未分账龄', en: 'Not placed' }, width: 15, format: MONEY_FORMAT },
    { key: 'over60', header: { 'zh-CN': '超过60天', en: 'Over 60 days' }, width: 15, format: MONEY_FORMAT },
    { key: 'credits', header: { 'zh-CN': '贷项与预收', en: 'Credits' }, width: 15, format: MONEY_FORMAT },
    { key: 'net', header: { 'zh-CN': '净额', en: 'Net' }, width: 16, format: MONEY_FORMAT },
    { key: 'share', header: { 'zh-CN': '占比', en: 'Share' }, width: 8, format: '0.0%' },
    { key: 'bar', header: { 'zh-CN': '占比图', en: 'Bar' }, width: 24, format: '@' },
  ],
});

export const SUMMARY_WORDS: Words<'total' | 'age' | 'notDue' | 'unplaced' | 'customer' | 'owner' | 'department'> = {
  total: { 'zh-CN': '合计', en: 'total' },
  age: { 'zh-CN': '账龄', en: 'age' },
  notDue: { 'zh-CN': '未到期', en: 'not yet due' },
  unplaced: { 'zh-CN': '未分账龄', en: 'not placed' },
  customer: { 'zh-CN': '客户', en: 'customer' },
  owner: { 'zh-CN': '责任人', en: 'owner' },
  department: { 'zh-CN': '部门', en: 'department' },
};

export const BASIS_WORDS: Words<'due' | 'invoice' | 'stated'> = {
  due: { 'zh-CN': '按到期日', en: 'by due date' },
  invoice: { 'zh-CN': '按开票日期', en: 'by invoice date' },
  stated: { 'zh-CN': '按报表所列账龄', en: 'as the report states' },
};
