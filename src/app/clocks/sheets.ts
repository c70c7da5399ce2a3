import { momentOfSerial } from '../../engine/clock/moment';
import type { Grid } from '../../engine/grid/grid';
import type { Host } from '../../hosts/host';
import type { Environment, Job } from '../../jobs/job';
import type { NoResult } from '../../jobs/result-rows';
import { momentText } from '../../jobs/clocks/standing';
import { CLOCK_SHEETS, clockSheetNames, namesForClocks } from '../../sheets/clocks/clock-sheets';
import type { Planner, Refusal, SheetWords } from '../session';
import { sheetWords } from '../sheet-words';

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

const wordsOf = (grids: readonly Grid[]): SheetWords[] =>
  sheetWords(CLOCK_SHEETS, clockSheetNames(grids.map(({ sheet }) => sheet)), grids, (serial, dates1904) =>
    momentText(momentOfSerial(serial, dates1904) ?? null),
  );
