import { describe, expect, it } from '@jest/globals';
import { CFB, utils, write } from '@e965/xlsx';
import type { WorkBook, WorkSheet } from '@e965/xlsx';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import type { Finding } from '../../src/engine/grid/plan';
import { cellName } from '../../src/engine/grid/address';
import { readSources } from '../../src/intake/workbook';
import { draw, drawn } from '../support/grid-literal';
import { packed, partsOf, swap } from '../support/package';

const ascii = (text: string): Uint8Array => new TextEncoder().encode(text);
const hex = (text: string): Uint8Array => Uint8Array.from(text.match(/../g) ?? [], (pair) => parseInt(pair, 16));
const read = (bytes: Uint8Array, name = 'Aging 2020-05.xls', options = {}) => readSources(bytes, { name, ...options });
const told = (notes: readonly Finding[]): string[] =>
  notes.map(({ at, code, severity }) => `${at.sheet}!${cellName(at)} ${code} (${severity})`);
const areas = (merged: readonly { top: number; left: number; bottom: number; right: number }[] = []): string[] =>
  merged.map(
    ({ top, left, bottom, right }) =>
      `${cellName({ row: top, column: left })}:${cellName({ row: bottom, column: right })}`,
  );

describe('text', () => {
  it.each<[string, Uint8Array, string, string]>([
    ['CSV with a mark', ascii('\ufeff客户,金额\n"甲,乙","1,200.50"\n'), ',', 'utf-8'],
    ['TSV in GB18030', hex('bfcdbba709bdf0b6ee0abcd72cd2d209312c3230302e3530'), '\t', 'gb18030'],
    ['semicolons in Big5', hex('abc8a4e13baaf7c3420aa5d22ca441 3b312c3230302e3530'.replace(' ', '')), ';', 'big5'],
  ])('%s, named .xls', async (_, bytes, separator, encoding) => {
    const { sources, notes, ...how } = await read(bytes);
    expect(how).toEqual({ kind: 'text', separator, encoding });
    expect(sources.map(({ origin, grid }) => [origin, grid.sheet])).toEqual([['Aging 2020-05.xls', 'Aging 2020-05']]);
    const [first, second] = encoding === 'big5' ? ['客戶', '金額'] : ['客户', '金额'];
    expect(draw(sources[0]!.grid)).toBe(drawn(`| ${first} | ${second} |\n| 甲,乙 | "1,200.50" |`));
    expect(told(notes)).toEqual(encoding === 'utf-8' ? [] : ['Aging 2020-05!A1 encoding-read (info)']);
  });

  it('says what was unclear', async () => {
    const { notes } = await read(ascii(`a;b,c\n"d;e,${'x'.repeat(40_000)}\n`));
    expect(told(notes)).toEqual([
      'Aging 2020-05!B2 text-longer-than-cell (warning)',
      'Aging 2020-05!A2 quotes-unpaired (warning)',
      'Aging 2020-05!A1 separator-unsure (warning)',
    ]);
    const damaged = await read(Uint8Array.from([...ascii('客户名称,金额\n甲,'), 0xff, ...ascii('\n乙,1')]));
    expect(told(damaged.notes)).toEqual(['Aging 2020-05!B2 characters-unreadable (warning)']);
    expect((await read(hex('b0a1'))).notes.map(({ code }) => code)).toEqual(['encoding-unsure']);
  });

  it('does what a person chooses', async () => {
    const { sources, notes, encoding } = await read(hex('bfcdbba73b31'), 'a.csv', { encoding: 'big5', separator: ';' });
    expect([sources[0]!.grid.rows, notes, encoding]).toEqual([[['諦誧', '1']], [], 'big5']);
  });

  it('leaves blank rows at the end out, and keeps those between', async () => {
    const { sources } = await read(ascii(`a\n\nb\n${',,\n'.repeat(1000)}`));
    expect(sources[0]!.grid.rows).toHaveLength(3);
  });
});

