import { cleanText, wordKey } from '../engine/parse/text';
import type { Kind, NaPolicy, RubricSettings } from '../engine/rubric/rubric';
import type { Bilingual, Language } from '../i18n/language';

/** A controlled list: each code with the word that people read and write. Codes are understood too. */
export type Words<Code extends string> = Readonly<Record<Code, Bilingual>>;

export const KIND_WORDS: Words<Kind> = {
  mark: { 'zh-CN': '打分', en: 'mark' },
  yesno: { 'zh-CN': '是否', en: 'yes/no' },
  count: { 'zh-CN': '计数', en: 'count' },
  formula: { 'zh-CN': '公式', en: 'formula' },
  deduction: { 'zh-CN': '扣分', en: 'deduction' },
  bonus: { 'zh-CN': '加分', en: 'bonus' },
  redline: { 'zh-CN': '红线', en: 'red line' },
};

export const NA_POLICY_WORDS: Words<NaPolicy> = {
  spread: { 'zh-CN': '分摊', en: 'spread' },
  zero: { 'zh-CN': '计零分', en: 'zero' },
  full: { 'zh-CN': '计满分', en: 'full' },
  refuse: { 'zh-CN': '不予评分', en: 'refuse' },
};

export const BLANK_EXTRAS_WORDS: Words<RubricSettings['blankExtras']> = {
  none: { 'zh-CN': '视为无', en: 'none' },
  missing: { 'zh-CN': '视为漏填', en: 'missing' },
};

export const YES_NO_WORDS: Words<'yes' | 'no'> = {
  yes: { 'zh-CN': '是', en: 'yes' },
  no: { 'zh-CN': '否', en: 'no' },
};

export const NOT_APPLICABLE_WORD: Bilingual = { 'zh-CN': '不适用', en: 'N/A' };

export const readWord = <Code extends string>(words: Words<Code>, text: string): Code | undefined =>
  (Object.keys(words) as Code[]).find((code) =>
    [code, ...Object.values(words[code])].some((word) => wordKey(word) === wordKey(text)),
  );

export const wordsIn = <Code extends string>(words: Words<Code>, language: Language): string[] =>
  (Object.keys(words) as Code[]).map((code) => words[code][language]);

export const isNotApplicable = (text: string): boolean => ['na', '不适用'].includes(wordKey(text));

/** Yes or no in the spellings that people use in a cell: 是/否, yes/no, y/n, true/false, 1/0, √/×. */
export function readYesNo(value: string | number | boolean): boolean | undefined {
  const text = cleanText(String(value)).toLowerCase();
  if (['是', '有', 'yes', 'y', 'true', '1', '√', '✓', '✔'].includes(text)) return true;
  if (['否', '无', 'no', 'n', 'false', '0', '×', '✗', '✘'].includes(text)) return false;
  return undefined;
}
