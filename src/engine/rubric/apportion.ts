import type { Rational } from '../number/rational';
import { compare, divide, floor, multiply, rational, subtract } from '../number/rational';

/**
 * Rounds parts to multiples of `step` so that they add up to `total`, itself a multiple of step (largest remainder).
 * No part moves by a whole step or more as long as the parts' exact sum is within a step of the total.
 * @param order who comes first when remainders are alike, by index: the earlier part unless the caller's order depends on layout
 */
export function apportion(
  parts: readonly Rational[],
  total: Rational,
  step: Rational,
  order: (a: number, b: number) => number = (a, b) => a - b,
): Rational[] {
  const steps = parts.map((part) => divide(part, step));
  const floors = steps.map(floor);
  const left = Number(floors.reduce((rest, each) => rest - each, floor(divide(total, step))));
  const multiples = (counts: readonly bigint[]): Rational[] => counts.map((count) => multiply(rational(count), step));
  if (left === 0) return multiples(floors);
  const remainder = steps.map((each, i) => subtract(each, rational(floors[i]!)));
  const first = parts.map((_, i) => i).sort((a, b) => compare(remainder[b]!, remainder[a]!) || order(a, b));
  const bumped = new Set(first.slice(0, left));
  return multiples(floors.map((count, i) => (bumped.has(i) ? count + 1n : count)));
}
