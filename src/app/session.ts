import type { Change } from '../engine/grid/change';
import type { Plan, SheetDraft } from '../engine/grid/plan';
import { isEmptyPlan } from '../engine/grid/plan';
import { sameContent } from '../engine/grid/value';
import type { Host, Receipt } from '../hosts/host';
import { undoOf } from '../hosts/host';
import { sheetNames } from '../sheets/read-book';
import type { Proposal } from './proposing';
import { createProposing } from './proposing';
import type { Session, SessionState } from './session-state';
import { troubleOf } from './trouble';
import type { Workbook } from './workbook';
import { readWorkbook } from './workbook';

export type * from './session-state';

/** Edits that come closer together than this are scored once. Milliseconds. */
const PAUSE = 80;

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

/** What was taken back by other means already, such as the program's own undo, is as it is to be: no word of it. */
const withoutDone = (taken: Receipt): Receipt => ({
  ...taken,
  skipped: taken.skipped.filter(({ change, found }) => !sameContent(found, change.after)),
});

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

  const proposing = createProposing(() => state, set);
  let writing: AbortController | undefined;

  /** Shows the sheets as they are. What is proposed on them is planned anew. */
  const show = async ({ grids, scored }: Workbook): Promise<void> => {
    set({ grids, scored });
    await proposing.renew(grids);
  };

  let waiting = false;
  /** Somebody may have written into the Scores sheet since it was read. */
  let areScoresOld = true;
  const reread = (): Promise<void> => {
    if (waiting) return queue; // the reading that waits its turn will see this edit too
    waiting = true;
    return inTurn('reading', async () => {
      waiting = false;
      const { scores } = sheetNames(state.grids.map(({ sheet }) => sheet));
      const known = areScoresOld ? undefined : state.grids.find(({ sheet }) => sheet === scores);
      areScoresOld = false;
      try {
        await show(await readWorkbook(host, known));
      } catch (error) {
        areScoresOld = true;
        throw error;
      }
    });
  };
  const refresh = (): Promise<void> => {
    areScoresOld = true;
    return reread();
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
      const stop = host.onEdited((sheets) => {
        if (sheets.length === 0 || sheetNames(sheets).scores !== undefined) areScoresOld = true;
        clearTimeout(timer);
        timer = setTimeout(() => void reread(), PAUSE);
      });
      void refresh();
      return () => {
        clearTimeout(timer);
        stop();
      };
    },
    refresh,
    propose: (title, job, options, environment, refusals = () => []) => {
      proposing.close();
      return new Promise((settle) => {
        const make: Proposal['make'] = (grids) => {
          const { plan, report } = job(grids, options, environment);
          return { plan, refusals: refusals(report) };
        };
        proposing.open({ title, make, settle }, state.grids);
      });
    },
    proposeLater: (title, planner) => {
      proposing.close();
      return new Promise((settle) => {
        const own: Proposal = { title, planner, settle };
        proposing.openLater(own);
        void inTurn('reading', () => proposing.presentLater(own));
      });
    },
    fetched: (load) =>
      load().catch(() => {
        set({ trouble: 'part-missing', troubleData: {} });
        return undefined;
      }),
    perform: (title, job, options, environment) =>
      inTurn('writing', async () => {
        await show(await readWorkbook(host));
        const receipt = await write(job(state.grids, options, environment).plan);
        set({ last: { title, receipt, undone: false } });
        await show(await readWorkbook(host));
      }),
    performQuietly: (job, options, environment) => {
      let could = false;
      const isFree = (): boolean => !state.preview && !state.planning;
      if (state.busy || !isFree()) return Promise.resolve(could);
      // In turn like everything else, but without a sign of it: `busy` would move what is on screen.
      queue = queue.then(async () => {
        try {
          await show(await readWorkbook(host));
          if (!isFree()) return;
          const { plan } = job(state.grids, options, environment);
          if (!isEmptyPlan(plan)) {
            await host.apply(plan);
            await show(await readWorkbook(host));
          }
          could = true;
        } catch {
          // Whatever was in the way may be gone by the next time.
        }
      });
      return queue.then(() => could);
    },
    apply: () =>
      inTurn('writing', async () => {
        const approved = state.preview;
        await show(await readWorkbook(host));
        if (!approved || state.preview !== approved || isEmptyPlan(approved.plan)) return;
        const receipt = await write(approved.plan);
        const settled = proposing.take();
        try {
          await show(await readWorkbook(host));
        } finally {
          set({ preview: undefined, last: { title: approved.title, receipt, undone: false } });
          settled?.settle(receipt.stopped ? undefined : receipt);
        }
      }),
    cancel: () => {
      if (state.busy === 'writing' && !proposing.isPlanning()) writing?.abort();
      else proposing.close();
    },
    undo: () =>
      inTurn('writing', async () => {
        if (!state.last || state.last.undone) return;
        const { title, receipt } = state.last;
        const taken = withoutDone(await write(undoOf(receipt)));
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
