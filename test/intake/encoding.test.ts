import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Encoding } from '../../src/intake/encoding';
import { decode } from '../../src/intake/encoding';

const bytes = (hex: string): Uint8Array => Uint8Array.from(hex.match(/../g) ?? [], (pair) => parseInt(pair, 16));
const ascii = (text: string): Uint8Array => new TextEncoder().encode(text);
const joined = (...parts: Uint8Array[]): Uint8Array => Uint8Array.from(parts.flatMap((part) => [...part]));
const wide = (text: string, isBig = false): Uint8Array =>
  Uint8Array.from(
    [...text].flatMap((sign) => {
      const code = sign.charCodeAt(0);
      return isBig ? [code >> 8, code & 255] : [code & 255, code >> 8];
    }),
  );

describe('decode', () => {
  it.each<[string, string, string, Encoding]>([
    [
      'gb18030: 客户名称 合计 未到期',
      'bfcdbba7c3fbb3c609bacfbcc609ceb4b5bdc6da0ac9cfbaa3b3bfb9e2bbfad0b5d3d0cfdeb9abcbbe09312c3230302e303009300a',
      '客户名称\t合计\t未到期\n上海晨光机械有限公司\t1,200.00\t0\n',
      'gb18030',
    ],
    ['gb18030: 账龄', 'd5cbc1e4', '账龄', 'gb18030'],
    ['gb18030: 甲 乙', 'bcd709d2d2', '甲\t乙', 'gb18030'],
    ['gb18030: 杭州', 'babcd6dd', '杭州', 'gb18030'],
    ['gb18030: 联通', 'c1aacda8', '联通', 'gb18030'],
    ['gb18030: 张三', 'd5c5c8fd', '张三', 'gb18030'],
    [
      'gb18030: 北京市朝阳区建国路八十八号',
      'b1b1bea9cad0b3afd1f4c7f8bda8b9fac2b7b0cbcaaeb0cbbac5',
      '北京市朝阳区建国路八十八号',
      'gb18030',
    ],
    ['gb18030: 金额（万元）', 'bdf0b6eea3a8cdf2d4aaa3a9', '金额（万元）', 'gb18030'],
    ['gb18030: 深圳市腾讯计算机系统', 'c9eedbdacad0ccdad1b6bcc6cbe3bbfacfb5cdb3', '深圳市腾讯计算机系统', 'gb18030'],
    ['gb18030: 逾期', 'd3e2c6da', '逾期', 'gb18030'],
    [
      'big5: 客戶名稱 合計 未到期',
      'abc8a4e1a657bad909a658ad7009a5bca8ecb4c10aa578a55fb1e1a5fabef7b1f1aad1a5f7a6b3adada4bda57109312c3230302e303009300a',
      '客戶名稱\t合計\t未到期\n台北晨光機械股份有限公司\t1,200.00\t0\n',
      'big5',
    ],
    ['big5: 帳齡', 'b162c4d6', '帳齡', 'big5'],
    ['big5: 甲 乙', 'a5d209a441', '甲\t乙', 'big5'],
    ['big5: 臺北', 'bb4fa55f', '臺北', 'big5'],
    ['big5: 王小明', 'a4fda470a9fa', '王小明', 'big5'],
    ['big5: 台中市西屯區文心路', 'a578a4a4a5aba6e8a4d9b0cfa4e5a4dfb8f4', '台中市西屯區文心路', 'big5'],
    ['big5: 金額（萬元）', 'aaf7c342a15db855a4b8a15e', '金額（萬元）', 'big5'],
    ['big5: 比率', 'a4f1b276', '比率', 'big5'],
    [
      'big5: 應收帳款帳齡分析表 民國109年5月12日',
      'c0b3a6acb162b4dab162c4d6a4c0aa52aaed20a5c1b0ea313039a67e35a4eb3132a4e9',
      '應收帳款帳齡分析表 民國109年5月12日',
      'big5',
    ],
    [
      'windows-1252: Müller GmbH;Größe;1,5',
      '4dfc6c6c657220476d62483b4772f6df653b312c350a',
      'Müller GmbH;Größe;1,5\n',
      'windows-1252',
    ],
    [
      'windows-1252: Société générale;élève',
      '536f6369e974e92067e96ee972616c653be96ce876650a',
      'Société générale;élève\n',
      'windows-1252',
    ],
    ['windows-1252: CÁLCULO;AÑO', '43c14c43554c4f3b41d14f', 'CÁLCULO;AÑO', 'windows-1252'],
    ['windows-1252: naïve café', '6e61ef766520636166e9', 'naïve café', 'windows-1252'],
    ['windows-1252: Straße', '53747261df65', 'Straße', 'windows-1252'],
    ['windows-1252:  – price £5 • 10€', '209620707269636520a335209520313080', ' – price £5 • 10€', 'windows-1252'],
  ])('%s', (_, hex, text, encoding) => {
    const decoded = decode(bytes(hex));
    expect([decoded.text, decoded.encoding]).toEqual([text, encoding]);
  });

  it.each<[string, Uint8Array, Encoding]>([
    ['UTF-8', ascii('客户,合计\n'), 'utf-8'],
    ['UTF-8 with a mark', joined(bytes('efbbbf'), ascii('客户,合计\n')), 'utf-8'],
    ['UTF-16, little end first, with a mark', joined(bytes('fffe'), wide('客户,合计\n')), 'utf-16le'],
    ['UTF-16, big end first, with a mark', joined(bytes('feff'), wide('客户,合计\n', true)), 'utf-16be'],
    ['UTF-16, little end first', wide('客户,合计\n'), 'utf-16le'],
    ['UTF-16, big end first', wide('客户,合计\n', true), 'utf-16be'],
  ])('%s', (_, given, encoding) => {
    expect(decode(given)).toEqual({ text: '客户,合计\n', encoding });
  });

  it('lets a person choose', () => {
    const gbk = bytes('bfcdbba7');
    expect(decode(gbk).text).toBe('客户');
    expect(decode(gbk, { chosen: 'big5' })).toEqual({ text: '諦誧', encoding: 'big5' });
  });

  it('believes what the text declares when it can be true', () => {
    const gbk = bytes('d5cbc1e4');
    expect(decode(gbk, { declared: 'gb2312' })).toEqual({ text: '账龄', encoding: 'gb18030' });
    expect(decode(gbk, { declared: 'big5' })).toEqual({ text: '梖鍵', encoding: 'big5' });
    expect(decode(gbk, { declared: 'no-such-thing' }).encoding).toBe('gb18030');
    expect(decode(ascii('账龄'), { declared: 'gb2312' })).toEqual({ text: '账龄', encoding: 'utf-8' });
  });

  it('says when another encoding is nearly as likely', () => {
    expect(decode(bytes('b0a1')).rival).toBeDefined();
    expect(decode(bytes('bfcdbba7c3fbb3c6bacfbcc6')).rival).toBeUndefined();
  });

  it('reads UTF-8 that was cut off or spoilt, and marks the places', () => {
    const text = '客户名称,合计,未到期\n';
    expect(decode(ascii(text).slice(0, -2))).toEqual({ text: '客户名称,合计,未到\ufffd', encoding: 'utf-8' });
    expect(decode(joined(ascii(text), bytes('ff'), ascii('期')))).toEqual({
      text: `${text}\ufffd期`,
      encoding: 'utf-8',
    });
  });

  it.each([
    ['zeros', new Uint8Array(100)],
    ['control characters', Uint8Array.from({ length: 200 }, (_, i) => i % 9)],
  ])('refuses bytes that are no text: %s', (_, given) => {
    expect(() => decode(given)).toThrow(expect.objectContaining({ code: 'is-binary' }));
  });

  it('gives any text back that is UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        fc.pre(!text.startsWith('\ufeff') && !/[\0-\x08\x0e-\x1f]/.test(text)); // eslint-disable-line no-control-regex
        expect(decode(ascii(text)).text).toBe(text);
      }),
    );
  });

  it('reads any bytes or says that they are no text', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (given) => {
        try {
          expect(typeof decode(given).text).toBe('string');
        } catch (error) {
          expect(error).toMatchObject({ code: 'is-binary' });
        }
      }),
    );
  });
});
