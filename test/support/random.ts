import * as fc from 'fast-check';
import type { State, OK } from '../../src/engine/number/column';
import { DIVIDED_BY_ZERO, MISSING, NOT_APPLICABLE, UNREADABLE } from '../../src/engine/number/column';
import type { Rational } from '../../src/engine/number/rational';
import { rational } from '../../src/engine/number/rational';

/** Marks and the like: small, few decimals, often equal. */
export const anyMark: fc.Arbitrary<Rational> = fc
  .tuple(fc.integer({ min: -300, max: 300 }), fc.constantFrom(1, 1, 2, 10, 100, 3))
  .map(([n, d]) => rational(n, d));

/** Close to the largest numbers that floats hold exactly, and beyond them. */
export const anyLarge: fc.Arbitrary<Rational> = fc
  .tuple(
    fc.oneof(fc.bigInt(-(2n ** 54n), 2n ** 54n), fc.bigInt(-(10n ** 30n), 10n ** 30n)),
    fc.oneof(fc.constant(1n), fc.bigInt(1n, 2n ** 54n), fc.constantFrom(1_000_000n, 2n ** 53n - 1n, 10n ** 25n)),
  )
  .map(([n, d]) => rational(n, d));

export const anyRational = fc.oneof({ weight: 3, arbitrary: anyMark }, { weight: 2, arbitrary: anyLarge });

export type Cell = Rational | Exclude<State, typeof OK>;

/** Mostly values, now and then none. */
export const anyCell: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 8, arbitrary: anyRational },
  { weight: 1, arbitrary: fc.constantFrom(MISSING, NOT_APPLICABLE, UNREADABLE, DIVIDED_BY_ZERO) },
);

export const anyColumn = (maxLength: number): fc.Arbitrary<Cell[]> => fc.array(anyCell, { maxLength });
