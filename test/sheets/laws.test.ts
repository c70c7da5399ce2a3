import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Value } from '../../src/engine/grid/value';
import { toText } from '../../src/engine/number/rational';
import { scoreBook } from '../../src/jobs/score-book';
import { readBook } from '../../src/sheets/read-book';
import { BANDS } from '../support/workbook';
import { grid } from '../support/grid-literal';

/*
 * What holds for any sheet that people may fill in: nothing is lost, the order of rows and columns decides nothing,
 * nothing throws.
 */

const RUBRIC_HEADER = ['Criterion id', 'Kind', 'Max', 'Weight', 'Value', 'Formula'];
const RUBRIC_ROWS: Value[][] = [
  ['prep', 'mark', 10, 37.5, null, null],
  ['talk', 'mark', 7, 32.5, null, null],
  ['done', 'yes/no', null, 10, null, null],
  ['calls', 'count', 9, 20, 1.5, null],
  ['both', 'formula', 10, 0, null, 'min(prep, calls)'],
  ['late', 'deduction', 5, 5, null, null],
  ['more', 'bonus', 10, 15, null, null],
];
const MARKS = ['prep', 'talk', 'done', 'calls', 'late', 'more'];

/** Cells as people leave them: right ones mostly, and everything else now and then. */
const odd = fc.oneof(
  fc.constantFrom<Value>(null, '', 'N/A', '不适用', '=1+1', '#DIV/0!', '__proto__', '７', true, -1, 1e21, 0.1 + 0.2),
  fc.string({ maxLength: 5 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);
const often = <T>(usual: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 12, arbitrary: usual as fc.Arbitrary<Value> }, { weight: 1, arbitrary: odd });
const mark = (highest: number) => often(fc.integer({ min: 0, max: highest * 2 }).map((halves) => halves / 2));
const visit = fc.tuple(mark(10), mark(7), often(fc.constantFrom<Value>('yes', 'no')), mark(9), mark(5), mark(10));
const visits = fc.array(visit, { minLength: 1, maxLength: 12 });

function book(rubric: Value[][], header: string[], rows: Value[][]) {
  return scoreBook(
    readBook([
      { sheet: 'Rubric', rows: [RUBRIC_HEADER, ...rubric] },
      grid('Bands', BANDS),
      { sheet: 'Visits', rows: [header, ...rows] },
    ]),
  );
}

const outcome = ({ visits }: ReturnType<typeof book>) =>
  new Map(
    visits.map(({ visit, outcome, problems }) => [
      visit.id,
      outcome
        ? `${toText(outcome.score)} ${outcome.band.name}`
        : problems
            .map(({ code }) => code)
            .sort()
            .join(' '),
    ]),
  );

describe('for any cells', () => {
  test('every visit has either a score or a reason, and reading never throws', () => {
    fc.assert(
      fc.property(visits, (rows) => {
        const { visits: found } = book(
          RUBRIC_ROWS,
          ['visit', ...MARKS],
          rows.map((cells, i) => [`v${i}`, ...cells]),
        );
        expect(found).toHaveLength(rows.length);
        for (const { outcome, problems } of found) expect(outcome === undefined).toBe(problems.length > 0);
      }),
    );
  });

  test('the order of visits, of columns and of criteria decides nothing', () => {
    fc.assert(
      fc.property(visits, fc.integer(), (rows, seed) => {
        const shuffled = <T>(items: readonly T[]): T[] =>
          items
            .map((item, i) => ({ item, key: Math.imul(seed + i * 7919, 2654435761) }))
            .sort((a, b) => a.key - b.key)
            .map(({ item }) => item);
        const columns = shuffled(MARKS.map((_, i) => i));
        const named = rows.map((cells, i): Value[] => [`v${i}`, ...cells]);
        const moved = shuffled(named).map((cells): Value[] => [...columns.map((i) => cells[i + 1]!), cells[0]!]);
        const straight = book(RUBRIC_ROWS, ['visit', ...MARKS], named);
        const mixed = book(shuffled(RUBRIC_ROWS), [...columns.map((i) => MARKS[i]!), 'visit'], moved);
        const byId = (all: Map<string, string>) => [...all].sort();
        expect(byId(outcome(mixed))).toEqual(byId(outcome(straight)));
        expect(mixed.fingerprints).toEqual(straight.fingerprints);
      }),
    );
  });

  test('many at a time is the same as one by one', () => {
    fc.assert(
      fc.property(visits, (rows) => {
        const together = book(
          RUBRIC_ROWS,
          ['visit', ...MARKS],
          rows.map((cells, i) => [`v${i}`, ...cells]),
        );
        const alone = rows.map(
          (cells, i) => [...outcome(book(RUBRIC_ROWS, ['visit', ...MARKS], [[`v${i}`, ...cells]]))][0],
        );
        expect([...outcome(together)]).toEqual(alone);
        together.visits.forEach(({ outcome }, i) => expect(together.derive(i).outcome?.score).toEqual(outcome?.score));
      }),
    );
  });

  test('any text anywhere in any sheet: findings, never an exception', () => {
    const cell = fc.oneof(
      odd,
      fc.constantFrom<Value>(
        'visit',
        'Criterion id',
        'Kind',
        'Weight',
        'Score',
        'Points',
        '#visit',
        'prep',
        'mark',
        '>= 60',
      ),
    );
    const sheet = fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 8 });
    const names = ['Rubric', 'Bands', 'Visits', 'Results', 'Settings'];
    fc.assert(
      fc.property(fc.tuple(...names.map(() => sheet)), (sheets) => {
        const scored = scoreBook(readBook(sheets.map((rows, i) => ({ sheet: names[i]!, rows }))));
        for (const { at } of scored.findings) expect(names.some((name) => at.sheet.includes(name))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
