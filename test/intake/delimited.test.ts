import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { MAX_COLUMNS } from '../../src/engine/grid/address';
import { split, splitDelimited } from '../../src/intake/delimited';
import { separationOf } from '../../src/intake/separator';

describe('splitDelimited', () => {
  it.each<[string, string, string[][]]>([
    ['nothing', '', []],
    ['one cell', 'a', [['a']]],
    [
      'cells',
      'a,b\nc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['a line break at the end', 'a,b\r\n', [['a', 'b']]],
    ['CR, LF, CRLF', 'a\rb\nc\r\nd\n\re', [['a'], ['b'], ['c'], ['d'], [''], ['e']]],
    ['blank lines', '\n\na\n\n', [[''], [''], ['a'], ['']]],
    ['ragged rows', 'a,b,c\nd\ne,', [['a', 'b', 'c'], ['d'], ['e', '']]],
    ['quotes', '"a","b ""c""","d,e"', [['a', 'b "c"', 'd,e']]],
    ['empty quotes', '"",a,""\n""', [['', 'a', ''], ['']]],
    ['line breaks in quotes', '"a\r\nb",c\n"\n"', [['a\r\nb', 'c'], ['\n']]],
    ['blanks behind a quote', '"a,b" ,c', [['a,b ', 'c']]],
    ['formulas stay text', '=1+1,＝SUM(A1),-2+3,@x', [['=1+1', '＝SUM(A1)', '-2+3', '@x']]],
    ['numbers stay text', '007,1e5,0.10', [['007', '1e5', '0.10']]],
  ])('%s', (_, text, rows) => expect(split(text, ',')).toEqual({ rows }));

  it.each<[string, string, string[][], number]>([
    ['inside of a text: no quote of the cell', '12" pipe,b"c', [['12" pipe', 'b"c']], 0],
    ['not doubled', '"3" pipe","a "b" c",x', [['3" pipe', 'a "b" c', 'x']], 2],
    ['text behind the closing one', '"a"b,c', [['"a"b', 'c']], 1],
    ['text behind the closing one of a cell with a comma', '"a,b"c,d', [['"a,b"c', 'd']], 1],
    [
      'never closed',
      'x,"a,b\nc,d',
      [
        ['x', '"a', 'b'],
        ['c', 'd'],
      ],
      1,
    ],
    [
      'never closed, closed by chance further down',
      '"a,b\nc,"d",e',
      [
        ['"a', 'b'],
        ['c', 'd', 'e'],
      ],
      1,
    ],
    ['a quote alone', '"', [['"']], 1],
  ])('a quote %s', (_, text, rows, count) => {
    const { rows: got, stray } = split(text, ',');
    expect([got, stray?.count ?? 0]).toEqual([rows, count]);
  });

  it('says where the first stray quote is', () => {
    expect(split('a\tb\nc\t"d\n"e', '\t').stray).toEqual({ row: 1, column: 1, count: 2 });
  });

  it('gives up on quotes before they cost too much', () => {
    const row = '""x""y\n';
    const { rows, stray } = split(row.repeat(100_000), ',');
    expect(rows).toEqual(Array(100_000).fill(['""x""y']));
    expect(stray!.count).toBeLessThan(100);
  });

  it('takes as many columns as a sheet has', () => {
    expect(splitDelimited(','.repeat(MAX_COLUMNS - 1), ',')[0]).toHaveLength(MAX_COLUMNS);
    expect(() => splitDelimited(`a\n${','.repeat(MAX_COLUMNS)}`, ',')).toThrow(
      expect.objectContaining({ code: 'too-many-columns', data: { row: 2, limit: MAX_COLUMNS } }),
    );
  });

  it('takes as many rows as a sheet has', () => {
    expect(splitDelimited('\n'.repeat(1_048_576), ',')).toHaveLength(1_048_576);
    expect(() => splitDelimited('\n'.repeat(1_048_577), ',')).toThrow(
      expect.objectContaining({ code: 'too-many-rows' }),
    );
  });

  const NASTY = [
    '"',
    '""',
    ',',
    '\t',
    ';',
    '|',
    '\n',
    '\r',
    ' ',
    'a',
    '，',
    '\ud800',
    '\0',
    '=1',
    '__proto__',
    '\u202e',
  ];
  const cell = fc.array(fc.oneof(fc.constantFrom(...NASTY), fc.string({ unit: 'binary', maxLength: 3 })), {
    maxLength: 6,
  });
  const text = cell.map((parts) => parts.join(''));
  const separator = fc.constantFrom('\t', ',', ';', '|');

  /** What a careful writer writes. */
  const written = (cell: string, bar: string): string =>
    cell.includes(bar) || /["\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

  it('gives any table back that was written by the rules', () => {
    const table = fc.array(fc.array(text, { minLength: 1, maxLength: 4 }), { maxLength: 6 });
    fc.assert(
      fc.property(table, separator, fc.constantFrom('\n', '\r', '\r\n'), (rows, bar, feed) => {
        const lines = rows.map((row) => row.map((cell) => written(cell, bar)).join(bar) + feed);
        expect(split(lines.join(''), bar)).toEqual({ rows });
      }),
    );
  });

  it('loses nothing of any text but separators, line breaks and quotes', () => {
    const bare = (text: string, bar: string) => text.replaceAll(bar, '').replace(/["\r\n]/g, '');
    fc.assert(
      fc.property(
        fc.array(text).map((parts) => parts.join('')),
        separator,
        (text, bar) => {
          expect(bare(splitDelimited(text, bar).flat().join(''), bar)).toBe(bare(text, bar));
        },
      ),
    );
  });
});

describe('separationOf', () => {
  it.each<[string, string, string]>([
    ['tabs, commas in amounts', '客户\t金额\n甲\t1,200.50\n乙\t3,400.00', '\t'],
    ['tabs under a title', '应收账款账龄分析表\n\n客户\t金额\n甲, 乙\t1', '\t'],
    ['commas', 'customer,amount\nA,1200.50', ','],
    ['commas, semicolons in texts', 'a,b,c\n1,x; y,2\n3,z; w,4', ','],
    ['semicolons, commas for decimals', 'Kunde;Betrag;Datum\nA;1,50;x\nB;2,50;y', ';'],
    ['semicolons, decimals everywhere', 'a;b;c\n1,5;2,5;3,5\n1,5;2,5;3,5', ';'],
    ['commas, a tab in a text', 'a,b,c\n1,x\ty,2\n3,z,4', ','],
    ['pipes', 'a|b|c\n1,200|x|y', '|'],
    ['separators in quotes', '"a;b;c",1\n"d;e;f",2', ','],
    ['one column', '甲\n乙', '\t'],
    ['one column of grouped amounts', '1,234.50\n12,345\n1,234,567', '\t'],
    ['nothing', '', '\t'],
  ])('%s', (_, text, separator) => expect(separationOf(text)).toMatchObject({ separator, start: 0 }));

  it('tells where cells begin after what is no cell', () => {
    expect(separationOf('\ufeffa,b')).toEqual({ separator: ',', start: 1 });
    expect(separationOf('sep=;\r\na;b,c')).toEqual({ separator: ';', start: 7 });
    expect(separationOf('\ufeff"sep=^"\na^b')).toEqual({ separator: '^', start: 9 });
  });

  it('names another one that would do as well', () => {
    expect(separationOf('a;b,c\nd;e,f')).toEqual({ separator: ';', rival: ',', start: 0 });
    expect(separationOf('a;b;c;d,e').rival).toBeUndefined();
  });
});