describe('pages named .xls', () => {
  const page = (head: string, body: string) => `<html><head>${head}</head><body>${body}</body></html>`;

  it('are read in the encoding that they declare', async () => {
    const start = ascii(
      '<html><meta http-equiv="Content-Type" content="text/html; charset=gb2312"><body><table><tr><td>',
    );
    const end = ascii('<td x:num="1200.504">1,200.50</table>');
    const { sources, ...how } = await read(Uint8Array.from([...start, ...hex('d5cbc1e4'), ...end]));
    expect(sources[0]!.grid.rows).toEqual([['账龄', 1200.504]]);
    expect(how).toMatchObject({ kind: 'html', encoding: 'gb18030' });
  });

  it('bring their merged and hidden cells', async () => {
    const table =
      '<table><tr><td colspan=2>账龄<tr hidden><td>a<td>b<tr><td>c<td style="display:none">d</table><table><tr><td>e</table>';
    const { sources, notes } = await read(ascii(page('<title>x</title>', `<p>单位：元</p>${table}`)));
    expect(sources.map(({ grid }) => grid.sheet)).toEqual(['Aging 2020-05', 'Aging 2020-05 (2)']);
    expect(draw(sources[0]!.grid)).toBe(drawn('| 单位：元 | |\n| 账龄 | |\n| a | b |\n| c | d |'));
    expect(areas(sources[0]!.merged)).toEqual(['A2:B2']);
    expect(told(notes)).toEqual(['Aging 2020-05!A3 rows-hidden (info)']);
  });

  it.each([
    ['without a table', page('', 'nothing here'), 'html-no-table'],
    ['of frames', '<html><frameset><frame src="sheet001.htm"></frameset></html>', 'html-no-table'],
    ['that are XML of something else', '<?xml version="1.0"?><orders><order/></orders>', 'is-xml'],
  ])('%s are refused', async (_, text, code) => {
    await expect(read(ascii(text))).rejects.toMatchObject({ code });
  });
});

/** A workbook as SheetJS makes one. */
function book(): WorkBook {
  const sheet: WorkSheet = utils.aoa_to_sheet([
    ['应收账款账龄'],
    ['客户', '金额', '日期', '比率'],
    ['甲', 1200.5, 43963, 0.12],
    ['乙', -3, null, true],
    ['=1+1', '007'],
  ]);
  Object.assign(sheet['C3'], { z: 'yyyy/m/d' });
  Object.assign(sheet['D3'], { z: '0.00%' });
  sheet['!merges'] = [utils.decode_range('A1:D1')];
  sheet['!cols'] = [{}, {}, {}, { hidden: true }];
  const made = utils.book_new();
  utils.book_append_sheet(made, sheet, '账龄');
  utils.book_append_sheet(made, utils.aoa_to_sheet([['old']]), '备份');
  utils.book_append_sheet(made, utils.aoa_to_sheet([[]]), 'Empty');
  made.Workbook = { WBProps: { date1904: true }, Sheets: [{}, { Hidden: 1 }, {}] };
  return made;
}

/** The stream of records in an old workbook, changed. */
function patched(bytes: Uint8Array, change: (records: Uint8Array) => Uint8Array): Uint8Array {
  const container = CFB.read(bytes, { type: 'array' });
  const entry = CFB.find(container, '/Workbook') ?? CFB.find(container, '/Book');
  const records = change(Uint8Array.from(entry.content));
  Object.assign(entry, { content: records, size: records.length });
  return Uint8Array.from(CFB.write(container, { type: 'array' }) as number[]);
}

/** Puts a record behind the nth BOF record. */
function withRecord(records: Uint8Array, nth: number, record: readonly number[]): Uint8Array {
  let at = 0;
  for (let found = 0; ; at += 4 + records[at + 2]! + records[at + 3]! * 256)
    if (records[at] === 9 && records[at + 1] === 8 && found++ === nth) break;
  const end = at + 4 + records[at + 2]!;
  return Uint8Array.from([...records.slice(0, end), ...record, ...records.slice(end)]);
}

const written = (
  made: WorkBook,
  bookType: 'biff8' | 'biff5' | 'xlml' | 'xlsx' | 'html' | 'csv' | 'xlsb' | 'ods',
): Uint8Array => new Uint8Array(write(made, { type: 'array', bookType }) as ArrayBuffer);

