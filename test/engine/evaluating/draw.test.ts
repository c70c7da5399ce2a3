import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { below, draw } from '../../../src/engine/evaluating/draw';

const ids = (count: number): string[] => Array.from({ length: count }, (_, i) => `V${i + 1}`);

/** Worked out by another program, from the description of the draw. */
const DRAWN = ['V5', 'V14', 'V3'];

describe('a draw', () => {
  test('is written down: this seed and these visits give these, for good', () => {
    expect(draw(ids(20), 3, '2019')).toEqual(DRAWN);
    expect(draw(ids(20), 3, '2020')).not.toEqual(DRAWN);
  });

  test.each([
    ['none of none', [], 3, []],
    ['none asked for', ids(3), 0, []],
    ['the only one', ['V1'], 5, ['V1']],
  ])('%s', (_, from, count, expected) => expect(draw(from, count, '1')).toEqual(expected));

  test('the order and repetitions of the ids count for nothing; nothing is drawn twice', () =>
    fc.assert(
      fc.property(fc.array(fc.string(), { maxLength: 30 }), fc.nat(40), fc.string(), (names, count, seed) => {
        const drawn = draw(names, count, seed);
        expect(draw([...names, ...names].reverse(), count, seed)).toEqual(drawn);
        expect(new Set(drawn).size).toBe(Math.min(count, new Set(names).size));
        expect(drawn.every((id) => names.includes(id))).toBe(true);
      }),
    ));

  test('fewer of the same draw are its beginning', () => expect(draw(ids(20), 2, '2019')).toEqual(DRAWN.slice(0, 2)));

  test('each is as likely as any other', () => {
    const times = new Map(ids(10).map((id) => [id, 0]));
    for (let seed = 0; seed < 4000; seed++)
      for (const id of draw(ids(10), 2, String(seed))) times.set(id, times.get(id)! + 1);
    // 800 expected, standard deviation 25: chi-squared over 10 places stays below 21.7 in 99 of 100 series of seeds.
    const squares = [...times.values()].map((n) => (n - 800) ** 2 / 800);
    expect(squares.reduce((a, b) => a + b)).toBeLessThan(21.7);
  });

  test('words from the uneven end are passed over', () => {
    // 2^32 is 4 more than a multiple of 6.
    const words = [2 ** 32 - 1, 2 ** 32 - 4, 8];
    expect(below(6, () => words.shift()!)).toBe(2);
  });
});
