import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rational } from '../src/engine/number/rational';
import { conditionsOf } from '../src/engine/rubric/bands-condition';
import { readBandText } from '../src/engine/rubric/bands-text/read';
import { LANGUAGES } from '../src/i18n/language';
import { tablesOf } from './support/markdown';

/** The table of spellings: what is written, how it is read, and the numbers that stay in doubt. */
const spellings = (language: string): readonly (readonly string[])[] => {
  const page = readFileSync(join(__dirname, '../docs/help', language, 'bands.md'), 'utf8');
  const table = tablesOf(page).find(([header]) => ['In doubt', '待定'].includes(header![2]!));
  return table!.slice(1);
};

test('both languages show the same spellings', () => expect(spellings('zh-CN')).toEqual(spellings('en')));

describe.each(LANGUAGES)('the help on bands (%s)', (language) => {
  test.each(spellings(language).map(([written, read, doubt]) => [written!, read!, doubt!] as const))(
    '%s is %s',
    (written, condition, doubt) => {
      const { bands, problems, resolutions } = readBandText(written, { choices: new Map(), step: rational(1, 10) });
      expect([problems, conditionsOf(bands)]).toEqual([[], [condition]]);
      expect(resolutions.map(({ key }) => key).join(', ')).toBe(doubt);
    },
  );
});
