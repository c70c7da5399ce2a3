import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import * as plain from 'numfmt';
import * as remembering from '../../src/workbench/numfmt';

const PARSERS = ['parseDate', 'parseTime', 'parseNumber'] as const;

/** What may stand in a number or a date, and what may not. */
const pieces = fc.constantFrom(
  ...['1', '12', '2024', '0.5', '-', '/', '.', ',', ':', ' ', '%', '(', ')', '$', '¥', '￥', 'e', '+', '’'],
  ...['Jan', 'march', 'May.', 'Monday', 'AM', 'p', '年', '月', '日', '张', '一', 'x'],
);
const texts = fc.oneof(
  fc.array(pieces, { maxLength: 8 }).map((found) => found.join('')),
  fc.string(),
);

describe('texts that could be numbers or dates', () => {
  it.each([
    ['2024-06-30', 45473, null, null],
    ['10:30', null, 0.4375, null],
    ['1,200.50', null, null, 1200.5],
    ['V0001', null, null, null],
    ['2024年6月30日', null, null, null],
    ['', null, null, null],
  ])('%j: a date %j, a time %j, a number %j, the second time as well', (text, ...expected) => {
    for (let time = 0; time < 2; time++)
      expect(PARSERS.map((parser) => remembering[parser](text)?.v ?? null)).toEqual(expected);
  });

  it.each(PARSERS)('%s answers as the library does, however often', (parser) => {
    fc.assert(
      fc.property(fc.array(texts), (some) => {
        for (const text of [...some, ...some]) expect(remembering[parser](text)).toEqual(plain[parser](text));
      }),
    );
  });

  it('an answer that somebody changes is not remembered', () => {
    const first = remembering.parseNumber('12%')!;
    first.v = 99;
    expect(remembering.parseNumber('12%')).toEqual({ v: 0.12, z: '0%' });
  });

  it('a language is not forgotten over what was asked without one', () => {
    expect(remembering.parseNumber('1,5')).toEqual(plain.parseNumber('1,5'));
    expect(remembering.parseNumber('1,5', { locale: 'de' })).toEqual(plain.parseNumber('1,5', { locale: 'de' }));
  });
});
