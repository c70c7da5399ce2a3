import type { Reading } from '../../engine/rubric/bands-text/doubts';

/** What was pasted and chosen, and is not yet written. */
export interface BandDraft {
  readonly text: string;
  readonly choices: ReadonlyMap<string, Reading>;
}

export const EMPTY_DRAFT: BandDraft = { text: '', choices: new Map() };
