import type { Finding } from '../engine/grid/plan';
import { valueAt } from '../engine/grid/grid';
import type { Rational } from '../engine/number/rational';
import { compare, fromNumber, parseDecimal, rational, ZERO } from '../engine/number/rational';
import { cleanText } from '../engine/parse/text';
import type { ColumnDefinition } from './definition';
import { isBlank, matchHeaders } from './table';
import type { VisitColumns } from './visits';

/** A column that Visits may have: how many minutes the evaluation of the visit took. A person adds it and fills it in. */
export const MINUTES_COLUMN: ColumnDefinition = {
  key: 'scoringMinutes',
  header: { 'zh-CN': '评分用时（分钟）', en: 'Minutes to score' },
  also: ['评分用时'],
  width: 12,
};

const MINUTES_OF_A_DAY = rational(24 * 60);

/** Minutes by row of the sheet; nothing where none stand. */
export function readMinutes(visits: VisitColumns | undefined): {
  readonly minutes: ReadonlyMap<number, Rational>;
  readonly findings: readonly Finding[];
} {
  const minutes = new Map<number, Rational>();
  const findings: Finding[] = [];
  const { grid, headerRow, rows } = visits?.table ?? { headerRow: 0, rows: [] };
  const column = grid && matchHeaders(grid.rows[headerRow]!, [MINUTES_COLUMN]).get(MINUTES_COLUMN.key);
  if (!grid || column === undefined) return { minutes, findings };
  for (const row of rows) {
    const value = valueAt(grid, row, column);
    if (isBlank(value)) continue;
    const read = typeof value === 'number' ? fromNumber(value) : parseDecimal(cleanText(String(value)));
    if (read && compare(read, ZERO) > 0 && compare(read, MINUTES_OF_A_DAY) <= 0) minutes.set(row, read);
    else {
      const at = { sheet: grid.sheet, row, column };
      findings.push({ at, code: 'minutes-unreadable', severity: 'warning', data: { text: String(value) } });
    }
  }
  return { minutes, findings };
}
