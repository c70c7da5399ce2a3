/** How far something is. */
export interface Progress<Step> {
  readonly step: Step;
  /** 0 to 1. */
  readonly share: number;
  /** `undefined` while nothing can be said, or when it takes longer than it should. */
  readonly secondsLeft?: number;
}

/** Milliseconds for a million cells: measured on an ordinary machine, then on this one. */
export type Rates<Step extends string> = Record<Step, number>;

/** What lies before a step's end is never shown as done. */
const NEARLY = 0.97;

export interface Estimate<Step> {
  /** A step begins. The one before it has ended, and has taught how long it takes here. @param size in cells */
  begin(step: Step, size: number): void;
  end(): void;
  now(): Progress<Step> | undefined;
}

/**
 * How long something of several steps will take, by how long such steps took before.
 * @param steps all of them, in order
 * @param rates they learn
 * @param clock milliseconds
 */
export function estimating<Step extends string>(
  steps: readonly Step[],
  rates: Rates<Step>,
  clock: () => number,
): Estimate<Step> {
  let current: { readonly step: Step; readonly size: number; readonly since: number } | undefined;
  let cells = 0;
  let spent = 0;
  const expected = (step: Step, size: number): number => (rates[step] * size) / 1e6;
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
      cells = Math.max(cells, size);
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
