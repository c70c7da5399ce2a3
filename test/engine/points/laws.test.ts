import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import type { Rational } from '../../../src/engine/number/rational';
import { add, compare, rational, smaller, subtract, sum, toText, ZERO } from '../../../src/engine/number/rational';
import type { Deduction } from '../../../src/engine/points/deductions';
import { deductionDrafts } from '../../../src/engine/points/deductions';
import type { Draft } from '../../../src/engine/points/draft';
import type { Entry } from '../../../src/engine/points/entry';
import { append, balancesOf } from '../../../src/engine/points/entry';
import type { PointsRules } from '../../../src/engine/points/rules';
import { DEFAULT_RULES, ruleOf, visitPoints } from '../../../src/engine/points/rules';
import type { GivenResult } from '../../../src/engine/points/visits';
import { visitDrafts } from '../../../src/engine/points/visits';
import { verifyChain } from '../../../src/engine/points/verify';
import { linesOf, NOW } from '../../support/points';

const PEOPLE = ['Ann', 'Ben', 'Eve'];
const anyPoints = fc.integer({ min: -4, max: 12 }).map((halves) => rational(halves, 2));

const anyResult: fc.Arbitrary<GivenResult> = fc.record({
  visit: fc.constantFrom('V1', 'V2', 'V3', 'V4', 'V#5', 'V#5#2'),
  rubric: fc.constantFrom('visit', 'other', 'idle'),
  engineer: fc.constantFrom(...PEOPLE),
  date: fc.constantFrom('2019-01-31', '2019-02-01', '2019-02-28'),
  score: fc.constant(rational(80)),
  band: fc.constant('good'),
  points: anyPoints,
  fingerprint: fc.constant('abc'),
  by: fc.constant('Zoe'),
});

const anyRules: fc.Arbitrary<PointsRules> = fc.record(
  {
    general: fc.record({ earns: fc.constant(true), factor: fc.constantFrom(rational(1), rational(3, 2), ZERO) }),
    byRubric: fc.constantFrom(
      new Map(),
      new Map([['other', { earns: true, factor: rational(1, 4) }]]),
      new Map([['idle', { earns: false, factor: rational(1) }]]),
    ),
    monthCap: fc.constantFrom(rational(3), rational(1, 2), ZERO),
  },
  { requiredKeys: ['general', 'byRubric'] },
);

const anyDeduction: fc.Arbitrary<Deduction> = fc.record({
  id: fc.constantFrom('D1', 'D2', 'D3'),
  date: fc.constantFrom('2019-01-31', '2019-02-01'),
  engineer: fc.constantFrom(...PEOPLE),
  complaint: fc.constant('late'),
  points: fc.integer({ min: 0, max: 6 }).map((halves) => rational(halves, 2)),
  by: fc.constant('Zoe'),
});
const anyRows = fc.uniqueArray(anyDeduction, { selector: ({ id }) => id, maxLength: 3 });

const enter = (book: readonly Entry[], drafts: readonly Draft[]): Entry[] => [
  ...book,
  ...append(
    book,
    drafts.map((draft) => ({ ...draft, at: NOW, why: draft.cause })),
  ),
];

/** Points by person as text, those without any left out. */
const totals = (book: readonly Entry[]): Record<string, string> =>
  Object.fromEntries(
    [...balancesOf(book)]
      .filter(([, points]) => points.n !== 0n)
      .map(([key, points]): [string, string] => [key, toText(points)])
      .sort(([a], [b]) => a.localeCompare(b)),
  );

/** What the last results come to by themselves: month by month, capped. */
function plainTotals(results: readonly GivenResult[], rules: PointsRules): Record<string, string> {
  const last = new Map(results.map((result) => [result.visit, result]));
  const months = new Map<string, Rational>();
  for (const { engineer, date, rubric, points } of last.values()) {
    const rule = ruleOf(rules, rubric);
    if (!rule.earns) continue;
    const key = `${engineer} ${date.slice(0, 7)}`;
    months.set(key, add(months.get(key) ?? ZERO, visitPoints(rule, points)));
  }
  const people = new Map<string, Rational>();
  for (const [key, points] of months) {
    const name = key.split(' ')[0]!.toLowerCase();
    people.set(name, add(people.get(name) ?? ZERO, rules.monthCap ? smaller(points, rules.monthCap) : points));
  }
  return Object.fromEntries(
    [...people]
      .filter(([, points]) => points.n !== 0n)
      .map(([key, points]): [string, string] => [key, toText(points)])
      .sort(([a], [b]) => a.localeCompare(b)),
  );
}

