import type { IColumnData, Worksheet } from '@univerjs/core';
import {
  SetColDataMutation,
  SetColDataMutationFactory,
  SetFrozenMutation,
  SetFrozenMutationFactory,
} from '@univerjs/sheets';
import type { SheetLook } from '../../engine/grid/look';
import type { Turns } from '../turns';
import type { Drawn } from './look';
import { drawLook } from './look';
import type { Steps } from './steps';
import type { Line, Target } from './write';
import { placeOf, reach, setCells } from './write';
import { addRules } from './write-rules';

/** Style ids of the workbook itself; a style it has already keeps its id. */
const styleIdOf =
  ({ workbook }: Target) =>
  (style: object): string =>
    workbook.getStyles().setValue({ ...style })!;

/** Row by row the styles of cells that have another one now. */
function* newStyles(sheet: Worksheet, { bottom, rightAt, styleAt }: Drawn): Iterable<readonly [number, Line]> {
  const matrix = sheet.getCellMatrix();
  for (let row = 0; row <= bottom; row++) {
    const line: Line = {};
    for (let column = 0, right = rightAt(row); column <= right; column++) {
      const s = styleAt(row, column);
      if (s !== undefined && matrix.getValue(row, column)?.s !== s) line[column] = { s };
    }
    yield [row, line];
  }
}

/** Gives a sheet that is there already a look; the newest one is kept with it, for saving. */
export function* dressSheet(target: Target, steps: Steps, sheet: Worksheet, look: SheetLook): Turns<void> {
  const at = placeOf(target, sheet);
  const drawn = drawLook(
    look,
    sheet.getLastRowWithContent() + 1,
    sheet.getLastColumnWithContent() + 1,
    styleIdOf(target),
  );
  reach(target, steps, sheet, look.lastRow, Math.max(0, ...look.columns.map(({ column }) => column)));
  const columns: { columnData: Record<number, IColumnData> } = { columnData: drawn.columns };
  const oldColumns = SetColDataMutationFactory({ ...at, ...columns }, sheet);
  steps.run(SetColDataMutation, { ...at, ...columns }, { id: SetColDataMutation.id, params: oldColumns });
  const oldFreeze = SetFrozenMutationFactory(target.injector, { ...at, ...drawn.freeze });
  steps.run(SetFrozenMutation, { ...at, ...drawn.freeze }, { id: SetFrozenMutation.id, params: oldFreeze });
  yield* setCells(target, steps, at, newStyles(sheet, drawn));
  addRules(target, steps, at, look);
  sheet.setCustomMetadata({ ...sheet.getCustomMetadata(), look, further: drawn.further });
}
