import type { Grid } from '../../engine/grid/grid';
import { contentAt } from '../../engine/grid/grid';
import type { Area } from './area';
import { areaName, holds, parseArea } from './area';
import { readText, relationsOf } from './package';
import { element, joined } from './xml';
import type { Parts } from './zip';

/** A table (ListObject) on a sheet. */
export interface Table {
  readonly part: string;
  readonly area: Area;
  readonly headerRows: number;
  readonly totalsRows: number;
}

export function tablesOf(parts: Parts, sheetPart: string): Table[] {
  return relationsOf(parts, sheetPart)
    .filter((relation) => relation.type === 'table')
    .flatMap(({ target: part }) => {
      const { ref = '', headerRowCount = '1', totalsRowCount = '0' } = element(readText(parts, part), part).attributes;
      const area = parseArea(ref);
      return area ? [{ part, area, headerRows: Number(headerRowCount), totalsRows: Number(totalsRowCount) }] : [];
    });
}

/** A table's header must read as the table itself says, and formulas name it: it is not ours to change. */
export const isHeader = ({ area, headerRows }: Table, row: number, column: number): boolean =>
  headerRows > 0 && holds({ ...area, bottom: area.top + headerRows - 1 }, row, column);

const isEmpty = (grid: Grid, row: number, { left, right }: Area): boolean => {
  for (let column = left; column <= right; column++) {
    const content = contentAt(grid, row, column);
    if (content !== null && content !== '') return false;
  }
  return true;
};

/** The table's last row after rows were written right below it, as Excel itself extends a table. */
export function extendedBottom({ area, totalsRows }: Table, before: Grid, after: Grid): number {
  let { bottom } = area;
  if (totalsRows > 0) return bottom;
  while (isEmpty(before, bottom + 1, area) && !isEmpty(after, bottom + 1, area)) bottom++;
  return bottom;
}

/** The table's part, reaching down to another row. */
export function resized(xml: string, part: string, area: Area): string {
  const table = element(xml, part);
  const ref = (text: string): string => text.replace(/\sref\s*=\s*("[^"]*"|'[^']*')/, ` ref="${areaName(area)}"`);
  const children = table.children.map((child) =>
    child.name === 'autoFilter' ? { ...child, xml: ref(child.xml) } : child,
  );
  return joined({ ...table, head: ref(table.head), children });
}
