import type { Rational } from '../number/rational';
import { compare, divide, floor, multiply, rational, subtract, sum } from '../number/rational';

/**
 * Rounds parts to multiples of `step` so that they add up to `total`, itself a multiple of step (largest remainder).
 * No part moves by a whole step or more as long as the parts' exact sum is within a step of the total.
 * Ties go to the earlier part, so the caller's order must not depend on layout.
 */
export function apportion(parts: readonly Rational[], total: Rational, step: Rational): Rational[] {
  const floors = parts.map((part) => floor(divide(part, step)));
  const left = Number(floor(subtract(divide(total, step), sum(floors.map((steps) => rational(steps))))));
  const remainder = parts.map((part, i) => subtract(divide(part, step), rational(floors[i]!)));
  const first = parts.map((_, i) => i).sort((a, b) => compare(remainder[b]!, remainder[a]!) || a - b);
  const bumped = new Set(first.slice(0, left));
  return floors.map((steps, i) => multiply(rational(steps + (bumped.has(i) ? 1n : 0n)), step));
}
