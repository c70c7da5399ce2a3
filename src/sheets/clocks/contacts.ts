import type { SheetDefinition } from '../definition';
import { PRINTED_WIDE } from '../definition';
import { PAUSE_COLUMNS, TIME_FORMAT } from './cells';

/** Customers whose trial ended and who are to be contacted within 48 hours (F1). A person keeps it; the state and the limit are ours. */
export const CONTACTS_SHEET: SheetDefinition<'contacts'> = {
  key: 'contacts',
  name: 'Contacts 回访跟进',
  print: PRINTED_WIDE,
  columns: [
    { key: 'id', header: { 'zh-CN': '跟进编号', en: 'Contact' }, width: 12, format: '@', required: true },
    { key: 'customer', header: { 'zh-CN': '客户', en: 'Customer' }, width: 24, format: '@' },
    { key: 'product', header: { 'zh-CN': '试用产品', en: 'Product' }, width: 18, format: '@' },
    { key: 'region', header: { 'zh-CN': '地区', en: 'Region' }, width: 10, format: '@' },
    { key: 'sales', header: { 'zh-CN': '销售负责人', en: 'Sales owner' }, width: 12, format: '@' },
    { key: 'owner', header: { 'zh-CN': '责任人', en: 'Responsible' }, width: 12, format: '@', required: true },
    {
      key: 'trialEnd',
      header: { 'zh-CN': '试用结束', en: 'Trial end' },
      width: 17,
      format: TIME_FORMAT,
      required: true,
    },
    { key: 'firstContact', header: { 'zh-CN': '首次联系', en: 'First contact' }, width: 17, format: TIME_FORMAT },
    {
      key: 'secondInteraction',
      header: { 'zh-CN': '二次互动', en: 'Second interaction' },
      width: 17,
      format: TIME_FORMAT,
    },
    { key: 'clockState', header: { 'zh-CN': '时限状态', en: 'Clock' }, width: 18, format: '@' },
    { key: 'clockDue', header: { 'zh-CN': '最迟时间', en: 'Due by' }, width: 17, format: TIME_FORMAT },
    ...PAUSE_COLUMNS,
    { key: 'note', header: { 'zh-CN': '备注', en: 'Note' }, width: 36, format: '@', wrap: true },
  ],
};
