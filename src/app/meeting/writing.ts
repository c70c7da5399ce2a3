import type { MessageKey } from '../../i18n';
import { isEmptyPlan } from '../../engine/grid/plan';
import type { Host } from '../../hosts/host';
import type { RenewTaskOptions } from '../../jobs/clocks/renew-task';
import { renewTask } from '../../jobs/clocks/renew-task';
import { setupClocks } from '../../jobs/clocks/setup-clocks';
import { spotcheck } from '../../jobs/clocks/spotcheck';
import type { Environment, Job } from '../../jobs/job';
import type { NoResult } from '../../jobs/result-rows';
import { readClockGrids } from '../clocks/sheets';
import { newSeed } from '../evaluating/seed';
import type { Session } from '../session';

/** What came of a wish to write. */
export type Outcome = 'written' | 'not-written' | 'nothing' | NoResult;

/** Everything that the meeting writes: each at once, for the button says what it does, and each can be undone. */
export interface Writing {
  readonly renew: (options: RenewTaskOptions) => Promise<Outcome>;
  readonly draw: () => Promise<Outcome>;
  readonly addSheets: () => Promise<Outcome>;
}

export function writingOf(host: Host, session: Session, environment: () => Environment): Writing {
  const write = async <Options, Report extends object>(
    title: MessageKey,
    job: Job<Options, Report>,
    options: Options,
  ): Promise<Outcome> => {
    const made = job(await readClockGrids(host), options, environment());
    const refused = 'refused' in made.report ? (made.report.refused as NoResult | undefined) : undefined;
    if (refused) return refused;
    if (isEmptyPlan(made.plan)) return 'nothing';
    const before = session.state().last;
    await session.perform(title, () => made, {}, environment());
    const { last } = session.state();
    const isWhole = last !== undefined && last !== before && !last.receipt.stopped && last.receipt.skipped.length === 0;
    return isWhole ? 'written' : 'not-written';
  };
  return {
    renew: (options) => write('meeting.job.renew', renewTask, options),
    draw: () => write('meeting.job.draw', spotcheck, { seed: newSeed() }),
    addSheets: () => write('meeting.job.sheets', setupClocks, {}),
  };
}
