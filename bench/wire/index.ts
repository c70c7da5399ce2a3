import type { Plan } from '../../src/engine/grid/plan';
import type { Host } from '../../src/hosts/host';
import { openWorkbook } from '../../test/support/office';
import type { OpenWorkbook } from '../../test/support/office';
import { trafficOf } from '../../test/support/office/traffic';
import type { WireJob } from './jobs';
import { wireJobs } from './jobs';
import { read, writeCells, writeSheets } from './naive';

/*
 * What goes between the add-in and Excel for each job, beside what commonly written add-ins send for the same cells: the
 * real Office.js client, and the Excel of the tests behind it. A line of JSON for each job.
 */

/** A host that remembers the names of the sheets that are read. */
function noting(host: Host): { readonly host: Host; readonly names: Set<string> } {
  const names = new Set<string>();
  const note = (asked: readonly string[]): void => asked.forEach((name) => names.add(name));
  return {
    names,
    host: {
      ...host,
      read: (asked) => (note(asked), host.read(asked)),
      readSources: (asked) => (note(asked), host.readSources(asked)),
    },
  };
}

const cellsIn = ({ changes, add }: Plan): number =>
  changes.length + add.reduce((sum, { rows }) => sum + rows.flat().filter((content) => content !== null).length, 0);

const opened = ({ grids }: WireJob): OpenWorkbook =>
  openWorkbook(grids.map(({ sheet, rows }) => ({ name: sheet, rows }))); // prettier-ignore

async function measured(job: WireJob): Promise<object> {
  const ours = opened(job);
  const { host, names } = noting(ours.host);
  let plan!: Plan;
  const traffic = await trafficOf(ours.office, async () => {
    plan = await job.plan(host);
    if (cellsIn(plan) === 0) return;
    const { skipped, kept } = await host.apply(plan);
    if (skipped.length + kept.length > 0) throw new Error(`${job.what}: not everything was written`);
  });
  const there = job.grids.flatMap(({ sheet, rows }) => (names.has(sheet) && rows.length > 0 ? [sheet] : []));

  /** The same as it is commonly written; `refused` where a request is too big for Excel on the web. */
  const naively = async (write: typeof writeCells): Promise<object> => {
    const { office, run } = opened(job);
    let refused = false;
    const traffic = await trafficOf(office, () =>
      read(run, there)
        .then(() => write(run, plan))
        .catch((error: { code?: string }) => {
          if (!/PayloadSize/.test(error.code ?? '')) throw error;
          refused = true;
        }),
    );
    return { ...traffic, refused };
  };
  return {
    ...{ what: job.what, cells: cellsIn(plan), ours: traffic },
    ...{ cellwise: await naively(writeCells), sheetwise: await naively(writeSheets) },
  };
}

async function run(): Promise<void> {
  for (const job of await wireJobs()) console.log(JSON.stringify(await measured(job)));
}

void run();
