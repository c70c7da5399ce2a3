import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import type { Said } from '../../../src/engine/agreement/agreement';
import { agreementOf, bySplit, couldDiffer } from '../../../src/engine/agreement/agreement';
import { intraclass } from '../../../src/engine/agreement/icc';
import { weightedKappa } from '../../../src/engine/agreement/kappa';
import { parseDecimal, rational, toText } from '../../../src/engine/number/rational';

/** `2×1:0` is two pairs of a first mark of 1 and a second of 0. */
const pairs = (text: string): [number, number][] =>
  text.split(' ').flatMap((part) => {
    const [, times = '1', a, b] = /^(?:(\d+)×)?(\d+):(\d+)$/.exec(part)!;
    return Array.from({ length: Number(times) }, (): [number, number] => [Number(a), Number(b)]);
  });

describe('weighted kappa', () => {
  test.each([
    // Cohen: 35 of 50 agree; by chance 25 × 30 + 25 × 20 of 2500, one half: (0.7 − 0.5) / (1 − 0.5).
    ['two levels', '20×1:1 5×1:0 10×0:1 15×0:0', 0.4],
    // Expected to agree less often than by chance: 1 − 1 / 0.5.
    ['always the other', '5×1:0 5×0:1', -1],
    ['by chance', '5×1:1 5×1:0 5×0:1 5×0:0', 0],
    // Squares within: 1 + 0 + 0 + 1, mean 0.5; of each first with each second: 7 + 5 + 11 + 11, mean 2.125.
    ['three steps', '1:0 2:2 3:3 3:2', 1 - 0.5 / 2.125],
    ['all equal', '3:3 1:1 7:7', 1],
  ])('%s', (_, text, value) => expect(weightedKappa(pairs(text))).toBeCloseTo(value, 12));

  test('of one and the same mark there is none', () => expect(weightedKappa(pairs('9×4:4'))).toBeUndefined());
});

describe('ICC(2,1)', () => {
  /** Table 2 of Shrout and Fleiss: six targets, four judges. */
  const JUDGES = [
    [9, 2, 5, 8],
    [6, 1, 3, 2],
    [8, 4, 6, 8],
    [7, 1, 2, 6],
    [10, 5, 6, 9],
    [6, 2, 4, 7],
  ];
  test('is 0.29 in the table of Shrout and Fleiss', () => expect(intraclass(JUDGES)).toBeCloseTo(0.29, 2));

  test('a judge who gives two more to everything is a disagreement', () => {
    // MSR = 2 × var(1, 2, 3) = 2, MSE = 0, MSC = 6 × 1² = 6: 2 / (2 + 0 + 2 × 6 / 3) = 1/3.
    expect(intraclass(pairs('1:3 2:4 3:5'))).toBeCloseTo(1 / 3, 12);
  });

  test('of one and the same mark there is none', () => expect(intraclass(pairs('9×4:4'))).toBeUndefined());
});

const said = (text: string): [Said, Said][] =>
  text
    .split(' ')
    .map((part) => part.split(':').map((mark) => (mark === 'N' ? null : parseDecimal(mark))) as [Said, Said]);

describe('agreement on a criterion', () => {
  test.each([
    ['whole marks up to ten', '1:1 2:2 3:3 4:4 5:6', 10, 'kappa'],
    ['half marks', '1:1 2:2 3:3 4:4 5:5.5', 10, 'icc'],
    ['whole marks up to twenty', '1:1 2:2 3:3 4:4 5:6', 20, 'icc'],
  ])('%s', (_, text, max, measure) => {
    const { told } = agreementOf(said(text), rational(max));
    expect(told).toMatchObject({ measure, equal: 4 });
    expect(told!.interval!.low).toBeLessThanOrEqual(told!.value!);
    expect(told!.interval!.high).toBeGreaterThanOrEqual(told!.value!);
  });

  test('fewer than five pairs tell nothing, whatever else was said', () =>
    expect(agreementOf(said('1:1 2:2 3:3 4:4 N:3 3:N N:N 5: :2'), rational(10))).toEqual({
      pairs: 4,
      naDiffers: 2,
      leftOut: 3,
    }));

  test('one and the same mark everywhere has no coefficient', () =>
    expect(agreementOf(said('3:3 3:3 3:3 3:3 3:3'), rational(10)).told).toEqual({
      measure: 'kappa',
      equal: 5,
      meanDifference: rational(0),
    }));

  test('perfect agreement has no interval of this kind, but says how much could still differ', () => {
    const { told } = agreementOf(said('1:1 2:2 3:3 4:4 5:5'), rational(10));
    expect([told!.value, told!.interval]).toEqual([1, undefined]);
    // 0.55^5 is 0.0503, and 0.54^5 is 0.0459.
    expect(couldDiffer(5)).toBeCloseTo(0.4507, 4);
  });

  test('the mean difference is exact', () =>
    expect(toText(agreementOf(said('0.1:0.2 1:1 1:1 1:1 1:1'), rational(1)).told!.meanDifference)).toBe('0.02'));

  test('what splits people comes first', () => {
    const of = (text: string) => agreementOf(said(text), rational(10));
    const named = [
      ['few', of('1:1')],
      ['same', of('3:3 3:3 3:3 3:3 3:3')],
      ['split', of('1:9 9:1 2:8 8:2 5:5')],
      ['near', of('1:1 2:2 3:3 4:4 9:8')],
    ] as const;
    expect([...named].sort(([, a], [, b]) => bySplit(a, b)).map(([name]) => name)).toEqual([
      'split',
      'near',
      'same',
      'few',
    ]);
  });
});

const anyMarks = fc.array(fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 40 })), {
  minLength: 5,
  maxLength: 30,
});
const laws = [weightedKappa, intraclass].map((coefficient) => [coefficient.name, coefficient] as const);

describe.each(laws)('laws of %s', (_, coefficient) => {
  const close = (a: number | undefined, b: number | undefined): void =>
    a === undefined ? expect(b).toBeUndefined() : expect(b).toBeCloseTo(a, 9);

  test('who is called first does not matter', () =>
    fc.assert(fc.property(anyMarks, (marks) => close(coefficient(marks), coefficient(marks.map(([a, b]) => [b, a]))))));
  test('the unit does not matter', () =>
    fc.assert(
      fc.property(anyMarks, (marks) => close(coefficient(marks), coefficient(marks.map(([a, b]) => [10 * a, 10 * b])))),
    ));
  test('it is 1 where all agree and their marks differ, and never more', () =>
    fc.assert(
      fc.property(anyMarks, (marks) => {
        const same = marks.map(([a]) => [a, a]);
        if (new Set(marks.map(([a]) => a)).size > 1) close(1, coefficient(same));
        expect(coefficient(marks) ?? 1).toBeLessThanOrEqual(1 + 1e-12);
      }),
    ));
});
