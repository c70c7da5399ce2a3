import { describe, expect, test } from '@jest/globals';
import { columnOf, fromFloats, NOT_APPLICABLE, OK } from '../../../src/engine/number/column';
import type { Rational } from '../../../src/engine/number/rational';
import { parseDecimal, rational } from '../../../src/engine/number/rational';
import { resolveBands } from '../../../src/engine/rubric/bands';
import { readCondition } from '../../../src/engine/rubric/bands-condition';
import type { Criterion, Rubric } from '../../../src/engine/rubric/rubric';
import { scoreBatch } from '../../../src/engine/rubric/score';
import { results, scored } from '../../support/workbook';

/*
 * Of the visits whose exact total lies on a band edge, sums of floats put many into the wrong band. Here visits are made
 * on purpose to lie on an edge or one mark's step beside it, and every one is checked against plain BigInt
 * arithmetic that shares no code with the engine.
 */

/** Repeatable random whole numbers below a bound (a xorshift; only spread is asked of it). */
function randomSource(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}

const EDGES = [60, 75, 85, 100, 110];
const STEPS = ['1', '0.5', '0.1', '0.01'];
const POINTS = ['0', '1', '1.5', '2', '2.5', '3'];

/** The reference: weights in tenths, marks in hundredths, all maxes 100: total × 1000 × spread denominator is whole. */
function expected(
  weights: number[],
  marks: (number | null)[],
  bonus: number,
  step: string,
): { steps: bigint; band: number } {
  let all = 0n;
  let applicable = 0n;
  let sum = 0n;
  weights.forEach((weight, i) => {
    all += BigInt(weight);
    const mark = marks[i]!;
    if (mark === null) return;
    applicable += BigInt(weight);
    sum += BigInt(weight) * BigInt(mark);
  });
  // total = sum/10 × all/applicable ÷ (100 × 100) + bonus/100, over the denominator below
  const denominator = 10n * applicable * 10_000n;
  const total = sum * all + BigInt(bonus) * (denominator / 100n);
  const perStep = { '1': 1n, '0.5': 2n, '0.1': 10n, '0.01': 100n }[step]!;
  // Half up: floor((2 × total × perStep + denominator) ÷ (2 × denominator)); everything is positive here.
  const steps = (2n * total * perStep + denominator) / (2n * denominator);
  const at = (edge: number) => steps >= BigInt(edge) * perStep;
  const band = at(110) ? 5 : steps > 100n * perStep ? 4 : at(85) ? 3 : at(75) ? 2 : at(60) ? 1 : 0;
  return { steps, band };
}

/** Weights in tenths that add up to 100.0; the first is 10.0, so that its mark can make up any difference exactly. */
function randomWeights(random: (below: number) => number): number[] {
  const count = 2 + random(7);
  const others = Array.from({ length: count }, () => 1 + random(Math.floor(900 / count)));
  others[0]! += 900 - others.reduce((a, b) => a + b, 0);
  return [100, ...others];
}

/**
 * Marks in hundredths (null: not applicable) whose exact total is a target in thousandths of the score, as far as
 * marks from 0 to 100 allow. The marks but the first are whole.
 */
function marksFor(
  target: number,
  weights: number[],
  absent: number,
  random: (below: number) => number,
): (number | null)[] {
  const applicable = 1000 - (weights[absent] ?? 0);
  // Spreading multiplies the sum by 1000 / applicable, so it has to be that much smaller.
  const sum = Math.round((target * applicable) / 10);
  const marks = weights.map((_, i) => (i === absent ? null : i === 0 ? 5000 : 100 * random(101)));
  let missing = sum - weights.reduce((total, weight, i) => total + weight * (marks[i] ?? 0), 0);
  for (let i = 1; i < weights.length; i++) {
    if (marks[i] === null) continue;
    const move = Math.max(-marks[i]!, Math.min(10_000 - marks[i]!, 100 * Math.trunc(missing / weights[i]! / 100)));
    marks[i] = marks[i]! + move;
    missing -= move * weights[i]!;
  }
  marks[0] = Math.max(0, Math.min(10_000, 5000 + Math.trunc(missing / 100)));
  return marks;
}

const criterion = (id: string, kind: Criterion['kind'], weight: Rational): Criterion => ({
  id,
  step: '',
  name: id,
  guidance: '',
  kind,
  max: rational(100),
  weight,
  value: rational(0),
  formula: '',
  retired: false,
  row: 0,
});

