import { expect } from '@jest/globals';
import type { Area } from '../../src/engine/grid/area';
import type { Recipe } from '../../src/engine/ledger/recipe';
import { recipeOf } from '../../src/engine/ledger/recipe-of';
import type { Recognition } from '../../src/engine/ledger/recognition';
import { recognise } from '../../src/engine/ledger/recognise';
import type { Source } from '../../src/engine/ledger/source';
import { toText } from '../../src/engine/number/rational';
import { contents } from './grid-literal';
import { gridOf } from '../../src/engine/grid/grid';

/**
 * A sheet drawn with the role of each row in front of it:
 *
 *   title  | 应收账款账龄表 |      |
 *   header | 客户          | 余额 |
 *   data   | 甲            | 100  |
 *
 * A line of dashes is a blank row of the sheet.
 */
export function drawnSheet(table: string, rest: Partial<Source> = {}): { source: Source; roles: string[] } {
  const lines = table
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const roles = lines.map((line) => (/^-+$/.test(line) ? 'blank' : line.slice(0, line.indexOf('|')).trim()));
  const rows = lines.map((line) => (/^-+$/.test(line) ? [] : contents(line.slice(line.indexOf('|')))[0]!));
  return { source: { grid: gridOf('Report', rows), origin: 'paste', ...rest }, roles };
}

export interface Drawn {
  readonly recognition: Recognition;
  readonly source: Source;
  readonly roles: readonly string[];
  readonly expected: readonly string[];
}

export function recogniseDrawn(table: string, rest: Partial<Source> = {}, recipe?: Recipe): Drawn {
  const { source, roles } = drawnSheet(table, rest);
  const recognition = recognise(source, recipe);
  expectSame(recognition, recognise(asText(source), recipe));
  // What is kept of how it was read reads it so again.
  expectSame(recognition, recognise(source, recipeOf(recognition, recipe)));
  return { recognition, source, roles: recognition.roles, expected: roles };
}

/** The same sheet as a paste or a CSV file brings it: numbers are texts. */
export const asText = (source: Source): Source => ({
  ...source,
  grid: {
    ...source.grid,
    rows: source.grid.rows.map((row) => row.map((value) => (typeof value === 'number' ? String(value) : value))),
  },
});

/** A report is the same report whether it comes from a workbook or from the clipboard. */
function expectSame(numbers: Recognition, texts: Recognition): void {
  const known = ({ roles, tables }: Recognition): unknown => [
    roles,
    tables.map(({ headerRows, columns, totals }) => [
      headerRows,
      columns.map(({ name, field, bucket }) => [name, field, bucket]),
      totals,
    ]),
  ];
  expect(known(texts)).toEqual(known(numbers));
}

/** `name: field` of each column of a table; a bucket as its days, `-` for none. */
export function fieldsOf({ recognition }: Drawn, table = 0): string[] {
  return recognition.tables[table]!.columns.map(({ name, field, bucket }) => {
    const days = bucket && `${bucket.from}..${bucket.to ?? ''}`;
    return `${name}: ${[field ?? '-', ...(days === undefined ? [] : [days])].join(' ')}`;
  });
}

/** `A5 total-differs {"label":…}`. */
export const findingsOf = ({ recognition }: Drawn): string[] =>
  recognition.findings.map(({ at, code }) => `${String.fromCharCode(65 + at.column)}${at.row + 1} ${code}`);

/** `row: role of rows, differing columns`. */
export const totalsOf = ({ recognition }: Drawn, table = 0): string[] =>
  recognition.tables[table]!.totals.map(({ row, of, differs }) => {
    const wrong = differs.map(
      ({ column, printed, computed }) => ` ${String.fromCharCode(65 + column)}:${toText(printed)}≠${toText(computed)}`,
    );
    return `${row + 1} = ${of.map((each) => each + 1).join('+')}${wrong.join('')}`;
  });

/** What a table's titles say. */
export const factsOf = ({ recognition }: Drawn, table = 0): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(recognition.tables[table]!.facts).map(([name, fact]) => {
      const value = (fact as { value: unknown }).value;
      return [name, typeof value === 'object' && value !== null && 'n' in value ? toText(value as never) : value];
    }),
  );

export const area = (top: number, left: number, bottom: number, right: number): Area => ({ top, left, bottom, right });
