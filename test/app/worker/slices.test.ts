import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { cut, joiner } from '../../../src/app/worker/slices';

/** What arrives on the other side; every slice crosses by itself, as data. */
function cross(value: unknown): { readonly value: unknown; readonly slices: number } {
  const join = joiner();
  const slices = [...cut(value)].map((slice) => structuredClone(slice));
  const last = slices.map(join).at(-1)!;
  return { value: last!.value, slices: slices.length };
}

const rows = (count: number, width: number): unknown[][] =>
  Array.from({ length: count }, (_, row) => Array.from({ length: width }, (_, column) => `${row},${column}`));

describe('what crosses between the page and a worker', () => {
  test.each<[string, unknown, number]>([
    ['a short value', { kind: 'read', choices: { sheet: 1 } }, 1],
    [
      'lists within lists',
      {
        plan: {
          add: [
            { name: 'A', rows: rows(3000, 12) },
            { name: 'B', rows: [] },
          ],
        },
      },
      6,
    ],
    ['a list of its own', rows(1000, 12), 3],
    ['few texts that are long', { bands: Array.from({ length: 5 }, (_, i) => ({ text: `${i}`.repeat(200_000) })) }, 6],
    ['a row as wide as a sheet', [{ rows: [rows(1, 16_384)[0]] }], 4],
    [
      'exact numbers, maps, sets, bytes',
      { n: 1n, map: new Map([['CNY', { n: 3n, d: 2n }]]), set: new Set([1]), bytes: Uint8Array.of(1, 2) },
      1,
    ],
  ])('%s arrives as it was', (_, value, slices) => {
    const crossed = cross(value);
    expect(crossed.value).toEqual(value);
    expect(crossed.slices).toBe(slices);
  });

  test('columns called like parts of the language stay columns', () => {
    const columns = Object.fromEntries([
      ['__proto__', { field: 'customer' }],
      ['constructor', { field: null }],
    ]);
    const crossed = cross({ recipe: { columns }, rows: rows(500, 2) }).value as { recipe: { columns: object } };
    expect(Object.entries(crossed.recipe.columns)).toEqual(Object.entries(columns));
  });

  test('no slice is large', () => {
    const cells = [...cut({ rows: rows(20_000, 12) })].map((slice) =>
      'items' in slice ? (slice.items as unknown[][]).reduce((sum, row) => sum + row.length, 0) : 0,
    );
    expect(Math.max(...cells)).toBeLessThan(10_000);
    expect(cells.reduce((sum, each) => sum + each)).toBe(240_000);
  });

  test('anything that is data arrives as it was', () => {
    const long = fc.array(fc.array(fc.oneof(fc.string(), fc.integer(), fc.constant(null))), {
      minLength: 190,
      maxLength: 230,
    });
    const data = fc.dictionary(fc.string(), fc.oneof(fc.string(), long, fc.record({ rows: long, name: fc.string() })));
    fc.assert(
      fc.property(data, (value) => expect(cross({ ...value }).value).toEqual({ ...value })),
      { numRuns: 30 },
    );
  });
});
