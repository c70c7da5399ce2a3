/** Parts of the room, in the order in which they are gone through. */
export const VIEWS = ['ledgers', 'result', 'differences', 'contracts', 'matches', 'settings', 'trial'] as const;
export type View = (typeof VIEWS)[number];
