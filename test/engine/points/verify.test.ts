import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { append, checksOf, fieldsOf, GENESIS, hashOf, headOf } from '../../../src/engine/points/entry';
import type { Entry } from '../../../src/engine/points/entry';
import { compareHead, parseHead } from '../../../src/engine/points/head';
import type { BookLine, Cell, Fault } from '../../../src/engine/points/verify';
import { CELLS, verifyChain } from '../../../src/engine/points/verify';
import { bookOf, linesOf } from '../../support/points';

const BOOK = bookOf(`
  Ann visit V1 2
  Ben visit V2 1.5
  Ann deduction D1 -0.5
  Ben visit-correction V2#2 0.5
  Ann visit V3 1
  Ann other - 0.25`);

const cellOf = (line: BookLine, cell: Cell): string =>
  cell === 'checks' || cell === 'previous' || cell === 'hash' ? line[cell] : line.fields[cell];
const withCell = (line: BookLine, cell: Cell, value: string): BookLine =>
  cell === 'checks' || cell === 'previous' || cell === 'hash'
    ? { ...line, [cell]: value }
    : { ...line, fields: { ...line.fields, [cell]: value } };

const said = (faults: readonly Fault[]): string[] =>
  faults.map(({ code, line, ...rest }) => {
    const more = Object.entries(rest).map(([key, value]) => `${key}=${String(value).slice(0, 8)}`);
    return [`line ${line + 1}`, code, ...more].join(' ');
  });

test('a book that is whole has no fault', () => {
  expect(verifyChain(linesOf(BOOK))).toEqual([]);
  expect(verifyChain([])).toEqual([]);
});

describe('any change of any single cell is found, and its cell named', () => {
  const anyText = fc.oneof(
    fc.constantFrom(...BOOK.map((entry) => `${checksOf(fieldsOf(entry))}1`)),
    fc.string({ maxLength: 20 }),
    fc.constantFrom('', '0', GENESIS, 'Ann', '-1', '2', 'visit', ...BOOK.map(({ hash }) => hash)),
  );
  const lines = linesOf(BOOK);
  const places = lines.flatMap((_, line) => CELLS.map((cell) => [line, cell] as const));
  test.each(places)('line %d, %s', (place, cell) => {
    fc.assert(
      fc.property(anyText, (value) => {
        fc.pre(value !== cellOf(lines[place]!, cell));
        const faults = verifyChain(lines.map((line, i) => (i === place ? withCell(line, cell, value) : line)));
        expect(faults.map(({ line }) => line)).toEqual([place]);
        expect(faults[0]).toMatchObject({ code: 'cell-changed', cell, entry: place + 1 });
      }),
      { numRuns: 40, seed: 7 },
    );
  });
});

