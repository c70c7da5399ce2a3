import type { Grid } from '../engine/grid/grid';
import type { Change } from '../engine/grid/change';
import type { Finding, FindingData, Plan, SheetDraft } from '../engine/grid/plan';
import { isEmptyPlan } from '../engine/grid/plan';
import type { Host, Receipt } from '../hosts/host';
import { HostError, undoOf } from '../hosts/host';
import type { MessageKey } from '../i18n';
import type { Environment, Job } from '../jobs/job';
import type { ScoredBook } from '../jobs/scored';
import type { Workbook } from './workbook';
import { readWorkbook } from './workbook';

/** Why a job does not do something: a code, what it is about, and findings that say more. */
export interface Refusal {
  readonly code: string;
  readonly about: readonly string[];
  readonly problems: readonly Finding[];
}

/** A plan on screen, not yet written. `renewed`: the sheets changed after it was first shown. */
export interface Preview {
  readonly title: MessageKey;
  readonly plan: Plan;
  /** Why something that was asked for is not in the plan. */
  readonly refusals: readonly Refusal[];
  readonly renewed: boolean;
}

export interface Done {
  readonly title: MessageKey;
  readonly receipt: Receipt;
  readonly undone: boolean;
}

/** A plan that is being made, and takes its time. */
export interface Planning {
  readonly title: MessageKey;
  /** 0 to 1, as far as that can be told. */
  readonly share?: number;
  /** Estimated. */
  readonly secondsLeft?: number;
}

/** A plan that was made elsewhere. */
export interface LatePlan {
  readonly plan: Plan;
  readonly refusals?: readonly Refusal[];
  /** The same for the same plan: what it was made from has not changed. */
  readonly print: string;
}

/**
 * Makes a plan on the workbook as it is now: in a worker, say. Asked again whenever the sheets may have changed.
 * Rejects when `signal` is aborted.
 */
export type Planner = (
  signal: AbortSignal,
  onProgress: (progress: Omit<Planning, 'title'>) => void,
) => Promise<LatePlan>;

export interface SessionState {
  /** Absent until the workbook was read for the first time. */
  readonly scored?: ScoredBook;
  readonly grids: readonly Grid[];
  readonly busy: 'reading' | 'writing' | undefined;
  /** While writing. */
  readonly progress?: { readonly done: number; readonly total: number };
  readonly planning?: Planning;
  readonly preview?: Preview;
  /** The last thing written. */
  readonly last?: Done;
  /** The code of what could not be done; nothing was written then. */
  readonly trouble?: string;
  /** What it is about, for the sentence. */
  readonly troubleData?: FindingData;
}

/** What the screens see of a workbook: its scores as of the last edit, and the one way to write. */
export interface Session {
  readonly state: () => SessionState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Reads now and after every edit. Returns how to stop. */
  readonly start: () => () => void;
  /** Reads now. Resolves when every edit so far was seen. */
  readonly refresh: () => Promise<void>;
  /** Shows what a job would write. Resolves to what was written, or to `undefined` when it was not, or not all of it. */
  readonly propose: <Options, Report>(
    title: MessageKey,
    job: Job<Options, Report>,
    options: Options,
    environment: Environment,
    refusals?: (report: Report) => readonly Refusal[],
  ) => Promise<Receipt | undefined>;
  /** The same with a plan that takes its time. Until it is there, `planning` says how far it is; `cancel` ends it. */
  readonly proposeLater: (title: MessageKey, planner: Planner) => Promise<Receipt | undefined>;
  /** Carries a job out at once, on the sheets as they are: for what a person asked for by a button that says what it writes. */
  readonly perform: <Options, Report>(
    title: MessageKey,
    job: Job<Options, Report>,
    options: Options,
    environment: Environment,
  ) => Promise<void>;
  /** Writes what is on screen; if the sheets changed since, shows the new plan instead. */
  readonly apply: () => Promise<void>;
  /** Takes the preview away, or stops writing. */
  readonly cancel: () => void;
  readonly undo: () => Promise<void>;
  readonly dismiss: () => void;
}

type Proposed = Pick<Preview, 'plan' | 'refusals'> & { readonly print?: string };

/** Edits that come closer together than this are scored once. Milliseconds. */
const PAUSE = 80;

const codeOf = (error: unknown): string =>
  error instanceof HostError ? error.code : error instanceof Error ? error.name : 'unknown';

const troubleOf = (error: unknown) => ({
  trouble: codeOf(error),
  troubleData: error instanceof HostError ? error.data : {},
});

/** What tells one plan from another. */
const printOf = ({ print, plan: { changes, add, remove, looks } }: Proposed): string =>
  print ?? JSON.stringify({ changes, add, remove, looks });

/** What still stands of something written when taking it back stopped half way: that can be taken back later. */
function restOf(written: Receipt, taken: Receipt): Receipt {
  const placeOf = ({ at: { sheet, row, column } }: Change): string => `${row} ${column} ${sheet}`;
  const back = new Set(taken.applied.map(placeOf));
  const without = (drafts: readonly SheetDraft[], gone: readonly SheetDraft[]): SheetDraft[] =>
    drafts.filter(({ name }) => !gone.some((draft) => draft.name === name));
  return {
    ...taken,
    applied: written.applied.filter((change) => !back.has(placeOf(change))),
    added: without(written.added, taken.removed),
    removed: without(written.removed, taken.added),
  };
}

