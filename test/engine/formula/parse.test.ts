import { describe, expect, test } from '@jest/globals';
import type { Node } from '../../../src/engine/formula/expression';
import { nearestNames } from '../../../src/engine/formula/nearest';
import { expressionOf } from '../../support/columns';

const show = (node: Node): string =>
  node.type === 'number'
    ? node.text
    : node.type === 'boolean'
      ? String(node.value)
      : node.type === 'variable'
        ? node.name
        : `(${[node.operation, ...node.arguments.map(show)].join(' ')})`;

const read = (formula: string, ...known: string[]): string => show(expressionOf(formula, known).root);

describe('what is read', () => {
  test.each([
    ['a + b * 2', '(add a (multiply b 2))'],
    ['=a', 'a'],
    [' ＝ a', 'a'],
    ['a-b-1', '(subtract (subtract a b) 1)'],
    ['-a * b', '(multiply (negate a) b)'],
    ['+a', 'a'],
    ['((a))', 'a'],
    ['a\n + b\r\n', '(add a b)'],
    ['a > 1 ? 1 : b > 1 ? 2 : 3', '(if (greater a 1) 1 (if (greater b 1) 2 3))'],
    ['60 <= a < 75 ? 1 : 0', '(if (and (lessOrEqual 60 a) (less a 75)) 1 0)'],
    ['a<>b?1:0', '(if (unequal a b) 1 0)'],
    ['True and not FALSE ? 1 : 0', '(if (and true (not false)) 1 0)'],
    ['MIN(a,b)', '(min a b)'],
    [
      'IF(AND(a>1,b>1,a<9) or OR(a==b),1,0)',
      '(if (or (and (greater a 1) (greater b 1) (less a 9)) (or (equal a b))) 1 0)',
    ],
    ['min (a, b)', '(min a b)'],
    ['ｍｉｎ（ａ，２）', '(min a 2)'],
    ['a×b÷2−1', '(subtract (divide (multiply a b) 2) 1)'],
    ['a≥b?1：0', '(if (greaterOrEqual a b) 1 0)'],
    ['a＞＝b？1：0', '(if (greaterOrEqual a b) 1 0)'],
  ])('%s', (formula, tree) => {
    expect(read(formula, 'a', 'b')).toBe(tree);
  });

  test('numbers keep the digits they were written with', () => {
    const digits = '0.1000000000000000055511151231257827021181583404541015625';
    expect(read(`${digits} + 12345678901234567890 + .5 + １．５０`)).toBe(
      `(add (add (add ${digits} 12345678901234567890) 0.5) 1.50)`,
    );
  });

  test('names of any script; a name as it is written wins over its plain form', () => {
    expect(read('准备_2 + é + 𠀀 + ｂ１', '准备_2', 'é', '𠀀', 'b1')).toBe('(add (add (add 准备_2 é) 𠀀) b1)');
    expect(read('ａ - a', 'ａ', 'a')).toBe('(subtract ａ a)');
  });
});

describe('names', () => {
  test('variables are listed once each, in the order of their first use', () => {
    const expression = expressionOf('b + a * b + if(c > a, d, __proto__)', ['a', 'b', 'c', 'd', 'e', '__proto__']);
    expect(expression.variables).toEqual(['b', 'a', 'c', 'd', '__proto__']);
  });

  test.each([
    ['cals', ['calls', 'cells', 'prep', '准备']],
    ['准备工做', ['准备工作', '准备']],
  ])('nearest to %s', (name, known) => {
    expect(nearestNames(name, known)[0]).toBe(known[0]);
  });
});
