import type { Recipe } from '../../engine/ledger/recipe';
import { UNDECIDED } from '../../engine/ledger/recipe';
import { fromSerial } from '../../engine/parse/date';
import type { Host } from '../../hosts/host';
import type { Environment } from '../../jobs/job';
import { LEDGER_SHEETS, ledgerSheetNames } from '../../sheets/ledger-sheets';
import type { LatePlan, Planner, SheetWords } from '../session';
import { sheetWords } from '../sheet-words';
import type { Progress } from './estimate';
import type { AskOptions, Reader } from './reader';
import type { LedgerSheets } from './workbook';
import { isSame, readLedgerSheets } from './workbook';
import type { JobName, JobOptions, Reports } from './worker/jobs';
import type { Fresh } from './worker/protocol';

export type { Fresh };

export interface Wish {
  readonly job: JobName;
  readonly fresh?: readonly Fresh[];
  readonly options: JobOptions;
  readonly environment: Environment;
}

/** A wish as it is sent: sheets of the workbook are put to use as they stand there. */
export interface Placed extends Wish {
  readonly recipes: readonly (Recipe | undefined)[];
}

export async function runJob<Name extends JobName>(
  reader: Reader,
  sheets: LedgerSheets,
  wish: Wish & { readonly job: Name; readonly recipes?: readonly (Recipe | undefined)[] },
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

const wordsOf = ({ grids }: LedgerSheets): SheetWords[] =>
  sheetWords(LEDGER_SHEETS, ledgerSheetNames(grids.map(({ sheet }) => sheet)), grids, fromSerial);

/** A report that is a sheet of the workbook is used as it stands there, and need not come in once more. */
export function inPlace<Wanted extends Wish>({ fresh = [], ...wish }: Wanted): Omit<Wanted, 'fresh'> & Placed {
  const sheets = fresh.flatMap(({ given: { input }, choices }) =>
    input?.kind === 'sheet' ? [{ sheet: input.source.grid.sheet, choices }] : [],
  );
  const recipes = sheets.map(
    ({ choices: { recipe, kept = [] } }) =>
      // It was read afresh, without the recipe that is kept, or there is none.
      recipe ?? (kept.length === 0 ? UNDECIDED : undefined),
  );
  return {
    ...wish,
    ...(sheets.length > 0 && { options: { ...wish.options, use: sheets.map(({ sheet }) => sheet) } }),
    fresh: fresh.filter(({ given: { input } }) => input?.kind !== 'sheet'),
    recipes,
  } as Omit<Wanted, 'fresh'> & Placed;
}

/** What a plan was made from, and the plan. */
export interface Planned {
  readonly sheets: LedgerSheets;
  readonly late: LatePlan;
}

export const planned = (sheets: LedgerSheets, plan: LatePlan['plan']): Planned => ({
  sheets,
  late: { plan, print: String(++plans), shows: wordsOf(sheets) },
});

/**
 * A wish as a plan that takes its time. As long as nothing that it depends on has changed it stays as it is.
 * @param made what it came to just now
 */
export function plannerOf(host: Host, reader: Reader, wanted: Wish, made?: Planned): Planner {
  const wish = inPlace(wanted);
  let last = made;
  return async (signal, onProgress) => {
    const sheets = await readLedgerSheets(host, wish.options.use);
    if (last && isSame(last.sheets, sheets)) return last.late;
    const { plan } = await runJob(reader, sheets, wish, {
      signal,
      onProgress: (progress) => onProgress(shown(progress)),
    });
    last = planned(sheets, plan);
    return last.late;
  };
}
