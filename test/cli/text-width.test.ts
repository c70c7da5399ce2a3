import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import stringWidth from 'string-width';
import { textWidth } from '../../src/cli/format/text-width';

test('ordinary texts are as wide as the library says', () => {
  const signs = fc.constantFrom(...'aZ 0~…—、。《中龥鿿（：｠가é́👍🏽‍⚕️\u200b'.split(''), '👨‍👩‍👧', '🇨🇳');
  fc.assert(
    fc.property(fc.array(signs), (texts) => {
      expect(textWidth(texts.join(''))).toBe(stringWidth(texts.join('')));
    }),
  );
});
test.each([
  ['', 0],
  ['V001 84.5', 9],
  ['客户 A（示例）', 14],
  ['👍中', 4],
])('%s', (text, width) => {
  expect(textWidth(text)).toBe(width);
});
test('every sign that is taken for ordinary', () => {
  const signs = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code));
  const ordinary = signs.filter((sign) => /[ -~\u4e00-\u9fff\uff01-\uff60]/.test(sign));
  expect(ordinary.filter((sign) => textWidth(sign) !== stringWidth(sign))).toEqual([]);
});
