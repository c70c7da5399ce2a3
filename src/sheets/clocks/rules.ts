import type { Unit } from '../../engine/clock/limit';
import type { ClockRule, Level } from '../../engine/clock/rule';
import { REMINDERS } from '../../engine/clock/rule';
import type { Grid } from '../../engine/grid/grid';
import type { Finding } from '../../engine/grid/plan';
import { cleanText, wordKey } from '../../engine/parse/text';
import type { Language } from '../../i18n/language';
import { listed } from '../../i18n/language';
import type { SheetDefinition } from '../definition';
import { findTable, missingHeaders, unreadableSheet } from '../table';
import type { Words } from '../words';
import { wordsIn } from '../words';
import type { Reader } from './cells';
import { readerOf } from './cells';
import type { RegisterKey } from './registers';
import { fieldOf, fieldWord, registerOf, REGISTERS } from './registers';

export const UNIT_WORDS: Words<Unit> = {
  hours: { 'zh-CN': '小时', en: 'hours' },
  days: { 'zh-CN': '天', en: 'days' },
  'working-hours': { 'zh-CN': '工作小时', en: 'working hours' },
  'working-days': { 'zh-CN': '工作日', en: 'working days' },
};

const JUDGED_WORDS: Words<ClockRule['judged']> = {
  running: { 'zh-CN': '进行中即判', en: 'while it runs' },
  'when-stopped': { 'zh-CN': '结束时判', en: 'when it is over' },
};

const EARLY_WORDS: Words<ClockRule['early']> = {
  counts: { 'zh-CN': '算完成', en: 'counts' },
  'does-not-count': { 'zh-CN': '不算', en: 'does not count' },
};

/** What has how long, a rule a row. A person changes them. */
export const CLOCK_RULES_SHEET: SheetDefinition<'clockRules'> = {
  key: 'clockRules',
  name: 'Clock rules 时限规则',
  columns: [
    { key: 'id', header: { 'zh-CN': '规则', en: 'Rule' }, width: 12, format: '@', required: true },
    { key: 'name', header: { 'zh-CN': '说的是什么', en: 'What it is' }, width: 30, format: '@', wrap: true },
    {
      key: 'register',
      header: { 'zh-CN': '登记表', en: 'Register' },
      width: 22,
      choices: () => Object.values(REGISTERS).map(({ name }) => name),
      required: true,
    },
    { key: 'starts', header: { 'zh-CN': '起算列', en: 'Starts at' }, width: 14, format: '@' },
    { key: 'stops', header: { 'zh-CN': '完成列', en: 'Stops at' }, width: 14, format: '@', required: true },
    { key: 'owner', header: { 'zh-CN': '责任人列', en: 'Owner is in' }, width: 14, format: '@' },
    { key: 'limit', header: { 'zh-CN': '时限', en: 'Limit' }, width: 8, format: '0.##', required: true },
    {
      key: 'unit',
      header: { 'zh-CN': '单位', en: 'Unit' },
      width: 12,
      choices: (language) => wordsIn(UNIT_WORDS, language),
      required: true,
    },
    { key: 'every', header: { 'zh-CN': '以后每隔', en: 'Then every' }, width: 10, format: '0.##' },
    { key: 'reminders', header: { 'zh-CN': '提醒（时限的%）', en: 'Reminders (% of limit)' }, width: 18, format: '@' },
    {
      key: 'judged',
      header: { 'zh-CN': '何时判定', en: 'Judged' },
      width: 14,
      choices: (language) => wordsIn(JUDGED_WORDS, language),
    },
    {
      key: 'early',
      header: { 'zh-CN': '早于起算的完成', en: 'Done before the start' },
      width: 16,
      choices: (language) => wordsIn(EARLY_WORDS, language),
    },
    {
      key: 'pauseReasons',
      header: { 'zh-CN': '可暂停的原因', en: 'Reasons to pause' },
      width: 30,
      format: '@',
      wrap: true,
    },
  ],
};

/** A rule with where it stands and which sheet it is about. Its levels come with the chain. */
export interface RuleRow {
  readonly rule: ClockRule;
  readonly register: RegisterKey;
  readonly name: string;
  readonly row: number;
}

export interface ReadRules {
  readonly rules: readonly RuleRow[];
  readonly findings: readonly Finding[];
}

