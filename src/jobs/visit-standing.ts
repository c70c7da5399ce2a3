import type { Rational } from '../engine/number/rational';
import { compare } from '../engine/number/rational';
import type { Outcome } from '../engine/rubric/derivation';
import type { ScoredVisit } from './scored';

/** A score with the name of its band and its points. */
export interface Standing {
  readonly score: Rational;
  readonly band: string;
  readonly points: Rational;
}

export const standingOf = ({ score, band, points }: Outcome): Standing => ({ score, band: band.name, points });

/** What counts for a visit: what was given, otherwise what it gets today; nothing when it is not scored. */
export const standing = ({ given, outcome }: ScoredVisit): Standing | undefined =>
  given ?? (outcome && standingOf(outcome));

export const sameStanding = (a: Standing, b: Standing): boolean =>
  compare(a.score, b.score) === 0 && a.band === b.band && compare(a.points, b.points) === 0;
