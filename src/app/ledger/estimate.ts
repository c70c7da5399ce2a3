import type { Estimate, Progress as Far, Rates } from '../worker/estimate';
import { estimating } from '../worker/estimate';
import type { Step as Done } from './worker/protocol';

export type Step = Done | 'arriving';
export type Progress = Far<Step>;

const rates: Rates<Step> = {
  intake: 350,
  recognise: 1000,
  account: 1200,
  plan: 4500,
  unify: 4500,
  arriving: 2000,
};

/** Characters that a cell comes to, before cells are counted. */
const CHARACTERS = 7;

/** @param steps all of them, in order @param clock milliseconds */
export function estimate(steps: readonly Step[], clock: () => number): Estimate<Step> {
  const times = estimating(steps, rates, clock);
  return { ...times, begin: (step, size) => times.begin(step, step === 'intake' ? size / CHARACTERS : size) };
}
