import type { Grid } from '../../engine/grid/grid';
import type { SheetInfo } from '../host';
import type { Area } from './area';
import { cellsOf, rangesIn, take } from './area';
import type { Block } from './cells';
import { gridOfBlocks } from './cells';
import { isTooBig } from './failure';

/** Cells that are asked for at once before anything is known about them. Excel gives 5,000,000, the web 5 MB. */
const CELLS = 700_000;

/** DATE(2000,1,1) in a workbook whose days count from 1900. */
export const FIRST_OF_2000 = 36_526;

/** What is remembered about a workbook between calls. */
export interface Memory {
  /** Cells that one response has room for; halved whenever one was too big. */
  cells: number;
  dates1904: boolean;
  /** Sheets by id as they were last called. */
  readonly names: Map<string, string>;
  /** Cells of each sheet between A1 and the last one used, when it was last looked at. */
  readonly sizes: Map<string, number>;
  /** Rows of each sheet up to the last one used, as its reader knows it. */
  readonly ends: Map<string, number>;
}

export const newMemory = (): Memory => ({
  cells: CELLS,
  dates1904: false,
  names: new Map(),
  sizes: new Map(),
  ends: new Map(),
});

export const USED = 'rowIndex,columnIndex,rowCount,columnCount';

export const areaOf = (sheet: string, used: Excel.Range): Area => ({
  sheet,
  row: used.rowIndex,
  column: used.columnIndex,
  rows: used.rowCount,
  columns: used.columnCount,
});

/** The used area of each sheet; a sheet that is empty or not there has none. One sync, none for no sheets. */
export async function usedAreas(context: Excel.RequestContext, names: readonly string[]): Promise<Area[]> {
  if (names.length === 0) return [];
  const asked = names.map((name) => {
    const used = context.workbook.worksheets.getItemOrNullObject(name).getUsedRangeOrNullObject(true);
    return { name, used: used.load(USED) };
  });
  await context.sync();
  return asked.flatMap(({ name, used }) => (used.isNullObject ? [] : areaOf(name, used)));
}

/** All sheets with their sizes. Two syncs. */
export async function listSheets(context: Excel.RequestContext, memory: Memory): Promise<SheetInfo[]> {
  const sheets = context.workbook.worksheets.load('items/id,items/name,items/visibility');
  const day = context.workbook.functions.date(2000, 1, 1).load('value');
  await context.sync();
  memory.dates1904 = day.value < FIRST_OF_2000;
  memory.names.clear();
  for (const { id, name } of sheets.items) memory.names.set(id, name);

  const asked = sheets.items.map((sheet) => ({
    sheet,
    used: sheet.getUsedRangeOrNullObject(true).load(USED),
  }));
  await context.sync();
  return asked.map(({ sheet: { name, visibility }, used }) => {
    const [rows, columns] = used.isNullObject
      ? [0, 0]
      : [used.rowIndex + used.rowCount, used.columnIndex + used.columnCount];
    memory.sizes.set(name, rows * columns);
    return { name, hidden: visibility !== 'Visible', rows, columns };
  });
}

/** Whether Excel gave all the values. It may refuse, or answer without them. */
async function fits(context: Excel.RequestContext, ranges: readonly Excel.Range[]): Promise<boolean> {
  try {
    await context.sync();
  } catch (error) {
    if (!isTooBig(error)) throw error;
    return false;
  }
  return ranges.every((range) => range.isNullObject || (range.values !== null && range.formulas !== null));
}

/** What `readAreas` found; the formats only when they were asked for. */
export interface Found extends Block {
  readonly formats: readonly (readonly string[])[];
}

/**
 * Reads areas, as many in a sync as the response has room for.
 * @throws what Office throws; `ResponsePayloadSizeLimitExceeded` only when a single row is too much
 */
export async function readAreas(
  context: Excel.RequestContext,
  memory: Memory,
  areas: readonly Area[],
  withFormats = false,
): Promise<Found[]> {
  const found: Found[] = [];
  const rangeOf = rangesIn(context);
  let rest: readonly Area[] = areas;
  while (rest.length > 0) {
    const [now, later] = take(rest, memory.cells);
    const names = withFormats ? 'values,formulas,numberFormat' : 'values,formulas';
    const ranges = now.map((area) => rangeOf(area).load(names));
    if (await fits(context, ranges)) {
      ranges.forEach((range, place) => {
        const { values, formulas } = range;
        const formats = withFormats ? (range.numberFormat as string[][]) : [];
        found.push({ area: now[place]!, values, formulas, formats });
      });
      rest = later;
    } else {
      const cells = now.reduce((sum, area) => sum + cellsOf(area), 0);
      if (now.every((area) => area.rows === 1) && now.length === 1)
        throw Object.assign(new Error('one row'), { code: 'ResponsePayloadSizeLimitExceeded' });
      memory.cells = Math.max(1, Math.floor(cells / 2));
    }
  }
  return found;
}

const gridsOf = (names: readonly string[], found: readonly Block[], memory: Memory): Grid[] =>
  names.map((name) =>
    gridOfBlocks(
      name,
      found.filter(({ area }) => area.sheet === name),
      memory.dates1904,
    ),
  );

/** Notes how far sheets reach that were just read; one without a used area is empty. */
export function remember(memory: Memory, names: readonly string[], areas: readonly Area[]): void {
  for (const name of names) memory.ends.set(name, 0);
  for (const area of areas) {
    memory.sizes.set(area.sheet, cellsOf(area));
    memory.ends.set(area.sheet, area.row + area.rows);
  }
}

/** Whole sheets in the workbook's order. One sync, unless they are too big for a response. */
export async function readSheets(
  context: Excel.RequestContext,
  memory: Memory,
  names: readonly string[],
): Promise<Grid[]> {
  const asked = [...new Set(names)].map((name) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name).load('name,position');
    return { name, sheet };
  });
  const size = names.reduce((sum, name) => sum + (memory.sizes.get(name) ?? 0), 0);
  const isSmall = size <= memory.cells;
  const ranges = asked.map(({ sheet }) => {
    const used = sheet.getUsedRangeOrNullObject(true);
    return used.load(isSmall ? `${USED},values,formulas` : USED);
  });
  const day = context.workbook.functions.date(2000, 1, 1).load('value');
  const isRead = isSmall ? await fits(context, ranges) : (await context.sync(), false);
  if (isSmall && !isRead) {
    memory.cells = Math.max(1, Math.floor(Math.max(size, memory.cells) / 2));
    names.forEach((name) => memory.sizes.set(name, memory.cells + 1));
    return readSheets(context, memory, names);
  }
  memory.dates1904 = day.value < FIRST_OF_2000;

  const there = asked
    .map(({ name, sheet }, place) => ({ name, sheet, used: ranges[place]! }))
    .filter(({ name, sheet }) => !sheet.isNullObject && sheet.name === name)
    .sort((a, b) => a.sheet.position - b.sheet.position);
  const areas = there.flatMap(({ name, used }) => (used.isNullObject ? [] : [{ used, area: areaOf(name, used) }]));
  const found: Block[] = isRead
    ? areas.map(({ used: { values, formulas }, area }) => ({ area, values, formulas }))
    : await readAreas(
        context,
        memory,
        areas.map(({ area }) => area),
      );
  const grids = gridsOf(
    there.map(({ name }) => name),
    found,
    memory,
  );
  remember(
    memory,
    there.map(({ name }) => name),
    areas.map(({ area }) => area),
  );
  return grids;
}
