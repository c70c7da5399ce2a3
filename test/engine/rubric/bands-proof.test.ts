import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import type { Rational } from '../../../src/engine/number/rational';
import { parseDecimal, rational, toText } from '../../../src/engine/number/rational';
import type { Band } from '../../../src/engine/rubric/bands';
import { bandsOf, contains, resolveBands } from '../../../src/engine/rubric/bands';
import { conditionsOf, readCondition } from '../../../src/engine/rubric/bands-condition';
import { proveBands } from '../../../src/engine/rubric/bands-proof';
import type { Reach } from '../../../src/engine/rubric/bands-reach';
import { reachOf } from '../../../src/engine/rubric/bands-reach';
import { readBook } from '../../../src/sheets/read-book';
import { lines, workbook } from '../../support/workbook';

const decimal = (text: string): Rational => parseDecimal(text)!;
const reach = (least: number, greatest: number, step: string, hasRedLine = false): Reach => ({
  step: decimal(step),
  least: rational(least),
  greatest: rational(greatest),
  hasRedLine,
});

/** `>= 60 → 1` in rows from 0. */
const table = (...rows: string[]): Band[] =>
  resolveBands(
    rows.map((text, row): Band => {
      const [condition = '', points = '1'] = text.split(' → ');
      return { ...readCondition(condition)!, condition, name: condition, points: decimal(points), row };
    }),
  );

/** `code row`, with `!` where a visit can score there. */
const proof = (bands: readonly Band[], by?: Reach): string[] =>
  proveBands(bands, by).map(
    (problem) => `${problem.code} ${problem.row}${'isPossible' in problem && problem.isPossible ? '!' : ''}`,
  );

describe('what is proved about a table of bands', () => {
  const S5 = ['< 60 → 0', '>= 60 → 1', '>= 75 → 1.5', '>= 85 → 2', '> 100 → 2.5', '>= 110 → 3'];
  test.each([
    ['the standard reading', S5, reach(0, 115, '0.1'), []],
    ['no bonus: two bands are never reached', S5, reach(0, 100, '0.1'), ['band-out-of-reach 4', 'band-out-of-reach 5']],
    ['a bonus that ends on the edge', S5, reach(0, 110, '0.1'), []],
    ['one that ends below it', S5, reach(0, 109, '0.1'), ['band-out-of-reach 5']],
    ['no band for the best', ['< 60', '>= 60, < 100'], reach(0, 100, '1'), ['band-hole 1!']],
    ['the best is the end', ['< 60', '>= 60, <= 100'], reach(0, 100, '1'), []],
    ['deductions lead below 0', ['>= 0', '>= 60'], reach(-5, 100, '1'), ['band-hole 0!']],
    ['nothing leads there', ['>= 0', '>= 60'], reach(0, 100, '1'), []],
    ['no score is below 0', ['< 0', '>= 0'], reach(0, 100, '1'), ['band-out-of-reach 0']],
    ['but a red line earns the lowest band', ['< 0', '>= 0'], reach(0, 100, '1', true), []],
    ['whole scores skip the hole', ['<= 100', '>= 101'], reach(0, 110, '1'), ['band-between-steps 1']],
    ['half ones do not', ['<= 100', '>= 101'], reach(0, 110, '0.5'), ['band-hole 1!']],
    ['no score falls into the overlap', ['<= 60.05', '>= 60.02'], reach(0, 100, '0.1'), ['band-between-steps 1']],
    [
      'a hole that no score reaches',
      ['<= 100', '> 100, < 120', '> 120'],
      reach(0, 110, '1'),
      ['band-hole 2', 'band-out-of-reach 2'],
    ],
    [
      'narrower than a step',
      ['<= 60', '>= 60.1, < 60.9', '>= 61'],
      reach(0, 100, '1'),
      ['band-between-steps 1', 'band-between-steps 2', 'band-no-score 1'],
    ],
    ['points that fall', ['< 60 → 0', '>= 60 → 2', '>= 75 → 1.5'], reach(0, 100, '1'), ['band-points-fall 2']],
    ['points that stay', ['< 60 → 0', '>= 60 → 1', '>= 75 → 1'], reach(0, 100, '1'), []],
    ['downwards', ['>= 75 → 2', '>= 60 → 1', '< 60 → 0'], reach(0, 100, '1'), []],
    [
      'a band over two others',
      ['>= 0, <= 100', '>= 20, <= 30', '>= 50, <= 60'],
      reach(0, 100, '1'),
      ['band-overlap 1!', 'band-overlap 2!'],
    ],
    ['a step finer than the edges', ['<= 0.3', '> 0.3'], reach(0, 1, '0.1'), []],
    ['no bands', [], reach(0, 100, '1'), []],
  ])('%s', (_, rows, by, expected) => {
    expect(proof(table(...rows), by)).toEqual(expected);
  });
});