describe('old workbooks', () => {
  it.each([
    ['biff8', 'xls'],
    ['xlml', 'xml'],
  ] as const)('%s', async (type, kind) => {
    const { sources, notes, ...how } = await read(written(book(), type));
    expect(how).toMatchObject({ kind });
    expect(sources.map(({ grid, hidden = false, origin }) => [grid.sheet, hidden, grid.dates1904, origin])).toEqual([
      ['账龄', false, true, 'Aging 2020-05.xls'],
      ['备份', true, true, 'Aging 2020-05.xls'],
    ]);
    const [sheet] = sources;
    expect(draw(sheet!.grid)).toBe(
      drawn(`
        | 应收账款账龄 |      |       |      |
        | 客户 | 金额   | 日期  | 比率 |
        | 甲   | 1200.5 | 43963 | 0.12 |
        | 乙   | -3     |       | TRUE |
        | '=1+1 | '007  |       |      |`),
    );
    expect(areas(sheet!.merged)).toEqual(['A1:D1']);
    expect([sheet!.formatAt!(2, 1), sheet!.formatAt!(2, 2), sheet!.formatAt!(2, 3)]).toEqual([
      undefined,
      'date',
      'percent',
    ]);
    expect(told(notes)).toEqual(['账龄!D1 columns-hidden (info)', '备份!A1 sheet-hidden (info)']);
  });

  it('have hidden rows', async () => {
    const made = utils.book_new();
    utils.book_append_sheet(made, utils.aoa_to_sheet([['a'], ['b'], ['c']]), 'Sheet1');
    // ROW: number, columns, height, two reserved, flags with "height zero".
    const row = [0x08, 0x02, 16, 0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0x20, 0x01, 0x0f, 0];
    const { sources, notes } = await read(patched(written(made, 'biff8'), (records) => withRecord(records, 1, row)));
    expect([[...sources[0]!.hiddenRows!], told(notes)]).toEqual([[1], ['Sheet1!A2 rows-hidden (info)']]);
  });

  it('of Excel 95 hold text in a code page', async () => {
    const made = utils.book_new();
    utils.book_append_sheet(made, utils.aoa_to_sheet([['ABCDEFGH']]), 'Sheet1');
    const bytes = patched(written(made, 'biff5'), (records) => {
      const found = Buffer.from(records);
      const changed = Uint8Array.from(records);
      changed.set(hex('bfcdbba7c3fbb3c6'), found.indexOf('ABCDEFGH'));
      changed.set([0xa8, 0x03], found.indexOf(Uint8Array.of(0x42, 0, 2, 0)) + 4);
      return changed;
    });
    expect((await read(bytes)).sources[0]!.grid.rows).toEqual([['客户名称']]);
  });

  it('with a password are answered with what to do', async () => {
    const locked = patched(written(book(), 'biff8'), (records) =>
      withRecord(records, 0, [0x2f, 0, 6, 0, 0, 0, 1, 2, 3, 4]),
    );
    await expect(read(locked)).rejects.toMatchObject({ code: 'file-encrypted' });
  });

  it('that were cut off are refused, whole', async () => {
    await expect(read(written(book(), 'biff8').slice(0, 700))).rejects.toMatchObject({
      code: expect.stringMatching(/^file-broken$|^is-binary$/),
    });
  });
});

describe('damaged files', () => {
  it.each(['biff8', 'biff5', 'xlml', 'xlsx', 'html', 'csv'] as const)('%s: read, or answered', async (type) => {
    const whole = written(book(), type);
    const place = fc.nat({ max: whole.length - 1 });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(place, fc.nat({ max: 255 })), { maxLength: 8 }), place, async (spots, cut) => {
        const bytes = cut % 4 === 0 ? whole.slice(0, cut) : whole.slice();
        for (const [at, value] of spots) bytes[at] = value;
        const outcome = await read(bytes).catch((error: unknown) => error);
        if (outcome instanceof Error) expect(outcome).toMatchObject({ code: expect.any(String) });
        else expect(outcome).toMatchObject({ sources: expect.any(Array) });
      }),
      { numRuns: 60 },
    );
  });

  it('that end in the middle of a text do not make the reader read on', async () => {
    const made = utils.book_new();
    utils.book_append_sheet(made, utils.aoa_to_sheet([['a']]), 'Sheet1');
    // A table of texts that promises more of them than it has.
    const table = [0xfc, 0, 9, 0, 2, 0, 0, 0, 2, 0, 0, 0, 0x7f];
    const bytes = patched(written(made, 'biff8'), (records) => withRecord(records, 0, table));
    await expect(read(bytes)).rejects.toMatchObject({ code: 'file-broken' });
  });
});

