import { describe, expect, it } from '@jest/globals';
import { parseDecimal, toText } from '../../../../src/engine/number/rational';
import { distributionOf } from '../../../../src/engine/rubric/preview/distribution';
import type { Judged } from '../../../../src/engine/rubric/preview/migration';

/** Scores in steps of a rubric; `-` for a visit without one. */
function judged(step: string, texts: string): Judged {
  const scores = texts.split(' ').filter(Boolean);
  const steps = Float64Array.from(scores.map((text) => (text === '-' ? 0 : Number(text))));
  const band = Int16Array.from(scores.map((text) => (text === '-' ? -1 : 0)));
  return {
    rubric: { settings: { step: parseDecimal(step)! } } as Judged['rubric'],
    scores: { length: scores.length, steps, band },
  };
}

describe('a distribution', () => {
  it.each([
    ['nobody', '0.1', '', 0, [], ''],
    ['only visits without a score', '0.1', '- -', 0, [], ''],
    ['one', '0.1', '740', 7, [1], '74 74 74'],
    ['an edge belongs to what begins there', '0.1', '699 700 701', 6, [1, 2], '69.95 70 70.05'],
    ['a hole between', '1', '40 61 -', 4, [1, 0, 1], '45.25 50.5 55.75'],
    ['above 100', '0.5', '190 200 220 231', 9, [1, 1, 2], '98.75 105 111.375'],
    ['below 0', '1', '-15 -10 -1 0', -2, [1, 2, 1], '-11.25 -5.5 -0.75'],
    ['a step that does not divide ten', '0.7', '100 101', 7, [2], '70.175 70.35 70.525'],
  ])('%s', (_, step, texts, first, counts, main) => {
    const found = distributionOf(judged(step, texts));
    const { low, median, high } = found.main ?? {};
    expect([found.first, found.counts]).toEqual([first, counts]);
    expect([low, median, high].flatMap((each) => (each ? [toText(each)] : [])).join(' ')).toBe(main);
    expect(found.visits).toBe(counts.reduce((sum, count) => sum + count, 0));
  });
});
