import { describe, expect, test } from '@jest/globals';
import { results, scored } from '../../support/workbook';

const RUBRIC = `
  | id   | kind      | max | weight |
  | a    | mark      | 10  | 50     |
  | b    | mark      | 10  | 30     |
  | c    | yes/no    |     | 20     |
  | plus | bonus     | 10  | 10     |
  | less | deduction | 10  | 10     |`;

const VISITS = `
  | visit | a      | b   | c   | plus | less |
  | none  | 8      | 6   | yes | 0    | 0    |
  | one   | 8      | N/A | yes | 5    | 1    |
  | two   | 不适用 | Ｎ/Ａ | yes | 0    | 0    |
  | all   | N/A    | N/A | N/A | 0    | 0    |
  | extra | 8      | 6   | yes | N/A  | N/A  |`;

const settings = (policy: string) => `
  | setting        | value     |
  | Not applicable | ${policy} |`;

describe('not applicable', () => {
  test.each([
    // 8 and yes over 70 instead of 100: (40 + 20) × 100/70 = 85.714…; the bonus and the deduction stay as they are.
    [
      'spread',
      [
        'none 78 good 1.5',
        'one 89.7 very good 2',
        'two 100 very good 2',
        'all nothing-applicable',
        'extra 78 good 1.5',
      ],
    ],
    ['zero', ['none 78 good 1.5', 'one 64 pass 1', 'two 20 fail 0', 'all 0 fail 0', 'extra 78 good 1.5']],
    [
      'full',
      ['none 78 good 1.5', 'one 94 very good 2', 'two 100 very good 2', 'all 100 very good 2', 'extra 78 good 1.5'],
    ],
    [
      'refuse',
      [
        'none 78 good 1.5',
        'one not-applicable-refused',
        'two not-applicable-refused not-applicable-refused',
        'all not-applicable-refused not-applicable-refused not-applicable-refused',
        'extra not-applicable-refused not-applicable-refused',
      ],
    ],
    [
      '分摊',
      [
        'none 78 good 1.5',
        'one 89.7 very good 2',
        'two 100 very good 2',
        'all nothing-applicable',
        'extra 78 good 1.5',
      ],
    ],
  ])('policy %s', (policy, expected) => {
    expect(results(scored({ Rubric: RUBRIC, Visits: VISITS, Settings: settings(policy) }))).toEqual(expected);
  });

  test('an unknown policy stops the rubric instead of being guessed', () => {
    const book = scored({ Rubric: RUBRIC, Visits: VISITS, Settings: settings('maybe') });
    expect(new Set(results(book).map((line) => line.split(' ')[1]))).toEqual(new Set(['rubric-broken']));
  });

  test('thirds stay exact: a third of the weights gone, the rest full, is exactly 100', () => {
    const book = scored({
      Rubric: `
        | id | kind | max | weight |
        | a  | mark | 3   | 33.3   |
        | b  | mark | 7   | 33.3   |
        | c  | mark | 10  | 33.4   |`,
      Visits: `
        | visit | a | b   | c  |
        | v     | 3 | N/A | 10 |`,
    });
    expect(results(book)).toEqual(['v 100 very good 2']);
  });
});

describe('blank', () => {
  test.each([
    ['missing', 'v mark-missing mark-missing'],
    ['none', 'v 78 good 1.5'],
  ])('a blank bonus or deduction is %s, as the setting says', (setting, expected) => {
    const book = scored({
      Rubric: RUBRIC,
      Visits: `
        | visit | a | b | c   | plus | less |
        | v     | 8 | 6 | yes |      |      |`,
      Settings: `
        | setting     | value      |
        | blankExtras | ${setting} |`,
    });
    expect(results(book)).toEqual([expected]);
  });

  test('a blank mark is missing, never zero', () => {
    const book = scored({
      Rubric: RUBRIC,
      Visits: `
        | visit | a | b | c   | plus | less |
        | v     | 8 |   | yes | 0    | 0    |`,
    });
    expect(results(book)).toEqual(['v mark-missing']);
  });
});