/** Results of which no visit moves to another month or rubric: those stay where their first result was. */
const steady = (results: readonly GivenResult[]): GivenResult[] => {
  const first = new Map<string, GivenResult>();
  return results.map((result) => {
    const { date, rubric } = first.get(result.visit) ?? result;
    if (!first.has(result.visit)) first.set(result.visit, result);
    return { ...result, date, rubric };
  });
};

describe('visits', () => {
  test('a second time nothing is entered, and the chain holds', () => {
    fc.assert(
      fc.property(fc.array(anyResult, { maxLength: 12 }), anyRules, fc.boolean(), (results, rules, renew) => {
        const book = enter([], visitDrafts([], results, rules).drafts);
        expect(visitDrafts(book, results, rules, renew).drafts).toEqual([]);
        expect(verifyChain(linesOf(book))).toEqual([]);
      }),
    );
  });

  test('parts add up: every person has what the results that stand come to', () => {
    fc.assert(
      fc.property(fc.array(anyResult, { maxLength: 12 }).map(steady), anyRules, (results, rules) => {
        expect(totals(enter([], visitDrafts([], results, rules).drafts))).toEqual(plainTotals(results, rules));
      }),
    );
  });

  test('the same whether entered after each result or all at once', () => {
    fc.assert(
      fc.property(fc.array(anyResult, { maxLength: 10 }).map(steady), anyRules, (results, rules) => {
        let book: Entry[] = [];
        for (let n = 1; n <= results.length; n++)
          book = enter(book, visitDrafts(book, results.slice(0, n), rules).drafts);
        expect(totals(book)).toEqual(totals(enter([], visitDrafts([], results, rules).drafts)));
      }),
    );
  });

  test('the order of different visits does not count', () => {
    const one = fc.uniqueArray(anyResult, { selector: ({ visit }) => visit, maxLength: 6 });
    fc.assert(
      fc.property(
        one.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        anyRules,
        ([results, shuffled], rules) => {
          expect(totals(enter([], visitDrafts([], shuffled, rules).drafts))).toEqual(
            totals(enter([], visitDrafts([], results, rules).drafts)),
          );
        },
      ),
    );
  });

  test('a visit never comes to less than 0, for anybody', () => {
    fc.assert(
      fc.property(fc.array(anyResult, { maxLength: 12 }), anyRules, (results, rules) => {
        const entries = enter([], visitDrafts([], results, rules).drafts).filter(({ kind }) => kind !== 'cap');
        const nets = new Map<string, Rational>();
        for (const { source, engineer, points } of entries) {
          const key = `${source.replace(/#\d+$/, '')} ${engineer}`;
          nets.set(key, add(nets.get(key) ?? ZERO, points));
        }
        for (const net of nets.values()) expect(compare(net, ZERO)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test('changed rules leave what is entered; renewing makes it what they say', () => {
    fc.assert(
      fc.property(fc.array(anyResult, { maxLength: 10 }).map(steady), anyRules, (results, rules) => {
        const book = enter([], visitDrafts([], results, DEFAULT_RULES).drafts);
        expect(visitDrafts(book, results, rules).drafts).toEqual([]);
        const renewed = enter(book, visitDrafts(book, results, rules, true).drafts);
        expect(totals(renewed)).toEqual(plainTotals(results, rules));
      }),
    );
  });
});

describe('deductions', () => {
  const owed = (rows: readonly Deduction[]): Record<string, string> =>
    totals(
      enter(
        [],
        rows.map((row) => ({
          ...row,
          kind: 'deduction',
          cause: 'deducted',
          source: row.id,
          fingerprint: '',
          points: subtract(ZERO, row.points),
        })),
      ),
    );

  test('whatever becomes of the rows, the book follows, once, and is never above 0', () => {
    fc.assert(
      fc.property(fc.array(anyRows, { minLength: 1, maxLength: 4 }), (states) => {
        let book: Entry[] = [];
        for (const rows of states) {
          book = enter(book, deductionDrafts(book, rows).drafts);
          expect(totals(book)).toEqual(owed(rows));
          expect(deductionDrafts(book, [...rows].reverse()).drafts).toEqual([]);
          expect(compare(sum(book.map(({ points }) => points)), ZERO)).toBeLessThanOrEqual(0);
        }
        expect(verifyChain(linesOf(book))).toEqual([]);
      }),
    );
  });

  test('rows that cannot be read give nothing back', () => {
    const row = { id: 'D1', date: '2019-02-01', engineer: 'Ann', complaint: 'late', points: rational(1), by: 'Zoe' };
    const book = enter([], deductionDrafts([], [row]).drafts);
    expect(deductionDrafts(book, [], new Set(['D1'])).drafts).toEqual([]);
    expect(deductionDrafts(book, []).drafts.map(({ points }) => toText(points))).toEqual(['1']);
  });
});
