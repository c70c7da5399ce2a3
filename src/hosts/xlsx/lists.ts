import type { Grid } from '../../engine/grid/grid';
import { valueAt, widthOf } from '../../engine/grid/grid';
import type { Content } from '../../engine/grid/value';
import { rangeName } from './area';

/** The sheet, hidden from people and from `sheets()`, that holds choices too long for a validation: one list a column. */
export const LISTS_SHEET = '_steelyard_lists';

export interface ListKeeper {
  /** The range that holds these choices; an equal list is used again. */
  rangeFor(choices: readonly string[]): string;
  /** What must be written into the sheet. */
  readonly edits: ReadonlyMap<number, ReadonlyMap<number, Content>>;
}

function columnsOf(grid: Grid): string[][] {
  return Array.from({ length: widthOf(grid) }, (_, column) => {
    const texts: string[] = [];
    for (let row = 0; valueAt(grid, row, column) !== null; row++) texts.push(String(valueAt(grid, row, column)));
    return texts;
  });
}

/** @param grid the sheet as it is, if there is one */
export function listKeeper(grid: Grid | undefined): ListKeeper {
  const columns = grid ? columnsOf(grid) : [];
  const edits = new Map<number, Map<number, Content>>();
  return {
    edits,
    rangeFor(choices) {
      const same = (texts: readonly string[]): boolean =>
        texts.length === choices.length && texts.every((text, row) => text === choices[row]);
      let column = columns.findIndex(same);
      if (column < 0) {
        column = columns.push([...choices]) - 1;
        choices.forEach((choice, row) => edits.set(row, new Map(edits.get(row)).set(column, choice)));
      }
      return rangeName(LISTS_SHEET, { top: 0, bottom: choices.length - 1, left: column, right: column });
    },
  };
}