describe('workbooks', () => {
  async function workbook(): Promise<Uint8Array> {
    const made = new ExcelJS.Workbook();
    const sheet = made.addWorksheet('账龄');
    sheet.addRows([
      ['应收账款账龄'],
      ['客户', '金额', '比率'],
      ['甲', 1200.5, 0.12],
      ['乙', new Date(Date.UTC(2020, 4, 12))],
    ]);
    sheet.mergeCells('A1:C1');
    sheet.getCell('C3').numFmt = '0%';
    sheet.getRow(3).hidden = true;
    sheet.getColumn(3).hidden = true;
    sheet.getCell('D4').value = { formula: 'B3*2' } as ExcelJS.CellValue;
    made.addWorksheet('备份', { state: 'hidden' }).addRow(['old']);
    made.addWorksheet('Empty');
    return new Uint8Array(await made.xlsx.writeBuffer());
  }

  it('are read whatever they are called', async () => {
    const { sources, notes, kind } = await read(await workbook(), 'report.csv');
    expect(kind).toBe('xlsx');
    expect(sources.map(({ grid, hidden = false, origin }) => [grid.sheet, hidden, origin])).toEqual([
      ['账龄', false, 'report.csv'],
      ['备份', true, 'report.csv'],
    ]);
    const [sheet] = sources;
    expect(areas(sheet!.merged)).toEqual(['A1:C1']);
    expect([sheet!.formatAt!(2, 2), sheet!.formatAt!(3, 1)]).toEqual(['percent', 'date']);
    expect(told(notes)).toEqual([
      '账龄!A3 rows-hidden (info)',
      '账龄!C1 columns-hidden (info)',
      '账龄!D4 formulas-without-results (warning)',
      '备份!A1 sheet-hidden (info)',
    ]);
  });

  it('merge only cells that are used', async () => {
    const parts = partsOf(await workbook());
    swap(parts, 'xl/worksheets/sheet1.xml', 'ref="A1:C1"', 'ref="A:C"');
    const { sources } = await read(packed(parts));
    expect(areas(sources[0]!.merged)).toEqual(['A1:C4']);
  });

  it.each<[string, () => Uint8Array | Promise<Uint8Array>, string]>([
    ['nothing', () => new Uint8Array(), 'file-empty'],
    ['blanks', () => ascii(' \n\t\n'), 'nothing-there'],
    [
      'a workbook without cells',
      async () => {
        const made = new ExcelJS.Workbook();
        made.addWorksheet('a');
        return new Uint8Array(await made.xlsx.writeBuffer());
      },
      'nothing-there',
    ],
    ['a workbook cut off', async () => (await workbook()).slice(0, -200), 'file-broken'],
    [
      'a workbook with a password',
      () => {
        const container = CFB.utils.cfb_new();
        CFB.utils.cfb_add(container, '/EncryptedPackage', [1, 2, 3]);
        return Uint8Array.from(CFB.write(container, { type: 'array' }) as number[]);
      },
      'file-encrypted',
    ],
    ['a zip bomb', () => packed({ 'xl/workbook.xml': ' '.repeat(8_000_000) }), 'file-bomb'],
    ['a binary workbook', () => written(book(), 'xlsb'), 'file-binary'],
    ['an OpenDocument spreadsheet', () => written(book(), 'ods'), 'file-opendocument'],
    ['a Word document', () => packed({ 'word/document.xml': '<w/>' }), 'is-document'],
    [
      'an old Word document',
      () => {
        const container = CFB.utils.cfb_new();
        CFB.utils.cfb_add(container, '/WordDocument', [1]);
        return Uint8Array.from(CFB.write(container, { type: 'array' }) as number[]);
      },
      'is-document',
    ],
    ['a Numbers spreadsheet', () => packed({ 'Index/Document.iwa': '' }), 'is-numbers'],
    ['a zip of something else', () => packed({ 'report.xlsx': 'x', 'b.txt': 'y' }), 'is-archive'],
    ['a PDF', () => ascii('%PDF-1.7\n…'), 'is-pdf'],
    ['a workbook of Excel 2', () => hex('0900040002001000'), 'file-old-format'],
    ['a picture', () => hex('89504e470d0a1a0a0000'), 'is-image'],
    ['a web archive', () => ascii('MIME-Version: 1.0\nContent-Type: multipart/related'), 'is-web-archive'],
    ['a program', () => Uint8Array.from({ length: 500 }, (_, i) => (i * 37) % 31), 'is-binary'],
    ['a cell of 5 MB', () => ascii(`a,b\n"${'x'.repeat(5_000_001)}",c`), 'cell-too-big'],
    ['a row of too many columns', () => ascii(`a\n${','.repeat(16_384)}`), 'too-many-columns'],
  ])('and files that cannot be read are answered: %s', async (_, make, code) => {
    await expect(read(await make())).rejects.toMatchObject({ code });
  });
});
