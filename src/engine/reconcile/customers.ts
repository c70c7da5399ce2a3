import { compareText } from '../ledger/order';
import { groupNames } from '../match/name-groups';
import type { NameDecisions } from '../match/types';
import type { Decision } from './decisions';
import type { Line } from './line';
import { textIn } from './line';

/** Customers by what they are called, in the order of names, so that their numbers are the same for any order of lines. */
export function customersOf(lines: readonly Line[], decisions: readonly Decision[]) {
  const written = new Set(lines.map((line) => textIn(line, 'customer')));
  const names = [...written].filter((name) => name !== '').sort(compareText);
  const { groups, review } = groupNames(names, nameDecisions(decisions));
  const groupOf = new Map(groups.flatMap((group, i) => group.map((place) => [names[place]!, i] as const)));
  const near = new Set(review.map(({ left, right }) => `${groupOf.get(names[left]!)},${groupOf.get(names[right]!)}`));
  const areAlike = (one: string, other: string): boolean => {
    const [a, b] = [groupOf.get(one), groupOf.get(other)];
    return a === b || near.has(`${a},${b}`) || near.has(`${b},${a}`);
  };
  return { names, groups, review, areAlike, groupOf: (name: string): number => groupOf.get(name) ?? -1 };
}

function nameDecisions(decisions: readonly Decision[], kind: 'customer' | 'product' = 'customer'): NameDecisions {
  const own = decisions.filter((each) => each.kind === kind);
  const pairs = (isSame: boolean) => own.filter((each) => each.isSame === isSame).map(({ a, b }) => [a, b] as const);
  return { pinned: pairs(true), forbidden: pairs(false) };
}
