import type { ClockRule } from '../engine/clock/rule';
import { REMINDERS } from '../engine/clock/rule';
import type { Bilingual, Language } from '../i18n/language';

export interface ClockRulePreset {
  /** What a table calls it. */
  readonly word: Bilingual;
  readonly name: Bilingual;
  readonly pauseReasons: readonly Bilingual[];
  readonly rule: Omit<ClockRule, 'pauseReasons' | 'levels'>;
}

const usual = { owner: 'owner', reminders: REMINDERS, judged: 'running', early: 'counts' } as const;
const HOLIDAY: Bilingual = { 'zh-CN': '客户放假', en: 'customer on holiday' };
const WISH: Bilingual = { 'zh-CN': '客户要求', en: 'customer asked' };

/** The clocks that come with the product, by their ids. */
export const CLOCK_RULE_PRESETS: readonly ClockRulePreset[] = [
  {
    // F1
    word: { 'zh-CN': '首次联系', en: 'contact' },
    name: { 'zh-CN': '试用结束后 48 小时内首次联系', en: 'first contact within 48 hours after a trial' },
    pauseReasons: [WISH, HOLIDAY],
    rule: {
      ...{ id: 'contact', register: 'contacts', starts: 'trialEnd', stops: 'firstContact', ...usual },
      limit: { count: 48, unit: 'hours' },
    },
  },
  {
    // I1
    word: { 'zh-CN': '卡点登记', en: 'blocker' },
    name: { 'zh-CN': '卡点发生后 24 小时内登记', en: 'a blocker is registered within 24 hours' },
    pauseReasons: [],
    rule: {
      ...{ id: 'blocker', register: 'tasks', starts: 'aroseAt', stops: 'registeredAt', ...usual },
      ...{ limit: { count: 24, unit: 'hours' }, judged: 'when-stopped', early: 'does-not-count' },
    },
  },
  {
    // I3
    word: { 'zh-CN': '任务检查', en: 'check' },
    name: { 'zh-CN': '任务开始后 7 天首次检查，以后每 7 天', en: 'a task is checked after 7 days, then every 7' },
    pauseReasons: [WISH],
    rule: {
      ...{ id: 'check', register: 'tasks', starts: 'start', stops: 'checks', ...usual },
      ...{ limit: { count: 7, unit: 'days' }, every: { count: 7, unit: 'days' } },
    },
  },
  {
    // P1: what the days count from is chosen on the board.
    word: { 'zh-CN': '回款', en: 'payment' },
    name: { 'zh-CN': '45 天内回款（起算日见看板设置）', en: 'payment within 45 days (from: see Board settings)' },
    pauseReasons: [],
    rule: {
      ...{ id: 'payment', register: 'board', starts: null, stops: 'paidDate', ...usual },
      limit: { count: 45, unit: 'days' },
    },
  },
];

/** What a rule is called in a table: in the language where it came with the product, otherwise by its id. */
export const ruleWord = (id: string, language: Language): string =>
  CLOCK_RULE_PRESETS.find(({ rule }) => rule.id === id)?.word[language] ?? id;
