import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { toText } from '../../../src/engine/number/rational';
import { readChinese } from '../../../src/engine/parse/chinese-number';

const read = (text: string): string | undefined => {
  const value = readChinese(text);
  return value && toText(value);
};

describe('numbers in Chinese', () => {
  test.each([
    // Digits and places.
    ['零', '0'],
    ['七', '7'],
    ['两', '2'],
    ['十', '10'],
    ['十六', '16'],
    ['四十', '40'],
    ['六百零七', '607'],
    ['三千零二十', '3020'],
    ['九千零九', '9009'],
    ['一千三百五十八', '1358'],
    ['廿六', '26'],
    ['卅', '30'],
    // 万, 亿, 兆.
    ['六万', '60000'],
    ['十二万三千四百五十六', '123456'],
    ['七万零八', '70008'],
    ['三千万零六百', '30000600'],
    ['二亿零五十万', '200500000'],
    ['六千零二亿八千零三十万零四', '600280300004'],
    ['三万亿', '3000000000000'],
    ['二兆五千亿', '2500000000000'],
    ['三万万', '300000000'],
    ['二亿亿', '20000000000000000'],
    ['三十亿零二十二亿', '300000002200000000'],
    // Financial and traditional forms.
    ['叁佰贰拾伍', '325'],
    ['柒萬捌仟', '78000'],
    ['玖億零參拾萬', '900300000'],
    ['壹仟零伍拾', '1050'],
    // The colloquial last digit.
    ['四百七', '470'],
    ['五千六', '5600'],
    ['八万二', '82000'],
    ['六十万八', '608000'],
    ['百六', '160'],
    ['千二', '1200'],
    // Digit strings.
    ['三〇九', '309'],
    ['二〇一九', '2019'],
    ['柒柒', '77'],
    // Decimals.
    ['三点一四', '3.14'],
    ['零点零零五', '0.005'],
    ['一百二十点五', '120.5'],
    ['二点五亿', '250000000'],
    // Mixed.
    ['3万', '30000'],
    ['6.25亿', '625000000'],
    ['1,200万', '12000000'],
    ['3.2百万', '3200000'],
    ['8万6千5百', '86500'],
    ['6千零30', '6030'],
    ['二千340', '2340'],
    ['4万5000', '45000'],
    ['三 万 五 千', '35000'],
  ])('%s is %s', (text, value) => expect(read(text)).toBe(value));

  test.each([
    ['', 'nothing'],
    ['12', 'no numeral'],
    ['万', 'a unit alone, or a name'],
    ['百万', 'likewise'],
    ['一二百', 'digits side by side before a place'],
    ['二三十', 'twenty or thirty'],
    ['五六万', 'fifty or sixty thousand'],
    ['十几', 'an open end'],
    ['一百零', 'an open end'],
    ['三百五百', 'a place twice'],
    ['十百', 'places upside down'],
    ['二万三亿四亿', '亿 behind 亿 with nothing between them clear'],
    ['四万五万', '万 twice'],
    ['二十两', '两 in the last place'],
    ['两十', '两 before 十'],
    ['三点', 'no decimals'],
    ['三点一点四', 'two points'],
    ['三点十五', 'a time'],
    ['5万3', 'thirty or three thousand'],
    ['3万500', 'places left open'],
    ['3 4万', 'two numbers'],
    ['三分之一', 'a fraction'],
    ['一切', 'a word'],
  ])('%s is not one: %s', (text) => expect(read(text)).toBeUndefined());

  test('every number that is written out is read back', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 20n }), (value) => {
        expect(read(written(value))).toBe(String(value));
      }),
    );
  });

  test('no text makes it throw', () => {
    const signs = fc.constantFrom(...'零〇一二两十廿百千万亿兆点.,3 0负元');
    fc.assert(
      fc.property(fc.string({ unit: signs, maxLength: 30 }), (text) => void read(text)),
      { numRuns: 2000 },
    );
  });
});

const DIGITS = '零一二三四五六七八九';

/** A number as a cheque has it: every place named, one 零 for places that are left out. */
function written(value: bigint): string {
  if (value === 0n) return '零';
  const parts = (rest: bigint, unit: bigint, name: string, below: (part: bigint) => string): string => {
    const [high, low] = [rest / unit, rest % unit];
    if (high === 0n) return below(low);
    const gap = low !== 0n && low < unit / 10n ? '零' : '';
    return `${written(high)}${name}${gap}${low === 0n ? '' : below(low)}`;
  };
  const section = (rest: bigint): string =>
    parts(rest, 1000n, '千', (low) =>
      parts(low, 100n, '百', (last) => parts(last, 10n, '十', (one) => DIGITS[Number(one)]!)),
    );
  return parts(value, 100_000_000n, '亿', (low) => parts(low, 10_000n, '万', section));
}
