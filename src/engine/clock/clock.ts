import type { Moment } from './moment';

/** Time that does not count, as the register has it; without an end it lasts. */
export interface Pause {
  readonly from: Moment;
  /** A day without a time is in the pause. */
  readonly to: Moment | null;
  readonly reason: string;
}

/** One row of a register. */
export interface Clock {
  /** Stable: the history knows the row by it. */
  readonly id: string;
  /** Exactly one name is right. */
  readonly owners: readonly string[];
  /** A blank of the list's first region. */
  readonly region?: string;
  readonly start: Moment | null;
  readonly stop: Moment | null;
  readonly pauses?: readonly Pause[];
  /** Answers to an escalation, in any order. */
  readonly answers?: readonly Moment[];
}

/**
 * The names in a cell that should hold one; a blank of a name is nobody. A text like a formula is no list of names: whoever
 * looks for the cell finds it as it stands there.
 */
export const ownersIn = (cell: string): string[] =>
  (/^\s*=/.test(cell) ? [cell] : cell.split(/[、，,;；/|｜&＆+＋\n]+/))
    .map((name) => name.trim())
    .filter((name) => name !== '');
