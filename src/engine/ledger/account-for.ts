import { areaName } from '../grid/area';
import { valueAt as cellAt } from '../grid/grid';
import { OK, valueAt } from '../number/column';
import { sumBy } from '../number/column-sum';
import type { Rational } from '../number/rational';
import { add, compare } from '../number/rational';
import { readAmounts } from '../parse/amount-column';
import type { MoneyBalance, RowBalance } from './balance';
import type { CurrencyPlaces } from './currency-places';
import { currencyPlaces } from './currency-places';
import { MERGED, READ, contextOf } from './read-table';
import type { Records } from './records';
import type { RecognisedPart } from './part';
import type { RecognisedColumn, RowRole } from './recognition';
import type { Recipe } from './recipe';

const TITLES: ReadonlySet<RowRole> = new Set(['blank', 'title', 'header', 'repeated-header', 'group', 'note']);
const TOTALS: ReadonlySet<RowRole> = new Set(['subtotal', 'total', 'derived']);

export const NO_RECORD = -1;

/** The fate of each row of a sheet that became a record. */
export function fatesOf(length: number, tables: readonly Records[]): Int8Array {
  const fates = new Int8Array(length).fill(NO_RECORD);
  for (const { rows, fate } of tables) rows.forEach((row, record) => (fates[row] = fate[record]!));
  return fates;
}

/** Where each row of a sheet, or of a part of it, went: its role says so, and of data the fate of its record. */
export function rowBalance({ source, recognition, area, has }: RecognisedPart, tables: readonly Records[]): RowBalance {
  const { roles } = recognition;
  const isFilled = (row: number): boolean =>
    source.grid.rows[row]!.some((cell, column) => cell !== null && cell !== '' && has(row, column));
  const { length } = source.grid.rows;
  let [first, end] = [0, length];
  while (first < end && !isFilled(first)) first++;
  while (end > first && !isFilled(end - 1)) end--;
  const fates = fatesOf(length, tables);
  const count = { read: 0, merged: 0, totals: 0, titles: 0, setAside: 0 };
  for (let row = first; row < end; row++) {
    const fate = fates[row]!;
    const role = roles[row] ?? 'blank';
    if (fate === READ) count.read++;
    else if (fate === MERGED) count.merged++;
    else if (fate === NO_RECORD && TITLES.has(role)) count.titles++;
    else if (fate === NO_RECORD && TOTALS.has(role)) count.totals++;
    else count.setAside++;
  }
  const { origin, grid } = source;
  return { origin, sheet: grid.sheet, ...(area && { area: areaName(area) }), rows: end - first, ...count };
}

/** One account of all parts of a sheet. */
export function allRows(parts: readonly RowBalance[]): RowBalance {
  const count = (key: 'rows' | 'read' | 'merged' | 'totals' | 'titles' | 'setAside'): number =>
    parts.reduce((sum, part) => sum + part[key], 0);
  const { origin, sheet } = parts[0]!;
  return {
    ...{ origin, sheet, rows: count('rows'), read: count('read'), merged: count('merged') },
    ...{ totals: count('totals'), titles: count('titles'), setAside: count('setAside') },
  };
}

/** Where the money of each column of a table went, in each currency; beside it what the report prints as its total. */
export function moneyBalance(records: Records, recipe?: Recipe): MoneyBalance[] {
  const { table, source, amounts, fate, currency } = records;
  const own = accountsOf(currencyPlaces(currency), fate);
  return table.columns.flatMap((column): MoneyBalance[] => {
    const values = amounts.get(column.column)?.values;
    if (!values) return [];
    const { currency: said } = column;
    const { names, placeOf, fateOf } =
      said === undefined ? own : accountsOf({ names: [said], placeOf: new Int32Array(fate.length) }, fate);
    const all = sumBy(values, placeOf, names.length);
    const byFate = sumBy(values, fateOf, names.length * 3);
    const printed = names.length === 1 ? printedTotal(records, column, recipe) : undefined;
    return names.map((name, i) => ({
      origin: source.origin,
      sheet: source.grid.sheet,
      column: column.name,
      currency: name,
      in: all[i]!,
      read: byFate[i * 3]!,
      merged: byFate[i * 3 + 1]!,
      setAside: byFate[i * 3 + 2]!,
      ...(printed && { printed }),
    }));
  });
}

/** With each record's currency, its fate. */
const accountsOf = ({ names, placeOf }: CurrencyPlaces, fate: Uint8Array) => ({
  names,
  placeOf,
  fateOf: placeOf.map((place, record) => place * 3 + fate[record]!),
});

/** What stands in a column's cell of the last total. */
function printedTotal({ table, source }: Records, column: RecognisedColumn, recipe?: Recipe): Rational | undefined {
  const total = table.totals.filter(({ role }) => role === 'total').at(-1);
  if (!total) return undefined;
  const cell = cellAt(source.grid, total.row, column.column);
  const { values } = readAmounts([cell], contextOf(source, table, column, recipe));
  return values.state[0] === OK ? valueAt(values, 0) : undefined;
}

/** Whether all money that came in is accounted for. */
export const isBalanced = ({ read, merged, setAside, ...money }: MoneyBalance): boolean =>
  compare(money.in, add(add(read, merged), setAside)) === 0;
