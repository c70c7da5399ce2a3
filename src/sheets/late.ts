import { MONEY_FORMAT } from './aging';
import type { SheetDefinition } from './definition';

/** The weekly meeting's list: who has which money to bring in, the longest first. Ours: written whole, never read back. */
export const LATE_SHEET: SheetDefinition<'late'> = {
  key: 'late',
  name: 'Late 逾期名单',
  columns: [
    { key: 'owner', header: { 'zh-CN': '责任人', en: 'Owner' }, width: 12, format: '@', required: true },
    { key: 'place', header: { 'zh-CN': '序号', en: 'No.' }, width: 6, format: '0' },
    { key: 'key', header: { 'zh-CN': '编号', en: 'Item' }, width: 20, format: '@', required: true },
    { key: 'customer', header: { 'zh-CN': '客户', en: 'Customer' }, width: 26, format: '@' },
    { key: 'days', header: { 'zh-CN': '天数', en: 'Days' }, width: 7, format: '0' },
    { key: 'since', header: { 'zh-CN': '起算日', en: 'Since' }, width: 12, format: 'yyyy-mm-dd' },
    { key: 'currency', header: { 'zh-CN': '币种', en: 'Currency' }, width: 8, format: '@' },
    { key: 'open', header: { 'zh-CN': '未回款', en: 'Open' }, width: 15, format: MONEY_FORMAT },
    { key: 'payment', header: { 'zh-CN': '回款情况', en: 'Payment' }, width: 10, format: '@' },
    { key: 'note', header: { 'zh-CN': '备注', en: 'Note' }, width: 34, format: '@', wrap: true },
  ],
};

/** Where nobody is named as the owner. */
export const NO_OWNER = { 'zh-CN': '未指定责任人', en: 'no owner named' } as const;
