import type { Host } from '../../hosts/host';
import type { Environment } from '../../jobs/job';
import type { LatePlan, Planner } from '../session';
import type { Progress } from './estimate';
import type { AskOptions, Reader } from './reader';
import type { LedgerSheets } from './workbook';
import { isSame, readLedgerSheets } from './workbook';
import type { JobName, JobOptions, Reports } from './worker/jobs';
import type { Given, ReadChoices } from './worker/protocol';

/** A report that is on screen and not in the workbook, and how it is read. */
export interface Fresh {
  readonly given: Given;
  readonly choices: ReadChoices;
}

export interface Wish {
  readonly job: JobName;
  readonly fresh?: Fresh;
  readonly options: JobOptions;
  readonly environment: Environment;
}

export async function runJob<Name extends JobName>(
  reader: Reader,
  sheets: LedgerSheets,
  wish: Wish & { readonly job: Name },
  options?: AskOptions,
): Promise<{ readonly plan: LatePlan['plan']; readonly report: Reports[Name] }> {
  const made = await reader.ask({ kind: 'plan', ...wish, ...sheets }, options);
  return made as { plan: LatePlan['plan']; report: Reports[Name] };
}

const shown = ({ share, secondsLeft }: Progress): { share: number; secondsLeft?: number } => ({
  share,
  ...(secondsLeft !== undefined && { secondsLeft }),
});

let plans = 0;

/** A wish as a plan that takes its time. As long as nothing that it depends on has changed it stays as it is. */
export function plannerOf(host: Host, reader: Reader, wish: Wish): Planner {
  let last: { readonly sheets: LedgerSheets; readonly late: LatePlan } | undefined;
  return async (signal, onProgress) => {
    const sheets = await readLedgerSheets(host);
    if (last && isSame(last.sheets, sheets)) return last.late;
    const { plan } = await runJob(reader, sheets, wish, {
      signal,
      onProgress: (progress) => onProgress(shown(progress)),
    });
    last = { sheets, late: { plan, print: String(++plans) } };
    return last.late;
  };
}
