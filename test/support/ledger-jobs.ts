import { expect } from '@jest/globals';
import type { Grid } from '../../src/engine/grid/grid';
import type { Content } from '../../src/engine/grid/value';
import type { Plan } from '../../src/engine/grid/plan';
import type { Source } from '../../src/engine/ledger/source';
import type { Receipt } from '../../src/hosts/host';
import type { MemoryHost } from '../../src/hosts/memory';
import { sourcesOfPaste } from '../../src/intake';
import type { Environment, Job } from '../../src/jobs/job';

/** A table whose columns are parted by ` | `, as somebody pastes it. */
export const pastedTable = (text: string): Source =>
  sourcesOfPaste({
    text: text
      .trim()
      .split('\n')
      .map((line) => line.trim().replaceAll(' | ', '\t'))
      .join('\n'),
  }).sources[0]!;

/** Runs a job on all that a workbook holds, and applies its plan, which must be carried out whole. */
export async function runIn<Options extends object, Report>(
  host: MemoryHost,
  job: Job<Options & { readonly held?: readonly Source[] }, Report>,
  options: Options,
  environment: Environment,
): Promise<{ readonly plan: Plan; readonly report: Report; readonly receipt: Receipt }> {
  const names = (await host.sheets()).map(({ name }) => name);
  const done = job(await host.read(names), { ...options, held: await host.readSources(names) }, environment);
  const receipt = await host.apply(done.plan);
  expect([receipt.skipped, receipt.kept]).toEqual([[], []]);
  return { ...done, receipt };
}

export const sheetOf = async (host: MemoryHost, name: string): Promise<Grid> => (await host.read([name]))[0]!;

export const allSheets = async (host: MemoryHost): Promise<Grid[]> =>
  host.read((await host.sheets()).map(({ name }) => name));

/** Some columns of a sheet, by header. */
export async function cellsUnder(
  host: MemoryHost,
  name: string,
  headerRow: number,
  ...headers: string[]
): Promise<Content[][]> {
  const { rows } = await sheetOf(host, name);
  const columns = headers.map((header) => rows[headerRow]!.indexOf(header));
  expect(columns).not.toContain(-1);
  return rows.slice(headerRow + 1).map((row) => columns.map((column) => row[column] ?? null));
}
