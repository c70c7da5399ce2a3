import { divide, multiply, rational, sum, toNumber } from '../number/rational';
import { apportion } from '../rubric/apportion';

/** A weekly review takes so many minutes (S7). */
export const MINUTES = 45;

/** What is talked about, in this order, and how many minutes each would take of a full review. */
const SHARES = { figures: 5, marks: 10, best: 10, lost: 15, disputes: 10, none: 15, agree: 5 } as const;
export type AgendaTopic = keyof typeof SHARES;

export interface AgendaItem {
  readonly topic: AgendaTopic;
  readonly minutes: number;
}

/** The minutes of the topics that there is something to say about; they add up to 45. */
export function agenda(topics: readonly AgendaTopic[]): AgendaItem[] {
  const whole = rational(MINUTES);
  const all = sum(topics.map((topic) => rational(SHARES[topic])));
  const parts = topics.map((topic) => divide(multiply(rational(SHARES[topic]), whole), all));
  const minutes = apportion(parts, whole, rational(1));
  return topics.map((topic, i) => ({ topic, minutes: toNumber(minutes[i]!) }));
}
