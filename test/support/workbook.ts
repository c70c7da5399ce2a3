import type { Grid } from '../../src/engine/grid/grid';
import type { Finding } from '../../src/engine/grid/plan';
import { cellName } from '../../src/engine/grid/address';
import { toText } from '../../src/engine/number/rational';
import { scoreBook } from '../../src/jobs/score-book';
import type { ScoredBook } from '../../src/jobs/scored';
import { readBook } from '../../src/sheets/read-book';
import { grid } from './grid-literal';

/** The bands of S5. */
export const BANDS = `
  | score  | points | band      |
  | < 60   | 0      | fail      |
  | >= 60  | 1      | pass      |
  | >= 75  | 1.5    | good      |
  | >= 85  | 2      | very good |
  | > 100  | 2.5    | excellent |
  | >= 110 | 3      | model     |`;

/** A workbook drawn as tables, by the English half of each sheet's name. */
export function workbook(
  sheets: Partial<Record<'Rubric' | 'Bands' | 'Visits' | 'Results' | 'Settings', string>>,
): Grid[] {
  return Object.entries({ Bands: BANDS, ...sheets }).map(([name, table]) => grid(name, table));
}

export const scored = (sheets: Parameters<typeof workbook>[0]): ScoredBook => scoreBook(readBook(workbook(sheets)));

/** One line a visit: `id score band points`, or the codes that say why there is no score. */
export const results = (book: ScoredBook): string[] =>
  book.visits.map(({ visit, outcome, problems }) =>
    outcome
      ? `${visit.id} ${toText(outcome.score)} ${outcome.band.name} ${toText(outcome.points)}`
      : `${visit.id} ${problems.map(({ code }) => code).join(' ')}`,
  );

/** One line a finding: `Sheet!A1 code`, with `(warning)` or `(info)` where it is no error. */
export const lines = (findings: readonly Finding[]): string[] =>
  findings.map(({ at, code, severity }) => {
    const grade = severity === 'error' ? '' : ` (${severity})`;
    return `${at.sheet}!${cellName(at)} ${code}${grade}`;
  });
