import type { Finding, Severity } from '../grid/plan';
import type { Value } from '../grid/value';
import type { Problem } from '../parse/reading';
import type { SetAside } from './balance';
import type { Source } from './source';

/** A row as it stands, to be looked at by a person. */
export const setAside = (source: Source, row: number, { code, data }: Problem): SetAside => ({
  origin: source.origin,
  sheet: source.grid.sheet,
  row,
  code,
  data,
  cells: textsOf(source.grid.rows[row] ?? []),
});

/** How many blank cells follow the last filled one differs from reading to reading. */
function textsOf(cells: readonly Value[]): string[] {
  const texts = cells.map((cell) => (cell === null ? '' : String(cell)));
  while (texts.at(-1) === '') texts.pop();
  return texts;
}

export const cellFinding = (
  source: Source,
  row: number,
  column: number,
  { code, data }: Problem,
  severity: Severity,
): Finding => ({ at: { sheet: source.grid.sheet, row, column }, code, severity, data });
