import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { wrap } from '../../../src/app/picture/wrap';

/** A Chinese character is as wide as two Latin ones. */
const width = (text: string): number =>
  [...text].reduce((sum, sign) => sum + (/[\u2E80-\u9FFF\uFF00-\uFFEF]/.test(sign) ? 2 : 1), 0);

describe('lines of a text', () => {
  it.each([
    ['', 8, ''],
    ['short', 8, 'short'],
    ['two words here', 9, 'two words|here'],
    ['回访前的邮件', 8, '回访前的|邮件'],
    ['四个字。再来', 7, '四个|字。再|来'],
    ['QQ 或电话', 6, 'QQ 或|电话'],
    ['unbreakableword', 5, 'unbre|akabl|eword'],
    ['a\nb\r\nc', 8, 'a|b|c'],
    ['  blanks   between  ', 20, 'blanks   between'],
  ])('%j in %d is %s', (text, most, expected) => {
    expect(wrap(text, most, width).join('|')).toBe(expected);
  });

  it('are never too wide and lose nothing but blanks', () => {
    const text = fc.string({ unit: fc.constantFrom(...'ab ,.准备，。\n'), maxLength: 60 });
    fc.assert(
      fc.property(text, fc.integer({ min: 6, max: 20 }), (words, most) => {
        const lines = wrap(words, most, width);
        expect(lines.join('').replace(/\s/g, '')).toBe(words.replace(/\s/g, ''));
        // Closing marks stay with what is before them, also where there are more of them than a line takes.
        for (const line of lines) expect(width(line.replace(/[，。,.]+$/, ''))).toBeLessThanOrEqual(most);
      }),
    );
  });
});
