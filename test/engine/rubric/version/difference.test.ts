import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { rubricOf } from '../../../../src/engine/rubric/definition';
import { fingerprint } from '../../../../src/engine/rubric/fingerprint';
import type { Rubric } from '../../../../src/engine/rubric/rubric';
import { effectOf } from '../../../../src/engine/rubric/version/change';
import { differences } from '../../../../src/engine/rubric/version/difference';
import { anyDefinition } from '../../../support/definitions';
import { BANDS, workbook } from '../../../support/workbook';
import { readBook } from '../../../../src/sheets/read-book';

const RUBRIC = `
  | id         | step    | criterion      | kind    | max | weight | value | formula      | retired | guidance |
  | background | Prepare | Background     | mark    | 10  | 20     |       |              | no      | know it  |
  | statistics | Prepare | Statistics     | mark    | 10  | 30     |       |              | no      |          |
  | mail_after | After   | E-mail after   | mark    | 10  | 30     |       |              | no      |          |
  | share      | After   | Half of it     | formula | 10  | 20     |       | background/2 | no      |          |
  | old        | After   | Once           | mark    | 10  | 5      |       |              | yes     |          |
  | fraud      |         | Invented facts | redline |     |        | 0     |              | no      |          |`;

const read = (rubric: string, bands = BANDS, settings = ''): Rubric =>
  readBook(workbook({ Rubric: rubric, Bands: bands, ...(settings && { Settings: settings }) })).rubrics[0]!;

const said = (after: Rubric, before = read(RUBRIC)): string[] =>
  differences(before, after).map(({ code, effect, data }) => {
    const values = Object.values(data).map((value) => (Array.isArray(value) ? value.join(' + ') : value));
    return `${effect}: ${code} ${values.join(' | ')}`;
  });

const without = (id: string): string =>
  RUBRIC.split('\n')
    .filter((line) => !line.includes(`| ${id}`))
    .join('\n');
const put = (old: string, fresh: string): string => {
  expect(RUBRIC).toContain(old);
  return RUBRIC.replace(old, fresh);
};
const row = (id: string, step: string, name: string, weight: number): string =>
  `\n  | ${id} | ${step} | ${name} | mark | 10 | ${weight} | | | no | |`;

