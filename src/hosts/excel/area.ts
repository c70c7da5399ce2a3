/** A rectangle of cells of a sheet, from 0. */
export interface Area {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export const cellsOf = (area: Area): number => area.rows * area.columns;

/** Cuts the first rows off that hold at most so many cells, one row at least. */
export function cut(area: Area, cells: number): readonly [first: Area, rest: Area | undefined] {
  const rows = Math.max(1, Math.floor(cells / area.columns));
  if (rows >= area.rows) return [area, undefined];
  return [
    { ...area, rows },
    { ...area, row: area.row + rows, rows: area.rows - rows },
  ];
}

/** An area costs at least as much as so many cells, for it must be asked for. */
const LEAST = 300;

/** Takes areas from the front until they hold so many cells, and at least one row. */
export function take(areas: readonly Area[], cells: number): readonly [taken: Area[], rest: Area[]] {
  const taken: Area[] = [];
  const rest = [...areas];
  let room = cells;
  while (rest.length > 0 && (taken.length === 0 || room >= rest[0]!.columns)) {
    const [first, more] = cut(rest.shift()!, room);
    taken.push(first);
    room -= Math.max(LEAST, cellsOf(first));
    if (more) rest.unshift(more);
  }
  return [taken, rest];
}

/** Finds ranges, each sheet's object made once: it would cost a third of the range again. */
export function rangesIn(context: Excel.RequestContext): (area: Area) => Excel.Range {
  const sheets = new Map<string, Excel.Worksheet>();
  return ({ sheet: name, row, column, rows, columns }) => {
    const sheet = sheets.get(name) ?? context.workbook.worksheets.getItem(name);
    sheets.set(name, sheet);
    return sheet.getRangeByIndexes(row, column, rows, columns);
  };
}
