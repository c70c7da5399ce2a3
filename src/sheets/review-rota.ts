import type { Grid } from '../engine/grid/grid';
import { FORMATS } from '../engine/grid/number-format';
import type { Finding } from '../engine/grid/plan';
import { personKey } from '../engine/points/person';
import type { RotaLine } from '../engine/review/rota';
import type { SheetDefinition } from './definition';
import { dayAt, findingAt, findTable, missingHeaders, textOf } from './table';

/** Which groups are reviewed, in which order, and from when. A person makes it; without it the groups go by name. */
export const REVIEW_ROTA_SHEET: SheetDefinition<'reviewRota'> = {
  key: 'reviewRota',
  name: 'Review rota 评审轮值',
  columns: [
    { key: 'group', header: { 'zh-CN': '小组', en: 'Group' }, width: 16, format: '@', required: true },
    { key: 'from', header: { 'zh-CN': '自何日起', en: 'From' }, width: 12, format: FORMATS.date },
  ],
};

export interface ReviewRota {
  /** The sheet's name; absent without one. */
  readonly sheet?: string;
  /** In the order of the sheet; none without a sheet that can be read. */
  readonly lines: readonly RotaLine[];
  readonly findings: readonly Finding[];
}

export function readReviewRota(grid: Grid | undefined): ReviewRota {
  const table = grid && findTable(grid, REVIEW_ROTA_SHEET);
  const missing = table ? missingHeaders(table, REVIEW_ROTA_SHEET) : [];
  if (!table || missing.length > 0) return { ...(grid && { sheet: grid.sheet }), lines: [], findings: missing };
  const findings: Finding[] = [];
  const lines: RotaLine[] = [];
  for (const row of table.rows) {
    const group = textOf(table, row, 'group');
    if (group === '') continue;
    if (lines.some((line) => personKey(line.group) === personKey(group))) {
      findings.push(findingAt(table, row, 'group', 'rota-repeated', 'warning', { group }));
      continue;
    }
    const text = textOf(table, row, 'from');
    const from = dayAt(table, row, 'from');
    if (from === undefined && text !== '') {
      findings.push(findingAt(table, row, 'from', 'rota-date', 'error', { group, text }));
      continue;
    }
    lines.push({ group, from: from ?? null });
  }
  return { sheet: table.grid.sheet, lines, findings };
}
