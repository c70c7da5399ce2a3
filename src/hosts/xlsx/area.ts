import { columnIndex, columnName, MAX_COLUMNS, MAX_ROWS, parseCellName } from '../../engine/grid/address';
import type { Area } from '../../engine/grid/area';

export type { Area } from '../../engine/grid/area';
export { areaName, holds } from '../../engine/grid/area';

const WHOLE_COLUMNS = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/i;
const WHOLE_ROWS = /^\$?([1-9]\d{0,6}):\$?([1-9]\d{0,6})$/;

/** `B2:D9`, `B2`, `B:D` or `2:9`; `undefined` for anything else. */
export function parseArea(text: string): Area | undefined {
  const columns = WHOLE_COLUMNS.exec(text);
  if (columns) {
    return { top: 0, bottom: MAX_ROWS - 1, left: columnIndex(columns[1]!), right: columnIndex(columns[2]!) };
  }
  const rows = WHOLE_ROWS.exec(text);
  if (rows) return { top: Number(rows[1]) - 1, bottom: Number(rows[2]) - 1, left: 0, right: MAX_COLUMNS - 1 };
  const [from, to] = text.split(':').map(parseCellName);
  if (!from || (text.includes(':') && !to)) return undefined;
  const end = to ?? from;
  return { top: from.row, left: from.column, bottom: end.row, right: end.column };
}

/** `B2 D4:D9` as validations and conditional formats write it. */
export const parseAreas = (text: string): Area[] =>
  text
    .trim()
    .split(/\s+/)
    .map(parseArea)
    .filter((area) => area !== undefined);

/** A range as formulas write it: `'Rubric 评分标准'!$A$1:$A$9`. */
export function rangeName(sheet: string, { top, left, bottom, right }: Area): string {
  const corner = (row: number, column: number): string => `$${columnName(column)}$${row + 1}`;
  return `'${sheet.replaceAll("'", "''")}'!${corner(top, left)}:${corner(bottom, right)}`;
}

/** What is left of an area when another one is cut out of it: at most four areas. */
export function without(area: Area, cut: Area): Area[] {
  const top = Math.max(area.top, cut.top);
  const bottom = Math.min(area.bottom, cut.bottom);
  if (top > bottom || cut.left > area.right || cut.right < area.left) return [area];
  const rest: Area[] = [
    { ...area, bottom: cut.top - 1 },
    { ...area, top: cut.bottom + 1 },
    { top, bottom, left: area.left, right: cut.left - 1 },
    { top, bottom, left: cut.right + 1, right: area.right },
  ];
  return rest.filter(({ top, left, bottom, right }) => top <= bottom && left <= right);
}
