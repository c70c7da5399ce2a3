import { describe, expect, test } from '@jest/globals';
import { findingText } from '../../src/i18n';
import { LANGUAGES } from '../../src/i18n/language';
import { lines, results, scored } from '../support/workbook';

const RUBRIC = `
  | id   | kind   | max | weight | formula |
  | prep | mark   | 10  | 60     |         |
  | talk | mark   | 10  | 30     |         |
  | mail | yes/no |     | 10     |         |`;

const BANDS = `
  | score | points | band      |
  | < 60  | 0      | fail      |
  | >= 60 | 1      | pass      |
  | >= 75 | 1.5    | good      |
  | >= 85 | 2      | very good |`;

const VISITS = `
  | visit | date       | prep | talk | mail |
  | good  | 2018-09-03 | 8    | 7    | yes  |`;

const checked = (sheets: Parameters<typeof scored>[0]) => {
  const book = scored({ Rubric: RUBRIC, Bands: BANDS, Visits: VISITS, ...sheets });
  // Every finding has a sentence in both languages with nothing left to fill in.
  for (const finding of book.findings) {
    for (const language of LANGUAGES) expect(findingText(language, finding)).not.toMatch(/[{}]|^[a-z-]+$/);
  }
  return { found: lines(book.findings), scored: results(book) };
};

describe('visits', () => {
  test.each([
    ['a missing mark', '| bad | 2018-09-03 | 8 | | yes |', ['Visits!D3 mark-missing']],
    ['a mark above max', '| bad | 2018-09-03 | 8 | 11 | yes |', ['Visits!D3 mark-above-max']],
    ['a mark below 0', '| bad | 2018-09-03 | -1 | 7 | yes |', ['Visits!C3 mark-below-zero']],
    ['text where a number belongs', '| bad | 2018-09-03 | 8 | good | yes |', ['Visits!D3 mark-not-number']],
    ['a number as text', "| bad | 2018-09-03 | 8 | '7 | yes |", ['Visits!D3 mark-not-number']],
    ['an Excel error', '| bad | 2018-09-03 | 8 | #DIV/0! | yes |', ['Visits!D3 mark-not-number']],
    ['a truth where a number belongs', '| bad | 2018-09-03 | 8 | TRUE | yes |', ['Visits!D3 mark-not-number']],
    ['neither yes nor no', '| bad | 2018-09-03 | 8 | 7 | 2 |', ['Visits!E3 mark-not-yes-no']],
    [
      'two faults are two findings',
      '| bad | 2018-09-03 | | 12 | yes |',
      ['Visits!C3 mark-missing', 'Visits!D3 mark-above-max'],
    ],
    ['no marks at all is one finding', '| bad | 2018-09-03 | | | |', ['Visits!A3 visit-unmarked (warning)']],
    ['no id', '| | 2018-09-03 | 8 | 7 | yes |', ['Visits!A3 visit-id-missing']],
  ])('%s: the visit is not scored, says why, and harms no other', (_name, row, findings) => {
    const { found, scored } = checked({ Visits: `${VISITS}\n${row}` });
    expect(found).toEqual(findings);
    expect(scored[0]).toBe('good 79 good 1.5');
    expect(scored.filter((line) => /\d/.test(line))).toHaveLength(1);
  });

  test('an unreadable date is a warning; the visit is scored', () => {
    const { found, scored } = checked({ Visits: VISITS.replace('2018-09-03', '03/09/2018') });
    expect(found).toEqual(['Visits!B2 visit-date-unreadable (warning)']);
    expect(scored).toEqual(['good 79 good 1.5']);
  });

  test('a duplicate id: neither is scored', () => {
    const { found, scored } = checked({ Visits: `${VISITS}\n| twice | | 8 | 7 | yes |\n| twice | | 9 | 9 | yes |` });
    expect(found).toEqual(['Visits!A3 visit-duplicate', 'Visits!A4 visit-duplicate']);
    expect(scored).toEqual(['good 79 good 1.5']);
  });

  test.each([
    ['as it should be', '| Visit | Date | Prep | Talk | Mail |', '| good | 2018-09-03 | 8 | 7 | yes |', []],
    [
      'the headers sorted below',
      '| first | 2018-09-03 | 8 | 7 | yes |',
      '| good | 2018-09-03 | 8 | 7 | yes |',
      ['Visits!A2 visit-as-header'],
    ],
    ['a header that is left out', '| | | | | |', '| good | 2018-09-03 | 8 | 7 | yes |', []],
  ])('a visit in the place of the headers is named: %s', (_name, below, visit, findings) => {
    const { found, scored } = checked({ Visits: `| #visit | #date | prep | talk | mail |\n${below}\n${visit}` });
    expect(found).toEqual(findings);
    expect(scored).toEqual(['good 79 good 1.5']);
  });

  test('two columns for one criterion: nothing is guessed', () => {
    const { found, scored } = checked({
      Visits: `
        | visit | prep | talk | mail | prep |
        | v     | 8    | 7    | yes  | 3    |`,
    });
    expect(found).toEqual(['Visits!E1 column-duplicate']);
    expect(scored).toEqual(['v rubric-broken']);
  });

  test('an id above a column that is no criterion, and a criterion without a column', () => {
    const { found } = checked({
      Visits: `
        | #visit | prep       | tlak         | mail   |
        | Visit | Preparation | Conversation | E-mail |
        | v     | 8           | 7            | yes    |`,
    });
    expect(found).toEqual(['Visits!C1 criterion-unknown (warning)', 'Visits!A2 column-missing (warning)']);
  });
});

