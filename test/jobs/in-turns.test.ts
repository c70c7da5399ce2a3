import { expect, test } from '@jest/globals';
import type { Grid } from '../../src/engine/grid/grid';
import type { Turns } from '../../src/engine/grid/turns';
import { atOnce } from '../../src/engine/grid/turns';
import { scoreBook, scoringBook } from '../../src/jobs/score-book';
import type { ScoredBook } from '../../src/jobs/scored';
import { readBook, readingBook } from '../../src/sheets/read-book';
import { visitSheets } from '../support/visits';

const visitsOf = ({ rows }: Grid) => rows.slice(2);
/** The sample's visits again and again, as other visits. */
function manyVisits(times: number): Grid[] {
  return visitSheets().map((grid) => {
    if (grid.sheet !== 'Visits') return grid;
    const more = Array.from({ length: times }, (_, turn) =>
      visitsOf(grid).map(([id, ...cells]) => [`${String(id)}-${turn}`, ...cells]),
    );
    return { ...grid, rows: [...grid.rows, ...more.flat()] };
  });
}

/** How often others have their turn meanwhile. */
function stops<Result>(work: Turns<Result>): { readonly count: number; readonly result: Result } {
  let count = 0;
  const result = atOnce(work, () => count++);
  return { count, result };
}

test('thousands of visits are read and scored with stops, and come to the same', () => {
  const grids = manyVisits(1100);
  const read = stops(readingBook(grids));
  const scored = stops(scoringBook(read.result));
  expect(scored.result.visits.length).toBeGreaterThan(4000);
  expect(Math.min(read.count, scored.count)).toBeGreaterThan(1);
  const again = scoreBook(readBook(grids.map((grid) => ({ ...grid }))));
  expect(again).not.toBe(scored.result);
  const outcomes = ({ visits }: ScoredBook) => visits.map(({ visit, outcome }) => [visit.id, outcome?.points]);
  expect(outcomes(again)).toEqual(outcomes(scored.result));
  expect(again.totals).toEqual(scored.result.totals);
});

test('a few visits are read and scored in one go', () => {
  const read = stops(readingBook(visitSheets()));
  expect([read.count, stops(scoringBook(read.result)).count]).toEqual([0, 0]);
});

test('the same sheets are the same book; when one of them is another, it is read again', () => {
  const grids = visitSheets();
  const book = readBook(grids);
  expect(readBook([...grids])).toBe(book);
  expect(scoreBook(readBook([...grids]))).toBe(scoreBook(book));
  const other = grids.map((grid, i) => (i === 0 ? { ...grid } : grid));
  expect(readBook(other)).not.toBe(book);
  expect(readBook(grids.slice(1))).not.toBe(book);
});
