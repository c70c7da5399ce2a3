import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { linkNames } from '../src/engine/match/link-names';
import { translate } from '../src/i18n';
import type { Language } from '../src/i18n/language';
import { LANGUAGES } from '../src/i18n/language';
import { tablesOf } from './support/markdown';

/** One name, the other, and what becomes of them. */
const pairsOf = (language: Language): readonly (readonly string[])[] => {
  const page = readFileSync(join(__dirname, '../docs/help', language, 'matching.md'), 'utf8');
  return tablesOf(page)[0]!.slice(1);
};

test('both languages show the same pairs', () => {
  const of = (language: Language) => pairsOf(language).map(([one, other]) => [one, other]);
  expect(of('zh-CN').length).toBeGreaterThan(10);
  expect(of('zh-CN')).toEqual(of('en'));
});

describe.each(LANGUAGES)('the help on names (%s)', (language) => {
  test.each(pairsOf(language).map(([one, other, outcome]) => [one!, other!, outcome!] as const))(
    '%s – %s: %s',
    (one, other, outcome) => {
      const verdict = linkNames([one], [other])[0]?.verdict ?? 'none';
      expect(translate(language, `cli.match.verdict.${verdict}`)).toBe(outcome);
    },
  );
});
