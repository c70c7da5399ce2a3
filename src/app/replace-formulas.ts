import type { Receipt, SpillingHost } from '../hosts/host';
import type { Environment, Job } from '../jobs/job';
import type { ValuesReport } from '../jobs/values';
import { ourFormulas, SPILLED, values } from '../jobs/values';
import type { Session } from './session';

/** Shows what replacing our formulas by their values would write. @param host what the session works on */
export async function proposeValues(session: Session, host: SpillingHost, environment: Environment): Promise<void> {
  const job = await valuesJob(host).catch((error: unknown) => (): never => {
    throw error; // where plans are made, so that the pane says it
  });
  void session.propose('excel.values', job, {}, environment);
}

/** Looks through all sheets, which the pane otherwise leaves alone. */
async function valuesJob(host: SpillingHost): Promise<Job<object, ValuesReport>> {
  const grids = await host.read((await host.sheets()).map(({ name }) => name));
  const spills = await host.spills(ourFormulas(grids));
  return (_grids, _options, environment) => values(grids, { spills }, environment);
}

/** The host with receipts that can be undone: cells that a formula spilled into must be empty for it to spill again. */
export const spillingAgain = <Spilling extends SpillingHost>(host: Spilling): Spilling => ({
  ...host,
  apply: async (plan, options) => withoutSpilled(await host.apply(plan, options)),
});

const withoutSpilled = (receipt: Receipt): Receipt => ({
  ...receipt,
  applied: receipt.applied.map((change) => (change.why === SPILLED ? { ...change, before: null } : change)),
});
