import type { Recipe } from '../../engine/ledger/recipe';
import { UNDECIDED } from '../../engine/ledger/recipe';
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
  wish: Wish & { readonly job: Name; readonly recipe?: Recipe },
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

/** A report that is a sheet of the workbook is used as it stands there, and need not come in once more. */
function inPlace({ fresh, ...wish }: Wish): {
  readonly use: readonly string[];
  readonly wish: Wish & { readonly recipe?: Recipe };
} {
  const input = fresh?.given.input;
  if (!fresh || input?.kind !== 'sheet') return { use: [], wish: { ...wish, ...(fresh && { fresh }) } };
  const use = [input.source.grid.sheet];
  const { recipe, kept = [] } = fresh.choices;
  // It was read afresh, without the recipe that is kept, or there is none.
  const decided = recipe ?? (kept.length === 0 ? UNDECIDED : undefined);
  return { use, wish: { ...wish, options: { ...wish.options, use }, ...(decided && { recipe: decided }) } };
}

/** A wish as a plan that takes its time. As long as nothing that it depends on has changed it stays as it is. */
export function plannerOf(host: Host, reader: Reader, wanted: Wish): Planner {
  const { use, wish } = inPlace(wanted);
  let last: { readonly sheets: LedgerSheets; readonly late: LatePlan } | undefined;
  return async (signal, onProgress) => {
    const sheets = await readLedgerSheets(host, use);
    if (last && isSame(last.sheets, sheets)) return last.late;
    const { plan } = await runJob(reader, sheets, wish, {
      signal,
      onProgress: (progress) => onProgress(shown(progress)),
    });
    last = { sheets, late: { plan, print: String(++plans) } };
    return last.late;
  };
}
