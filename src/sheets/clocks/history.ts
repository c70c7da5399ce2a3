import type { Entry } from '../../engine/clock/history';
import type { Minute } from '../../engine/clock/minute';
import type { Grid } from '../../engine/grid/grid';
import type { Finding } from '../../engine/grid/plan';
import type { Value } from '../../engine/grid/value';
import type { Language } from '../../i18n/language';
import type { SheetDefinition } from '../definition';
import { findTable } from '../table';
import { readerOf } from './cells';
import { STATE_WORDS } from './state-words';

/** How every clock came to stand where it stands, and by what it was judged. Only ever appended to. Times are UTC. */
export const CLOCK_HISTORY_SHEET: SheetDefinition<'clockHistory'> = {
  key: 'clockHistory',
  name: 'Clock history 时限记录',
  columns: [
    { key: 'at', header: { 'zh-CN': '自何时（UTC）', en: 'Since (UTC)' }, width: 18, format: '@', required: true },
    { key: 'rule', header: { 'zh-CN': '规则', en: 'Rule' }, width: 12, format: '@', required: true },
    { key: 'clock', header: { 'zh-CN': '编号', en: 'Item' }, width: 14, format: '@', required: true },
    { key: 'state', header: { 'zh-CN': '状态', en: 'State' }, width: 14, format: '@', required: true },
    { key: 'reminder', header: { 'zh-CN': '已提醒次数', en: 'Reminders' }, width: 11, format: '0' },
    { key: 'level', header: { 'zh-CN': '升级级别', en: 'Level' }, width: 9, format: '0' },
    { key: 'due', header: { 'zh-CN': '最迟（UTC）', en: 'Due (UTC)' }, width: 18, format: '@' },
    { key: 'owner', header: { 'zh-CN': '责任人', en: 'Owner' }, width: 12, format: '@' },
    { key: 'recorded', header: { 'zh-CN': '记录时间（UTC）', en: 'Recorded (UTC)' }, width: 18, format: '@' },
    { key: 'facts', header: { 'zh-CN': '当时的登记', en: 'What the register said' }, width: 26, format: '@' },
    { key: 'ruleVersion', header: { 'zh-CN': '规则版本', en: 'Rule version' }, width: 19, format: '@' },
    { key: 'calendarVersion', header: { 'zh-CN': '日历版本', en: 'Calendar version' }, width: 19, format: '@' },
  ],
};

/** `2026-03-01T02:05Z`. */
const minuteText = (at: Minute): string => `${new Date(at * 60_000).toISOString().slice(0, 16)}Z`;

const minuteIn = (text: string): Minute | undefined =>
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}Z$/.test(text) && !Number.isNaN(Date.parse(text))
    ? Date.parse(text) / 60_000
    : undefined;

export function readHistory(grid: Grid | undefined): {
  readonly entries: readonly Entry[];
  readonly findings: readonly Finding[];
} {
  const table = grid && findTable(grid, CLOCK_HISTORY_SHEET);
  if (!table) return { entries: [], findings: [] };
  const read = readerOf(table);
  const entries = table.rows.flatMap((row): Entry[] => {
    const [rule, clock, owner, facts, ruleVersion, calendarVersion] = (
      ['rule', 'clock', 'owner', 'facts', 'ruleVersion', 'calendarVersion'] as const
    ).map((key) => read.text(row, key)) as [string, string, string, string, string, string];
    const before = read.findings.length;
    const state = read.word(row, 'state', STATE_WORDS);
    const [at, recorded] = (['at', 'recorded'] as const).map((key) => minuteIn(read.text(row, key)));
    const dueText = read.text(row, 'due');
    const due = dueText === '' ? null : minuteIn(dueText);
    const [reminder, level] = [read.number(row, 'reminder') ?? 0, read.number(row, 'level') ?? 0];
    const isWhole = at !== undefined && recorded !== undefined && due !== undefined && rule !== '' && clock !== '';
    if (!state || !isWhole) {
      read.findings.length = before;
      read.tell(row, 'at', 'clock-history-unreadable', { text: read.text(row, 'at') });
      return [];
    }
    const own = { rule, clock, state, reminder, level, at, recorded, due, owner: owner === '' ? null : owner };
    return [{ ...own, facts, ruleVersion, calendarVersion }];
  });
  return { entries, findings: read.findings };
}

/** An entry as a row of the sheet, by column key. */
export const historyCells = (entry: Entry, language: Language): Record<string, Value> => ({
  ...{ at: minuteText(entry.at), rule: entry.rule, clock: entry.clock, state: STATE_WORDS[entry.state][language] },
  ...{ reminder: entry.reminder, level: entry.level, owner: entry.owner, facts: entry.facts },
  ...{ due: entry.due === null ? null : minuteText(entry.due), recorded: minuteText(entry.recorded) },
  ...{ ruleVersion: entry.ruleVersion, calendarVersion: entry.calendarVersion },
});
