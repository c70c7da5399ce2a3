import type { Step } from './worker/protocol';

/** How far something is. */
export interface Progress {
  readonly step: Step | 'arriving';
  /** 0 to 1. */
  readonly share: number;
  /** `undefined` while nothing can be said, or when it takes longer than it should. */
  readonly secondsLeft?: number;
}

/** Milliseconds for a million characters or cells: measured on an ordinary machine, then on this one. */
const rates: Record<Step | 'arriving', number> = {
  intake: 50,
  recognise: 1000,
  account: 1200,
  plan: 4500,
  unify: 4500,
  arriving: 2000,
};

/** Cells that so many characters come to, before they are counted. */
const CHARACTERS = 7;
/** What lies before a step's end is never shown as done. */
const NEARLY = 0.97;

export interface Estimate {
  /** A step begins. The one before it has ended, and has taught how long it takes here. */
  begin(step: Step | 'arriving', size: number): void;
  end(): void;
  now(): Progress | undefined;
}

/**
 * How long something of several steps will take, by how long such steps took before.
 * @param steps all of them, in order
 * @param clock milliseconds
 */
export function estimate(steps: readonly (Step | 'arriving')[], clock: () => number): Estimate {
  let current: { readonly step: Step | 'arriving'; readonly size: number; readonly since: number } | undefined;
  let cells = 0;
  let spent = 0;
  const expected = (step: Step | 'arriving', size: number): number => (rates[step] * size) / 1e6;
  const end = (): void => {
    if (!current) return;
    const { step, size, since } = current;
    const took = clock() - since;
    spent += took;
    if (size > 10_000) rates[step] = (rates[step] + (took / size) * 1e6) / 2;
    current = undefined;
  };
  return {
    begin(step, size) {
      end();
      cells = step === 'intake' ? size / CHARACTERS : Math.max(cells, size);
      current = { step, size, since: clock() };
    },
    end,
    now() {
      if (!current) return undefined;
      const { step, size, since } = current;
      const elapsed = clock() - since;
      const own = expected(step, size);
      const after = steps.slice(steps.indexOf(step) + 1).reduce((sum, each) => sum + expected(each, cells), 0);
      const left = Math.max(0, own - elapsed);
      const share = Math.min(NEARLY, (spent + Math.min(elapsed, own)) / Math.max(1, spent + own + after));
      return { step, share, ...(elapsed <= own && { secondsLeft: Math.ceil((left + after) / 1000) }) };
    },
  };
}