function rubricOf(weights: number[], step: string): Rubric {
  const conditions = ['< 60', '>= 60', '>= 75', '>= 85', '> 100', '>= 110'];
  const written = conditions.map((condition, row) => {
    return { ...readCondition(condition)!, condition, name: condition, points: parseDecimal(POINTS[row]!)!, row };
  });
  return {
    id: 'r',
    name: 'r',
    criteria: [
      ...weights.map((weight, i) => criterion(`c${i}`, 'mark', rational(weight, 10))),
      criterion('plus', 'bonus', rational(100)),
    ],
    bands: resolveBands(written),
    settings: { step: parseDecimal(step)!, notApplicable: 'spread', blankExtras: 'missing' },
    broken: [],
  };
}

const ROUNDS = 800;
const VISITS_PER_ROUND = 256;

describe('on a band edge and one step beside it', () => {
  test(`${ROUNDS * VISITS_PER_ROUND} random visits, none in a wrong band`, () => {
    const random = randomSource(20181101);
    let wrong = 0;
    let floatsWrong = 0;
    let onEdge = 0;
    for (let round = 0; round < ROUNDS; round++) {
      const weights = randomWeights(random);
      const step = STEPS[random(STEPS.length)]!;
      const rubric = rubricOf(weights, step);
      const visits = Array.from({ length: VISITS_PER_ROUND }, () => {
        const edge = EDGES[random(EDGES.length)]!;
        const bonus = edge > 90 ? (edge - 90) * 100 : 0;
        const beside = 1000 * Number(step) * [0, 0, 0, 1, -1, 0.5, -0.5][random(7)]! + [0, 0, 0, 1, -1][random(5)]!;
        const absent = random(16) === 0 ? 1 + random(weights.length - 1) : -1;
        const marks = marksFor(edge * 1000 - bonus * 10 + beside, weights, absent, random);
        return { marks, bonus, edge };
      });
      const column = (values: (number | null)[]) =>
        fromFloats(
          values.map((value) => (value ?? 0) / 100),
          Uint8Array.from(values, (value) => (value === null ? NOT_APPLICABLE : OK)),
        );
      const cells = new Map(weights.map((_, i) => [`c${i}`, column(visits.map(({ marks }) => marks[i]!))]));
      cells.set('plus', column(visits.map(({ bonus }) => bonus)));
      const scores = scoreBatch(rubric, cells, visits.length);
      visits.forEach(({ marks, bonus, edge }, row) => {
        const right = expected(weights, marks, bonus, step);
        if (BigInt(scores.steps[row]!) !== right.steps || scores.band[row] !== right.band) wrong++;
        if (marks.includes(null)) return;
        const exact = weights.reduce((total, weight, i) => total + weight * marks[i]!, 0) + bonus * 1000;
        if (exact !== edge * 100_000) return;
        onEdge++;
        const float =
          weights.reduce((total, weight, i) => total + (weight / 1000) * (marks[i]! / 100), 0) + bonus / 100;
        if (edge === 100 ? float > 100 : float < edge) floatsWrong++;
      });
    }
    expect(wrong).toBe(0);
    // The trap is really there: sums of floats fall into it.
    expect(onEdge).toBeGreaterThan(40_000);
    expect(floatsWrong).toBeGreaterThan(onEdge / 20);
  });

  test('88, 90, 82, 96, 53 at 30, 25, 20, 15, 10 is 85', () => {
    const book = scored({
      Rubric: `
        | id | kind | max | weight |
        | a  | mark | 100 | 30     |
        | b  | mark | 100 | 25     |
        | c  | mark | 100 | 20     |
        | d  | mark | 100 | 15     |
        | e  | mark | 100 | 10     |`,
      Visits: `
        | visit | a  | b  | c  | d  | e  |
        | v     | 88 | 90 | 82 | 96 | 53 |`,
    });
    expect(88 * 0.3 + 90 * 0.25 + 82 * 0.2 + 96 * 0.15 + 53 * 0.1).toBeLessThan(85);
    expect(results(book)).toEqual(['v 85 very good 2']);
  });

  test('numbers too fine for whole-number sums are still exact', () => {
    const primes = [999_983, 999_979, 999_961, 999_959, 999_953];
    const rubric: Rubric = {
      ...rubricOf([200, 200, 200, 200, 200], '0.01'),
      criteria: primes.map((prime, i) => ({ ...criterion(`c${i}`, 'mark', rational(20)), max: rational(prime) })),
    };
    const cells = new Map(primes.map((prime, i) => [`c${i}`, columnOf([rational(prime), rational(prime - 1)])]));
    const scores = scoreBatch(rubric, cells, 2);
    // Each second mark lacks one part in about a million: 99.9999 rounds to 100.00.
    expect([...scores.steps]).toEqual([10_000, 10_000]);
    expect([...scores.band]).toEqual([3, 3]);
  });
});
