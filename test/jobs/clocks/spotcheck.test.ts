import { expect, test } from '@jest/globals';
import { spotcheck } from '../../../src/jobs/clocks/spotcheck';
import { clockSheets } from '../../support/clocks';

test('a task that was cancelled, or begins only later, is not drawn', () => {
  const grids = clockSheets({
    Tasks: `
      | Task | What    | Owner | Start      | Status    |
      | T1   | Shorter | Ann   | 2026-03-01 |           |
      | T2   | Cheaper | Ann   | 2026-03-03 |           |
      | T3   | Quieter | Ann   | 2026-03-04 |           |
      | T4   | Lighter | Ann   |            |           |
      | T5   | Warmer  | Ann   | 2026-03-01 | cancelled |`,
  });
  const now = { now: '2026-03-03T10:00:00+08:00', language: 'en' } as const;
  const seen = Array.from({ length: 20 }, (_, seed) => spotcheck(grids, { seed: String(seed) }, now).report);
  expect(new Set(seen.map(({ from }) => from))).toEqual(new Set([3]));
  expect([...new Set(seen.flatMap(({ drawn }) => drawn.map(({ id }) => id)))].sort()).toEqual(['T1', 'T2', 'T4']);
});
