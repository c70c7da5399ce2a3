import type { Grid } from '../../engine/grid/grid';
import type { Receipt } from '../../hosts/host';
import type { MessageKey } from '../../i18n';
import type { Environment, Job } from '../../jobs/job';

/** The places of the room, in their order. */
export const VIEWS = ['overdue', 'contacts', 'tasks', 'escalate', 'spotcheck', 'remind'] as const;
export type ClocksView = (typeof VIEWS)[number];

/** What every place gets: the sheets as they were read, the moment, and the way to write. */
export interface PlaceProps {
  readonly grids: readonly Grid[];
  readonly environment: Environment;
  readonly propose: Propose;
}

/** Shows what a job would write; resolves to what was written, if it was. */
export type Propose = <Options, Report extends object>(
  title: MessageKey,
  job: Job<Options, Report>,
  options: Options,
) => Promise<Receipt | undefined>;