/** Bands with a hole or an overlap put in at some of the borders, in halves; shuffled. */
const faulty = fc
  .uniqueArray(fc.integer({ min: 1, max: 120 }), { minLength: 1, maxLength: 8 })
  .chain((borders) =>
    fc.tuple(
      fc.constant([...borders].sort((a, b) => a - b)),
      fc.array(fc.tuple(fc.constantFrom('meets', 'hole', 'overlap'), fc.boolean()), { minLength: 8, maxLength: 8 }),
      fc.array(fc.integer(), { minLength: 9, maxLength: 9 }),
    ),
  );

test('exactly the holes and overlaps that were put in are named', () => {
  fc.assert(
    fc.property(faulty, ([borders, seams, order]) => {
      // At each border one of: meets (either band has it), nobody has it, both have it.
      const edges = borders.map((at, i) => {
        const [kind, closed] = seams[i]!;
        const [to, from] = kind === 'hole' ? [false, false] : kind === 'overlap' ? [true, true] : [closed, !closed];
        return { kind, to: `${to ? '<=' : '<'} ${at}`, from: `${from ? '>=' : '>'} ${at}` };
      });
      const conditions = [...edges, undefined].map((edge, i) =>
        [edges[i - 1]?.from, edge?.to].filter(Boolean).join(', '),
      );
      const shuffled = conditions.map((_, i) => i).sort((a, b) => order[a]! - order[b]! || a - b);
      const found = proof(table(...shuffled.map((i) => conditions[i]!))).filter((line) => !line.includes('unsorted'));
      const expected = edges.flatMap(({ kind }, i) =>
        kind === 'meets' ? [] : [`band-${kind} ${shuffled.indexOf(i + 1)}!`],
      );
      expect(found.sort()).toEqual(expected.sort());
    }),
  );
});

test('a score is in no band, one or several exactly as the proof says', () => {
  const interval = fc
    .tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 1, max: 8 }), fc.boolean(), fc.boolean())
    .map(([from, width, open, closed]) => `${open ? '>' : '>='} ${from}, ${closed ? '<=' : '<'} ${from + width}`);
  fc.assert(
    fc.property(fc.array(interval, { minLength: 1, maxLength: 6 }), (conditions) => {
      const bands = table(...conditions);
      const problems = proveBands(bands);
      for (let half = 0; half <= 60; half++) {
        const score = rational(half, 2);
        const named = problems.flatMap((problem) => {
          if (problem.code !== 'band-hole' && problem.code !== 'band-overlap') return [];
          const { code, lower, upper } = problem;
          if (code === 'band-overlap') return contains(lower!, score) && contains(upper!, score) ? ['several'] : [];
          const above = !lower?.to || !contains({ to: lower.to }, score);
          const below = !upper?.from || !contains({ from: upper.from }, score);
          return above && below ? ['none'] : [];
        });
        const count = bandsOf(bands, score).length;
        const truth = count === 0 ? 'none' : count === 1 ? 'one' : 'several';
        expect([conditions, half, [...new Set(named)][0] ?? 'one']).toEqual([conditions, half, truth]);
      }
    }),
  );
});

