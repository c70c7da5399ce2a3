import type { Finding } from '../engine/grid/plan';
import type { Derivation, Outcome } from '../engine/rubric/derivation';
import type { Book, Given, Visit } from '../sheets/book';
import type { Rubric } from '../engine/rubric/rubric';
import type { Share } from '../engine/rubric/shares';
import type { Rational } from '../engine/number/rational';

/** A visit with what the rubric of today makes of it and what was given. */
export interface ScoredVisit {
  /** As in the sheet; of a given visit date, engineer, group and customer as they were given. */
  readonly visit: Visit;
  readonly rubric: Rubric;
  /** `given` once a result stands in the Results sheet. */
  readonly state: 'open' | 'given';
  /** By the rubric as it is now; absent when it cannot be scored. For a given visit: what it would now be. */
  readonly outcome?: Outcome;
  /** The result that stands. */
  readonly given?: Given;
  /** Why it is not scored; empty when it is. */
  readonly problems: readonly Finding[];
}

/** Points of one engineer: what stands, and with the open visits as they are now. */
export interface EngineerTotal {
  readonly engineer: string;
  readonly group: string;
  readonly given: { readonly points: Rational; readonly visits: number };
  readonly open: { readonly points: Rational; readonly visits: number };
}

/** A whole workbook, scored. */
export interface ScoredBook {
  readonly book: Book;
  /** In the order of the Visits sheet. */
  readonly visits: readonly ScoredVisit[];
  /** Results that stand although their visit is not in the Visits sheet (any more). */
  readonly withoutVisit: readonly Given[];
  /** In order of first appearance. Given points go to whom they were given. */
  readonly totals: readonly EngineerTotal[];
  /** Fingerprint by rubric id (SHA-256, hex). */
  readonly fingerprints: ReadonlyMap<string, string>;
  /** All findings: of reading and of scoring, in sheet order. */
  readonly findings: readonly Finding[];
  /** How one visit's score comes about, worked out when asked. Index into `visits`; not for visits of a broken rubric. */
  readonly derive: (index: number) => Derivation;
  /** For many visits that have an outcome: what each one's shown score is made of. See `sharing` in the engine. */
  readonly sharing: () => (index: number) => readonly Share[];
  /** The same together with the way to the next band, which takes some trying out. */
  readonly explain: (index: number) => Derivation;
}