describe('rubric', () => {
  const rubric = (...rows: string[]) => `| id | kind | max | weight | value | formula |\n${rows.join('\n')}`;
  test.each([
    [
      'weights that make 90',
      ['| prep | mark | 10 | 60 | | |', '| talk | mark | 10 | 30 | | |'],
      ['Rubric!D2 weights-not-100 (warning)'],
    ],
    [
      'a duplicate id',
      ['| prep | mark | 10 | 60 | | |', '| prep | mark | 10 | 40 | | |'],
      ['Rubric!A3 criterion-duplicate'],
    ],
    ['no id', ['| prep | mark | 10 | 100 | | |', '| | bonus | 10 | 10 | | |'], ['Rubric!A3 criterion-id-missing']],
    ['an id that no formula could name', ['| prep-1 | mark | 10 | 100 | | |'], ['Rubric!A2 criterion-id-invalid']],
    ['a word of formulas as an id', ['| not | mark | 10 | 100 | | |'], ['Rubric!A2 criterion-id-reserved']],
    ['an unknown kind', ['| prep | stars | 10 | 100 | | |'], ['Rubric!B2 kind-unknown']],
    ['a max of 0', ['| prep | mark | 0 | 100 | | |'], ['Rubric!C2 max-not-positive']],
    [
      'a weight in words',
      ['| prep | mark | 10 | high | | |'],
      ['Rubric!D2 number-unreadable', 'Rubric!D2 weights-not-100 (warning)'],
    ],
    [
      'a negative weight',
      ['| prep | mark | 10 | 110 | | |', '| talk | mark | 10 | -10 | | |'],
      ['Rubric!D3 weight-negative'],
    ],
    [
      'a weight that is too large',
      ['| prep | mark | 10 | 1e300 | | |'],
      ['Rubric!D2 number-too-large', 'Rubric!D2 weights-not-100 (warning)'],
    ],
    ['a count without worth', ['| prep | count | 10 | 100 | 0 | |'], ['Rubric!E2 value-not-positive']],
    ['a missing formula', ['| prep | formula | 10 | 100 | | |'], ['Rubric!F2 formula-missing']],
    [
      'formulas in a circle',
      ['| prep | formula | 10 | 50 | | talk + 1 |', '| talk | formula | 10 | 50 | | prep + 1 |'],
      ['Rubric!F2 formula-cycle'],
    ],
    ['only a bonus', ['| prep | bonus | 10 | 10 | | |'], ['Rubric!A1 rubric-empty']],
  ])('%s', (_name, rows, findings) => {
    expect(checked({ Rubric: rubric(...rows) }).found.filter((line) => line.startsWith('Rubric'))).toEqual(findings);
  });

  test.each(['import("fs")', 'prep.constructor', 'x = 1', '"text"', 'prep +', '1:1e9', 'evaluate("1")', 'prep >= 6'])(
    'the formula %s is refused at its cell, and nothing is scored by it',
    (formula) => {
      const { found, scored } = checked({
        Rubric: rubric('| prep | mark | 10 | 50 | | |', `| f | formula | 10 | 50 | | ${formula} |`),
      });
      expect(found[0]).toMatch(/^Rubric!F3 formula-/);
      expect(scored).toEqual(['good rubric-broken']);
    },
  );
});

describe('bands and settings', () => {
  const bands = (...rows: string[]) => `| score | points | band |\n${rows.join('\n')}`;
  test.each([
    ['empty', [], ['Bands!A1 bands-empty'], 'good rubric-broken'],
    ['unreadable', ['| about 60 | 1 | |'], ['Bands!A2 band-condition-unreadable'], 'good rubric-broken'],
    ['points in words', ['| >= 0 | one | |'], ['Bands!B2 band-points-unreadable'], 'good rubric-broken'],
    [
      'a hole that the score falls into',
      ['| < 79 | 0 | low |', '| > 79 | 1 | high |'],
      ['Visits!A2 score-in-hole', 'Bands!A3 band-hole'],
      'good score-in-hole',
    ],
    ['a hole elsewhere', ['| < 60 | 0 | low |', '| > 60 | 1 | high |'], ['Bands!A3 band-hole'], 'good 79 high 1'],
    [
      'an overlap at the score',
      ['| <= 79 | 0 | low |', '| >= 79 | 1 | high |'],
      ['Visits!A2 score-in-overlap', 'Bands!A3 band-overlap'],
      'good score-in-overlap',
    ],
    [
      'unsorted',
      ['| < 60 | 0 | low |', '| >= 75 | 2 | high |', '| >= 60 | 1 | mid |'],
      ['Bands!A3 band-unsorted (warning)'],
      'good 79 high 2',
    ],
  ])('%s', (_name, rows, findings, result) => {
    const { found, scored } = checked({ Bands: bands(...rows) });
    expect([...found].sort()).toEqual([...findings].sort());
    expect(scored).toEqual([result]);
  });

  test('a setting that is not known is said, one that cannot be read stops the rubric', () => {
    const { found, scored } = checked({ Settings: `| setting | value |\n| step | 0.3 |\n| colour | red |` });
    expect(found).toEqual(['Settings!B2 setting-invalid', 'Settings!A3 setting-unknown (warning)']);
    expect(scored).toEqual(['good rubric-broken']);
  });

  test('sheets that are not there are named', () => {
    const book = scored({ Rubric: '', Visits: '' });
    expect(lines(book.findings)).toEqual(['Rubric!A1 sheet-unreadable', 'Visits!A1 sheet-unreadable']);
  });
});
