import type { Grid } from '../../engine/grid/grid';
import { isSameGrid } from '../../engine/grid/same-grid';
import type { Host } from '../../hosts/host';
import { ledgerSheetNames } from '../../sheets/ledger-sheets';
import { isOurSheet } from '../../sheets/our-sheets';
import { SHEETS } from '../../sheets/read-book';
import { isNamed } from '../../sheets/definition';
import type { KeptReport } from '../../sheets/recipes';
import { readKeptReports, recipesOf } from '../../sheets/recipes';
import { breathe } from './reader';
import { pack } from './worker/pack';
import type { PackedSource, ReadChoices } from './worker/protocol';

/** What a plan over ledgers depends on. */
export interface LedgerSheets {
  /** Our sheets and the reports, whole; of all others only the name, so that it is not given again. */
  readonly grids: readonly Grid[];
  /** The reports with what their cells alone do not say. */
  readonly held: readonly PackedSource[];
}

async function keptReports(host: Host, names: readonly string[]): Promise<readonly KeptReport[]> {
  const { recipes } = ledgerSheetNames(names);
  const [grid] = recipes === undefined ? [] : await host.read([recipes]);
  return readKeptReports(grid).reports;
}

const namesIn = async (host: Host): Promise<string[]> => (await host.sheets()).map(({ name }) => name);

/** @param more sheets that are no reports yet */
export async function readLedgerSheets(host: Host, more: readonly string[] = []): Promise<LedgerSheets> {
  const names = await namesIn(host);
  const kept = await keptReports(host, names);
  const used = kept.flatMap(({ sheet, inUse }) => (inUse ? [sheet] : []));
  const reports = names.filter((name) => used.includes(name) || more.includes(name));
  const own = Object.values(ledgerSheetNames(names));
  const sources = await host.readSources(reports);
  const grids = [...(await host.read(own)), ...sources.map(({ grid }) => grid)];
  const rest = names.filter((name) => !grids.some(({ sheet }) => sheet === name));
  const held: PackedSource[] = [];
  for (const source of sources) held.push(await pack(source, breathe));
  return { grids: [...grids, ...rest.map((sheet) => ({ sheet, rows: [] }))], held };
}

/** Sheets that may hold a report: those that are not ours. */
export async function otherSheets(host: Host): Promise<string[]> {
  const infos = await host.sheets();
  const filled = infos.filter(({ rows, columns }) => rows > 0 && columns > 0);
  return filled.flatMap(({ name }) => (isOurSheet(name) || SHEETS.some((sheet) => isNamed(sheet, name)) ? [] : [name]));
}

/** How the workbook has reports read: the recipes that it keeps, the latest first, and what its people call their columns. */
export async function knownReading(host: Host): Promise<Pick<ReadChoices, 'kept' | 'fields'>> {
  const names = await namesIn(host);
  const fields = await fieldsSheet(host, names);
  return { kept: recipesOf(await keptReports(host, names)), ...(fields && { fields }) };
}

/** The sheet of the fields, where there is one. */
export async function fieldsSheet(host: Host, names?: readonly string[]): Promise<Grid | undefined> {
  const { fields } = ledgerSheetNames(names ?? (await namesIn(host)));
  return fields === undefined ? undefined : (await host.read([fields]))[0];
}

/** Whether nothing that a plan depends on has changed. */
export const isSame = (one: LedgerSheets, other: LedgerSheets): boolean =>
  one.grids.length === other.grids.length &&
  one.grids.every((grid, i) => isSameGrid(grid, other.grids[i]!)) &&
  one.held.every((source, i) => isSameFormats(source.formats, other.held[i]?.formats));

const isSameFormats = (one: Int32Array = new Int32Array(), other: Int32Array = new Int32Array()): boolean =>
  one.length === other.length && one.every((each, i) => each === other[i]);
