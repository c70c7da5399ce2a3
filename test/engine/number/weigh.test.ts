import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { columnOf, MISSING } from '../../../src/engine/number/column';
import { extentOf } from '../../../src/engine/number/extent';
import { rational } from '../../../src/engine/number/rational';
import { lookUp, weightedSums } from '../../../src/engine/number/weigh';

describe('weighted sums', () => {
  test('are those of whole numbers of any size, for any number of columns', () => {
    const whole = fc.integer({ min: -1000, max: 1000 });
    const table = fc.nat(6).chain((rows) =>
      fc
        .array(fc.tuple(fc.array(whole, { minLength: rows, maxLength: rows }), whole), { maxLength: 11 })
        .map((columns) => ({
          rows,
          columns,
        })),
    );
    fc.assert(
      fc.property(table, ({ rows, columns }) => {
        const sums = weightedSums(
          columns.map(([numbers]) => Float64Array.from(numbers)),
          columns.map(([, factor]) => factor),
          rows,
        );
        const plain = Array.from({ length: rows }, (_, row) =>
          columns.reduce((sum, [numbers, factor]) => sum + BigInt(numbers[row]!) * BigInt(factor), 0n),
        );
        expect([...sums].map(BigInt)).toEqual(plain);
      }),
    );
  });
});

describe('looking up', () => {
  test.each([
    // places | the first | its table | what each becomes
    [[-2, 0, -1, -2], -2, [10, 20, 30], [10, 30, 20, 10]],
    [[5, 5], 5, [0.5], [0.5, 0.5]],
    [[], 0, [1], []],
  ])('%j from %d in %j', (places, first, table, expected) => {
    const from = Float64Array.from(places);
    const into = new Float64Array(places.length);
    lookUp(from, first, Float64Array.from(table), into);
    expect([[...into], [...from]]).toEqual([expected, places]);
    lookUp(from, first, Float64Array.from(table), from);
    expect([...from]).toEqual(expected);
  });
});

test.each<[string, Parameters<typeof columnOf>[0], ReturnType<typeof extentOf>]>([
  ['values', [rational(3), rational(-1, 2), rational(0)], { least: -1, most: 6, absent: [] }],
  ['nothing', [], { least: 0, most: 0, absent: [] }],
  ['rows without a value', [MISSING, rational(4), MISSING], { least: 0, most: 4, absent: [0, 2] }],
  [
    'a row too fine for the others',
    [rational(1, 1_000_003), MISSING, rational(9)],
    { least: 0, most: 9, absent: [0, 1] },
  ],
])('the extent of a column with %s', (_name, cells, expected) => {
  const column = columnOf(cells);
  expect(extentOf(column)).toEqual(expected);
  expect(extentOf(column)).toBe(extentOf(column));
});
