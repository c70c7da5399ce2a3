import type { Change } from '../engine/grid/change';
import type { SheetDraft } from '../engine/grid/plan';
import type { Value } from '../engine/grid/value';
import type { Rational } from '../engine/number/rational';
import { compare, toNumber } from '../engine/number/rational';
import type { Band, Edge, Interval } from '../engine/rubric/bands';
import { conditionsOf, readCondition } from '../engine/rubric/bands-condition';
import type { Language } from '../i18n/language';
import { BANDS_SHEET, bandRows } from '../sheets/bands';
import { coloursByName } from '../sheets/colours';
import { headers } from '../sheets/definition';
import { lookOf } from '../sheets/look';
import type { Table } from '../sheets/table';
import { textOf } from '../sheets/table';
import { byColumn, nextRow, writeRow } from './append';

/** A band as it is to stand in the sheet. */
export interface NewBand extends Interval {
  readonly points: Rational;
  readonly name: string;
  /** The row that it stands in already; its name stays there. */
  readonly row?: number;
}

/**
 * The changes that make a rubric's rows of the Bands sheet say these bands, upwards or downwards as they are written there.
 * Rows that are too many are cleared; what is said already in other words stays.
 * @param bands in rising order
 */
export function bandRowChanges(table: Table, rubric: string, bands: readonly NewBand[]): Change[] {
  const rows = bandRows(table, rubric);
  const isFalling = fallsIn(table, rows);
  const conditions = conditionsOf(bands);
  const written = bands.map((band, i) => ({ ...band, condition: conditions[i]! }));
  const inOrder = isFalling ? written.reverse() : written;
  const owner = rows.length > 0 ? textOf(table, rows[0]!, 'rubric') : rubric;
  const places = inOrder.map(({ row }, i) => row ?? rows[i] ?? nextRow(table) + i - rows.length);
  const filled = inOrder.flatMap((band, i) => {
    const { condition, points, row } = band;
    const place = places[i]!;
    const said = readCondition(textOf(table, place, 'condition'));
    const same = isSame(said, readCondition(condition)!) || isSame(said, band);
    const values: Record<string, Value> = {
      rubric: owner || null,
      points: toNumber(points),
      ...(!same && { condition }),
      ...(row === undefined && { name: band.name || null }),
    };
    return writeRow(table, place, byColumn(table, values), 'bands');
  });
  const blank = { rubric: null, condition: null, name: null, points: null };
  const left = rows.filter((row) => !places.includes(row));
  return [...filled, ...left.flatMap((row) => writeRow(table, row, byColumn(table, blank), 'bands'))];
}

/** The Bands sheet for a workbook that has none. */
export function bandSheet(rubric: string, bands: readonly NewBand[], language: Language): SheetDraft {
  const conditions = conditionsOf(bands);
  const named = bands.map((band, row): Band => ({ ...band, condition: conditions[row]!, row }));
  return {
    name: BANDS_SHEET.name,
    rows: [
      headers(BANDS_SHEET, language),
      ...named.map(({ condition, name, points }) => [rubric, condition, name || null, toNumber(points)]),
    ],
    look: lookOf(BANDS_SHEET, { language, bandColours: coloursByName(named.filter(({ name }) => name)) }),
  };
}

/** The table is written from the highest band down: its first lower edge is above its last one. */
function fallsIn(table: Table, rows: readonly number[]): boolean {
  const lows = rows.flatMap((row) => readCondition(textOf(table, row, 'condition'))?.from?.at ?? []);
  return lows.length > 1 && compare(lows[0]!, lows.at(-1)!) > 0;
}

const isSame = (a: Interval | undefined, b: Interval): boolean =>
  a !== undefined && isSameEdge(a.from, b.from) && isSameEdge(a.to, b.to);

const isSameEdge = (a: Edge | undefined, b: Edge | undefined): boolean =>
  a === b || (a !== undefined && b !== undefined && compare(a.at, b.at) === 0 && a.closed === b.closed);
