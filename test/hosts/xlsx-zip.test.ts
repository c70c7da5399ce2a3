import { expect, test } from '@jest/globals';
import { strToU8, unzipSync, zipSync } from 'fflate';
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
