import type { Finding } from '../engine/grid/plan';
import { valueAt } from '../engine/grid/grid';
import type { Value } from '../engine/grid/value';
import type { Rational } from '../engine/number/rational';
import { compare, fromNumber, parseDecimal, rational, ZERO } from '../engine/number/rational';
import { cleanText } from '../engine/parse/text';
import type { ColumnDefinition } from './definition';
import { isBlank, matchHeaders } from './table';
import type { VisitColumns } from './visits';

/**
 * A column that Visits may have: how many minutes the evaluation of the visit took. Added when somebody
 * asks for it; the score form fills it in, or a person.
 */
export const MINUTES_COLUMN: ColumnDefinition = {
  key: 'scoringMinutes',
  header: { 'zh-CN': '评分用时（分钟）', en: 'Minutes to score' },
  also: ['评分用时'],
  width: 12,
};

const MINUTES_OF_A_DAY = rational(24 * 60);

/** Where the column stands; nothing where Visits has none. */
export const minutesColumn = ({ table: { grid, headerRow } }: VisitColumns): number | undefined =>
  matchHeaders(grid.rows[headerRow] ?? [], [MINUTES_COLUMN]).get(MINUTES_COLUMN.key);

/** More than none, at most a day's; nothing for anything else. */
export function minutesOf(value: Value): Rational | undefined {
  const read = typeof value === 'number' ? fromNumber(value) : parseDecimal(cleanText(String(value ?? '')));
  return read && compare(read, ZERO) > 0 && compare(read, MINUTES_OF_A_DAY) <= 0 ? read : undefined;
}

/** Minutes by row of the sheet; nothing where none stand. */
export function readMinutes(visits: VisitColumns | undefined): {
  readonly minutes: ReadonlyMap<number, Rational>;
  readonly findings: readonly Finding[];
} {
  const minutes = new Map<number, Rational>();
  const findings: Finding[] = [];
  const column = visits && minutesColumn(visits);
  if (!visits || column === undefined) return { minutes, findings };
  const { grid, rows } = visits.table;
  for (const row of rows) {
    const value = valueAt(grid, row, column);
    if (isBlank(value)) continue;
    const read = minutesOf(value);
    if (read) minutes.set(row, read);
    else {
      const at = { sheet: grid.sheet, row, column };
      findings.push({ at, code: 'minutes-unreadable', severity: 'warning', data: { text: String(value) } });
    }
  }
  return { minutes, findings };
}
