import type { Area } from '../../engine/grid/area';
import { areaName } from './area';
import type { SheetXml } from './sheet-xml';

/** Gives a new sheet its merged cells. */
export function addMerges(sheet: SheetXml, merged: readonly Area[]): void {
  if (merged.length === 0) return;
  const p = sheet.prefix;
  const items = merged.map((area) => `<${p}mergeCell ref="${areaName(area)}"/>`).join('');
  sheet.put('mergeCells', [`<${p}mergeCells count="${merged.length}">${items}</${p}mergeCells>`]);
}