describe('what two versions of a rubric differ in', () => {
  it.each([
    ['nothing', RUBRIC, []],
    ['a weight', put('10  | 30     |', '10  | 35     |'), ['weights: criterion-weight Statistics | 30 | 35']],
    ['a name', put('| Background ', '| Homework '), ['wording: criterion-renamed Homework | Background | Homework']],
    ['guidance', put('know it', 'know it well'), ['wording: criterion-guidance Background']],
    [
      'a highest mark',
      put('mark    | 10  | 20', 'mark    | 20  | 20'),
      ['structure: criterion-max Background | 10 | 20'],
    ],
    [
      'a kind',
      put('Statistics     | mark ', 'Statistics     | yes/no '),
      ['structure: criterion-kind Statistics | mark | yesno', 'structure: criterion-max Statistics | 10 | 1'],
    ],
    [
      'what a red line scores',
      put('redline |     |        | 0 ', 'redline |     |        | 30 '),
      ['weights: criterion-value Invented facts | 0 | 30'],
    ],
    [
      'a formula of the same marks',
      put('background/2', 'background/3'),
      ['weights: criterion-formula Half of it | background/2 | background/3'],
    ],
    [
      'a formula of other marks',
      put('background/2', 'statistics/2'),
      ['structure: criterion-formula Half of it | background/2 | statistics/2'],
    ],
    ['a criterion more', RUBRIC + row('visit', 'Visit', 'Conduct', 10), ['structure: criterion-added Conduct | 10']],
    ['a criterion less', without('statistics'), ['structure: criterion-removed Statistics | 30']],
    [
      'a criterion retired',
      put('| 10  | 30     |       |              | no ', '| 10  | 30     |       |              | yes '),
      ['structure: criterion-retired Statistics'],
    ],
    ['a criterion back', put('| yes     |', '| no      |'), ['structure: criterion-revived Once']],
    ['a retired one reworded', put('| Once ', '| Past '), ['wording: criterion-renamed Past | Once | Past']],
    ['a retired one deleted', without('old'), ['wording: criterion-erased Once']],
    ['a step renamed', RUBRIC.replaceAll('| Prepare', '| Homework'), ['wording: step-renamed Prepare | Homework']],
    [
      'a criterion in another step',
      put('| statistics | Prepare', '| statistics | After'),
      ['wording: criterion-step Statistics | Prepare | After'],
    ],
    [
      'rows in another order',
      RUBRIC.split('\n').slice(0, 2).concat(RUBRIC.split('\n').slice(2).reverse()).join('\n'),
      [],
    ],
  ])('tells %s', (_, after, expected) => {
    expect(said(read(after))).toEqual(expected);
  });

  it.each([
    [
      'into two new ones',
      without('mail_after') +
        row('mail_text', 'After', 'E-mail: text', 10) +
        row('mail_speed', 'After', 'E-mail: speed', 20),
      ['structure: criterion-split E-mail after | E-mail: text + E-mail: speed'],
    ],
    [
      'into itself and a new one',
      put('E-mail after   | mark    | 10  | 30', 'E-mail after   | mark    | 10  | 20') +
        row('mail_speed', 'After', 'E-mail speed', 10),
      ['structure: criterion-split E-mail after | E-mail after + E-mail speed'],
    ],
    [
      'not into one that has nothing to do with it',
      without('mail_after') + row('visit', 'Visit', 'Conduct', 10) + row('sale', 'Visit', 'Tone', 20),
      [
        'structure: criterion-removed E-mail after | 30',
        'structure: criterion-added Conduct | 10',
        'structure: criterion-added Tone | 20',
      ],
    ],
    [
      'not when the weights differ',
      without('mail_after') +
        row('mail_text', 'After', 'E-mail: text', 10) +
        row('mail_speed', 'After', 'E-mail: speed', 25),
      [
        'structure: criterion-removed E-mail after | 30',
        'structure: criterion-added E-mail: text | 10',
        'structure: criterion-added E-mail: speed | 25',
      ],
    ],
  ])('knows a criterion split %s', (_, after, expected) => {
    expect(said(read(after))).toEqual(expected);
  });

  it('knows criteria merged', () => {
    const parts =
      without('mail_after') +
      row('mail_text', 'After', 'E-mail: text', 10) +
      row('mail_speed', 'After', 'E-mail: speed', 20);
    expect(said(read(RUBRIC), read(parts))).toEqual([
      'structure: criteria-merged E-mail: text + E-mail: speed | E-mail after',
    ]);
  });

  const bands = (from: string, to: string): Rubric => read(RUBRIC, BANDS.replace(from, to));
  it.each([
    ['a band renamed', bands('very good', 'fine     '), ['wording: band-renamed very good | fine']],
    ['other points', bands('| 1.5    |', '| 1.6    |'), ['weights: band-points good | 1.5 | 1.6']],
    [
      'an edge moved',
      bands('| >= 75  |', '| >= 70  |'),
      ['weights: band-moved pass | >= 60, < 75 | >= 60, < 70', 'weights: band-moved good | >= 75, < 85 | >= 70, < 85'],
    ],
    [
      'a band less',
      bands('\n  | >= 110 | 3      | model     |', ''),
      ['weights: band-moved excellent | > 100, < 110 | > 100', 'weights: band-removed model | >= 110 | 3'],
    ],
    ['the same range in other words', bands('| < 60   |', '| ＜60    |'), []],
  ])('tells %s', (_, after, expected) => {
    expect(said(after)).toEqual(expected);
  });

  it('tells settings', () => {
    const settings = `
      | setting                         | value |
      | Score step                      | 0.5   |
      | Not applicable                  | zero  |
      | Blank bonus, deduction, red line | none  |`;
    expect(said(read(RUBRIC, BANDS, settings))).toEqual([
      'weights: setting-step 0.1 | 0.5',
      'weights: setting-notApplicable spread | zero',
      'weights: setting-blankExtras missing | none',
    ]);
  });

  it('is silent exactly when the fingerprints are the same', () => {
    fc.assert(
      fc.property(anyDefinition, anyDefinition, fc.boolean(), (a, b, same) => {
        const [before, after] = [rubricOf(a), rubricOf(same ? a : b)];
        const changes = differences(before, after);
        expect(changes.length === 0).toBe(fingerprint(before) === fingerprint(after));
        expect(effectOf(changes) === undefined).toBe(changes.length === 0);
      }),
    );
  });
});
