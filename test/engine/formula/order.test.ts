import { describe, expect, test } from '@jest/globals';
import type { Expression } from '../../../src/engine/formula/expression';
import { orderFormulas } from '../../../src/engine/formula/order';

/** `c: a b, a:` means that c uses a and b, and a nothing. */
const formulas = (text: string): ReadonlyMap<string, Expression> =>
  new Map(
    text
      .split(',')
      .filter(Boolean)
      .map((line) => {
        const [name, uses] = line.split(':');
        const variables = uses!.split(' ').filter(Boolean);
        return [name!.trim(), { root: { type: 'number', text: '0' }, variables }];
      }),
  );

describe('the order of formulas', () => {
  test.each([
    ['', []],
    ['a: x y, b: x', ['a', 'b']],
    ['c: b, b: a, a: x', ['a', 'b', 'c']],
    ['d: b c, c: a, b: a, a:', ['a', 'c', 'b', 'd']],
    ['__proto__: constructor, constructor:', ['constructor', '__proto__']],
  ])('%s', (text, order) => {
    expect(orderFormulas(formulas(text))).toEqual({ order });
  });

  test.each([
    ['a: a', ['a']],
    ['a: b, b: a', ['a', 'b']],
    ['x: a, a: b, b: c, c: a d, d:', ['a', 'b', 'c']],
    ['ok:, a: ok b, b: ok c, c: b', ['b', 'c']],
  ])('%s goes round in a circle', (text, cycle) => {
    expect(orderFormulas(formulas(text))).toEqual({ cycle });
  });

  test('a chain of 50,000 is no trouble', () => {
    const chain = Array.from({ length: 50_000 }, (_, i) => `c${i}: c${i + 1}`).join(',');
    const result = orderFormulas(formulas(chain));
    expect('order' in result && result.order.slice(0, 2)).toEqual(['c49999', 'c49998']);
  });
});
