import type { Grid } from '../engine/grid/grid';
import { FORMATS } from '../engine/grid/number-format';
import type { Finding } from '../engine/grid/plan';
import type { Rational } from '../engine/number/rational';
import { compare, fromNumber, parseDecimal, ZERO } from '../engine/number/rational';
import { cleanText } from '../engine/parse/text';
import type { Deduction } from '../engine/points/deductions';
import type { SheetDefinition } from './definition';
import type { Table } from './table';
import { cellOf, dayAt, findingAt, findTable, isBlank, missingHeaders, textOf } from './table';

/** What customers were not satisfied with, a row each (S9): points off, never on. A person fills it in. */
export const DEDUCTIONS_SHEET: SheetDefinition<'deductions'> = {
  key: 'deductions',
  name: 'Deductions 满意度扣分',
  columns: [
    { key: 'id', header: { 'zh-CN': '编号', en: 'Id' }, width: 9, format: '@', required: true },
    { key: 'date', header: { 'zh-CN': '日期', en: 'Date' }, width: 12, format: FORMATS.date, required: true },
    { key: 'engineer', header: { 'zh-CN': '工程师', en: 'Engineer' }, width: 14, format: '@', required: true },
    {
      key: 'complaint',
      header: { 'zh-CN': '不满意事项', en: 'Complaint' },
      width: 50,
      format: '@',
      wrap: true,
      required: true,
    },
    { key: 'points', header: { 'zh-CN': '扣分', en: 'Points off' }, width: 10, required: true },
    { key: 'source', header: { 'zh-CN': '来源', en: 'Source' }, width: 26, format: '@' },
    { key: 'by', header: { 'zh-CN': '登记人', en: 'Entered by' }, width: 14, format: '@' },
  ],
};

/** A row as it was read; its id is empty until the book gives it one. */
export interface DeductionRow extends Deduction {
  readonly row: number;
}

export interface Deductions {
  /** Absent when there is no such sheet, or it cannot be read. */
  readonly table?: Table;
  readonly rows: readonly DeductionRow[];
  /** Ids of rows that cannot be read. */
  readonly unclear: ReadonlySet<string>;
  readonly findings: readonly Finding[];
}

const NOTHING: Deductions = { rows: [], unclear: new Set(), findings: [] };

export function readDeductions(grid: Grid | undefined): Deductions {
  const table = grid && findTable(grid, DEDUCTIONS_SHEET);
  const missing = table ? missingHeaders(table, DEDUCTIONS_SHEET) : [];
  if (!table || missing.length > 0) return { ...NOTHING, findings: missing };
  const findings: Finding[] = [];
  const rows: DeductionRow[] = [];
  const unclear = new Set<string>();
  const rowOf = new Map<string, number>();
  for (const row of table.rows) {
    const read = readRow(table, row);
    const { id } = read;
    const earlier = rowOf.get(id);
    if (id !== '' && earlier !== undefined) {
      findings.push(findingAt(table, row, 'id', 'deduction-repeated', 'error', { id, otherRow: earlier + 1 }));
      unclear.add(id);
      continue;
    }
    rowOf.set(id, row);
    if ('findings' in read) {
      findings.push(...read.findings);
      if (id !== '') unclear.add(id);
    } else rows.push(read);
  }
  // Nobody can say which of two rows with the same id is meant.
  return { table, rows: rows.filter(({ id }) => !unclear.has(id)), unclear, findings };
}

function readRow(table: Table, row: number): DeductionRow | { readonly id: string; readonly findings: Finding[] } {
  const text = (key: string): string => textOf(table, row, key);
  const id = text('id');
  const date = dayAt(table, row, 'date');
  const points = numberIn(table, row);
  const fault = (key: string): Finding => findingAt(table, row, key, `deduction-${key}`, 'error', { text: text(key) });
  const findings = [
    ...(text('engineer') === '' ? [fault('engineer')] : []),
    ...(date ? [] : [fault('date')]),
    ...(points && compare(points, ZERO) >= 0 ? [] : [fault('points')]),
  ];
  if (findings.length > 0 || !date || !points) return { id, findings };
  const complaint = [text('complaint'), text('source')].filter(Boolean).join(' · ');
  return { id, date, engineer: text('engineer'), complaint, points, by: text('by'), row };
}

function numberIn(table: Table, row: number): Rational | undefined {
  const value = cellOf(table, row, 'points');
  if (typeof value === 'number') return fromNumber(value);
  return isBlank(value) ? undefined : parseDecimal(cleanText(String(value)));
}
