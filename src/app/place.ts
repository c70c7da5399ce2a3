import type { ScoredBook, ScoredVisit } from '../jobs/scored';

/** Which visit is meant, so that it is found again after the sheet was edited. */
export interface VisitKey {
  readonly id: string;
  readonly row: number;
}

export const keyOf = ({ visit: { id, row } }: ScoredVisit): VisitKey => ({ id, row });

/** Its place in `visits`: the same id in the same row, otherwise the same id. -1 when it is gone. */
export function findVisit({ visits }: ScoredBook, { id, row }: VisitKey): number {
  const there = visits.findIndex(({ visit }) => visit.id === id && visit.row === row);
  return there >= 0 ? there : visits.findIndex(({ visit }) => visit.id === id);
}

export const TABS = ['overview', 'visits', 'engineers', 'points', 'rubric', 'findings', 'ledger', 'clocks'] as const;
export type Tab = (typeof TABS)[number];

/** Tabs that stand beside the screens of a rubric: they need none, and stay as they are while one is elsewhere. */
export const isBeside = (tab: Tab): tab is 'ledger' | 'points' | 'clocks' =>
  tab === 'ledger' || tab === 'points' || tab === 'clocks';

/** Places of the tab for ledgers. */
export const LEDGER_PLACES = ['paste', 'unified', 'aging', 'board', 'aside'] as const;
export type LedgerPlace = (typeof LEDGER_PLACES)[number];

/** Where one is in the pane: a tab, or what was opened from it. */
export interface Place {
  readonly tab: Tab;
  /** Where in the tab for ledgers; otherwise where one was there. */
  readonly ledger?: LedgerPlace;
  /** A card is read, a form is filled in; a form without a visit makes a new one. Or the bands of a rubric, by its id. */
  readonly open?:
    | { readonly as: 'card'; readonly key: VisitKey }
    | { readonly as: 'form'; readonly key?: VisitKey }
    | { readonly as: 'bands'; readonly rubric: string; readonly key?: never }
    | { readonly as: 'review'; readonly key?: never }
    /** The key is of a visit whose result is objected to. */
    | { readonly as: 'evaluating'; readonly key?: VisitKey };
}