test('conditions are written so that they are read back as the same bands', () => {
  const bands = fc.array(fc.tuple(fc.integer({ min: 1, max: 9 }), fc.boolean(), fc.integer({ min: 0, max: 3 })), {
    minLength: 1,
    maxLength: 8,
  });
  fc.assert(
    fc.property(bands, fc.boolean(), fc.boolean(), (parts, hasBottom, hasTop) => {
      // Each part is as wide as it says and leaves a hole behind it where it says.
      let at = 0;
      const intervals = parts.map(([width, closed, hole], i) => {
        const from = { at: rational(at), closed };
        at += width;
        const next = parts[(i + 1) % parts.length]!;
        const to = { at: rational(at), closed: hole > 0 ? closed : !next[1] };
        at += hole;
        return { ...(i > 0 || hasBottom ? { from } : {}), ...(i < parts.length - 1 || hasTop ? { to } : {}) };
      });
      fc.pre(intervals.every(({ from, to }) => from ?? to));
      const back = resolveBands(conditionsOf(intervals).map((condition) => readCondition(condition)!));
      expect(back).toEqual(intervals);
    }),
  );
});

describe('the scores that a rubric can come to', () => {
  const rubric = (...rows: string[]) => {
    const [read] = readBook(
      workbook({ Rubric: `| id | kind | max | weight | value | retired |\n${rows.join('\n')}` }),
    ).rubrics;
    const by = reachOf(read!.criteria, { ...read!.settings, step: decimal('0.5') });
    return by && `${toText(by.least)} to ${toText(by.greatest)}${by.hasRedLine ? ', red line' : ''}`;
  };
  test.each([
    ['marks alone', ['| a | mark | 10 | 60 | | |', '| b | yesno | | 40 | | |'], '0 to 100'],
    [
      'bonus and deduction',
      ['| a | mark | 10 | 100 | | |', '| b | bonus | 5 | 15 | | |', '| c | deduction | 5 | 8 | | |'],
      '-8 to 115',
    ],
    ['a red line', ['| a | mark | 10 | 100 | | |', '| r | redline | | | 0 | |'], '0 to 100, red line'],
    ['what is retired counts no more', ['| a | mark | 10 | 100 | | |', '| b | bonus | 5 | 15 | | yes |'], '0 to 100'],
    ['rounded to the step', ['| a | mark | 10 | 99.8 | | |'], '0 to 100'],
    ['nothing to score by', ['| b | bonus | 5 | 15 | | |'], undefined],
  ])('%s', (_, rows, expected) => expect(rubric(...rows)).toEqual(expected));
});

describe('in the sheets', () => {
  const findings = (bands: string, rubric = '| a | mark | 10 | 100 |', step = '1'): string[] =>
    lines(
      readBook(
        workbook({
          Rubric: `| id | kind | max | weight |\n${rubric}`,
          Bands: `| score | points | band | note |\n${bands}`,
          Visits: '| visit | a |',
          Settings: `| setting | value |\n| step | ${step} |`,
        }),
      ).findings,
    );
  test.each([
    ['whole scores', '| <= 60 | 0 | low | |\n| >= 61 | 1 | high | |', ['Bands!A3 band-between-steps (info)']],
    [
      'out of reach',
      '| < 60 | 0 | low | |\n| >= 60 | 1 | mid | |\n| >= 110 | 2 | high | |',
      ['Bands!A4 band-out-of-reach (warning)'],
    ],
    ['falling points', '| < 60 | 2 | low | |\n| >= 60 | 1 | high | |', ['Bands!B3 band-points-fall (warning)']],
    ['a top that is the best score', '| < 60 | 0 | low | |\n| >= 60, <= 100 | 1 | high | |', []],
    ['a note beside, without a band', '| < 60 | 0 | low | |\n| >= 60 | 1 | high | |\n| | | | ask Zoe |', []],
  ])('%s', (_, bands, expected) => expect(findings(bands)).toEqual(expected));

  test('while the rubric has errors, nothing is said about its reach', () => {
    const codes = findings('| < 60 | 0 | low | |\n| >= 110 | 2 | high | |', '| a | mark | 10 | many |');
    expect(codes.filter((line) => line.includes('reach'))).toEqual([]);
  });
});