describe('rows', () => {
  const lines = linesOf(BOOK);
  const at = (...places: number[]): BookLine[] => places.map((place) => lines[place - 1]!);
  const typed: BookLine = {
    fields: { ...lines[2]!.fields, no: '', engineer: 'Ann', points: '9' },
    checks: '',
    previous: '',
    hash: '',
  };
  const forged = linesOf(append(BOOK.slice(0, 3), [{ ...BOOK[3]!, points: BOOK[0]!.points }]))[0]!;
  test.each<[string, BookLine[], string[]]>([
    ['one taken out', at(1, 2, 4, 5, 6), ['line 3 rows-removed from=3 to=3']],
    ['two taken out', at(1, 4, 5, 6), ['line 2 rows-removed from=2 to=3']],
    ['the first taken out', at(2, 3, 4, 5, 6), ['line 1 rows-removed from=1 to=1']],
    ['two places', at(2, 3, 5, 6), ['line 1 rows-removed from=1 to=1', 'line 3 rows-removed from=4 to=4']],
    ['neighbours swapped', at(1, 3, 2, 4, 5, 6), ['line 2 row-moved entry=3 after=2']],
    ['one moved to the end', at(1, 3, 4, 5, 6, 2), ['line 6 row-moved entry=2 after=1']],
    [
      'two far ones swapped',
      at(1, 5, 3, 4, 2, 6),
      ['line 2 row-moved entry=5 after=4', 'line 5 row-moved entry=2 after=1'],
    ],
    ['one typed in', [...at(1, 2, 3), typed, ...at(4, 5, 6)], ['line 4 row-inserted']],
    ['one typed in at the end', [...lines, typed], ['line 7 row-inserted']],
    ['one copied', [...at(1, 2, 3), lines[2]!, ...at(4, 5, 6)], ['line 4 row-inserted']],
    ['a forged one beside its number', [...at(1, 2, 3), forged, ...at(4, 5, 6)], ['line 4 row-inserted']],
    ['a forged one in its place', [...at(1, 2, 3), forged, ...at(5, 6)], ['line 4 row-rewritten entry=4']],
  ])('%s', (_, book, expected) => expect(said(verifyChain(book))).toEqual(expected));

  test('an entry of another book', () => {
    const other = linesOf(bookOf('Ann visit V9 3'));
    expect(said(verifyChain([...other, ...at(2, 3)]))).toEqual(['line 1 row-rewritten entry=1']);
  });

  test('several cells of a row', () => {
    const changed = withCell(withCell(lines[2]!, 'points', '-0.1'), 'why', 'nothing');
    expect(said(verifyChain([...at(1, 2), changed, ...at(4)]))).toEqual([
      'line 3 cell-changed cell=points entry=3',
      'line 3 cell-changed cell=why entry=3',
    ]);
  });

  test('balances that do not add up in a chain that holds', () => {
    const wrong = append(BOOK.slice(0, 2), [BOOK[2]!]).map((entry): Entry => ({ ...entry, balance: BOOK[0]!.balance }));
    const [{ fields }] = linesOf(wrong) as [BookLine];
    expect(fields.balance).toBe('2');
    const chain = [...BOOK.slice(0, 2), ...rehashed(wrong, BOOK[1]!.hash)];
    expect(said(verifyChain(linesOf(chain)))).toEqual(['line 3 balance-wrong entry=3 sum=1.5']);
  });
});

/** Entries with the hashes that their values come to. */
const rehashed = (entries: readonly Entry[], previous: string): Entry[] =>
  entries.map((entry) => ({ ...entry, previous, hash: hashOf(linesOf([entry])[0]!.fields, previous) }));

test('what a chain cannot show: its end cut off, or a book written anew', () => {
  expect(verifyChain(linesOf(BOOK.slice(0, 4)))).toEqual([]);
  expect(verifyChain(linesOf(append([], [...BOOK].reverse())))).toEqual([]);
});

describe('a head from an earlier day', () => {
  const { hash, count } = headOf(BOOK.slice(0, 4));
  const anew = append(
    [],
    BOOK.map((entry) => ({ ...entry, why: 'other' })),
  );
  test.each<[string, readonly Entry[], string, string]>([
    ['the same book', BOOK.slice(0, 4), `${hash}:${count}`, 'head-holds'],
    ['a book that went on', BOOK, `${hash}:${count}`, 'head-holds'],
    ['without the count', BOOK, hash, 'head-holds'],
    ['shortened', BOOK, hash.slice(0, 12), 'head-holds'],
    ['upper case, in groups', BOOK, `${hash.slice(0, 8).toUpperCase()} ${hash.slice(8, 16)}`, 'head-holds'],
    ['the end cut off', BOOK.slice(0, 3), `${hash}:${count}`, 'head-cut'],
    ['the end cut off, without the count', BOOK.slice(0, 3), hash, 'head-differs'],
    ['written anew', anew, `${hash}:${count}`, 'head-differs'],
    ['the right hash at another place', BOOK, `${hash}:3`, 'head-differs'],
    ['of an empty book', BOOK, `${GENESIS}:0`, 'head-holds'],
  ])('%s', (_, book, head, code) => expect(compareHead(book, parseHead(head)!).code).toBe(code));

  test.each(['', 'abc', 'xyz', `${hash}:`, `${hash}0`, `${hash}:-1`])('no head: %s', (text) =>
    expect(parseHead(text)).toBeUndefined(),
  );
});

test('ten thousand entries', () => {
  const many = append(
    [],
    Array.from({ length: 10_000 }, (_, i) => ({ ...BOOK[i % 6]!, source: `V${i}` })),
  );
  const lines = linesOf(many);
  expect(verifyChain(lines)).toEqual([]);
  lines.splice(5000, 1);
  expect(said(verifyChain(lines))).toEqual(['line 5001 rows-removed from=5001 to=5001']);
});
