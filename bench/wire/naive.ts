import type { Plan } from '../../src/engine/grid/plan';
import type { Content } from '../../src/engine/grid/value';
import { isFormula } from '../../src/engine/grid/value';

/*
 * The same cells as add-ins are commonly written: the values of each sheet are read in a sync of its own, and written
 * without looking at what is there, without formats, without tables.
 */

type Input = string | number | boolean | null;
type Context = Excel.RequestContext;
export type Run = (batch: (context: Context) => Promise<void>) => Promise<void>;

const inputOf = (content: Content): Input => (content !== null && isFormula(content) ? content.formula : content);

/** A sheet's values after a sync. */
async function valuesOf(context: Context, sheet: string): Promise<Input[][]> {
  const used = context.workbook.worksheets.getItem(sheet).getUsedRangeOrNullObject(true).load('values');
  await context.sync();
  return used.values as Input[][];
}

export const read = (run: Run, sheets: readonly string[]): Promise<void> =>
  run(async (context) => {
    for (const sheet of sheets) await valuesOf(context, sheet);
  });

interface Cell {
  readonly column: number;
  readonly content: Content;
}

/** What a plan writes: by sheet and row. */
function rowsOf({ add, changes }: Plan): Map<string, Map<number, Cell[]>> {
  const sheets = new Map<string, Map<number, Cell[]>>();
  const put = (sheet: string, row: number, cell: Cell): void => {
    const rows = sheets.get(sheet) ?? new Map<number, Cell[]>();
    rows.set(row, [...(rows.get(row) ?? []), cell]);
    sheets.set(sheet, rows);
  };
  for (const { name, rows } of add)
    rows.forEach((line, row) =>
      line.forEach((content, column) => {
        if (content !== null) put(name, row, { column, content });
      }),
    );
  for (const { at, after } of changes) put(at.sheet, at.row, { column: at.column, content: after ?? '' });
  return sheets;
}

/** Rows in one run: the client keeps a list of a run's objects and looks through all of it for each new one. */
const AT_ONCE = 500;

/** A range for each cell, a sync for each row. */
export async function writeCells(run: Run, plan: Plan): Promise<void> {
  await run(async (context) => {
    for (const { name } of plan.add) context.workbook.worksheets.add(name);
    if (plan.add.length > 0) await context.sync();
  });
  for (const [name, byRow] of rowsOf(plan)) {
    const rows = [...byRow];
    for (let first = 0; first < rows.length; first += AT_ONCE)
      await run(async (context) => {
        const sheet = context.workbook.worksheets.getItem(name);
        for (const [row, cells] of rows.slice(first, first + AT_ONCE)) {
          for (const { column, content } of cells) sheet.getCell(row, column).values = [[inputOf(content)]];
          await context.sync();
        }
      });
  }
}

/** Each sheet whole, changed and written back. Formulas in it become values, and what others typed meanwhile is gone. */
export const writeSheets = (run: Run, plan: Plan): Promise<void> =>
  run(async (context) => {
    const write = async (sheet: Excel.Worksheet, rows: readonly (readonly Input[])[]): Promise<void> => {
      const width = Math.max(...rows.map((row) => row.length));
      const values = Array.from(rows, (row) => Array.from({ length: width }, (_, column) => row?.[column] ?? ''));
      sheet.getRangeByIndexes(0, 0, values.length, width).values = values;
      await context.sync();
    };
    const { worksheets } = context.workbook;
    for (const { name, rows } of plan.add)
      await write(
        worksheets.add(name),
        rows.map((row) => row.map(inputOf)),
      );
    for (const [name, rows] of rowsOf({ ...plan, add: [] })) {
      const values = await valuesOf(context, name);
      for (const [row, cells] of rows)
        for (const { column, content } of cells) (values[row] ??= [])[column] = inputOf(content);
      await write(worksheets.getItem(name), values);
    }
  });
