import { formulaKey, valueAt } from '../../engine/grid/grid';
import type { Grid } from '../../engine/grid/grid';
import { callsUs } from '../../engine/grid/our-calls';
import type { Content } from '../../engine/grid/value';
import type { GridSheet } from '../../hosts/grid/state';
import type { Area } from '../../hosts/xlsx/area';
import { areaName } from '../../hosts/xlsx/area';
import { cellXml } from '../../hosts/xlsx/cell-xml';
import { undressed } from '../../hosts/xlsx/look';
import type { Origin } from '../../hosts/xlsx/read-book';
import { openSheet } from '../../hosts/xlsx/sheet-xml';
import { writeCells } from '../../hosts/xlsx/write-cells';
import type { FormulaXml } from './replace-cells';
import { replaceFormulas } from './replace-cells';

type File = Pick<Origin, 'part' | 'grid' | 'arrays'>;
type Now = Pick<GridSheet, 'shown' | 'filled'>;

/** What a formula fills in a file and what it should fill: its own cells apart. */
interface Renewal {
  /** The cells of an array that calls us; `undefined` leaves the formula as it is, letter for letter. */
  readonly fills?: Area;
}

/**
 * A sheet's part in which every formula has the result that it now has. The formulas themselves stay letter for letter,
 * so shared ones stay shared. Other programs that read the file without calculating see the same numbers as people do.
 * One that calls us becomes an array that spills, as Excel keeps it, with the values of the cells that it fills.
 * @param file the sheet as the part has it
 * @param mark the number that says of a cell that its array spills
 */
export function writeResults(xml: string, file: File, now: Now, mark: () => number): string | undefined {
  const renewals = new Map<string, Renewal>();
  const spilled = new Map<number, Map<number, Content>>();
  for (const [key, formula] of file.grid.formulas ?? []) {
    if (now.shown.formulas?.get(key) !== formula) continue;
    const [row, column] = key.split(',').map(Number) as [number, number];
    const array = file.arrays.find(({ top, left }) => top === row && left === column);
    const isOurs = callsUs(formula) && (!array || array.isDynamic);
    const { rows, columns } = now.filled.get(key) ?? { rows: 1, columns: 1 };
    const fills: Area = { top: row, left: column, bottom: row + rows - 1, right: column + columns - 1 };
    const isOther = isOurs && (!array || areaName(array) !== areaName(fills));
    if (isOther || differs(file.grid, now.shown, row, column)) renewals.set(key, isOurs ? { fills } : {});
    if (!isOurs) continue;
    for (const at of [...cellsOf(fills), ...(array ? cellsOf(array) : [])]) {
      if ((at.row === row && at.column === column) || !differs(file.grid, now.shown, at.row, at.column)) continue;
      if (file.grid.formulas?.has(formulaKey(at.row, at.column))) continue;
      spilled.set(at.row, (spilled.get(at.row) ?? new Map()).set(at.column, valueAt(now.shown, at.row, at.column)));
    }
  }
  if (renewals.size + spilled.size === 0) return undefined;
  const renewed = replaceFormulas(
    xml,
    file.part,
    (key) => renewals.has(key),
    (cell) => renewedCell(cell, file.grid, now.shown, renewals.get(formulaKey(cell.row, cell.column))!, mark),
  );
  if (spilled.size === 0) return renewed;
  const sheet = openSheet(renewed, file.part);
  const cells = sheet.find('sheetData')!;
  sheet.put('sheetData', [writeCells(cells, file.part, sheet.prefix, spilled, undressed(sheet, file.part))]);
  return sheet.text();
}

const differs = (a: Grid, b: Grid, row: number, column: number): boolean =>
  valueAt(a, row, column) !== valueAt(b, row, column);

function* cellsOf({ top, left, bottom, right }: Area): Iterable<{ row: number; column: number }> {
  for (let row = top; row <= bottom; row++) for (let column = left; column <= right; column++) yield { row, column };
}

function renewedCell(
  { row, column, prefix: p, attributes, formula }: FormulaXml,
  file: Grid,
  now: Grid,
  { fills }: Renewal,
  mark: () => number,
): string {
  const { r = '', s = '0', cm } = attributes;
  const isShared = /^<[^>]*\st\s*=\s*["']shared["']/.test(formula);
  const text = file.formulas!.get(formulaKey(row, column))!;
  const fresh = cellXml(p, r, Number(s), { formula: text, result: valueAt(now, row, column) });
  const marked = (value: string | number | undefined): string =>
    value === undefined ? fresh : fresh.replace(`<${p}c `, `<${p}c cm="${value}" `);
  const own = /<[^\s>]*f>.*?<\/[^\s>]*f>/s;
  if (!fills || isShared) return marked(cm).replace(own, () => formula);
  return marked(mark()).replace(`<${p}f>`, `<${p}f t="array" ref="${areaName(fills)}">`);
}
