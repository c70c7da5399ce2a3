import type { Rational } from '../../number/rational';
import { compare, decimalPlaces, divide, multiply, rational, subtract, toText } from '../../number/rational';
import type { Interval } from '../bands';
import { endsBefore, opposite } from '../bands';
import { isSkipped } from '../bands-proof';
import type { SpelledEdge } from './cursor';

/** Who has the scores in doubt: the lower band, the upper band, or (of a hole) nobody. */
export type Reading = 'lower' | 'upper' | 'open';

/** A place where the words leave open which band scores belong to, and how it was read. */
export interface Resolution {
  /** `overlap`: two bands claim it. `hole`: none does. `border`: one does, in words that may be meant otherwise. */
  readonly kind: 'overlap' | 'hole' | 'border';
  /** What a choice calls it: `75`, `100-101`. */
  readonly key: string;
  /** The scores in doubt. */
  readonly scores: Required<Interval>;
  /** Places of the two bands; at an end there is only one. */
  readonly lower?: number;
  readonly upper?: number;
  /** Absent while nobody can say: two bands that share more than their border, bands that lie apart. */
  readonly reading?: Reading;
  readonly isChosen: boolean;
  /** What may be chosen, the reading among them. */
  readonly readings: readonly Reading[];
  /** Whether any score can fall there: scores go in steps. */
  readonly isScored: boolean;
}

/** A place in doubt before anybody decided, and how it is usually read. */
export type Doubt = Omit<Resolution, 'reading' | 'isChosen' | 'isScored'> & { readonly usual?: Reading };

/** Between two neighbours. */
export function seamDoubt(
  to: SpelledEdge,
  from: SpelledEdge,
  upper: number,
  step: Rational,
  isTable: boolean,
): Doubt | undefined {
  const sides = { lower: upper - 1, upper };
  switch (endsBefore(to, from)) {
    case 'meets': {
      const isOpen = isTable || ((to.spelling ?? from.spelling) === 'usual' && !(to.spelling && from.spelling));
      return isOpen ? { ...border(to.at), ...sides, usual: from.closed ? 'upper' : 'lower' } : undefined;
    }
    case 'overlap': {
      const scores = { from, to };
      const readings = ['upper', 'lower'] as const;
      if (compare(from.at, to.at) < 0) return { kind: 'overlap', key: rangeKey(from, to), scores, ...sides, readings };
      const isLower = to.spelling === 'sign' && from.spelling !== 'sign';
      return { kind: 'overlap', key: toText(to.at), scores, ...sides, readings, usual: isLower ? 'lower' : 'upper' };
    }
    case 'hole': {
      const scores = { from: opposite(to), to: opposite(from) };
      const readings = ['upper', 'lower', 'open'] as const;
      const unit = unitOf(to.at, from.at);
      const isNarrow = compare(subtract(from.at, to.at), unit) <= 0 || isSkipped(scores, step);
      const usual = isNarrow ? { usual: holeReading(to, from, unit) } : {};
      const key = compare(from.at, to.at) === 0 ? toText(to.at) : rangeKey(to, from);
      return { kind: 'hole', key, scores, ...sides, readings, ...usual };
    }
  }
}

/** At an end that has no neighbour: whether 以上 and the like take their number in. */
export function endDoubt(edge: SpelledEdge, side: 'from' | 'to', band: number): Doubt | undefined {
  if (edge.spelling !== 'usual') return undefined;
  const own = side === 'from' ? ({ upper: band } as const) : ({ lower: band } as const);
  return { ...border(edge.at), ...own, usual: side === 'from' ? 'upper' : 'lower' };
}

const border = (at: Rational) => ({
  kind: 'border' as const,
  key: toText(at),
  scores: { from: { at, closed: true }, to: { at, closed: true } },
  readings: ['upper', 'lower'] as const,
});

const rangeKey = (from: SpelledEdge, to: SpelledEdge): string => `${toText(from.at)}-${toText(to.at)}`;

/**
 * Who has the hole between 100 and 101, or 59 and 60. Where a range leaves it beside a certain number, the number stays the
 * border; between two ranges the rounder number is it; otherwise the upper band.
 */
function holeReading(to: SpelledEdge, from: SpelledEdge, unit: Rational): Reading {
  if ((to.spelling === 'range') !== (from.spelling === 'range')) return to.spelling === 'range' ? 'lower' : 'upper';
  return roundness(from.at, unit) > roundness(to.at, unit) ? 'lower' : 'upper';
}

/** The largest of these that a number is a multiple of, counted in the units in which it is written. */
const roundness = (at: Rational, unit: Rational): number =>
  [1000, 100, 50, 10, 5].find((round) => divide(at, multiply(unit, rational(round))).d === 1n) ?? 1;

/** One in the last place of the finer of two numbers: 100 and 101 are neighbours, 99.9 and 100 too. */
const unitOf = (a: Rational, b: Rational): Rational =>
  rational(1n, 10n ** BigInt(Math.max(decimalPlaces(a) ?? 0, decimalPlaces(b) ?? 0)));
