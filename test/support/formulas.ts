import * as fc from 'fast-check';

/** The variables of random formulas. */
export const NAMES = ['a', 'b', 'c', 'd'];

/** Random formulas of the right types, at most `depth` operations deep. */
export const { number: anyFormula } = fc.letrec<{ number: string; condition: string }>((tie) => {
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