/** @param levelsOf the chain of a rule */
export function readRules(grid: Grid, levelsOf: (rule: string) => readonly Level[]): ReadRules {
  const table = findTable(grid, CLOCK_RULES_SHEET);
  if (!table) return { rules: [], findings: [unreadableSheet(grid, CLOCK_RULES_SHEET)] };
  const missing = missingHeaders(table, CLOCK_RULES_SHEET);
  if (missing.length > 0) return { rules: [], findings: missing };
  const read = readerOf(table);
  const ids = new Set<string>();
  const rules = table.rows.flatMap((row): RuleRow[] => {
    const found = readRule(read, row, levelsOf);
    if (!found) return [];
    if (ids.has(wordKey(found.rule.id))) {
      read.tell(row, 'id', 'clock-rule-twice', { rule: found.rule.id });
      return [];
    }
    ids.add(wordKey(found.rule.id));
    return [found];
  });
  return { rules, findings: read.findings };
}

function readRule(read: Reader, row: number, levelsOf: (rule: string) => readonly Level[]): RuleRow | undefined {
  const before = read.findings.length;
  const id = read.needed(row, 'id');
  const registerText = read.needed(row, 'register');
  const register = registerText === null ? undefined : registerOf(registerText);
  if (registerText !== null && !register)
    read.tell(row, 'register', 'clock-register-unknown', {
      text: registerText,
      choices: Object.values(REGISTERS).map(({ name }) => name),
    });
  const field = (key: string, otherwise: string | null): string | null => {
    const text = read.text(row, key);
    if (text === '' || !register) return otherwise;
    const found = fieldOf(register, text);
    if (!found) read.tell(row, key, 'clock-field-unknown', { text, name: REGISTERS[register].name });
    return found ?? otherwise;
  };
  const starts = field('starts', null);
  const stops = read.needed(row, 'stops') === null ? null : field('stops', null);
  const owner = field('owner', 'owner')!;
  const unit = read.word(row, 'unit', UNIT_WORDS);
  if (unit === null && read.text(row, 'unit') === '') read.needed(row, 'unit');
  const limit = read.needed(row, 'limit') === null ? null : read.number(row, 'limit');
  const every = read.number(row, 'every');
  const reminders = remindersIn(read, row);
  const judged = read.word(row, 'judged', JUDGED_WORDS) ?? 'running';
  const early = read.word(row, 'early', EARLY_WORDS) ?? 'counts';
  if (read.findings.length > before || id === null || !register || !stops || !unit || limit === null) return undefined;
  const rule: ClockRule = {
    ...{ id, register, starts, stops, owner, limit: { count: limit, unit } },
    ...(every !== null && { every: { count: every, unit } }),
    ...{ reminders, levels: levelsOf(id), pauseReasons: listIn(read.text(row, 'pauseReasons')), judged, early },
  };
  return { rule, register, name: read.text(row, 'name'), row };
}

/** A blank cell is the usual reminders; `-` or 无 is none. */
function remindersIn(read: Reader, row: number): readonly number[] {
  const text = cleanText(read.text(row, 'reminders'));
  if (text === '') return REMINDERS;
  if (['-', '无', 'none'].includes(text.toLowerCase())) return [];
  const parts = listIn(text, /[、，,;；\s]+/).map((part) => part.replace(/%$/, '').trim());
  if (parts.every((part) => /^\d{1,3}$/.test(part))) return parts.map(Number);
  read.tell(row, 'reminders', 'clock-number-unreadable', { text, header: 'Reminders' });
  return [];
}

/** A reason may be several words. */
const listIn = (text: string, separators = /[、，,;；\n]+/): string[] =>
  text
    .split(separators)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** A rule as a row of the sheet, by column key. */
export const ruleCells = (
  { id, register, starts, stops, owner, limit, every, reminders, judged, early, pauseReasons }: ClockRule,
  name: string,
  language: Language,
): Record<string, string | number | null> => {
  const of = register as RegisterKey;
  return {
    ...{ id, name, register: REGISTERS[of].name },
    starts: starts === null ? null : fieldWord(of, starts, language),
    ...{ stops: fieldWord(of, stops, language), owner: fieldWord(of, owner, language) },
    ...{ limit: limit.count, unit: UNIT_WORDS[limit.unit][language], every: every?.count ?? null },
    ...{ reminders: reminders.join(', '), judged: JUDGED_WORDS[judged][language], early: EARLY_WORDS[early][language] },
    pauseReasons: listed(pauseReasons, language),
  };
};
