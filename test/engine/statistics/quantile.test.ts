import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { add, compare, rational, subtract, toText } from '../../../src/engine/number/rational';
import { mainInterval, mean, quantile } from '../../../src/engine/statistics/quantile';
import { anyMark } from '../../support/random';

const of = (numbers: string) => numbers.split(' ').map((text) => rational(Number(text) * 10, 10));

describe('quantiles', () => {
  it.each([
    ['50', '50 50 50', '50'],
    ['40 60', '45 50 55', '50'],
    ['40 50 60', '45 50 55', '50'],
    ['40 45 60 65', '43.75 52.5 61.25', '52.5'],
    ['1 2 3 4 100', '2 3 4', '22'],
  ])('of %s: the middle half is %s, the mean %s', (values, interval, average) => {
    const { low, median, high } = mainInterval(of(values));
    expect([low, median, high].map(toText).join(' ')).toBe(interval);
    expect(toText(mean(of(values)))).toBe(average);
  });

  it('may take another middle', () => {
    const { low, high } = mainInterval(of('0 10 20 30 40 50 60 70 80 90 100'), rational(8, 10));
    expect([low, high].map(toText)).toEqual(['10', '90']);
  });

  it('move with the values, and lie between the least and the greatest', () => {
    const values = fc.array(anyMark, { minLength: 1, maxLength: 20 }).map((each) => each.sort(compare));
    const share = fc.integer({ min: 0, max: 100 }).map((n) => rational(n, 100));
    fc.assert(
      fc.property(values, share, anyMark, (sorted, at, more) => {
        const own = quantile(sorted, at);
        expect(compare(own, sorted[0]!)).toBeGreaterThanOrEqual(0);
        expect(compare(own, sorted.at(-1)!)).toBeLessThanOrEqual(0);
        const later = sorted.map((value) => add(value, more));
        expect(toText(subtract(quantile(later, at), own))).toBe(toText(more));
      }),
    );
  });
});
