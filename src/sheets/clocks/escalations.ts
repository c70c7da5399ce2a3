import type { Grid } from '../../engine/grid/grid';
import type { Finding } from '../../engine/grid/plan';
import type { Moment } from '../../engine/clock/moment';
import type { SheetDefinition } from '../definition';
import { PRINTED_WIDE } from '../definition';
import { findTable } from '../table';
import { readerOf, TIME_FORMAT } from './cells';

/** Who was asked what, and what they decided (E4). Rows are only ever appended; the answer is a person's. */
export const ESCALATIONS_SHEET: SheetDefinition<'escalations'> = {
  key: 'escalations',
  name: 'Escalations 升级记录',
  print: PRINTED_WIDE,
  columns: [
    { key: 'rule', header: { 'zh-CN': '规则', en: 'Rule' }, width: 14, format: '@', required: true },
    { key: 'row', header: { 'zh-CN': '编号', en: 'Item' }, width: 14, format: '@', required: true },
    { key: 'about', header: { 'zh-CN': '事项', en: 'About' }, width: 30, format: '@', wrap: true },
    { key: 'owner', header: { 'zh-CN': '责任人', en: 'Owner' }, width: 12, format: '@' },
    { key: 'level', header: { 'zh-CN': '级别', en: 'Level' }, width: 7, format: '0', required: true },
    { key: 'role', header: { 'zh-CN': '角色', en: 'Role' }, width: 14, format: '@' },
    { key: 'who', header: { 'zh-CN': '请示对象', en: 'Who is asked' }, width: 12, format: '@' },
    { key: 'askedAt', header: { 'zh-CN': '升级时间', en: 'Asked at' }, width: 17, format: TIME_FORMAT, required: true },
    { key: 'answerDue', header: { 'zh-CN': '答复期限', en: 'Answer due' }, width: 17, format: TIME_FORMAT },
    { key: 'answeredAt', header: { 'zh-CN': '答复时间', en: 'Answered at' }, width: 17, format: TIME_FORMAT },
    { key: 'decision', header: { 'zh-CN': '决定', en: 'Decision' }, width: 32, format: '@', wrap: true },
    { key: 'authority', header: { 'zh-CN': '所用权限', en: 'Authority used' }, width: 18, format: '@' },
    { key: 'recorded', header: { 'zh-CN': '记录时间', en: 'Recorded at' }, width: 26, format: '@' },
  ],
};

export interface Escalation {
  readonly rule: string;
  /** The clock's id. */
  readonly row: string;
  readonly about: string;
  readonly owner: string;
  readonly level: number;
  readonly role: string;
  readonly who: string;
  readonly askedAt: Moment;
  readonly answerDue: Moment | null;
  readonly answeredAt: Moment | null;
  readonly decision: string;
  readonly at: number;
}

type Four = [string, string, string, string];

/** A row that cannot be read is told and asks nobody; a decision without its time answers nothing. */
export function readEscalations(grid: Grid | undefined): {
  readonly escalations: readonly Escalation[];
  readonly findings: readonly Finding[];
} {
  const table = grid && findTable(grid, ESCALATIONS_SHEET);
  if (!table) return { escalations: [], findings: [] };
  const read = readerOf(table);
  const escalations = table.rows.flatMap((row): Escalation[] => {
    const [rule, id] = [read.needed(row, 'rule'), read.needed(row, 'row')];
    const level = read.number(row, 'level');
    const askedAt = read.moment(row, 'askedAt');
    const answerDue = read.moment(row, 'answerDue');
    const answeredAt = read.moment(row, 'answeredAt');
    const decision = read.text(row, 'decision');
    if (level === null && read.text(row, 'level') === '') read.needed(row, 'level');
    if (askedAt === null && read.text(row, 'askedAt') === '') read.needed(row, 'askedAt');
    if (decision !== '' && read.text(row, 'answeredAt') === '')
      read.tell(row, 'answeredAt', 'escalation-without-time', { row: id ?? '' }, 'warning');
    if (rule === null || id === null || level === null || askedAt === null) return [];
    const [about, owner, role, who] = ['about', 'owner', 'role', 'who'].map((key) => read.text(row, key)) as Four;
    return [{ rule, row: id, about, owner, level, role, who, askedAt, answerDue, answeredAt, decision, at: row }];
  });
  return { escalations, findings: read.findings };
}