export function createSession(host: Host): Session {
  let state: SessionState = { grids: [], busy: 'reading' };
  const listeners = new Set<() => void>();
  const set = (part: Partial<SessionState>): void => {
    state = { ...state, ...part };
    listeners.forEach((listener) => listener());
  };

  // One thing at a time: reading and writing never overlap.
  let queue: Promise<void> = Promise.resolve();
  const inTurn = (busy: 'reading' | 'writing', task: () => Promise<void>): Promise<void> => {
    const turn = queue.then(async () => {
      set({ busy, trouble: undefined });
      try {
        await task();
      } catch (error) {
        set(troubleOf(error));
      } finally {
        set({ busy: undefined, progress: undefined });
      }
    });
    queue = turn;
    return turn;
  };

  interface Proposal {
    readonly title: MessageKey;
    readonly settle: (receipt?: Receipt) => void;
    /** One of the two: a plan out of our sheets at once, or one that takes its time. */
    readonly make?: (grids: readonly Grid[]) => Proposed;
    readonly planner?: Planner;
  }
  let proposal: Proposal | undefined;
  let shown: Proposed | undefined;
  let planning: AbortController | undefined;
  let writing: AbortController | undefined;

  const close = (receipt?: Receipt): void => {
    const closed = proposal;
    proposal = undefined;
    planning?.abort();
    set({ preview: undefined, planning: undefined });
    closed?.settle(receipt);
  };

  /** A job that refuses takes its proposal with it. */
  const refuse = (error: unknown): undefined => {
    close();
    set(troubleOf(error));
  };

  /** The proposal's plan for these sheets. */
  const planned = (grids: readonly Grid[]): Proposed | undefined => {
    try {
      return proposal?.make?.(grids);
    } catch (error) {
      return refuse(error);
    }
  };

  /** The plan of a proposal that takes its time. Nothing when the proposal is gone by then. */
  const plannedLater = async ({ title, planner }: Proposal): Promise<Proposed | undefined> => {
    const own = (planning = new AbortController());
    const isOver = (): boolean => own.signal.aborted;
    set({ planning: { title } });
    try {
      const late = await planner!(own.signal, (progress) => {
        if (!isOver()) set({ planning: { title, ...progress } });
      });
      return isOver() ? undefined : { refusals: [], ...late };
    } catch (error) {
      return isOver() ? undefined : refuse(error);
    } finally {
      if (planning === own) {
        planning = undefined;
        set({ planning: undefined });
      }
    }
  };

  const present = (proposed: Proposed, renewed: boolean): void => {
    const { plan, refusals } = proposed;
    shown = proposed;
    set({ preview: { title: proposal!.title, plan, refusals, renewed } });
  };

  /** Shows the sheets as they are. What is proposed on them is planned anew. */
  const show = async ({ grids, scored }: Workbook): Promise<void> => {
    set({ grids, scored });
    if (!state.preview || !proposal) return;
    const now = proposal.planner ? await plannedLater(proposal) : planned(grids);
    if (now && printOf(now) !== printOf(shown!)) present(now, true);
  };

  let waiting = false;
  const refresh = (): Promise<void> => {
    if (waiting) return queue; // the reading that waits its turn will see this edit too
    waiting = true;
    return inTurn('reading', async () => {
      waiting = false;
      await show(await readWorkbook(host));
    });
  };

  const write = (plan: Plan): Promise<Receipt> => {
    writing = new AbortController();
    const onProgress = (done: number, total: number): void => set({ progress: { done, total } });
    return host.apply(plan, { signal: writing.signal, onProgress });
  };

  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    start: () => {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const stop = host.onEdited(() => {
        clearTimeout(timer);
        timer = setTimeout(() => void refresh(), PAUSE);
      });
      void refresh();
      return () => {
        clearTimeout(timer);
        stop();
      };
    },
    refresh,
    propose: (title, job, options, environment, refusals = () => []) => {
      close();
      return new Promise((settle) => {
        const make = (grids: readonly Grid[]): Proposed => {
          const { plan, report } = job(grids, options, environment);
          return { plan, refusals: refusals(report) };
        };
        proposal = { title, make, settle };
        const proposed = planned(state.grids);
        if (!proposed) return;
        set({ trouble: undefined });
        present(proposed, false);
      });
    },
    proposeLater: (title, planner) => {
      close();
      return new Promise((settle) => {
        const own: Proposal = { title, planner, settle };
        proposal = own;
        set({ planning: { title }, trouble: undefined });
        void inTurn('reading', async () => {
          if (proposal !== own) return;
          const proposed = await plannedLater(own);
          if (proposed) present(proposed, false);
        });
      });
    },
    perform: (title, job, options, environment) =>
      inTurn('writing', async () => {
        await show(await readWorkbook(host));
        const receipt = await write(job(state.grids, options, environment).plan);
        set({ last: { title, receipt, undone: false } });
        await show(await readWorkbook(host));
      }),
    apply: () =>
      inTurn('writing', async () => {
        const approved = state.preview;
        await show(await readWorkbook(host));
        if (!approved || state.preview !== approved || isEmptyPlan(approved.plan)) return;
        const receipt = await write(approved.plan);
        const settled = proposal;
        proposal = undefined; // it is history now, not to be planned again
        try {
          await show(await readWorkbook(host));
        } finally {
          set({ preview: undefined, last: { title: approved.title, receipt, undone: false } });
          settled?.settle(receipt.stopped ? undefined : receipt);
        }
      }),
    cancel: () => {
      if (state.busy === 'writing' && !planning) writing?.abort();
      else close();
    },
    undo: () =>
      inTurn('writing', async () => {
        if (!state.last || state.last.undone) return;
        const { title, receipt } = state.last;
        const taken = await write(undoOf(receipt));
        set({
          last: taken.stopped
            ? { title, receipt: restOf(receipt, taken), undone: false }
            : { title, receipt: taken, undone: true },
        });
        await show(await readWorkbook(host));
      }),
    dismiss: () => set({ last: undefined, trouble: undefined }),
  };
}
