import { FORMATS } from '../engine/grid/number-format';
import type { Finding } from '../engine/grid/plan';
import type { Term } from '../engine/evaluating/term';
import type { CalendarDate } from '../engine/parse/date';
import type { ColumnDefinition } from './definition';
import type { Table } from './table';
import { cellOf, dayAt, findingAt, isBlank, textOf } from './table';

/** The columns of a list that holds for people from a day to a day. */
export const TERM_COLUMNS: readonly ColumnDefinition[] = [
  { key: 'from', header: { 'zh-CN': '起始日期', en: 'From' }, width: 12, format: FORMATS.date },
  { key: 'to', header: { 'zh-CN': '截止日期', en: 'To' }, width: 12, format: FORMATS.date },
];

/** The row's person and days; nothing where one of them cannot be read, for then nobody knows for whom or when it holds. */
export function readTerm(table: Table, row: number): { readonly term?: Term; readonly findings: readonly Finding[] } {
  const person = textOf(table, row, 'person');
  const [from, to] = (['from', 'to'] as const).map((key) => dayIn(table, row, key));
  const fault = (key: string, code: string): Finding =>
    findingAt(table, row, key, code, 'error', { text: textOf(table, row, key) });
  const findings = [
    ...(person === '' ? [fault('person', 'term-person')] : []),
    ...(from === null ? [fault('from', 'term-date')] : []),
    ...(to === null ? [fault('to', 'term-date')] : []),
  ];
  if (findings.length > 0) return { findings };
  if (from && to && to < from) return { findings: [fault('to', 'term-backwards')] };
  return { term: { person, ...(from && { from }), ...(to && { to }) }, findings: [] };
}

/** `undefined` where nothing stands, `null` where what stands is no day. */
function dayIn(table: Table, row: number, key: string): CalendarDate | null | undefined {
  return isBlank(cellOf(table, row, key)) ? undefined : (dayAt(table, row, key) ?? null);
}
