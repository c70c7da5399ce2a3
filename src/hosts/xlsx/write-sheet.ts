import type { Area } from '../../engine/grid/area';
import type { SheetLook } from '../../engine/grid/look';
import { areaName, parseArea } from './area';
import { addMerges } from './merges';
import { dressing, dressSheet } from './look';
import { printSheet } from './print';
import { newRowHeights } from './row-heights';
import { openSheet } from './sheet-xml';
import type { Styles } from './styles';
import type { Edits } from './write-cells';
import { writeCells } from './write-cells';
import { attributesXml, element } from './xml';

export interface SheetWork {
  readonly edits: Edits;
  readonly look?: SheetLook;
  /** The sheet is closed to people from now on, or open to them. */
  readonly isLocked?: boolean;
  /** The sheet is new. */
  readonly isNew?: boolean;
  /** Merged cells of a new sheet. */
  readonly merged?: readonly Area[];
  readonly styles: Styles;
  /** Puts choices that are too long for a validation into cells and names their range. */
  readonly rangeFor: (choices: readonly string[]) => string;
}

/** Widths and heights may still be changed; nothing else. */
const LOCK = attributesXml({ sheet: 1, objects: 1, scenarios: 1, formatColumns: 0, formatRows: 0 });

/** A sheet's part with new contents and, if there is one, its new look; all else as it was, letter for letter. */
export function writeSheet(
  xml: string,
  part: string,
  { edits, look, isLocked, isNew, merged, styles, rangeFor }: SheetWork,
): string {
  const sheet = openSheet(xml, part);
  const p = sheet.prefix;
  const cells = sheet.find('sheetData') ?? `<${p}sheetData/>`;
  const dress = dressing(sheet, part, styles, look);
  const heights = look && isNew ? { heightOf: newRowHeights(edits, look) } : {};
  sheet.put('sheetData', [writeCells(cells, part, p, edits, { ...dress, ...heights })]);
  if (look) dressSheet(sheet, part, styles, look, rangeFor);
  if (look && isNew) printSheet(sheet, look);
  if (isLocked !== undefined) sheet.put('sheetProtection', isLocked ? [`<${p}sheetProtection${LOCK}/>`] : []);
  if (merged) addMerges(sheet, merged);

  const used = parseArea(element(sheet.find('dimension') ?? `<${p}dimension ref=""/>`, part).attributes['ref'] ?? '');
  const rows = [...edits.keys()];
  const columns = [...edits.values()].flatMap((line) => [...line.keys()]);
  if (used && rows.length > 0) {
    const area = {
      top: rows.reduce((a, b) => Math.min(a, b), used.top),
      bottom: rows.reduce((a, b) => Math.max(a, b), used.bottom),
      left: columns.reduce((a, b) => Math.min(a, b), used.left),
      right: columns.reduce((a, b) => Math.max(a, b), used.right),
    };
    sheet.put('dimension', [`<${p}dimension${attributesXml({ ref: areaName(area) })}/>`]);
  }
  return sheet.text();
}
