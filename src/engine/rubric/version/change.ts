import type { FindingData } from '../../grid/plan';

/**
 * What a change does to scores, from the mildest on:
 * - `wording`: nothing; they stay comparable
 * - `weights`: the same marks make another score; old visits can be scored again
 * - `structure`: other marks are needed; old visits may lack them
 */
export const EFFECTS = ['wording', 'weights', 'structure'] as const;
export type Effect = (typeof EFFECTS)[number];

/** One thing that two versions of a rubric differ in. Its sentence is in `i18n`, by code. */
export interface RubricChange {
  readonly code: string;
  readonly effect: Effect;
  readonly data: FindingData;
}

/** The strongest effect; `undefined` when nothing differs. */
export const effectOf = (changes: readonly RubricChange[]): Effect | undefined =>
  EFFECTS.findLast((effect) => changes.some((change) => change.effect === effect));

export const change = (code: string, effect: Effect, data: FindingData): RubricChange => ({ code, effect, data });
