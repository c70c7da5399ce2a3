import { describe, expect, test } from '@jest/globals';
import { parseDecimal, toText } from '../../../src/engine/number/rational';
import type { Edge } from '../../../src/engine/rubric/bands';
import { bandsOf, resolveBands } from '../../../src/engine/rubric/bands';
import { readCondition } from '../../../src/engine/rubric/bands-condition';
import { proveBands } from '../../../src/engine/rubric/bands-proof';

const edge = (side: Edge | undefined) => side && `${side.closed ? '=' : ''}${toText(side.at)}`;

describe('a condition as people write it', () => {
  test.each([
    ['>= 60', '=60', undefined],
    ['≥60', '=60', undefined],
    ['＞＝６０', '=60', undefined],
    ['=> 60', '=60', undefined],
    ['> 100', '100', undefined],
    ['< 60', undefined, '60'],
    ['<=59.5', undefined, '=59.5'],
    ['>= 60, < 75', '=60', '75'],
    ['≥60 且 <75', '=60', '75'],
    ['<75 and >=60', '=60', '75'],
    ['> -5', '-5', undefined],
  ])('%s', (text, from, to) => {
    const interval = readCondition(text)!;
    expect([edge(interval.from), edge(interval.to)]).toEqual([from, to]);
  });

  test.each([
    '',
    '60',
    '= 60',
    '>= sixty',
    '>= 60 <',
    '>= 60, > 70',
    '>= 75, < 60',
    '>= 60, < 60',
    '>= 60 or < 75',
    '>=1e3',
    '>= 60,',
  ])('not read: %p', (text) => {
    expect(readCondition(text)).toBeUndefined();
  });
});

const table = (...conditions: string[]) =>
  resolveBands(
    conditions.map((condition, row) => ({
      ...readCondition(condition)!,
      condition,
      name: condition,
      points: parseDecimal('1')!,
      row,
    })),
  );

describe('a table of bands', () => {
  test.each([
    [['< 60', '>= 60', '>= 75', '>= 85', '> 100', '>= 110'], []],
    [['>= 110', '> 100', '>= 85', '>= 75', '>= 60', '< 60'], []],
    [['< 60', '< 75', '<= 100', '> 100'], []],
    [['>= 0', '>= 60'], []],
    [['>= 60', '>= 75'], ['band-hole 0']],
    [['< 60', '> 60'], ['band-hole 1']],
    [['< 60', '>= 55'], ['band-overlap 1']],
    [['<= 60', '>= 60'], ['band-overlap 1']],
    [['< 60', '>= 60', '>= 60'], ['band-overlap 2']],
    [['< 60', '>= 60, < 70', '>= 75'], ['band-hole 2']],
    [['< 60', '>= 60, < 80', '>= 75'], ['band-overlap 2']],
    [['< 60', '>= 60, < 100'], ['band-hole 1']],
    [['< 60', '>= 75', '>= 60'], ['band-unsorted 1']],
  ])('%j → %j', (conditions, problems) => {
    expect(proveBands(table(...conditions)).map(({ code, row }) => `${code} ${row}`)).toEqual(problems);
  });

  test.each([
    ['-3', '< 60'],
    ['59.99', '< 60'],
    ['60', '>= 60'],
    ['74.99', '>= 60'],
    ['75', '>= 75'],
    ['85', '>= 85'],
    ['100', '>= 85'],
    ['100.01', '> 100'],
    ['109.99', '> 100'],
    ['110', '>= 110'],
    ['1000', '>= 110'],
  ])('the standard reading of S5: %s is in %s', (score, band) => {
    const bands = table('< 60', '>= 60', '>= 75', '>= 85', '> 100', '>= 110');
    expect(bandsOf(bands, parseDecimal(score)!).map(({ name }) => name)).toEqual([band]);
  });
});
