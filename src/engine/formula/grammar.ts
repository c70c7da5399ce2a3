import type { Operation } from './expression';

/** Most of what a formula may be; beyond it nobody can check by reading what decides about pay. */
export const LIMITS = { length: 1000, nodes: 200, depth: 32, places: 10 } as const;

/** Functions that a formula may call, with the number of arguments that each takes. */
export const FUNCTIONS: ReadonlyMap<
  string,
  { readonly operation: Operation; readonly least: number; readonly most: number }
> = new Map(
  (
    [
      ['min', 1, Infinity],
      ['max', 1, Infinity],
      ['sum', 1, Infinity],
      ['count', 1, Infinity],
      ['and', 1, Infinity],
      ['or', 1, Infinity],
      ['round', 1, 2],
      ['floor', 1, 1],
      ['ceil', 1, 1],
      ['abs', 1, 1],
      ['if', 3, 3],
      ['clamp', 3, 3],
    ] as const
  ).map(([operation, least, most]) => [operation, { operation, least, most }]),
);

/** Operators by the parser's names for them; a unary plus is checked and left out. */
export const OPERATORS: ReadonlyMap<string, Operation> = new Map<string, Operation>([
  ['add', 'add'],
  ['subtract', 'subtract'],
  ['multiply', 'multiply'],
  ['divide', 'divide'],
  ['unaryMinus', 'negate'],
  ['smaller', 'less'],
  ['smallerEq', 'lessOrEqual'],
  ['larger', 'greater'],
  ['largerEq', 'greaterOrEqual'],
  ['equal', 'equal'],
  ['unequal', 'unequal'],
  ['and', 'and'],
  ['or', 'or'],
  ['not', 'not'],
]);
