import type { SheetLook } from '../engine/grid/look';

/** The weekly review of a group, made for printing. Ours: written whole, never read back. */
export const REVIEW_SHEET = { key: 'review', name: 'Review 评审' } as const;

/** Columns: what it is about, figures, and last the words, which wrap. */
export const REVIEW_COLUMNS = 8;

const [NAME_WIDTH, FIGURE_WIDTH, WORDS_WIDTH] = [26, 11, 64];

export const REVIEW_LOOK: SheetLook = {
  headerRow: -1,
  frozenColumns: 0,
  columns: Array.from({ length: REVIEW_COLUMNS }, (_, column) => {
    if (column === 0) return { column, width: NAME_WIDTH };
    return column < REVIEW_COLUMNS - 1
      ? { column, width: FIGURE_WIDTH, align: 'center' as const }
      : { column, width: WORDS_WIDTH, wrap: true };
  }),
  lastRow: 200,
  print: { landscape: true, fitWidth: true },
};
