import { describe, expect, test } from '@jest/globals';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { NATIVE_PACKING } from '../../src/cli/packing';
import { PORTABLE } from '../../src/hosts/xlsx/packing';
import { LIMITS, unzip, zip } from '../../src/hosts/xlsx/zip';

const parts = (texts: Readonly<Record<string, string>>): Map<string, Uint8Array> =>
  new Map(Object.entries(texts).map(([name, text]) => [name, strToU8(text)]));

const TEXTS = {
  '[Content_Types].xml': '<Types/>',
  'xl/图.xml': '中'.repeat(5000),
  'empty.xml': '',
  'xl/media/a.png': '\u0001\u0002',
};

test('a package is packed as the library for zips packs it, with the first date that there is', () => {
  const theirs = zipSync(Object.fromEntries(parts(TEXTS)), { level: 6, mtime: new Date(1980, 0, 1) });
  expect(Buffer.compare(zip(parts(TEXTS)), theirs)).toBe(0);
});

test('what was read and not touched lies in the new file as it lay in the old one, packed in whatever way', () => {
  for (const level of [0, 1, 9] as const) {
    const file = zipSync(Object.fromEntries(parts(TEXTS)), { level, mtime: new Date(1980, 0, 1) });
    const read = unzip(file, LIMITS);
    expect(Buffer.compare(zip(read), file)).toBe(0);
    const changed = new Map(read).set('xl/图.xml', strToU8('x'));
    expect(unzipSync(zip(changed))).toEqual(Object.fromEntries(parts({ ...TEXTS, 'xl/图.xml': 'x' })));
  }
});

test('a file whose memory went to another thread is packed anew', () => {
  const file = zipSync(Object.fromEntries(parts(TEXTS)));
  const read = unzip(file, LIMITS);
  structuredClone(file.buffer, { transfer: [file.buffer as ArrayBuffer] });
  expect(file.length).toBe(0);
  expect(unzipSync(zip(read))).toEqual(Object.fromEntries(parts(TEXTS)));
});

describe.each([
  ['the portable packing', PORTABLE],
  ['the packing of Node', NATIVE_PACKING],
])('%s', (_, packing) => {
  const text = strToU8('一二三四五六七八九十'.repeat(20_000));

  test('gives back what it packed, through the other one too', () => {
    const packed = packing.deflate(text);
    expect(packed.length).toBeLessThan(text.length / 50);
    for (const other of [PORTABLE, NATIVE_PACKING]) {
      expect(Buffer.compare(other.inflate(packed, text.length), text)).toBe(0);
      expect(other.inflate(other.deflate(new Uint8Array()), 0).length).toBe(0);
    }
  });

  test('has the checksum of zip files', () => {
    expect(packing.checksum(strToU8('123456789'))).toBe(0xcbf43926); // the algorithm's own check value
    expect(packing.checksum(new Uint8Array())).toBe(0);
  });

  test('refuses what is damaged, cut short, or larger than the file says', () => {
    const packed = packing.deflate(text);
    expect(() => packing.inflate(packed, text.length - 1)).toThrow();
    expect(() => packing.inflate(packed, 0)).toThrow();
    const short = () => packing.inflate(packed.subarray(0, 200), text.length).length;
    expect(() => expect(short()).toBe(text.length)).toThrow();
    const file = zip(parts(TEXTS), packing);
    expect(() => unzip(file.fill(255, 60, 90), LIMITS, packing)).toThrow('file-broken');
  });
});
