import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import type { EvalFunction, Fraction, MathNode } from 'mathjs';
import { all, create } from 'mathjs';
import type { ExactColumn } from '../../../src/engine/number/column';
import { columnOf, DIVIDED_BY_ZERO } from '../../../src/engine/number/column';
import type { Rational } from '../../../src/engine/number/rational';
import { rational } from '../../../src/engine/number/rational';
import { evaluate } from '../../../src/engine/formula/evaluate';
import { expressionOf, showColumn } from '../../support/columns';
import type { Cell } from '../../support/random';
import { anyLarge, anyMark } from '../../support/random';

/*
 * The same formulas, worked out by mathjs a row at a time with its own exact fractions, where our words differ from
 * its own by our definitions of them.
 */
const math = create(all!, { number: 'Fraction' });
type Scope = Map<string, unknown>;
const lazyIf = Object.assign(
  ([condition, yes, no]: MathNode[], _math: unknown, scope: Scope) =>
    (condition!.compile().evaluate(scope) ? yes! : no!).compile().evaluate(scope),
  { rawArgs: true },
);
math.import(
  {
    if: lazyIf,
    clamp: (a: Fraction, low: Fraction, high: Fraction) => math.min(math.max(a, low), high),
    round: (a: Fraction, places: Fraction = math.fraction(0)) => {
      const scale = math.fraction(10n ** (places.n * places.s), 1n);
      const half = math.fraction(1, 2);
      return math.divide(math.floor(math.add(math.multiply(a, scale), half) as Fraction), scale);
    },
    count: (...values: (Fraction | boolean)[]) => math.fraction(values.filter((value) => value !== false).length),
  },
  { override: true },
);

const NAMES = ['a', 'b', 'c', 'd'];

/** Random formulas of the right types, at most `depth` operations deep. */
const { number: anyFormula } = fc.letrec<{ number: string; condition: string }>((tie) => {
  const [number, condition] = [tie('number'), tie('condition')];
  const leaf = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...NAMES) },
    { weight: 2, arbitrary: fc.constantFrom('0', '1', '2', '3', '7', '10', '0.5', '0.1', '0.25', '60', '1000003') },
    { weight: 1, arbitrary: fc.bigInt(0n, 10n ** 20n).map(String) },
  );
  const list = fc.array(number, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(', '));
  const either = fc.array(fc.oneof(number, condition), { minLength: 1, maxLength: 3 }).map((parts) => parts.join(', '));
  const compared = fc.constantFrom('<', '<=', '>', '>=', '==', '!=');
  return {
    number: fc.oneof(
      { maxDepth: 4, depthIdentifier: 'formula' },
      leaf,
      fc.tuple(number, fc.constantFrom('+', '-', '*', '/'), number).map(([a, sign, b]) => `(${a} ${sign} ${b})`),
      fc
        .tuple(leaf, fc.constantFrom('+', '-', '*', '/'), leaf, fc.constantFrom('+', '-', '*', '/'), leaf)
        .map((all) => all.join(' ')),
      fc.tuple(fc.constantFrom('-', '+'), leaf).map((all) => all.join('')),
      fc.tuple(fc.constantFrom('min', 'max', 'sum'), list).map(([name, parts]) => `${name}(${parts})`),
      either.map((parts) => `count(${parts})`),
      fc.tuple(fc.constantFrom('floor', 'ceil', 'abs', 'round'), number).map(([name, a]) => `${name}(${a})`),
      fc.tuple(number, fc.nat(10)).map(([a, places]) => `round(${a}, ${places})`),
      fc.tuple(number, number, number).map((parts) => `clamp(${parts.join(', ')})`),
      fc.tuple(condition, number, number).map((parts) => `if(${parts.join(', ')})`),
      fc.tuple(condition, number, number).map(([test, yes, no]) => `(${test} ? ${yes} : ${no})`),
    ),
    condition: fc.oneof(
      { maxDepth: 4, depthIdentifier: 'formula' },
      fc.constantFrom('true', 'false', 'a > b', 'c <= 1', 'd == 0'),
      fc.tuple(number, compared, number).map((all) => `(${all.join(' ')})`),
      fc.tuple(number, compared, number, compared, number).map((all) => `(${all.join(' ')})`),
      fc.tuple(condition, fc.constantFrom('and', 'or'), condition).map((all) => `(${all.join(' ')})`),
      condition.map((a) => `not (${a})`),
    ),
  };
});

const toFraction = ({ n, d }: Rational): Fraction => math.fraction(n, d);

function byMathjs(formula: EvalFunction, row: readonly Rational[]): Cell {
  try {
    const result = formula.evaluate(new Map(NAMES.map((name, i) => [name, toFraction(row[i]!)]))) as Fraction;
    return rational(result.s * result.n, result.d);
  } catch (error) {
    expect(String(error)).toMatch(/division by zero/i);
    return DIVIDED_BY_ZERO;
  }
}

function byUs(formula: string, rows: readonly (readonly Rational[])[]): ExactColumn {
  const columns = new Map(NAMES.map((name, i) => [name, columnOf(rows.map((row) => row[i]!))]));
  return evaluate(expressionOf(formula, NAMES), columns, rows.length);
}

test('any formula gives what mathjs gives with fractions', () => {
  const anyValue = fc.oneof({ weight: 5, arbitrary: anyMark }, { weight: 1, arbitrary: anyLarge });
  const anyRows = fc.array(fc.tuple(anyValue, anyValue, anyValue, anyValue), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(
      anyFormula.filter((text) => text.length < 300),
      anyRows,
      (formula, rows) => {
        const theirs = math.compile(formula);
        const expected = rows.flatMap((row) => showColumn(columnOf([byMathjs(theirs, row)])));
        expect(showColumn(byUs(formula, rows))).toEqual(expected);
      },
    ),
    { numRuns: 1000 },
  );
});
