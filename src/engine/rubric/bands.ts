import type { Rational } from '../number/rational';

/** An edge of a band: `>= 60` is `{ at: 60, closed: true }`, `> 100` is `{ at: 100, closed: false }`. */
export interface Edge {
  readonly at: Rational;
  readonly closed: boolean;
}

/** Scores between two edges earn these points (S5). A missing edge is unbounded. */
export interface Band {
  readonly name: string;
  readonly points: Rational;
  readonly from?: Edge;
  readonly to?: Edge;
  /** As written, such as `>= 60`. */
  readonly condition: string;
  /** Row of the Bands sheet, from 0. */
  readonly row: number;
}
