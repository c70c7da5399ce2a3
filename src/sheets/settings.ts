import type { Finding } from '../engine/grid/plan';
import { wordKey } from '../engine/parse/text';
import { parseDecimal, rational } from '../engine/number/rational';
import type { RubricSettings } from '../engine/rubric/rubric';
import { STEPS } from '../engine/rubric/rubric';
import type { Requirement } from '../engine/rubric/version/readiness';
import { DEFAULT_REQUIREMENT } from '../engine/rubric/version/readiness';
import type { Bilingual } from '../i18n/language';
import type { SheetDefinition } from './definition';
import type { Table } from './table';
import { findingAt, textOf } from './table';
import { BLANK_EXTRAS_WORDS, NA_POLICY_WORDS, readWord } from './words';

/** How each rubric scores, a setting a row. */
export const SETTINGS_SHEET: SheetDefinition = {
  key: 'settings',
  name: 'Settings 设置',
  columns: [
    { key: 'rubric', header: { 'zh-CN': '标准编号', en: 'Rubric' }, also: ['rubric id', '评分标准'], width: 16 },
    { key: 'setting', header: { 'zh-CN': '设置项', en: 'Setting' }, width: 22, required: true },
    { key: 'value', header: { 'zh-CN': '值', en: 'Value' }, width: 18, format: '@', required: true },
    { key: 'note', header: { 'zh-CN': '说明', en: 'Meaning' }, width: 70, wrap: true },
  ],
};

export type SettingKey = 'name' | 'step' | 'notApplicable' | 'blankExtras' | 'trialDays' | 'trialVisits';

/** The settings by key, as people read them in the sheet. */
export const SETTING_WORDS: Readonly<Record<SettingKey, Bilingual>> = {
  name: { 'zh-CN': '标准名称', en: 'Rubric name' },
  step: { 'zh-CN': '得分步长', en: 'Score step' },
  notApplicable: { 'zh-CN': '不适用的处理', en: 'Not applicable' },
  blankExtras: { 'zh-CN': '空白的加分、扣分、红线', en: 'Blank bonus, deduction, red line' },
  trialDays: { 'zh-CN': '锁定前稳定天数', en: 'Days without change before locking' },
  trialVisits: { 'zh-CN': '锁定前评定次数', en: 'Visits given before locking' },
};

export const SETTING_NOTES: Readonly<Record<SettingKey, Bilingual>> = {
  name: { 'zh-CN': '显示给大家看的名称。', en: 'The name that people see.' },
  step: {
    'zh-CN': '总分按此步长四舍五入一次，再看落在哪个分段：1、0.5、0.1 或 0.01。',
    en: 'The total is rounded to this once, a half going up, and then looked up in the bands: 1, 0.5, 0.1 or 0.01.',
  },
  notApplicable: {
    'zh-CN': '评分项填“不适用”时：分摊（权重按比例分给其余各项）、计零分、计满分、不予评分。',
    en: 'When a criterion is N/A: spread (its weight goes to the others in proportion), zero, full, or refuse (no score).',
  },
  blankExtras: {
    'zh-CN': '加分、扣分、红线留空时：视为无（0 分、未触发），或视为漏填（不出分，直到填上）。',
    en: 'A blank bonus, deduction or red line: none (0, not breached), or missing (no score until it is filled in).',
  },
  trialDays: {
    'zh-CN': '标准保持不变多少天后可以锁定。',
    en: 'For how many days the rubric stays unchanged before it is locked.',
  },
  trialVisits: {
    'zh-CN': '按同一版本评定多少次回访后可以锁定。',
    en: 'How many visits are given under the same version before it is locked.',
  },
};

const DEFAULT_SETTINGS: RubricSettings = {
  step: rational(1, 10),
  notApplicable: 'spread',
  blankExtras: 'missing',
};

export interface SettingsOfRubric {
  readonly name: string;
  readonly settings: RubricSettings;
  readonly requirement: Requirement;
  readonly findings: readonly Finding[];
  readonly broken: readonly string[];
}

/** The settings of one rubric; a row without a rubric id holds for every rubric, one with the id goes before it. */
export function readSettings(table: Table | undefined, rubric: string): SettingsOfRubric {
  const findings: Finding[] = [];
  let name = '';
  let settings = DEFAULT_SETTINGS;
  let requirement = DEFAULT_REQUIREMENT;
  const rows = (table?.rows ?? []).map((row) => ({ row, owner: textOf(table!, row, 'rubric') }));
  for (const { row } of [...rows.filter(({ owner }) => !owner), ...rows.filter(({ owner }) => owner === rubric)]) {
    const key = settingKey(textOf(table!, row, 'setting'));
    const text = textOf(table!, row, 'value');
    if (!key) {
      findings.push(
        findingAt(table!, row, 'setting', 'setting-unknown', 'warning', { text: textOf(table!, row, 'setting') }),
      );
    } else if (key === 'name') {
      name = text;
    } else if (key === 'trialDays' || key === 'trialVisits') {
      const count = /^\d{1,4}$/.test(text) ? Number(text) : undefined;
      if (count === undefined) findings.push(findingAt(table!, row, 'value', 'setting-not-count', 'warning', { text }));
      else requirement = { ...requirement, [key === 'trialDays' ? 'days' : 'visits']: count };
    } else {
      const value = readSetting(key, text);
      if (value) settings = { ...settings, ...value };
      else findings.push(findingAt(table!, row, 'value', 'setting-invalid', 'error', { text }));
    }
  }
  const broken = findings.filter((finding) => finding.severity === 'error').map((finding) => finding.code);
  return { name: name || rubric, settings, requirement, findings, broken };
}

/** The row that decides a setting of a rubric; one that names no rubric only when there is no other rubric. */
export const settingRow = (table: Table, rubric: string, key: SettingKey, isOnly: boolean): number | undefined => {
  const rows = table.rows.filter((row) => settingKey(textOf(table, row, 'setting')) === key);
  const of = (owner: string) => rows.findLast((row) => textOf(table, row, 'rubric') === owner);
  return of(rubric) ?? (isOnly ? of('') : undefined);
};

const settingKey = (text: string): SettingKey | undefined =>
  (Object.keys(SETTING_WORDS) as SettingKey[]).find((key) =>
    [key, ...Object.values(SETTING_WORDS[key])].some((word) => wordKey(word) === wordKey(text)),
  );

function readSetting(key: keyof RubricSettings, text: string): Partial<RubricSettings> | undefined {
  if (key === 'step') {
    const step = STEPS.find((each) => Number(each) === Number(text) && text !== '');
    return step && { step: parseDecimal(step)! };
  }
  if (key === 'notApplicable') {
    const policy = readWord(NA_POLICY_WORDS, text);
    return policy && { notApplicable: policy };
  }
  const blank = readWord(BLANK_EXTRAS_WORDS, text);
  return blank && { blankExtras: blank };
}
