import type { EntryDraft } from './entry';
import type { GivenResult } from './visits';

/** Why an entry is made; the sentence of it is the language's. */
export type Cause =
  | 'visit-given'
  | 'visit-regraded'
  | 'visit-moved'
  | 'visit-moved-away'
  | 'visit-renewed'
  | 'capped'
  | 'cap-given-back'
  | 'deducted'
  | 'deduction-changed'
  | 'deduction-moved-away'
  | 'deduction-removed';

/** An entry that wants only its time and its sentence. */
export interface Draft extends Omit<EntryDraft, 'at' | 'why'> {
  readonly cause: Cause;
  /** What a visit's entry is made of. */
  readonly result?: GivenResult;
  /** What a deduction's row says. */
  readonly complaint?: string;
}
