import type { Journal } from './roll-back';

/** One request that writes: what it adds to the journal, and how many cells, rows or sheets it finishes. */
export interface Step {
  readonly weight: number;
  readonly note: (journal: Journal) => void;
  readonly run: (context: Excel.RequestContext) => Promise<void>;
}

export const nothing = (): void => {};
