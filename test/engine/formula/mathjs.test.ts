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
import { anyFormula, NAMES } from '../../support/formulas';
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
