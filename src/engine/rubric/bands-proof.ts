import type { Rational } from '../number/rational';
import { compare, ZERO } from '../number/rational';
import type { Band, Edge, Interval } from './bands';
import { byLower, byUpper, endsBefore, isFilled, opposite, stepsInside } from './bands';
import type { Reach } from './bands-reach';

/** What is wrong, or odd, about a table of bands. `row` is where to look. */
export type BandProblem =
  /** Scores in no band or in two. An end has one neighbour only. `isPossible`: a visit can really score there. */
  | {
      readonly code: 'band-hole' | 'band-overlap';
      readonly row: number;
      readonly lower?: Band;
      readonly upper?: Band;
      readonly isPossible: boolean;
    }
  /** A hole or an overlap that no score falls into, because scores go in steps. */
  | { readonly code: 'band-between-steps'; readonly row: number; readonly lower: Band; readonly upper: Band }
  /** No possible score, or no multiple of the step, lies in the band. */
  | { readonly code: 'band-out-of-reach' | 'band-no-score'; readonly row: number; readonly band: Band }
  | { readonly code: 'band-points-fall'; readonly row: number; readonly lower: Band; readonly upper: Band }
  | { readonly code: 'band-unsorted'; readonly row: number };

/**
 * Proves a table of bands: every score in exactly one band, every band to be had, points that rise with the score.
 * @param bands as `resolveBands` returns them
 * @param reach without it, scores are taken to be any number from 0 up
 */
export const proveBands = (bands: readonly Band[], reach?: Reach): BandProblem[] => [
  ...seams(bands, reach),
  ...ends(bands, reach),
  ...(reach ? unreached(bands, reach) : []),
  ...falls(bands),
  ...disorder(bands),
];

/** Holes and overlaps between bands. Each band is held against the one before it that reaches up furthest. */
function seams(bands: readonly Band[], reach: Reach | undefined): BandProblem[] {
  const problems: BandProblem[] = [];
  let furthest: Band | undefined;
  for (const upper of bands) {
    const lower = furthest;
    if (lower) {
      const relation = lower.to && upper.from ? endsBefore(lower.to, upper.from) : 'overlap';
      if (relation !== 'meets') problems.push(seam(relation, lower, upper, reach));
    }
    if (!lower || (lower.to && (!upper.to || byUpper(upper.to, lower.to) > 0))) furthest = upper;
  }
  return problems;
}

function seam(relation: 'hole' | 'overlap', lower: Band, upper: Band, reach: Reach | undefined): BandProblem {
  const { row } = upper;
  const between =
    relation === 'hole'
      ? { from: opposite(lower.to!), to: opposite(upper.from!) }
      : { ...latest(lower.from, upper.from), ...earliest(lower.to, upper.to) };
  if (reach && isSkipped(between, reach.step)) return { code: 'band-between-steps', row, lower, upper };
  return { code: `band-${relation}`, row, lower, upper, isPossible: !reach || isReached(between, reach) };
}

const latest = (a: Edge | undefined, b: Edge | undefined): Interval => {
  const from = a && b ? (byLower(a, b) > 0 ? a : b) : (a ?? b);
  return from ? { from } : {};
};
const earliest = (a: Edge | undefined, b: Edge | undefined): Interval => {
  const to = a && b ? (byUpper(a, b) < 0 ? a : b) : (a ?? b);
  return to ? { to } : {};
};

/** No multiple of the step lies there. */
export const isSkipped = (interval: Interval, step: Rational): boolean => {
  const { low, high } = stepsInside(interval, step);
  return low > high;
};

const isReached = (interval: Interval, { step, least, greatest }: Reach): boolean => {
  const own = stepsInside(interval, step);
  const all = stepsInside({ from: { at: least, closed: true }, to: { at: greatest, closed: true } }, step);
  return Math.max(own.low, all.low) <= Math.min(own.high, all.high);
};

/** What is left below the lowest and above the highest band. */
function ends(bands: readonly Band[], reach: Reach | undefined): BandProblem[] {
  const [first] = bands;
  if (!first) return [];
  const last = bands.reduce((best, band) => (!best.to || (band.to && byUpper(band.to, best.to) <= 0) ? best : band));
  const low = { at: reach?.least ?? ZERO, closed: true };
  const high = reach && { at: reach.greatest, closed: true };
  const problems: BandProblem[] = [];
  if (first.from && isFilled({ from: low, to: opposite(first.from) }))
    problems.push({ code: 'band-hole', row: first.row, upper: first, isPossible: true });
  if (last.to && isFilled({ from: opposite(last.to), ...(high && { to: high }) }))
    problems.push({ code: 'band-hole', row: last.row, lower: last, isPossible: true });
  return problems;
}

/** Bands that nobody can get. */
const unreached = (bands: readonly Band[], reach: Reach): BandProblem[] =>
  bands.flatMap((band, place): BandProblem[] => {
    if ((place === 0 && reach.hasRedLine) || isReached(band, reach)) return [];
    return [{ code: isSkipped(band, reach.step) ? 'band-no-score' : 'band-out-of-reach', row: band.row, band }];
  });

/** A higher score must not earn less. */
const falls = (bands: readonly Band[]): BandProblem[] =>
  bands.flatMap((upper, place): BandProblem[] => {
    const lower = bands[place - 1];
    return lower && compare(upper.points, lower.points) < 0
      ? [{ code: 'band-points-fall', row: upper.row, lower, upper }]
      : [];
  });

/** A table may be written upwards or downwards, but not both. Only the first row out of order is named. */
function disorder(bands: readonly Band[]): BandProblem[] {
  const rows = bands.map((band) => band.row);
  const isSorted = (direction: 1 | -1) => rows.every((row, i) => i === 0 || (row - rows[i - 1]!) * direction > 0);
  if (isSorted(1) || isSorted(-1)) return [];
  return [{ code: 'band-unsorted', row: rows[rows.findIndex((row, i) => i > 0 && row < rows[i - 1]!)]! }];
}
