import type { Address } from './address';
import { cellName } from './address';
import type { Grid } from './grid';
import { contentAt, widthOf } from './grid';
import type { Turns } from './turns';
import { atOnce, TURN } from './turns';
import type { Content } from './value';
import { sameContent } from './value';

/** The only way an existing cell is altered. `why` is a code that the screens put into words. */
export interface Change {
  readonly at: Address;
  readonly before: Content;
  readonly after: Content;
  readonly why: string;
}

/** Takes changes back: last one first, before and after exchanged. */
export const invert = (changes: readonly Change[]): Change[] =>
  changes.map(({ at, before, after, why }) => ({ at, before: after, after: before, why })).reverse();

/** What must change in `before` so that it holds what `after` holds. Both are grids of the same sheet. */
export const diff = (before: Grid, after: Grid, why: string): Change[] => atOnce(differing(before, after, why));

/** The same in turns. Counts rows. */
export function* differing(before: Grid, after: Grid, why: string): Turns<Change[]> {
  const changes: Change[] = [];
  const height = Math.max(before.rows.length, after.rows.length);
  const width = Math.max(widthOf(before), widthOf(after));
  const stride = Math.ceil(TURN / Math.max(1, width));
  for (let row = 0; row < height; row++) {
    if (row % stride === stride - 1) yield stride;
    for (let column = 0; column < width; column++) {
      const was = contentAt(before, row, column);
      const is = contentAt(after, row, column);
      if (!sameContent(was, is))
        changes.push({ at: { sheet: before.sheet, row, column }, before: was, after: is, why });
    }
  }
  return changes;
}

/** The changed cell's whole name, for messages: `Rubric!B7`. */
export const changeName = (change: Change): string => `${change.at.sheet}!${cellName(change.at)}`;
