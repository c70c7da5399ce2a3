import type { Clock, Pause } from '../../engine/clock/clock';
import { ownersIn } from '../../engine/clock/clock';
import type { Moment } from '../../engine/clock/moment';
import type { Grid } from '../../engine/grid/grid';
import type { Finding } from '../../engine/grid/plan';
import type { SheetDefinition } from '../definition';
import type { Table } from '../table';
import { findTable, missingHeaders, unreadableSheet } from '../table';
import type { Reader } from './cells';
import { readerOf } from './cells';

/** A row of a register, whatever its clock is. */
export interface RegisterRow {
  /** Row of the sheet, from 0. */
  readonly row: number;
  readonly id: string;
  readonly region: string;
  readonly customer: string;
  readonly pauses: readonly Pause[];
  /** The names in a column that should hold one. */
  owners(field: string): readonly string[];
  text(field: string): string;
  moment(field: string): Moment | null;
  moments(field: string): readonly Moment[];
}

export interface Register {
  readonly table: Table;
  readonly rows: readonly RegisterRow[];
  /** Grows as cells are read. */
  readonly findings: readonly Finding[];
}

/** @param idKey the column of the stable id */
export function readRegister(
  grid: Grid | undefined,
  definition: Pick<SheetDefinition<string>, 'columns' | 'name'>,
  idKey = 'id',
): { readonly register?: Register; readonly findings: readonly Finding[] } {
  if (!grid) return { findings: [] };
  const table = findTable(grid, definition);
  if (!table) return { findings: [unreadableSheet(grid, definition)] };
  const missing = missingHeaders(table, definition);
  if (missing.length > 0) return { findings: missing };
  const read = readerOf(table);
  const rows = table.rows.map((row) => rowOf(read, row, idKey));
  return { register: { table, rows, findings: read.findings }, findings: [] };
}

function rowOf(read: Reader, row: number, idKey: string): RegisterRow {
  const seen = new Map<string, Moment | null>();
  return {
    ...{ row, id: read.text(row, idKey), region: read.text(row, 'region'), customer: read.text(row, 'customer') },
    pauses: pausesOf(read, row),
    owners: (field) => ownersIn(read.text(row, field)),
    text: (field) => read.text(row, field),
    // A cell that several rules look at is told of once.
    moment(field) {
      if (!seen.has(field)) seen.set(field, read.moment(row, field));
      return seen.get(field)!;
    },
    moments: (field) => read.moments(row, field),
  };
}

function pausesOf(read: Reader, row: number): Pause[] {
  const [from, to, reason] = [
    read.moment(row, 'pauseFrom'),
    read.moment(row, 'pauseTo'),
    read.text(row, 'pauseReason'),
  ];
  if (from) return [{ from, to, reason }];
  if ((to || reason !== '') && read.text(row, 'pauseFrom') === '') read.needed(row, 'pauseFrom');
  return [];
}

/** What of a row its clock is made of. */
export const clockOf = (
  { id, region, pauses }: RegisterRow,
  owners: readonly string[],
): Omit<Clock, 'start' | 'stop'> => ({
  ...{ id, owners },
  ...(region !== '' && { region }),
  ...(pauses.length > 0 && { pauses }),
});
