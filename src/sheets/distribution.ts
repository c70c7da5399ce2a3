import type { SheetDefinition } from './definition';
import { PRINTED_WIDE } from './definition';
import type { Words } from './words';

const SCORE_FORMAT = '0.0';

/**
 * How scores spread month by month (S8): of all visits, by group and by engineer. Behind these columns each band has one
 * with its share. Ours: written whole, never read back.
 */
export const DISTRIBUTION_SHEET: SheetDefinition<'distribution'> = {
  key: 'distribution',
  name: 'Distribution 得分分布',
  print: PRINTED_WIDE,
  columns: [
    { key: 'rubric', header: { 'zh-CN': '标准编号', en: 'Rubric' }, width: 16, format: '@', required: true },
    { key: 'by', header: { 'zh-CN': '口径', en: 'By' }, width: 9, format: '@' },
    { key: 'name', header: { 'zh-CN': '名称', en: 'Name' }, width: 16, format: '@' },
    { key: 'month', header: { 'zh-CN': '月份', en: 'Month' }, width: 10, format: '@' },
    { key: 'visits', header: { 'zh-CN': '回访数', en: 'Visits' }, width: 8, format: '0' },
    { key: 'open', header: { 'zh-CN': '其中未评定', en: 'Of these open' }, width: 11, format: '0' },
    { key: 'low', header: { 'zh-CN': '主区间下限', en: 'Low' }, width: 11, format: SCORE_FORMAT },
    { key: 'median', header: { 'zh-CN': '中位数', en: 'Median' }, width: 9, format: SCORE_FORMAT },
    { key: 'high', header: { 'zh-CN': '主区间上限', en: 'High' }, width: 11, format: SCORE_FORMAT },
    { key: 'average', header: { 'zh-CN': '平均分', en: 'Average' }, width: 9, format: SCORE_FORMAT },
    { key: 'bar', header: { 'zh-CN': '主区间图（0–120）', en: 'Main interval (0–120)' }, width: 27, format: '@' },
  ],
};

export const SHARE_FORMAT = '0%';

export const DISTRIBUTION_WORDS: Words<'all' | 'group' | 'engineer' | 'together'> = {
  all: { 'zh-CN': '全部', en: 'all' },
  group: { 'zh-CN': '小组', en: 'group' },
  engineer: { 'zh-CN': '工程师', en: 'engineer' },
  together: { 'zh-CN': '合计', en: 'together' },
};
