import { describe, expect, test } from '@jest/globals';
import type { Grid } from '../../src/engine/grid/grid';
import { toText } from '../../src/engine/number/rational';
import type { AgreementReport } from '../../src/jobs/agreement';
import { agreement } from '../../src/jobs/agreement';
import { changeState } from '../../src/jobs/rubric-state';
import { grid } from '../support/grid-literal';
import { lines, workbook } from '../support/workbook';

const NOW = { now: '2019-02-28T17:30:00+08:00', language: 'en' as const };
const RUBRIC = `
  | rubric | id   | step | name    | kind    | max | weight | formula             |
  | visit  | prep | One  | Prepare | mark    | 10  | 50     |                     |
  | visit  | mail | One  | E-mail  | yesno   |     | 30     |                     |
  | visit  | plan | One  | Plan    | formula | 10  | 20     | 10 * done / planned |`;

/** First marks of six visits by Zoe. */
const VISITS = `
  | #visit | #rubric | #date | #engineer | #evaluator | prep | mail | done | planned |
  | Visit  | Rubric  | Date  | Engineer  | Evaluator  | P    | M    | d    | p       |
  | V1     | visit   | 43497 | Ann       | Zoe        | 8    | yes  | 4    | 4       |
  | V2     | visit   | 43497 | Ann       | Zoe        | 6    | no   | 4    | 4       |
  | V3     | visit   | 43497 | Ben       | Zoe        | 9    | yes  | 4    | 4       |
  | V4     | visit   | 43497 | Ben       | Zoe        | 4    | N/A  | 4    | 4       |
  | V5     | visit   | 43497 | Ben       | Zoe        | 10   | yes  | 4    | 4       |
  | V6     | visit   | 43497 | Ben       | Zoe        | 7    | no   | 4    | 4       |`;
const HEAD = `
  | #visit | #evaluator | prep | mail |
  | Visit  | Evaluator  | P    | M    |`;
const SIX = `
  | V6 | Max | 7  | no  |
  | V1 | Max | 8  | yes |
  | V2 | Max | 6  | yes |
  | V3 | Max | 9  | yes |
  | V4 | Max | 6  | no  |
  | V5 | Max | 10 | yes |`;
const RESULTS =
  '| at | by | visit | rubric | date | engineer | group | customer | score | band | points | comment | marks | fingerprint |';

const book = (second: string, visits = VISITS): Grid[] => [
  ...workbook({ Rubric: RUBRIC, Visits: visits, Results: RESULTS }),
  grid('Double scoring 双评', HEAD + second),
];
const reportOf = (grids: Grid[]): AgreementReport => agreement(grids, {}, NOW).report;
/** `prep 6 kappa 0.91 5 0.33`: pairs, measure, value, equal marks, mean difference. */
const shown = ({ criteria }: AgreementReport): string[] =>
  criteria.map(({ criterion, pairs, naDiffers, told }) =>
    [
      criterion.id,
      pairs,
      ...(told ? [told.measure, told.value?.toFixed(2) ?? '–', told.equal, toText(told.meanDifference)] : []),
      ...(naDiffers > 0 ? [`N/A ${naDiffers}`] : []),
    ].join(' '),
  );

describe('double scoring', () => {
  test('tells of each criterion, what splits people first, and of the scores', () => {
    const report = reportOf(book(SIX));
    // E-mail: yes yes, no yes, yes yes, yes yes, no no; 1/5 differ, by chance 3×1 + 2×4 of 25: 1 − 5 / 11.
    // Prepare: one pair 2 apart, mean square 4/6; between any two 6 (346 + 366) − 2 × 44 × 46 = 224 of 36: 1 − 24/224.
    expect(shown(report)).toEqual(['mail 5 kappa 0.55 4 0.2 N/A 1', 'prep 6 kappa 0.89 5 1/3']);
    expect(report).toMatchObject({ pairs: 6, pending: 0, findings: [] });
    // Only V2 changes its band, by its e-mail.
    expect(report.score).toMatchObject({ pairs: 6, sameBand: 5 });
  });

  test('the order of the rows counts for nothing', () => {
    const turned = `\n${SIX.trim().split('\n').reverse().join('\n')}`;
    expect(reportOf(book(turned))).toEqual(reportOf(book(SIX)));
  });

  test('who marked first and who second does not matter', () => {
    const swapped = reportOf(
      book(
        '\n| V1 | Max | 8 | yes |\n| V2 | Max | 6 | no |\n| V3 | Max | 9 | yes |\n| V4 | Max | 4 | N/A |\n| V5 | Max | 10 | yes |\n| V6 | Max | 7 | no |',
        VISITS.replace('| 6    | no ', '| 6    | yes').replace('| 4    | N/A', '| 6    | no '),
      ),
    );
    expect(swapped.criteria.map(({ told }) => told)).toEqual(reportOf(book(SIX)).criteria.map(({ told }) => told));
  });

  test('four pairs are too few to say anything of', () => {
    const report = reportOf(book(SIX.split('\n').slice(0, 5).join('\n')));
    expect(shown(report)).toEqual(['prep 4', 'mail 4']);
    expect(report.score).toEqual({ pairs: 4 });
  });

  test('rows that cannot count say why; those not filled in wait', () => {
    const { findings, pairs, pending } = reportOf(
      book(
        '\n| V1 | zoe | 8 | |\n| V2 | Ann | 8 | |\n| V3 | | 8 | |\n| V9 | Max | 8 | |\n| V4 | | | |\n| V5 | Max | 9 | |\n| V5 | Max | 9 | |',
      ),
    );
    expect(lines(findings)).toEqual([
      'Double scoring 双评!B3 double-same-evaluator',
      'Double scoring 双评!B4 double-own-visit',
      'Double scoring 双评!B5 double-evaluator-missing',
      'Double scoring 双评!A6 double-visit-unknown',
      'Double scoring 双评!B9 double-repeated',
    ]);
    expect([pairs, pending]).toEqual([1, 1]);
  });

  test('without the sheet there is nothing to say', () =>
    expect(reportOf(workbook({ Rubric: RUBRIC, Visits: VISITS }))).toMatchObject({ pairs: 0, criteria: [] }));

  test('readiness says it once it can be said', () => {
    const items = (grids: Grid[]) =>
      changeState(grids, { rubric: 'visit', to: 'locked', by: '' }, NOW).report.readiness.filter(
        ({ key }) => key === 'agreement',
      );
    expect(items(book(SIX))).toEqual([{ key: 'agreement', have: 83, need: 70, met: true }]);
    expect(items(book(SIX.split('\n').slice(0, 5).join('\n')))).toEqual([]);
  });
});
