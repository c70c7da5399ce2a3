import type { Cause } from '../engine/reconcile/amount-cause';
import type { DifferenceKind } from '../engine/reconcile/result';
import type { SheetDefinition } from './definition';
import { PRINTED_WIDE } from './definition';
import { LEDGER_COLUMNS } from './ledger-columns';
import { SIDE_WORDS } from './ledger';
import type { Words } from './words';

/** Where the departments' ledgers do not agree (L5: listed, without blame), a difference a row. Note is the user's. */
export const DIFFERENCES_SHEET: SheetDefinition<'differences'> = {
  key: 'differences',
  name: 'Differences 差异',
  print: PRINTED_WIDE,
  columns: [
    LEDGER_COLUMNS.contract,
    LEDGER_COLUMNS.customer,
    { key: 'kind', header: { 'zh-CN': '差异类型', en: 'Difference' }, width: 16, format: '@', required: true },
    { key: 'field', header: { 'zh-CN': '字段', en: 'Field' }, width: 14, format: '@' },
    { key: 'sales', header: SIDE_WORDS.sales, width: 26, format: '@', wrap: true },
    { key: 'delivery', header: SIDE_WORDS.delivery, width: 26, format: '@', wrap: true },
    { key: 'finance', header: SIDE_WORDS.finance, width: 26, format: '@', wrap: true },
    { key: 'cause', header: { 'zh-CN': '可能原因', en: 'Likely cause' }, width: 24, format: '@', wrap: true },
    { key: 'todo', header: { 'zh-CN': '怎么办', en: 'What to do' }, width: 40, format: '@', wrap: true },
    // What a note hangs on: the same in every language, so nobody reads it.
    { ...LEDGER_COLUMNS.key, width: 12 },
    LEDGER_COLUMNS.note,
  ],
};

export const DIFFERENCE_WORDS: Words<DifferenceKind | 'gone'> = {
  missing: { 'zh-CN': '缺这份合同', en: 'missing' },
  refused: { 'zh-CN': '该行待处理', en: 'set aside' },
  amount: { 'zh-CN': '金额不一致', en: 'amounts differ' },
  currency: { 'zh-CN': '币种不一致', en: 'currencies differ' },
  balance: { 'zh-CN': '余额对不上', en: 'balance does not add up' },
  overpaid: { 'zh-CN': '回款超过合同额', en: 'paid more than agreed' },
  'over-invoiced': { 'zh-CN': '开票超过合同额', en: 'invoiced more than agreed' },
  date: { 'zh-CN': '日期不一致', en: 'dates differ' },
  'date-order': { 'zh-CN': '日期先后不合理', en: 'dates out of order' },
  future: { 'zh-CN': '日期尚未到', en: 'date yet to come' },
  status: { 'zh-CN': '状态与事实不符', en: 'status contradicts' },
  duplicate: { 'zh-CN': '重复登记', en: 'duplicate' },
  customer: { 'zh-CN': '客户不一致', en: 'customers differ' },
  number: { 'zh-CN': '编号相近', en: 'numbers look alike' },
  'shared-payment': { 'zh-CN': '一笔款对多份合同', en: 'payment for several' },
  unplaced: { 'zh-CN': '款项未对上合同', en: 'payment without contract' },
  gone: { 'zh-CN': '本期已无此差异', en: 'no longer differs' },
};

export const CAUSE_WORDS: Words<Exclude<Cause, 'unknown'>> = {
  currency: { 'zh-CN': '币种不同', en: 'another currency' },
  sign: { 'zh-CN': '正负号写反', en: 'sign turned' },
  unit: { 'zh-CN': '单位不同（元/万元）', en: 'another unit (元 / 万元)' },
  tax: { 'zh-CN': '含税与不含税', en: 'with and without tax' },
  retention: { 'zh-CN': '差额等于质保金', en: 'the retention' },
  rounding: { 'zh-CN': '四舍五入', en: 'rounding' },
  typing: { 'zh-CN': '数字录入差一位', en: 'a slip of a digit' },
};
