import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  compare,
  parseDecimal,
  rational,
  roundHalfUp,
  subtract,
  sum,
  toText,
} from '../../../src/engine/number/rational';
import { apportion } from '../../../src/engine/rubric/apportion';

describe('shown parts add up to the shown total', () => {
  test.each([
    ['three thirds of 100', ['100/3', '100/3', '100/3'], '100', '0.1', ['33.4', '33.3', '33.3']],
    ['the largest remainder goes first', ['1.06', '1.02', '1.07'], '3.2', '0.1', ['1.1', '1', '1.1']],
    ['a deduction', ['50.55', '-2.25'], '48.3', '0.1', ['50.6', '-2.3']],
    ['nothing to round', ['10', '0', '20'], '30', '1', ['10', '0', '20']],
  ])('%s', (_name, parts, total, step, shown) => {
    const read = (text: string) => {
      const [top, bottom] = text.split('/');
      return bottom ? rational(BigInt(top!), BigInt(bottom)) : parseDecimal(text)!;
    };
    expect(apportion(parts.map(read), read(total), read(step)).map(toText)).toEqual(shown);
  });

  test('for any parts: the sum is the rounded sum, and no part moves by a whole step', () => {
    const part = fc.tuple(fc.bigInt(-100_000n, 100_000n), fc.bigInt(1n, 999n)).map(([n, d]) => rational(n, d));
    const steps = fc.constantFrom('1', '0.5', '0.1', '0.01').map((text) => parseDecimal(text)!);
    fc.assert(
      fc.property(fc.array(part, { maxLength: 15 }), steps, (parts, step) => {
        const total = roundHalfUp(sum(parts), step);
        const shown = apportion(parts, total, step);
        expect(toText(sum(shown))).toBe(toText(total));
        shown.forEach((each, i) => {
          expect(compare(subtract(each, parts[i]!), step)).toBeLessThanOrEqual(0);
          expect(compare(subtract(parts[i]!, each), step)).toBeLessThan(0);
        });
      }),
    );
  });
});
