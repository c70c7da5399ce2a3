import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { add, rational, subtract, toText } from '../../../../src/engine/number/rational';
import type { Twice } from '../../../../src/engine/rubric/preview/shift';
import { shifts } from '../../../../src/engine/rubric/preview/shift';
import { anyMark } from '../../../support/random';

/** `50 55` a visit: as it was given, and by the fixed version; points are a tenth. */
const visits = (text: string): Twice[] =>
  text.split(', ').map((pair) => {
    const [own, fixed] = pair.split(' ').map(Number);
    const judged = (score: number) => ({ score: rational(score), points: rational(score, 10) });
    return { own: judged(own!), fixed: judged(fixed!) };
  });

describe('what a change of scores is made of', () => {
  it.each([
    // before                after                  average before → after = people + rubric
    ['40 40, 60 60', '65 65, 85 85', '50 → 75 = 25 + 0'],
    ['40 40, 60 60', '65 40, 85 60', '50 → 75 = 0 + 25'],
    ['40 50, 60 70', '65 60, 85 80', '50 → 75 = 10 + 15'],
    ['70 40', '60 60', '70 → 60 = 20 + -30'],
  ])('from %s to %s: %s', (before, after, expected) => {
    const { average } = shifts(visits(before), visits(after));
    const [was, is, people, rubric] = [average.before, average.after, average.people, average.rubric].map(toText);
    expect(`${was} → ${is} = ${people} + ${rubric}`).toBe(expected);
  });

  it('adds up exactly, for every figure', () => {
    const judged = fc.record({ score: anyMark, points: anyMark });
    const period = fc.array(fc.record({ own: judged, fixed: judged }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(period, period, (before, after) => {
        for (const shift of Object.values(shifts(before, after)))
          expect(add(shift.people, shift.rubric)).toEqual(subtract(shift.after, shift.before));
      }),
    );
  });

  it('is all people when nothing was judged by another rule, and nothing when nothing changed', () => {
    const judged = fc.record({ score: anyMark, points: anyMark });
    const same = fc.array(
      judged.map((each) => ({ own: each, fixed: each })),
      { minLength: 1, maxLength: 8 },
    );
    fc.assert(
      fc.property(same, same, (before, after) => {
        for (const { rubric } of Object.values(shifts(before, after))) expect(toText(rubric)).toBe('0');
        for (const { people } of Object.values(shifts(before, before))) expect(toText(people)).toBe('0');
      }),
    );
  });
});
