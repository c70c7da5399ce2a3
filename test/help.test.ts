import { describe, expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../src/cli/run';
import type { ExactColumn } from '../src/engine/number/column';
import { fromFloats, OK, valueAt } from '../src/engine/number/column';
import { toText } from '../src/engine/number/rational';
import { evaluate } from '../src/engine/formula/evaluate';
import { FUNCTIONS } from '../src/engine/formula/grammar';
import { readFormula } from '../src/engine/formula/parse';
import type { MessageKey } from '../src/i18n';
import { translate } from '../src/i18n';
import { en } from '../src/i18n/en';
import { LANGUAGES } from '../src/i18n/language';
import { scoreBook } from '../src/jobs/score-book';
import { readBook } from '../src/sheets/read-book';
import { readMark } from '../src/sheets/read-marks';
import { examplesOf, tablesOf } from './support/markdown';
import { sheetsDrawnIn } from './support/markdown-sheets';

const HELP = join(__dirname, '../docs/help');
const pagesOf = (language: string): string[] => readdirSync(join(HELP, language)).sort();
const page = (language: string, name: string): string => readFileSync(join(HELP, language, name), 'utf8');

const examples = LANGUAGES.flatMap((language) =>
  pagesOf(language).flatMap((name) =>
    examplesOf(page(language, name)).map(
      (text, i) => [`${language}/${name} example ${i + 1}`, text, language] as const,
    ),
  ),
);

test('both languages have the same pages with the same examples', () => {
  const [zh, en] = LANGUAGES.map((language) =>
    pagesOf(language).map((name) => [name, examplesOf(page(language, name)).length]),
  );
  expect(zh).toEqual(en);
});

test('links between the pages lead somewhere', () => {
  for (const language of LANGUAGES)
    for (const name of pagesOf(language))
      for (const [, target] of page(language, name).matchAll(/\]\(([\w-]+\.md)\)/g))
        expect([name, pagesOf(language)]).toEqual([name, expect.arrayContaining([target])]);
});

/*
 * A worked example is drawn as the sheets themselves, as a reader would type them: the rubric, its settings and bands
 * where it matters, the visits, and last what the visits come to. It is scored here, and must come to that.
 */
describe.each(examples)('%s', (_, text, language) => {
  const tables = tablesOf(text);
  const scored = scoreBook(readBook(sheetsDrawnIn(tables.slice(0, -1), language)));
  const [header, ...rows] = tables.at(-1)!;

  test.each(rows.map((row) => [row[0]!, row] as const))('%s', (visit, row) => {
    const index = scored.visits.findIndex((each) => each.visit.id === visit);
    const { outcome } = scored.visits[index]!;
    const { lines } = scored.derive(index);
    const shown = new Map(lines.flatMap(({ criterion, shown }) => [[criterion.name, shown && toText(shown)] as const]));
    const got = header!.map((column, i) => {
      if (i === 0) return visit;
      if (['得分', 'Score'].includes(column)) return outcome ? toText(outcome.score) : '—';
      if (['分段', 'Band'].includes(column)) return outcome?.band.name ?? '—';
      if (['积分', 'Points'].includes(column)) return outcome ? toText(outcome.points) : '—';
      return shown.get(column) ?? '';
    });
    expect(got).toEqual(row);
  });
});

/** Commands on the sample workbooks, each with the output that is printed below it. */
const commands = LANGUAGES.flatMap((language) =>
  [...page(language, 'command-line.md').matchAll(/```sh\nnpx steelyard (.*)\n```\n\n```text\n([^`]*)```/g)].map(
    ([, command, output]) => [command!, output!] as const,
  ),
);

test('the command line is shown at work in both languages', () => expect(commands.length).toBe(2));

test.each(commands)('steelyard %s', async (command, output) => {
  const printed: string[] = [];
  const terminal = { env: {}, locale: 'en', out: (text: string) => void printed.push(text), err: () => {} };
  await run(command.split(' '), terminal);
  expect(printed.join('')).toBe(output);
});

test.each(LANGUAGES)('every finding is explained under the words in which it is said (%s)', (language) => {
  const rows = tablesOf(page(language, 'findings.md')).flatMap(([, ...rows]) => rows);
  const explained = rows.map(([code, message]) => [`finding.${code}`, message]).sort();
  const keys = Object.keys(en).filter((key): key is MessageKey => key.startsWith('finding.'));
  expect(explained).toEqual(keys.map((key) => [key, withoutNames(translate(language, key))]).sort());
});

/** A text with `…` where names and numbers would stand. */
const withoutNames = (text: string): string =>
  text.replace(/\{\w+\|[^|}]*\|([^|}]*)\}/g, '$1').replace(/\{\w+\}/g, '…');

describe.each(LANGUAGES)('formulas (%s)', (language) => {
  const tables = tablesOf(page(language, 'formulas.md'));
  const [examples, , refused] = tables.map(([, ...rows]) => rows);
  const names = new Set(['a', 'b', 'c']);

  test.each(examples!.map((row) => [row[0]!, row[1]!, row[2]!] as const))(
    '%s with %s is %s',
    (formula, given, result) => {
      const read = readFormula(formula, names);
      if ('problems' in read) throw new Error(JSON.stringify(read.problems));
      const column = evaluate(read.expression, columnsOf(given), 1);
      expect([column.state[0], toText(valueAt(column, 0))]).toEqual([OK, result]);
    },
  );

  test('every function has an example', () => {
    const used = examples!.map(([formula]) => formula!).join(' ');
    for (const name of FUNCTIONS.keys()) expect(used).toContain(`${name}(`);
  });

  test.each(refused!.map(([formula]) => formula!))('%s is refused', (formula) => {
    expect(readFormula(formula, names)).toHaveProperty('problems');
  });
});

/** `a = 9, c = N/A` as columns of one row. */
const columnsOf = (given: string): Map<string, ExactColumn> =>
  new Map(
    given.split(', ').map((part) => {
      const [name, value] = part.split(' = ') as [string, string];
      const mark = readMark(/^-?\d/.test(value) ? Number(value) : value, undefined);
      return [name, fromFloats(Float64Array.of(mark.value), Uint8Array.of(mark.state))];
    }),
  );
