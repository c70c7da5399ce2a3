import type { Grid } from '../engine/grid/grid';
import type { Finding } from '../engine/grid/plan';
import { compare, parseDecimal, ZERO } from '../engine/number/rational';
import type { Rational } from '../engine/number/rational';
import { cleanText, wordKey } from '../engine/parse/text';
import type { PointsRules, RubricRule } from '../engine/points/rules';
import { DEFAULT_RULES } from '../engine/points/rules';
import type { Bilingual, Language } from '../i18n/language';
import type { SheetDefinition } from './definition';
import type { Table } from './table';
import { findingAt, findTable, missingHeaders, textOf } from './table';
import { readYesNo, YES_NO_WORDS } from './words';

/** How results become points, a setting a row, each with what it means. */
export const POINTS_RULES_SHEET: SheetDefinition<'pointsRules'> = {
  key: 'pointsRules',
  name: 'Points rules 积分规则',
  columns: [
    { key: 'rubric', header: { 'zh-CN': '标准编号', en: 'Rubric' }, width: 18, format: '@' },
    { key: 'setting', header: { 'zh-CN': '设置项', en: 'Setting' }, width: 24, required: true },
    { key: 'value', header: { 'zh-CN': '值', en: 'Value' }, width: 10, format: '@', required: true },
    { key: 'note', header: { 'zh-CN': '说明', en: 'Meaning' }, width: 80, wrap: true },
  ],
};

const RULE_KEYS = ['earns', 'factor', 'monthCap', 'processAdds', 'satisfactionDeducts'] as const;
export type RuleKey = (typeof RULE_KEYS)[number];

const RULE_WORDS: Readonly<Record<RuleKey, Bilingual>> = {
  earns: { 'zh-CN': '计入积分', en: 'Earns points' },
  factor: { 'zh-CN': '积分系数', en: 'Factor' },
  monthCap: { 'zh-CN': '每月上限', en: 'Cap per month' },
  processAdds: { 'zh-CN': '过程只加分', en: 'Process only adds' },
  satisfactionDeducts: { 'zh-CN': '满意度只扣分', en: 'Satisfaction only deducts' },
};

const RULE_NOTES: Readonly<Record<RuleKey, Bilingual>> = {
  earns: {
    'zh-CN': '“标准编号”留空对所有标准有效；写上某个标准的编号，只对它有效。“否”：该标准评定的结果不进积分簿。',
    en: 'Without a rubric it holds for all of them; with a rubric’s id, for that one. “no”: results of this rubric do not enter the book.',
  },
  factor: {
    'zh-CN': '分段的积分乘以它再记入，0 或以上。改动只影响以后记入的结果，已记入的不变。',
    en: 'The band’s points are multiplied by it, 0 or more. A change counts for results entered from then on; what is entered stands.',
  },
  monthCap: {
    'zh-CN': '一名工程师一个月（按回访日期）由回访得到的积分合计不超过它；留空为不限。超出部分另记一条。',
    en: 'The most that one engineer’s visits of one month (by the date of the visit) add up to; blank: no cap. What is above is an entry of its own.',
  },
  processAdds: {
    'zh-CN': '固定：过程方面只加分，一次回访的净积分不低于 0。重评变低时，更正条目最多减到 0。',
    en: 'Fixed: the process only adds, and a visit’s net is never below 0. After a lower regrade the correction takes it down to 0 at most.',
  },
  satisfactionDeducts: {
    'zh-CN': '固定：满意度方面只扣分，不加分。',
    en: 'Fixed: satisfaction only deducts, it never adds.',
  },
};

/** The rows of a new sheet. */
export const ruleRows = (language: Language): (string | null)[][] => {
  const values: Record<RuleKey, string | null> = {
    earns: YES_NO_WORDS.yes[language],
    factor: '1',
    monthCap: null,
    processAdds: YES_NO_WORDS.yes[language],
    satisfactionDeducts: YES_NO_WORDS.yes[language],
  };
  return RULE_KEYS.map((key) => [null, RULE_WORDS[key][language], values[key], RULE_NOTES[key][language]]);
};

export interface ReadRules {
  readonly rules: PointsRules;
  /** An error among them: the rules are not to be used. */
  readonly findings: readonly Finding[];
}

/** @param rubrics ids of the workbook's rubrics, where it has any */
export function readPointsRules(grid: Grid | undefined, rubrics: readonly string[]): ReadRules {
  const table = grid && findTable(grid, POINTS_RULES_SHEET);
  if (!table) return { rules: DEFAULT_RULES, findings: [] };
  const findings: Finding[] = [...missingHeaders(table, POINTS_RULES_SHEET)];
  const rows = table.rows.map((row) => ({ row, rubric: textOf(table, row, 'rubric') }));
  let { general } = DEFAULT_RULES;
  let monthCap: Rational | undefined;
  const byRubric = new Map<string, RubricRule>();
  // The general rows first, whatever their place.
  for (const { row, rubric } of [...rows.filter((each) => !each.rubric), ...rows.filter((each) => each.rubric)]) {
    const text = textOf(table, row, 'setting');
    const key = RULE_KEYS.find((each) =>
      [each, ...Object.values(RULE_WORDS[each])].some((word) => wordKey(word) === wordKey(text)),
    );
    if (!key) {
      findings.push(findingAt(table, row, 'setting', 'setting-unknown', 'warning', { text }));
      continue;
    }
    if (rubric && rubrics.length > 0 && !rubrics.includes(rubric)) {
      findings.push(findingAt(table, row, 'rubric', 'points-rule-rubric', 'warning', { rubric, rubrics }));
      continue;
    }
    const value = readValue(key, textOf(table, row, 'value'));
    if (value === undefined || (rubric && !(key === 'earns' || key === 'factor'))) {
      findings.push(faultOf(table, row, key, rubric));
      continue;
    }
    if (key === 'monthCap') monthCap = value.factor;
    else if (rubric) byRubric.set(rubric, { ...(byRubric.get(rubric) ?? general), ...ruleIn(key, value) });
    else general = { ...general, ...ruleIn(key, value) };
  }
  return { rules: { general, byRubric, ...(monthCap && { monthCap }) }, findings };
}

type RuleValue = Partial<RubricRule>;

const ruleIn = (key: RuleKey, { earns, factor }: RuleValue): RuleValue => ({
  ...(key === 'earns' && earns !== undefined && { earns }),
  ...(key === 'factor' && factor && { factor }),
});

/** `undefined` for what the setting cannot be. */
function readValue(key: RuleKey, text: string): RuleValue | undefined {
  if (key === 'factor' || key === 'monthCap') {
    if (text === '') return {};
    const factor = parseDecimal(cleanText(text));
    return factor && compare(factor, ZERO) >= 0 ? { factor } : undefined;
  }
  const earns = text === '' ? true : readYesNo(text);
  return earns === undefined || (key !== 'earns' && !earns) ? undefined : { earns };
}

function faultOf(table: Table, row: number, key: RuleKey, rubric: string): Finding {
  const text = textOf(table, row, 'value');
  if (rubric && key === 'monthCap') return findingAt(table, row, 'rubric', 'points-cap-rubric', 'error', { rubric });
  const isFixed = key === 'processAdds' || key === 'satisfactionDeducts';
  return findingAt(table, row, 'value', isFixed ? 'points-rule-fixed' : 'setting-invalid', 'error', { text });
}
