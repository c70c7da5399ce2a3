import type { ColumnLook } from '../../engine/grid/look';
import type { SheetXml } from './sheet-xml';
import { attributesXml, element } from './xml';

interface Run {
  readonly min: number;
  readonly max: number;
  readonly attributes: Readonly<Record<string, string>>;
}

/** Runs of equal columns as the file keeps them, counted from 1 there. */
export function columnRuns(sheet: SheetXml, part: string): Run[] {
  const cols = sheet.find('cols');
  if (cols === undefined) return [];
  return element(cols, part).children.map(({ attributes }) => ({
    min: Number(attributes['min']),
    max: Number(attributes['max']),
    attributes,
  }));
}

/** The style of a column, counted from 0; 0 when it has none. */
export const columnStyle = (runs: readonly Run[], column: number): number =>
  Number(runs.find(({ min, max }) => column + 1 >= min && column + 1 <= max)?.attributes['style'] ?? 0);

/** Excel counts five pixels of margin into a column's width; this is what its own files add to whole characters. */
const MARGIN = 0.7109375;

/** Gives columns their widths and styles; a run that a column falls into is cut around it. */
export function dressColumns(
  sheet: SheetXml,
  part: string,
  columns: readonly ColumnLook[],
  styleOf: (look: ColumnLook, base: number) => number,
): void {
  let runs = columnRuns(sheet, part);
  for (const look of columns) {
    const at = look.column + 1;
    const there = runs.find(({ min, max }) => at >= min && at <= max);
    const style = styleOf(look, Number(there?.attributes['style'] ?? 0));
    const attributes: Record<string, string> = { ...there?.attributes };
    if (look.width !== undefined) Object.assign(attributes, { width: String(look.width + MARGIN), customWidth: '1' });
    if (style !== 0) attributes['style'] = String(style);
    if (Object.keys(attributes).length === 0) continue;
    // A column needs a width; this is Excel's own.
    attributes['width'] ??= '9.140625';
    const cut = (run: Run): Run[] =>
      run !== there
        ? [run]
        : [
            { ...run, max: at - 1 },
            { ...run, min: at + 1 },
          ].filter(({ min, max }) => min <= max);
    runs = [...runs.flatMap(cut), { min: at, max: at, attributes }].sort((a, b) => a.min - b.min);
  }
  if (runs.length === 0) return;
  const p = sheet.prefix;
  const items = runs.map(({ min, max, attributes }) => `<${p}col${attributesXml({ ...attributes, min, max })}/>`);
  sheet.put('cols', [`<${p}cols>${items.join('')}</${p}cols>`]);
}
