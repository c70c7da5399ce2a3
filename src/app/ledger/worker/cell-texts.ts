import { valueAt } from '../../../engine/grid/grid';
import type { Source } from '../../../engine/ledger/source';
import { fromSerial } from '../../../engine/parse/date';

/** More of a cell, or of a row, is not looked at. */
const [LENGTH, WIDTH, SAMPLES] = [80, 40, 4];

/** Half of a character, where the text was cut in the middle of it. */
const HALF = /[\ud800-\udbff]$/;

/** A cell as a person sees it in its sheet. */
function cellText({ grid, formatAt }: Source, row: number, column: number): string {
  const value = valueAt(grid, row, column);
  if (value === null) return '';
  if (typeof value === 'number') {
    const kind = formatAt?.(row, column);
    if (kind === 'date') return fromSerial(value, grid.dates1904) ?? String(value);
    return kind === 'percent' ? `${Number((value * 100).toPrecision(12))}%` : String(value);
  }
  const text = String(value);
  return text.length > LENGTH ? `${text.slice(0, LENGTH).replace(HALF, '')}…` : text;
}

export const cellTexts = (source: Source, row: number): string[] =>
  (source.grid.rows[row] ?? []).slice(0, WIDTH).map((_, column) => cellText(source, row, column));

/** A few different values of a column. */
export function samplesOf(source: Source, column: number, rows: readonly number[]): string[] {
  const samples = new Set<string>();
  const last = Math.min(rows.length, 2_000);
  for (let i = 0; i < last && samples.size < SAMPLES; i++) {
    const text = cellText(source, rows[i]!, column).trim();
    if (text !== '') samples.add(text);
  }
  return [...samples];
}
