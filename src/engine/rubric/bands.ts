import { cleanText } from '../parse/text';
import type { Rational } from '../number/rational';
import { compare, divide, floor, negate, parseDecimal } from '../number/rational';

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

const COMPARISON = /^(>=|=>|≥|<=|=<|≤|>|<)\s*(-?\d+(?:\.\d+)?)\s*/;
const JOINT = /^(?:,|;|、|and\b|且|&+)\s*/i;

/** Reads `>= 60`, `＞100`, `>= 60, < 75` or `≥60 且 <75`. `undefined` for anything else, and for an interval with nothing in it. */
export function readCondition(text: string): Interval | undefined {
  let rest = cleanText(text);
  let interval: { from?: Edge; to?: Edge } = {};
  while (rest) {
    const [whole, sign, digits] = COMPARISON.exec(rest) ?? [];
    if (whole === undefined) return undefined;
    const edge: Edge = { at: parseDecimal(digits!)!, closed: /[=≥≤]/.test(sign!) };
    const side = /[>≥]/.test(sign!) ? 'from' : 'to';
    if (interval[side]) return undefined;
    interval = { ...interval, [side]: edge };
    rest = rest.slice(whole.length);
    const joint = JOINT.exec(rest)?.[0] ?? '';
    if (joint && joint.length === rest.length) return undefined;
    rest = rest.slice(joint.length);
  }
  const { from, to } = interval;
  if (!from && !to) return undefined;
  return from && to && endsBefore(to, from) !== 'overlap' ? undefined : interval;
}

/** How an upper edge lies to a lower edge: they leave a hole, meet exactly, or overlap. */
export function endsBefore(to: Edge, from: Edge): 'hole' | 'meets' | 'overlap' {
  const order = compare(to.at, from.at);
  if (order !== 0) return order < 0 ? 'hole' : 'overlap';
  if (to.closed && from.closed) return 'overlap';
  return to.closed || from.closed ? 'meets' : 'hole';
}

const contains = ({ from, to }: Interval, score: Rational): boolean => {
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

export type BandProblem =
  | { readonly code: 'band-hole' | 'band-overlap'; readonly row: number; readonly lower?: Band; readonly upper?: Band }
  | { readonly code: 'band-unsorted'; readonly row: number };

/**
 * Completes bands that were written with one edge each: a band with only a lower edge ends where the next one
 * starts, a band with only an upper edge starts where the one before ends. Returned in rising order.
 */
export function resolveBands(written: readonly Band[]): { bands: Band[]; problems: BandProblem[] } {
  const starts = written.filter((band) => band.from).sort((a, b) => byLower(a.from!, b.from!));
  const ends = written.filter((band) => band.to).sort((a, b) => byUpper(b.to!, a.to!));
  const bands = written
    .map((band): Band => {
      if (band.from && !band.to) {
        const next = starts.find((other) => byLower(other.from!, band.from!) > 0);
        return next ? { ...band, to: { at: next.from!.at, closed: !next.from!.closed } } : band;
      }
      if (band.to && !band.from) {
        const last = ends.find((other) => byUpper(other.to!, band.to!) < 0);
        return last ? { ...band, from: { at: last.to!.at, closed: !last.to!.closed } } : band;
      }
      return band;
    })
    .sort(rising);
  return { bands, problems: [...gaps(bands), ...disorder(bands)] };
}

/** At the same place a closed lower edge starts before an open one, and a closed upper edge ends after an open one. */
const byLower = (a: Edge, b: Edge): number => compare(a.at, b.at) || Number(b.closed) - Number(a.closed);
const byUpper = (a: Edge, b: Edge): number => compare(a.at, b.at) || Number(a.closed) - Number(b.closed);

function rising(a: Band, b: Band): number {
  if (a.from && b.from) return byLower(a.from, b.from) || a.row - b.row;
  if (a.from || b.from) return a.from ? 1 : -1;
  return a.row - b.row;
}

/** Holes between bands and at both ends of 0 and above, and places where two bands hold. */
function gaps(bands: readonly Band[]): BandProblem[] {
  const problems: BandProblem[] = [];
  bands.forEach((band, index) => {
    const next = bands[index + 1];
    if (!next) return;
    const relation = band.to && next.from ? endsBefore(band.to, next.from) : 'overlap';
    if (relation !== 'meets') problems.push({ code: `band-${relation}`, row: next.row, lower: band, upper: next });
  });
  const [first, last] = [bands[0], bands.at(-1)];
  if (first?.from && (first.from.at.n > 0n || (first.from.at.n === 0n && !first.from.closed)))
    problems.push({ code: 'band-hole', row: first.row, upper: first });
  if (last?.to) problems.push({ code: 'band-hole', row: last.row, lower: last });
  return problems;
}

/** A table may be written upwards or downwards, but not both. Only the first row out of order is named. */
function disorder(bands: readonly Band[]): BandProblem[] {
  const rows = bands.map((band) => band.row);
  const isSorted = (direction: 1 | -1) => rows.every((row, i) => i === 0 || (row - rows[i - 1]!) * direction > 0);
  if (isSorted(1) || isSorted(-1)) return [];
  return [{ code: 'band-unsorted', row: rows[rows.findIndex((row, i) => i > 0 && row < rows[i - 1]!)]! }];
}
