import type { Address } from '../../engine/grid/address';
import type { Spill } from '../../engine/grid/spill';
import { rangesIn } from './area';

/** Asked about in one request; each costs some 300 bytes. */
const AT_ONCE = 2_000;

/** Dynamic arrays came with ExcelApi 1.12. */
export async function spillsOf(context: Excel.RequestContext, cells: readonly Address[]): Promise<Spill[]> {
  const spills: Spill[] = [];
  for (let from = 0; from < cells.length; from += AT_ONCE) {
    const rangeOf = rangesIn(context);
    const asked = cells.slice(from, from + AT_ONCE).map((at) => ({
      at,
      range: rangeOf({ ...at, rows: 1, columns: 1 })
        .getSpillingToRangeOrNullObject()
        .load('rowCount,columnCount'),
    }));
    await context.sync();
    for (const { at, range } of asked)
      if (!range.isNullObject) spills.push({ at, rows: range.rowCount, columns: range.columnCount });
  }
  return spills;
}
