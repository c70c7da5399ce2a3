import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { assign } from '../../../src/engine/ledger/assign';

const run = (scores: readonly (readonly number[])[]): number[] => [
  ...assign(scores.map((line) => Float64Array.from(line))),
];

const worth = (scores: readonly (readonly number[])[], taken: readonly number[]): number =>
  taken.reduce((sum, column, row) => sum + (column < 0 ? 0 : scores[row]![column]!), 0);

/** The best by trying everything. */
function best(scores: readonly (readonly number[])[], row = 0, used: readonly number[] = []): number {
  if (row === scores.length) return 0;
  const without = best(scores, row + 1, used);
  const withOne = scores[row]!.map((score, column) =>
    used.includes(column) ? 0 : score + best(scores, row + 1, [...used, column]),
  );
  return Math.max(without, ...withOne);
}

describe('the best one-to-one assignment', () => {
  test.each([
    ['nothing to give', [[0, 0]], [-1]],
    ['one each', [[1, 0], [0, 1]], [0, 1]], // prettier-ignore
    ['the better one first, the other gives way', [[0.9, 0.8], [1, 0]], [1, 0]], // prettier-ignore
    ['more rows than columns', [[0.5], [1], [0.7]], [-1, 0, -1]],
    ['no rows', [], []],
  ])('%s', (_, scores, taken) => {
    expect(run(scores)).toEqual(taken);
  });

  test('is never beaten by another, and takes no column twice', () => {
    const table = fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 })).chain(([rows, columns]) =>
      fc.array(fc.array(fc.constantFrom(0, 0, 1, 2, 3, 4, 5, 7), { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows,
      }),
    );
    fc.assert(
      fc.property(table, (scores) => {
        const taken = run(scores);
        const given = taken.filter((column) => column >= 0);
        expect(new Set(given).size).toBe(given.length);
        expect(worth(scores, taken)).toBe(best(scores));
      }),
    );
  });
});
