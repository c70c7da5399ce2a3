import type { Grid } from '../engine/grid/grid';
import type { Receipt } from '../hosts/host';
import type { MessageKey } from '../i18n';
import type { Planner, Preview, SessionState } from './session-state';
import { troubleOf } from './trouble';

type Proposed = Pick<Preview, 'plan' | 'refusals' | 'shows'> & { readonly print?: string };

/** Something that is to be written if a person agrees. */
export interface Proposal {
  readonly title: MessageKey;
  readonly settle: (receipt?: Receipt) => void;
  /** One of the two: a plan out of our sheets at once, or one that takes its time. */
  readonly make?: (grids: readonly Grid[]) => Proposed;
  readonly planner?: Planner;
}

/** One proposal at a time, from its plan to its end. */
export interface Proposing {
  /** Takes the place of another one, and is planned and shown: at once, or when its plan is there. */
  readonly open: (proposal: Proposal, grids: readonly Grid[]) => void;
  readonly openLater: (proposal: Proposal) => void;
  /** The plan of a proposal that takes its time; nothing when another one came in its place. */
  readonly presentLater: (proposal: Proposal) => Promise<void>;
  /** Plans anew what is on screen, for the sheets as they are now. */
  readonly renew: (grids: readonly Grid[]) => Promise<void>;
  readonly isPlanning: () => boolean;
  /** Takes the proposal away from the screen. */
  readonly close: (receipt?: Receipt) => void;
  /** It is history now, not to be planned again. */
  readonly take: () => Proposal | undefined;
}

/** What tells one plan from another. */
const printOf = ({ print, plan: { changes, add, remove, looks } }: Proposed): string =>
  print ?? JSON.stringify({ changes, add, remove, looks });

export function createProposing(state: () => SessionState, set: (part: Partial<SessionState>) => void): Proposing {
  let proposal: Proposal | undefined;
  let shown: Proposed | undefined;
  let planning: AbortController | undefined;

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
      if (planning === own) planning = undefined;
    }
  };

  /** In the place of its planning at once: what is on screen else would come back in between. */
  const present = (proposed: Proposed, renewed: boolean): void => {
    const { title, planner } = proposal!;
    const { plan, refusals, shows } = proposed;
    shown = proposed;
    const waited = planner !== undefined;
    set({ planning: undefined, preview: { title, plan, refusals, renewed, waited, ...(shows && { shows }) } });
  };

  return {
    open: (next, grids) => {
      proposal = next;
      const proposed = planned(grids);
      if (!proposed) return;
      set({ trouble: undefined });
      present(proposed, false);
    },
    openLater: (next) => {
      proposal = next;
      set({ planning: { title: next.title }, trouble: undefined });
    },
    presentLater: async (own) => {
      if (proposal !== own) return;
      const proposed = await plannedLater(own);
      if (proposed) present(proposed, false);
    },
    renew: async (grids) => {
      if (!state().preview || !proposal) return;
      const now = proposal.planner ? await plannedLater(proposal) : planned(grids);
      if (now && printOf(now) !== printOf(shown!)) present(now, true);
      else if (now) set({ planning: undefined });
    },
    isPlanning: () => planning !== undefined,
    close,
    take: () => {
      const taken = proposal;
      proposal = undefined;
      return taken;
    },
  };
}
