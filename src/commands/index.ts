import type { Session } from '../app/session';
import type { Host } from '../hosts/host';
import { sheetNames } from '../sheets/read-book';
import { score } from '../jobs/score';
import type { Environment } from '../jobs/job';
import type { Address } from '../engine/grid/address';

/** What the buttons of the ribbon work with. */
export interface Surroundings {
  readonly host: Host;
  /** Shared with the pane, which shows what was done, why something was not, and the way back. */
  readonly session: Session;
  readonly environment: () => Environment;
  readonly reveal: (at: Address) => Promise<void>;
  readonly showPane: () => Promise<void>;
}

export type Command = (place: Surroundings) => Promise<void>;

/** Scores the open visits into the Scores sheet and shows it; what could not be done is in the pane. */
export const scoreCommand: Command = async ({ host, session, environment, reveal, showPane }) => {
  await session.perform('app.writeScores', score, {}, environment());
  const { scores } = sheetNames((await host.sheets()).map(({ name }) => name));
  if (isWhole(session) && scores !== undefined) await reveal({ sheet: scores, row: 0, column: 0 });
  else await showPane();
};

/** Takes back what was written last, by a button or in the pane. With nothing to take back the pane says what there is. */
export const undoCommand: Command = async ({ session, showPane }) => {
  const { last } = session.state();
  const isUndone = !last || last.undone;
  if (!isUndone) await session.undo();
  if (isUndone || !isWhole(session)) await showPane();
};

/** Whether the last thing went through without a rest. */
function isWhole(session: Session): boolean {
  const { trouble, last } = session.state();
  if (trouble !== undefined || !last) return false;
  const { skipped, kept, stopped } = last.receipt;
  return skipped.length + kept.length === 0 && stopped === undefined;
}
