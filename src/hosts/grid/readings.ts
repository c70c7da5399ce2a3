import type { Worksheet } from '@univerjs/core';
import type { Grid } from '../../engine/grid/grid';
import type { SheetInfo } from '../host';
import type { Turns } from '../turns';
import { atOnce } from '../turns';
import { hasSpilled, readingSheet, sizing } from './read';
import type { Source } from './read';
import type { Stamps } from './stamps';

/** Reads sheets in turns. What did not change is not read again. */
export interface Readings {
  grid(sheet: Worksheet): Turns<Grid>;
  info(sheet: Worksheet): Turns<SheetInfo>;
}

/** A sheet that people go on editing while it is read is at last read at once. */
const ROUNDS = 3;

/** Does work again that somebody's edit came in between of. @param stamp is another object after an edit */
export function* undisturbed<Result>(stamp: () => object, work: () => Turns<Result>): Turns<Result> {
  for (let round = 1; round < ROUNDS; round++) {
    const before = stamp();
    const result = yield* work();
    if (stamp() === before) return result;
  }
  return atOnce(work());
}

export function readings(source: Source, stamps: Stamps): Readings {
  type Known<Result> = WeakMap<Worksheet, { readonly stamp: object; readonly result: Result }>;

  /** @param lasts whether nothing but edits of the sheet can make it another */
  function* keeping<Result>(
    known: Known<Result>,
    sheet: Worksheet,
    work: () => Turns<Result>,
    lasts: (result: Result) => boolean,
  ): Turns<Result> {
    const stamp = (): object => stamps.sheet(sheet.getSheetId());
    const there = known.get(sheet);
    if (there?.stamp === stamp()) return there.result;
    const result = yield* undisturbed(stamp, work);
    if (lasts(result)) known.set(sheet, { stamp: stamp(), result });
    else known.delete(sheet);
    return result;
  }

  const grids: Known<Grid> = new WeakMap();
  const infos: Known<SheetInfo> = new WeakMap();
  return {
    // Where there are formulas, others may fill cells beside them.
    grid: (sheet) =>
      keeping(
        grids,
        sheet,
        () => readingSheet(source, sheet),
        ({ formulas }) => !formulas,
      ),
    info: (sheet) =>
      keeping(
        infos,
        sheet,
        () => sizing(source, sheet),
        () => !hasSpilled(source, sheet),
      ),
  };
}
