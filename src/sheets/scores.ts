import { FORMATS } from '../engine/grid/number-format';
import type { Bilingual } from '../i18n/language';
import type { SheetDefinition } from './definition';
import { PRINTED_WIDE } from './definition';

/** Open visits as the rubric of today scores them. Ours: written by the job `score`, never read back. */
export const SCORES_SHEET: SheetDefinition = {
  key: 'scores',
  name: 'Scores 得分',
  print: PRINTED_WIDE,
  columns: [
    { key: 'visit', header: { 'zh-CN': '回访编号', en: 'Visit' }, width: 14, format: '@', required: true },
    { key: 'rubric', header: { 'zh-CN': '标准编号', en: 'Rubric' }, width: 16, format: '@' },
    { key: 'date', header: { 'zh-CN': '回访日期', en: 'Date' }, width: 12, format: FORMATS.date },
    { key: 'engineer', header: { 'zh-CN': '工程师', en: 'Engineer' }, width: 14, format: '@' },
    { key: 'group', header: { 'zh-CN': '小组', en: 'Group' }, width: 16, format: '@' },
    { key: 'customer', header: { 'zh-CN': '客户', en: 'Customer' }, width: 26, format: '@' },
    { key: 'score', header: { 'zh-CN': '得分', en: 'Score' }, width: 9 },
    { key: 'band', header: { 'zh-CN': '分段', en: 'Band' }, width: 12, format: '@' },
    { key: 'points', header: { 'zh-CN': '积分', en: 'Points' }, width: 9 },
    { key: 'next', header: { 'zh-CN': '距下一分段', en: 'To next band' }, width: 12 },
    { key: 'why', header: { 'zh-CN': '得分构成', en: 'Made up of' }, width: 70, format: '@', wrap: true },
    { key: 'problem', header: { 'zh-CN': '未出分原因', en: 'Why not scored' }, width: 60, format: '@', wrap: true },
  ],
};

/** Why a visit has no score that is open no more, and whose row stays for the sake of what somebody wrote beside it. */
export const NOT_OPEN_WORDS: Bilingual = {
  'zh-CN': '已评定或已不在回访表里；这一行因旁边写有内容而保留',
  en: 'given, or no longer in the visits; the row stays for what is written beside it',
};
