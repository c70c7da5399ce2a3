import { momentOfSerial } from '../../engine/clock/moment';
import type { Grid } from '../../engine/grid/grid';
import type { Host } from '../../hosts/host';
import type { Environment, Job } from '../../jobs/job';
import type { NoResult } from '../../jobs/result-rows';
import { momentText } from '../../jobs/clocks/standing';
import { CLOCK_SHEETS, clockSheetNames, namesForClocks } from '../../sheets/clocks/clock-sheets';
import { findTable } from '../../sheets/table';
import type { Planner, Refusal, SheetWords } from '../session';

/** What clocks are about, as a host has it. */
export const readClockGrids = async (host: Host): Promise<Grid[]> =>
  host.read(namesForClocks((await host.sheets()).map(({ name }) => name)));

/** Why something is not in a plan. */
type Refused = { readonly refused?: NoResult | readonly NoResult[] };

/** What a job would write into the sheets as they are then. Its time is that of the wish. */
export function clockPlanner<Options, Report extends object>(
  host: Host,
  job: Job<Options, Report>,
  options: Options,
  environment: Environment,
): Planner {
  return async () => {
    const grids = await readClockGrids(host);
    const { plan, report } = job(grids, options, environment);
    const { refused = [] } = report as Refused;
    const { changes, add, remove, looks } = plan;
    return {
      plan,
      refusals: [refused].flat().map(({ code, ids = [] }): Refusal => ({ code, about: ids, problems: [] })),
      shows: wordsOf(grids),
      print: JSON.stringify({ changes, add, remove, looks, refused }),
    };
  };
}

/** Headers, and times as people read them. */
function wordsOf(grids: readonly Grid[]): SheetWords[] {
  const names = clockSheetNames(grids.map(({ sheet }) => sheet));
  return CLOCK_SHEETS.flatMap((definition): SheetWords[] => {
    const grid = grids.find(({ sheet }) => sheet === names[definition.key]);
    const table = grid && findTable(grid, definition);
    if (!table) return [];
    const timed = definition.columns.filter(({ format }) => format?.startsWith('yyyy')).map(({ key }) => key);
    const columns = new Set(timed.flatMap((key) => table.columns.get(key) ?? []));
    return [
      {
        sheet: grid.sheet,
        headers: (grid.rows[table.headerRow] ?? []).map((cell) => String(cell ?? '')),
        time: (serial, column) =>
          columns.has(column) ? momentText(momentOfSerial(serial, grid.dates1904) ?? null) || undefined : undefined,
      },
    ];
  });
}
