/** Parts of the room, in the order in which they are gone through. */
export const VIEWS = ['ledgers', 'result', 'differences', 'contracts', 'matches', 'settings'] as const;
export type View = (typeof VIEWS)[number];
