import { describe, expect, it } from '@jest/globals';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contextOf } from '../../src/cli/context';
import { failureText } from '../../src/cli/failure';
import { readSource } from '../../src/cli/source';
import type { Language } from '../../src/i18n/language';

/** What comes in, in pieces. */
async function* pieces(...texts: string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield new TextEncoder().encode(text);
}

const context = (input: AsyncIterable<Uint8Array> = pieces(), language: Language = 'en') =>
  contextOf({ env: {}, locale: 'en', in: input, out: () => undefined, err: () => undefined }, language);

const FOLDER = mkdtempSync(join(tmpdir(), 'steelyard-source-'));
const file = (name: string, content: string): string => {
  writeFileSync(join(FOLDER, name), content);
  return join(FOLDER, name);
};

describe('readSource', () => {
  it('reads a file', async () => {
    const path = file('aging.csv', 'a;b\n1,5;2\n');
    const { sources } = await readSource(path, context());
    expect(sources.map(({ origin, grid }) => [origin, grid.sheet, grid.rows])).toEqual([
      [
        path,
        'aging',
        [
          ['a', 'b'],
          ['1,5', '2'],
        ],
      ],
    ]);
  });

  it('reads what comes in, characters cut by its pieces too', async () => {
    const bytes = new TextEncoder().encode('客户\t1\n');
    async function* bytewise(): AsyncGenerator<Uint8Array> {
      for (const byte of bytes) yield Uint8Array.of(byte);
    }
    const { sources } = await readSource('-', context(bytewise()));
    expect(sources.map(({ origin, grid }) => [origin, grid.rows])).toEqual([['stdin', [['客户', '1']]]]);
  });

  it('passes on what a person chooses', async () => {
    const { sources } = await readSource('-', context(pieces('a;b,c')), { separator: ',' });
    expect(sources[0]!.grid.rows).toEqual([['a;b', 'c']]);
  });

  it.each<[string, () => string, Language, RegExp]>([
    ['a file that is not there', () => join(FOLDER, 'none.csv'), 'en', /none\.csv/],
    ['a folder', () => FOLDER, 'en', /folder/],
    ['an empty file', () => file('empty.csv', ''), 'en', /0 bytes/],
    ['a PDF', () => file('a.xls', '%PDF-1.4'), 'zh-CN', /这是 PDF/],
    ['nothing that comes in', () => '-', 'en', /0 bytes/],
  ])('says what is wrong with %s', async (_, operand, language, message) => {
    const here = context(pieces(), language);
    const failure = await readSource(operand(), here).catch((error: unknown) => failureText(error, here));
    expect(failure).toMatch(message);
  });

  it('stops when too much comes in', async () => {
    const megabyte = new Uint8Array(1024 * 1024).fill(0x61);
    let given = 0;
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (;;) {
        given++;
        yield megabyte;
      }
    }
    await expect(readSource('-', context(endless()))).rejects.toMatchObject({ key: 'intake.too-big' });
    expect(given).toBeLessThan(140);
  });
});
