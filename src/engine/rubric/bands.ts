import type { Rational } from '../number/rational';
import { compare, divide, floor, negate } from '../number/rational';

/** An edge of a band: `>= 60` is `{ at: 60, closed: true }`, `> 100` is `{ at: 100, closed: false }`. */
export interface Edge {
  readonly at: Rational;
  readonly closed: boolean;
}

export interface Interval {
  readonly from?: Edge;
  readonly to?: Edge;
}

/** Scores between two edges earn these points (S5). A missing edge is unbounded. */
export interface Band extends Interval {
  readonly name: string;
  readonly points: Rational;
  /** As written, such as `>= 60`. */
  readonly condition: string;
  /** Row of the Bands sheet, from 0. */
  readonly row: number;
}

/** The edge that meets this one from the other side: `>= 60` and `< 60`. */
export const opposite = ({ at, closed }: Edge): Edge => ({ at, closed: !closed });

/** How an upper edge lies to a lower edge: they leave a hole, meet exactly, or overlap. */
export function endsBefore(to: Edge, from: Edge): 'hole' | 'meets' | 'overlap' {
  const order = compare(to.at, from.at);
  if (order !== 0) return order < 0 ? 'hole' : 'overlap';
  if (to.closed && from.closed) return 'overlap';
  return to.closed || from.closed ? 'meets' : 'hole';
}

/** Whether anything lies between the edges. */
export const isFilled = ({ from, to }: Interval): boolean => !from || !to || endsBefore(to, from) === 'overlap';

export const contains = ({ from, to }: Interval, score: Rational): boolean => {
  const low = from ? compare(score, from.at) : 1;
  const high = to ? compare(score, to.at) : -1;
  return (low > 0 || (low === 0 && from!.closed)) && (high < 0 || (high === 0 && to!.closed));
};

/** The bands that a score falls into: one, none (a hole) or several (an overlap). */
export const bandsOf = (bands: readonly Band[], score: Rational): Band[] =>
  bands.filter((band) => contains(band, score));

/** The band of the lowest scores, as `resolveBands` orders them. */
export const lowestBand = (bands: readonly Band[]): Band => bands[0]!;

/** Lowest and highest multiple of `step` inside, counted in steps; infinite where unbounded. */
export function stepsInside({ from, to }: Interval, step: Rational): { low: number; high: number } {
  const ceiling = (a: Rational): number => -Number(floor(negate(a)));
  const low = from
    ? from.closed
      ? ceiling(divide(from.at, step))
      : Number(floor(divide(from.at, step))) + 1
    : -Infinity;
  const high = to ? (to.closed ? Number(floor(divide(to.at, step))) : ceiling(divide(to.at, step)) - 1) : Infinity;
  return { low, high };
}

/** At the same place a closed lower edge starts before an open one, and a closed upper edge ends after an open one. */
export const byLower = (a: Edge, b: Edge): number => compare(a.at, b.at) || Number(b.closed) - Number(a.closed);
export const byUpper = (a: Edge, b: Edge): number => compare(a.at, b.at) || Number(a.closed) - Number(b.closed);

/**
 * Completes bands that were written with one edge each: a band with only a lower edge ends where the next one
 * starts, a band with only an upper edge starts where the one before ends. Returned in rising order.
 */
export function resolveBands<Written extends Interval>(written: readonly Written[]): Written[] {
  const starts = written.flatMap(({ from }) => from ?? []).sort(byLower);
  const ends = written.flatMap(({ to }) => to ?? []).sort((a, b) => byUpper(b, a));
  return written
    .map((band): Written => {
      if (band.from && !band.to) {
        const next = starts.find((other) => byLower(other, band.from!) > 0);
        return next ? { ...band, to: opposite(next) } : band;
      }
      if (band.to && !band.from) {
        const last = ends.find((other) => byUpper(other, band.to!) < 0);
        return last ? { ...band, from: opposite(last) } : band;
      }
      return band;
    })
    .sort(rising);
}

function rising(a: Interval, b: Interval): number {
  if (a.from && b.from) return byLower(a.from, b.from);
  return Number(a.from !== undefined) - Number(b.from !== undefined);
}
