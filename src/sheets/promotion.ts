import type { Grid } from '../engine/grid/grid';
import type { Finding } from '../engine/grid/plan';
import type { Value } from '../engine/grid/value';
import type { Rational } from '../engine/number/rational';
import { compare, fromNumber, parseDecimal } from '../engine/number/rational';
import { cleanText } from '../engine/parse/text';
import type { CoolDown, Level } from '../engine/points/promotion';
import type { Bilingual, Language } from '../i18n/language';
import type { SheetDefinition } from './definition';
import type { Table } from './table';
import { cellOf, findingAt, findTable, isBlank, missingHeaders, textOf } from './table';

/** The promotion plan, from the lowest level up (S9). A person fills it in. */
export const PROMOTION_SHEET: SheetDefinition<'promotion'> = {
  key: 'promotion',
  name: 'Promotion 晋级',
  columns: [
    { key: 'level', header: { 'zh-CN': '职级', en: 'Level' }, width: 16, format: '@', required: true },
    { key: 'points', header: { 'zh-CN': '所需累计积分', en: 'Points needed' }, width: 14, required: true },
    { key: 'raiseFrom', header: { 'zh-CN': '涨幅 % 从', en: 'Raise % from' }, width: 12 },
    { key: 'raiseTo', header: { 'zh-CN': '涨幅 % 到', en: 'Raise % to' }, width: 12 },
    {
      key: 'coolDown',
      header: { 'zh-CN': '距上次晋级至少', en: 'At least after the last promotion' },
      width: 18,
      format: '@',
    },
    { key: 'note', header: { 'zh-CN': '说明', en: 'Meaning' }, width: 70, format: '@', wrap: true },
  ],
};

const NOTES: readonly Bilingual[] = [
  {
    'zh-CN': '起点。这张表是示例，请改成团队约定的职级和数字；从低到高，一行一级。',
    en: 'Where one begins. This plan is an example: put in the levels and numbers of your team, the lowest first, a row each.',
  },
  {
    'zh-CN': '累计积分达到“所需累计积分”是晋级的必要条件，不是充分条件。涨幅是范围。',
    en: 'A balance of this many points is necessary for the promotion, not sufficient. The raise is a range.',
  },
  {
    'zh-CN': '“距上次晋级至少”写成“4 个月”或“90 天”，可留空。',
    en: '“At least after the last promotion” is written “4 months” or “90 days”; it may be blank.',
  },
];

const NAMES: readonly Bilingual[] = [
  { 'zh-CN': '初级工程师', en: 'Engineer I' },
  { 'zh-CN': '中级工程师', en: 'Engineer II' },
  { 'zh-CN': '高级工程师', en: 'Engineer III' },
];

/** The rows of a new sheet: an example with the raise of the source, 10 to 15 per cent a step. */
export const promotionRows = (language: Language): Value[][] =>
  NAMES.map((name, i) => [
    name[language],
    20 * i,
    i > 0 ? 10 : null,
    i > 0 ? 15 : null,
    i > 0 ? { 'zh-CN': '4 个月', en: '4 months' }[language] : null,
    NOTES[i]![language],
  ]);

export interface Promotion {
  /** Rising; empty without a sheet. */
  readonly plan: readonly Level[];
  readonly findings: readonly Finding[];
}

/** Reads the plan. A row that cannot be read is left out and said. */
export function readPromotion(grid: Grid | undefined): Promotion {
  const table = grid && findTable(grid, PROMOTION_SHEET);
  if (!table) return { plan: [], findings: [] };
  const missing = missingHeaders(table, PROMOTION_SHEET);
  if (missing.length > 0) return { plan: [], findings: missing };
  const findings: Finding[] = [];
  const plan: Level[] = [];
  for (const row of table.rows) {
    const name = textOf(table, row, 'level');
    const fault = (key: string, code: string): void =>
      void findings.push(findingAt(table, row, key, code, 'error', { level: name, text: textOf(table, row, key) }));
    const points = numberIn(table, row, 'points');
    const coolDown = readCoolDown(textOf(table, row, 'coolDown'));
    const raise = readRaise(table, row);
    if (name === '') continue;
    if (!points) fault('points', 'promotion-points');
    else if (plan.some((level) => level.name === name)) fault('level', 'promotion-repeated');
    else if (plan.length > 0 && compare(points, plan.at(-1)!.points) <= 0) fault('points', 'promotion-order');
    else {
      if (raise === undefined) fault('raiseFrom', 'promotion-raise');
      if (coolDown === undefined) fault('coolDown', 'promotion-cool-down');
      plan.push({ name, points, raise: raise ?? null, coolDown: coolDown ?? null });
    }
  }
  return { plan, findings };
}

function numberIn(table: Table, row: number, key: string): Rational | undefined {
  const value = cellOf(table, row, key);
  if (typeof value === 'number') return fromNumber(value);
  return parseDecimal(cleanText(String(value ?? '')).replace(/%$/, ''));
}

/** `null` for none, `undefined` for what is no range. One figure alone is a range of itself. */
function readRaise(table: Table, row: number): Level['raise'] | undefined {
  const cells = ['raiseFrom', 'raiseTo'].map((key) => ({
    blank: isBlank(cellOf(table, row, key)),
    value: numberIn(table, row, key),
  }));
  if (cells.every(({ blank }) => blank)) return null;
  if (cells.some(({ blank, value }) => !blank && !value)) return undefined;
  const [from, to] = cells.map(({ value }) => value);
  const range = { from: (from ?? to)!, to: (to ?? from)! };
  return compare(range.from, range.to) <= 0 ? range : undefined;
}

/** `4 个月`, `4 months`, `90 天`, `90 days`; `null` for a blank, `undefined` for anything else. */
function readCoolDown(text: string): CoolDown | null | undefined {
  const plain = cleanText(text).toLowerCase();
  if (plain === '') return null;
  const [, count, unit = ''] = /^(\d{1,4})\s*(个月|月|months?|天|日|days?)$/.exec(plain) ?? [];
  if (count === undefined) return undefined;
  return /^(个月|月|m)/.test(unit) ? { months: Number(count) } : { days: Number(count) };
}
