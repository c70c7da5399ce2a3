import { FORMATS } from '../engine/grid/number-format';
import type { SheetDefinition } from './definition';
import { PRINTED_WIDE } from './definition';
import { MONEY_FORMAT } from './ledger-columns';

/**
 * The weekly meeting's list: who has which money to bring in, the longest first. What matters fits on a page's width. Ours:
 * written whole, never read back.
 */
export const LATE_SHEET: SheetDefinition<'late'> = {
  key: 'late',
  name: 'Late 逾期名单',
  print: PRINTED_WIDE,
  columns: [
    { key: 'owner', header: { 'zh-CN': '责任人', en: 'Owner' }, width: 10, format: '@', required: true },
    { key: 'place', header: { 'zh-CN': '序号', en: 'No.' }, width: 5, format: '0' },
    { key: 'key', header: { 'zh-CN': '编号', en: 'Item' }, width: 14, format: '@', required: true },
    { key: 'customer', header: { 'zh-CN': '客户', en: 'Customer' }, width: 20, format: '@' },
    { key: 'days', header: { 'zh-CN': '天数', en: 'Days' }, width: 6, format: '0' },
    { key: 'since', header: { 'zh-CN': '起算日', en: 'Since' }, width: 11, format: FORMATS.date },
    { key: 'currency', header: { 'zh-CN': '币种', en: 'Currency' }, width: 6, format: '@' },
    { key: 'open', header: { 'zh-CN': '未回款', en: 'Open' }, width: 13, format: MONEY_FORMAT },
    { key: 'payment', header: { 'zh-CN': '回款情况', en: 'Payment' }, width: 9, format: '@' },
    { key: 'note', header: { 'zh-CN': '备注', en: 'Note' }, width: 28, format: '@', wrap: true },
  ],
};

/** Where nobody is named as the owner. */
export const NO_OWNER = { 'zh-CN': '未指定责任人', en: 'no owner named' } as const;
