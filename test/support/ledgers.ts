import * as fc from 'fast-check';
import { drawCases } from '../../samples/ledgers/draw-cases';
import type { Ledgers } from '../../samples/ledgers/ledgers';
import { ledgersOf } from '../../samples/ledgers/ledgers';
import { randomOf } from '../../samples/random';
import { LANGUAGES } from '../../src/i18n/language';

/**
 * Three small ledgers with nearly everything the matter. They shrink to few contracts and to the matters that it takes.
 * Large ones, without chance: `ledgers` of `samples/ledgers/ledgers`.
 */
export const anyLedgers: fc.Arbitrary<Ledgers> = fc
  .record({ count: fc.nat(24), seed: fc.nat(), language: fc.constantFrom(...LANGUAGES) })
  .chain(({ count, seed, language }) =>
    fc.subarray(drawCases(randomOf(seed), count, 0.9)).map((cases) => ledgersOf(count, cases, seed, language)),
  );
