import type { Grid } from '../engine/grid/grid';
import { FORMATS } from '../engine/grid/number-format';
import type { Finding } from '../engine/grid/plan';
import { personKey } from '../engine/points/person';
import type { Level, LevelRecord } from '../engine/points/promotion';
import type { SheetDefinition } from './definition';
import { dayAt, findingAt, findTable, missingHeaders, textOf } from './table';

/** Who reached which level when, a row for each promotion, so that the record stays. The latest row of an engineer counts. */
export const LEVELS_SHEET: SheetDefinition<'levels'> = {
  key: 'levels',
  name: 'Levels 职级记录',
  columns: [
    { key: 'engineer', header: { 'zh-CN': '工程师', en: 'Engineer' }, width: 16, format: '@', required: true },
    { key: 'level', header: { 'zh-CN': '职级', en: 'Level' }, width: 16, format: '@', required: true },
    { key: 'since', header: { 'zh-CN': '自何日起', en: 'Since' }, width: 12, format: FORMATS.date, required: true },
    { key: 'by', header: { 'zh-CN': '批准人', en: 'Decided by' }, width: 14, format: '@' },
    { key: 'note', header: { 'zh-CN': '备注', en: 'Note' }, width: 50, format: '@', wrap: true },
  ],
};

export interface Levels {
  /** The record that counts, by `personKey`. */
  readonly records: ReadonlyMap<string, LevelRecord>;
  /** Names as they stand in the sheet, in its order. */
  readonly names: readonly string[];
  readonly findings: readonly Finding[];
}

export function readLevels(grid: Grid | undefined, plan: readonly Level[]): Levels {
  const table = grid && findTable(grid, LEVELS_SHEET);
  const missing = table ? missingHeaders(table, LEVELS_SHEET) : [];
  if (!table || missing.length > 0) return { records: new Map(), names: [], findings: missing };
  const findings: Finding[] = [];
  const records = new Map<string, LevelRecord>();
  const names: string[] = [];
  for (const row of table.rows) {
    const [engineer, level] = [textOf(table, row, 'engineer'), textOf(table, row, 'level')];
    const since = dayAt(table, row, 'since');
    if (engineer === '') continue;
    names.push(engineer);
    if (level === '') continue; // a name without a level is one who was not promoted yet
    if (!plan.some(({ name }) => name === level)) {
      const levels = plan.map(({ name }) => name);
      findings.push(findingAt(table, row, 'level', 'level-unknown', 'error', { level, levels }));
      continue;
    }
    if (!since && textOf(table, row, 'since') !== '')
      findings.push(findingAt(table, row, 'since', 'level-date', 'error', { text: textOf(table, row, 'since') }));
    const earlier = records.get(personKey(engineer));
    if (!earlier || (since ?? '') >= (earlier.since ?? ''))
      records.set(personKey(engineer), { engineer, level, since: since ?? null });
  }
  return { records, names, findings };
}
