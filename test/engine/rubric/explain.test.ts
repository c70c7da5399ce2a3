import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { compare, sum, toText } from '../../../src/engine/number/rational';
import type { Derivation } from '../../../src/engine/rubric/derivation';
import { scored } from '../../support/workbook';

const RUBRIC = `
  | id    | kind      | max | weight | formula       |
  | prep  | mark      | 10  | 40     |               |
  | talk  | mark      | 10  | 40     |               |
  | clear | yes/no    |     | 10     |               |
  | both  | formula   | 10  | 10     | min(prep, talk) |
  | late  | deduction | 10  | 10     |               |
  | share | bonus     | 10  | 20     |               |`;

const explained = (row: string): Derivation =>
  scored({
    Rubric: RUBRIC,
    Visits: `
      | visit | prep | talk | clear | both | late | share |
      | v     ${row}`,
  }).explain(0);

describe('the next band, and which single criterion leads there', () => {
  test.each([
    // prep 6 → 24, talk 6 → 24, both 6 → 6, late 1 → -1: 53, seven points below 60.
    ['| 6 | 6 | no | | 1 | 0 |', 'pass 7', ['talk 8 +2', 'prep 8 +2', 'share 3.5 +3.5', 'clear 1 +1']],
    // A formula follows the mark that it is made of, but only as far as the smaller of the two.
    ['| 10 | 4 | yes | | 0 | 0 |', 'good 5', ['talk 5 +1', 'share 2.5 +2.5']],
    ['| 10 | 10 | yes | | 1 | 0 |', 'excellent 1.1', ['share 1 +1']],
    ['| 10 | 10 | yes | | 0 | 5 |', null, []],
    [
      '| 7 | 7 | no | | 4 | 0 |',
      'pass 1',
      ['talk 7.5 +0.5', 'prep 7.5 +0.5', 'late 3 -1', 'share 0.5 +0.5', 'clear 1 +1'],
    ],
  ])('%s', (row, next, by) => {
    const { outcome } = explained(row);
    expect(outcome!.next ? `${outcome!.next.band.name} ${toText(outcome!.next.distance)}` : null).toBe(next);
    const carriers = (outcome!.next?.by ?? []).map(
      ({ criterion, mark, more }) => `${criterion.id} ${toText(mark)} ${more.n > 0n ? '+' : ''}${toText(more)}`,
    );
    expect(carriers.sort()).toEqual([...by].sort());
  });
});

describe('why', () => {
  test('each line says mark, weight, contribution, and the shown ones add up', () => {
    const { lines, outcome } = explained('| 7 | 8.5 | yes | | 1 | 3 |');
    expect(
      lines.map(({ criterion, contribution, shown }) => `${criterion.id} ${toText(contribution)} ${toText(shown!)}`),
    ).toEqual(['prep 28 28', 'talk 34 34', 'clear 10 10', 'both 7 7', 'late -1 -1', 'share 6 6']);
    expect(toText(outcome!.score)).toBe('84');
  });

  test('for any marks: shown contributions add up to the score, and a promised mark does what it promises', () => {
    const mark = fc.integer({ min: 0, max: 20 }).map((halves) => halves / 2);
    const row = fc.tuple(mark, mark, fc.constantFrom('yes', 'no', 'N/A'), mark, mark);
    fc.assert(
      fc.property(row, ([prep, talk, clear, late, share]) => {
        const cells = (marks: Record<string, unknown>) =>
          explained(`| ${marks.prep} | ${marks.talk} | ${marks.clear} | | ${marks.late} | ${marks.share} |`);
        const marks = { prep, talk, clear, late, share };
        const { lines, outcome } = cells(marks);
        expect(toText(sum(lines.map(({ shown }) => shown!)))).toBe(toText(outcome!.score));
        for (const carrier of outcome!.next?.by ?? []) {
          const better = cells({ ...marks, [carrier.criterion.id]: toText(carrier.mark) });
          expect(compare(better.outcome!.points, outcome!.next!.band.points)).toBeGreaterThanOrEqual(0);
        }
      }),
      { numRuns: 60 },
    );
  });
});
