import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { board } from '../src/engine/ledger/board/board';
import type { BoardStart } from '../src/engine/ledger/board/result';
import { BOARD_STATES } from '../src/engine/ledger/board/result';
import { recognise } from '../src/engine/ledger/recognise';
import { toText } from '../src/engine/number/rational';
import type { Language } from '../src/i18n/language';
import { LANGUAGES } from '../src/i18n/language';
import { BOARD_STATE_WORDS } from '../src/sheets/board';
import { tablesOf } from './support/markdown';

const page = (language: Language): string =>
  readFileSync(join(__dirname, '../docs/help', language, 'board.md'), 'utf8');

/*
 * Examples of the payment board stand between `<!-- board start=… as-of=… -->` and `<!-- end board -->`: a list as a reader
 * would paste it, and what it comes to.
 */
const examples = LANGUAGES.flatMap((language) =>
  [...page(language).matchAll(/<!-- board start=(\w+) as-of=([\d-]+) -->([\s\S]*?)<!-- end board -->/g)].map(
    ([, start, asOf, text], i) => [`${language} ${i + 1}`, language, start as BoardStart, asOf!, text!] as const,
  ),
);

test('both languages have the same examples', () => {
  const of = (language: Language) =>
    examples.filter((each) => each[1] === language).map(([, , start, asOf]) => [start, asOf]);
  expect(of('zh-CN').length).toBe(3);
  expect(of('zh-CN')).toEqual(of('en'));
});

describe.each(examples)('%s', (_, language, start, asOf, text) => {
  test('comes to what the page says', () => {
    const [list, [header, ...expected]] = tablesOf(text) as [string[][], string[][]];
    const rows = list.map((row) => row.map((cell) => (cell === '' ? null : cell)));
    const source = { grid: { sheet: 'List', rows }, origin: 'page' };
    const { rows: judged } = board([{ source, recognition: recognise(source) }], { start, asOf }, asOf);
    expect(header).toHaveLength(4);
    expect(
      judged.map(({ key, state, days, open }) => [
        key,
        BOARD_STATE_WORDS[state][language],
        days === null ? '' : String(days),
        toText(open!),
      ]),
    ).toEqual(expected);
  });
});

test.each(LANGUAGES)('every state is explained (%s)', (language) => {
  const [states] = tablesOf(page(language));
  const explained = states!.slice(1).map(([word]) => word);
  const words = BOARD_STATES.map((state) => BOARD_STATE_WORDS[state][language]);
  expect([...explained].sort()).toEqual([...words].sort());
});
