import { describe, expect, test } from '@jest/globals';
import { callsUs, inCapitals, shownFormula, storedFormula } from '../../src/engine/grid/our-calls';

describe('a formula that calls us', () => {
  test.each([
    ['STEELYARD.SCORE(A1:B2)', true],
    ['steelyard.points(85)', true],
    ['ROUND(1+STEELYARD.POINTS(A1),0)', true],
    ['_xldudf_STEELYARD_SCORE(A1)', true],
    ['[2]!_xldudf_STEELYARD_SCORE(A1)', true],
    ['Other.xla!_xldudf_STEELYARD_SCORE(A1)', true],
    ['"STEELYARD.SCORE(A1)"&A1', false],
    ['"a""b"&STEELYARD.WHY(A1)', true],
    ["'STEELYARD.SCORE(1)'!A1", false],
    ["'it''s'!A1+STEELYARD.POINTS(A1)", true],
    ['MYSTEELYARD.SCORE(A1)', false],
    ['MY.STEELYARD.SCORE(A1)', false],
    ['分STEELYARD.SCORE(A1)', false],
    ['STEELYARD', false],
    ['STEELYARD.SCORE', false],
    ['SUM(A1:A2)', false],
  ])('%s: %s', (text, is) => expect(callsUs(text)).toBe(is));
});

/** As people see it, and as a file has it. */
test.each([
  ['STEELYARD.SCORE(A1:B2)', '_xldudf_STEELYARD_SCORE(A1:B2)'],
  [
    'ROUND(STEELYARD.POINTS (A1),0)&"STEELYARD.POINTS(1)"',
    'ROUND(_xldudf_STEELYARD_POINTS (A1),0)&"STEELYARD.POINTS(1)"',
  ],
  ['-STEELYARD.POINTS(STEELYARD.SCORE(A1:H1))', '-_xldudf_STEELYARD_POINTS(_xldudf_STEELYARD_SCORE(A1:H1))'],
  ['steelyard.Band(A1)', '_xldudf_steelyard_Band(A1)'],
  ['SUM(A1)', 'SUM(A1)'],
  ["'_xldudf_STEELYARD_SCORE('!A1", "'_xldudf_STEELYARD_SCORE('!A1"],
])('%s is kept as %s, and read back', (shown, stored) => {
  expect(storedFormula(shown)).toBe(stored);
  expect(shownFormula(stored)).toBe(shown);
});

test.each([
  ['[2]!_xldudf_STEELYARD_SCORE(A1)', 'STEELYARD.SCORE(A1)'],
  ['_xldudf_OTHER_SCORE(A1)', '_xldudf_OTHER_SCORE(A1)'],
])('what else stands in files: %s', (stored, shown) => expect(shownFormula(stored)).toBe(shown));

test('functions in capitals, all else as typed', () => {
  expect(inCapitals('sum(steelyard.score(a1),"steelyard.score(1)")')).toBe(
    'sum(STEELYARD.SCORE(a1),"steelyard.score(1)")',
  );
});
