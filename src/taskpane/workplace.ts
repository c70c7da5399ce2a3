import { zonedNow } from '../app/now';
import type { Session } from '../app/session';
import { createSession } from '../app/session';
import type { ExcelHost } from '../hosts/excel';
import type { Receipt } from '../hosts/host';
import type { Environment, Job } from '../jobs/job';
import type { ValuesReport } from '../jobs/values';
import { ourFormulas, SPILLED, values } from '../jobs/values';
import type { LanguageChoice } from './language';

/** The workbook that is open, read once for the pane, the buttons and the functions. */
export interface Workplace {
  readonly host: ExcelHost;
  readonly session: Session;
  readonly language: LanguageChoice;
  readonly now: () => string;
  readonly environment: () => Environment;
  /** Shows what replacing our formulas by their values would write. */
  readonly proposeValues: () => Promise<void>;
}

/** @param now ISO date and time with zone */
export function openWorkplace(excel: ExcelHost, language: LanguageChoice, now = zonedNow): Workplace {
  const host: ExcelHost = {
    ...excel,
    apply: async (plan, options) => withoutSpilled(await excel.apply(plan, options)),
  };
  const session = createSession(host);
  session.start();
  const environment = (): Environment => ({ now: now(), language: language.get() });
  return {
    host,
    session,
    language,
    now,
    environment,
    async proposeValues() {
      const job = await valuesJob(host).catch((error: unknown) => (): never => {
        throw error; // where plans are made, so that the pane says it
      });
      void session.propose('excel.values', job, {}, environment());
    },
  };
}

/** Looks through all sheets, which the pane otherwise leaves alone. */
async function valuesJob(host: ExcelHost): Promise<Job<object, ValuesReport>> {
  const grids = await host.read((await host.sheets()).map(({ name }) => name));
  const spills = await host.spills(ourFormulas(grids));
  return (_grids, _options, environment) => values(grids, { spills }, environment);
}

/** Undo must empty the cells that a formula spilled into, or it could not spill again. */
const withoutSpilled = (receipt: Receipt): Receipt => ({
  ...receipt,
  applied: receipt.applied.map((change) => (change.why === SPILLED ? { ...change, before: null } : change)),
});
