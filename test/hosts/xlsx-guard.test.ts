import { describe, expect, test } from '@jest/globals';
import { strToU8, Zip, ZipDeflate, zipSync } from 'fflate';
import { openXlsx } from '../../src/hosts/xlsx';
import { arrow, BOOK, packed, partsOf, SHEET, swap, workbookFile } from '../support/package';

const bytes = (...values: number[]): Uint8Array => new Uint8Array(values);
const wide = (name: string): number[] => [...name].flatMap((letter) => [letter.charCodeAt(0), 0]);
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const fine = () => workbookFile({ A: '| 1 |' });

/** A zip with one part of so many megabytes of nothing, made a megabyte at a time. */
function bomb(name: string, megabytes: number): Uint8Array {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((_, chunk) => chunks.push(chunk));
  const file = new ZipDeflate(name, { level: 1 });
  zip.add(file);
  const nothing = new Uint8Array(1024 * 1024);
  for (let index = 0; index < megabytes; index++) file.push(nothing, index === megabytes - 1);
  zip.end();
  return new Uint8Array(Buffer.concat(chunks));
}

/** Where the zip's directory starts. */
function directory(file: Uint8Array): number {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  return view.getUint32(file.length - 22 + 16, true);
}

describe('files that are no workbook are named for what they are', () => {
  test.each<[string, string, () => Uint8Array | Promise<Uint8Array>]>([
    ['nothing at all', 'file-empty', () => bytes()],
    ['a text', 'file-not-workbook', () => strToU8('姓名,分\n张,1\n')],
    ['a picture', 'file-not-workbook', () => bytes(0x89, 0x50, 0x4e, 0x47, 1, 2, 3)],
    ['a workbook of the old kind', 'file-old-format', () => bytes(...OLE, ...wide('Workbook'))],
    ['a workbook with a password', 'file-encrypted', () => bytes(...OLE, ...wide('EncryptedPackage'))],
    ['a zip of something else', 'file-not-workbook', () => packed({ 'readme.txt': 'x' })],
    [
      'a text document',
      'file-not-workbook',
      () => {
        const parts = { 'word/document.xml': '<w:document xmlns:w="w"/>' };
        arrow(parts, '', 'a', 'officeDocument', 'word/document.xml');
        return packed(parts);
      },
    ],
    [
      'an OpenDocument spreadsheet',
      'file-opendocument',
      () => packed({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet' }),
    ],
    [
      'a binary workbook',
      'file-binary',
      () => {
        const parts = { 'xl/workbook.bin': '\u0001' };
        arrow(parts, '', 'a', 'officeDocument', 'xl/workbook.bin');
        return packed(parts);
      },
    ],
    [
      'a strict workbook',
      'file-strict',
      async () => {
        const parts = partsOf(await fine());
        parts[BOOK] = parts[BOOK]!.replaceAll(
          'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
          'http://purl.oclc.org/ooxml/spreadsheetml/main',
        );
        return packed(parts);
      },
    ],
    ['a workbook cut short', 'file-broken', async () => (await fine()).subarray(0, 900)],
    [
      'a workbook with one byte wrong',
      'file-broken',
      async () => {
        const file = zipSync(
          Object.fromEntries(Object.entries(partsOf(await fine())).map(([name, text]) => [name, strToU8(text)])),
          { level: 0 },
        );
        const at = Buffer.from(file).indexOf('sheetData');
        file[at] = 0x53;
        return file;
      },
    ],
    [
      'XML that is not well-formed',
      'file-broken',
      async () => {
        const parts = partsOf(await fine());
        swap(parts, SHEET, '</sheetData>', '');
        return packed(parts);
      },
    ],
    [
      'entities that grow',
      'file-broken',
      async () => {
        const parts = partsOf(await fine());
        parts[SHEET] =
          '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><worksheet><sheetData>&b;</sheetData></worksheet>';
        return packed(parts);
      },
    ],
    [
      'a sheet that is not there',
      'file-broken',
      async () => {
        const parts = partsOf(await fine());
        swap(parts, BOOK, '</sheets>', '<sheet name="B" sheetId="9" r:id="lost" xmlns:r="r"/></sheets>');
        return packed(parts);
      },
    ],
    [
      'two sheets of the same name',
      'file-broken',
      async () => {
        const parts = partsOf(await workbookFile({ A: '| 1 |', B: '| 1 |' }));
        swap(parts, BOOK, 'name="B"', 'name="a"');
        return packed(parts);
      },
    ],
    [
      'rows out of order',
      'file-broken',
      async () => {
        const parts = partsOf(await fine());
        swap(parts, SHEET, '</sheetData>', '<row r="1"/></sheetData>');
        return packed(parts);
      },
    ],
    [
      'a cell that claims another row',
      'file-broken',
      async () => {
        const parts = partsOf(await fine());
        swap(parts, SHEET, 'r="A1"', 'r="A2"');
        return packed(parts);
      },
    ],
    [
      'two parts of the same name',
      'file-broken',
      async () => {
        const file = Buffer.from(zipSync({ 'aa.xml': strToU8('x'), 'ab.xml': strToU8('y') }));
        file.write('aa.xml', file.lastIndexOf('ab.xml'));
        return new Uint8Array(file);
      },
    ],
  ])('%s', async (_, code, make) => {
    await expect(openXlsx(await make())).rejects.toMatchObject({ name: 'HostError', code });
  });
});

describe('files that would take too much', () => {
  const BOMB = bomb('xl/worksheets/sheet1.xml', 64);

  test('a bomb is not even unpacked', async () => {
    const file = BOMB;
    expect(file.length).toBeLessThan(400_000);
    const before = process.memoryUsage().arrayBuffers;
    await expect(openXlsx(file)).rejects.toMatchObject({
      code: 'file-bomb',
      data: { part: 'xl/worksheets/sheet1.xml' },
    });
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(16 * 1024 * 1024);
  });

  test('a bomb that lies about its size is stopped when more comes out', async () => {
    const file = BOMB.slice();
    new DataView(file.buffer).setUint32(directory(file) + 24, 1000, true);
    const before = process.memoryUsage().arrayBuffers;
    await expect(openXlsx(file)).rejects.toMatchObject({
      code: 'file-broken',
      data: { part: 'xl/worksheets/sheet1.xml' },
    });
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(64 * 1024 * 1024);
  });

  test('many parts that are harmless one by one', async () => {
    const parts = Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`a${index}`, new Uint8Array(100_000)]));
    await expect(openXlsx(zipSync(parts), { inflated: 3_000_000 })).rejects.toMatchObject({ code: 'file-too-big' });
    await expect(openXlsx(zipSync(parts), { parts: 39 })).rejects.toMatchObject({ code: 'file-broken' });
  });

  test('more cells than a screen can use, and cells far away from each other', async () => {
    const parts = partsOf(await fine());
    parts[SHEET] =
      `<worksheet><sheetData>${Array.from({ length: 50 }, (_, row) => `<row r="${row * 2000 + 1}"><c r="XFD${row * 2000 + 1}"><v>1</v></c></row>`).join('')}</sheetData></worksheet>`;
    await expect(openXlsx(packed(parts), { cells: 500_000 })).rejects.toMatchObject({ code: 'file-too-many-cells' });
    expect((await (await openXlsx(packed(parts))).sheets())[0]).toMatchObject({ rows: 98_001, columns: 16_384 });
  });
});
