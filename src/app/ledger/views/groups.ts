import type { AgingGroup, AgingItem, AgingResult } from '../../../engine/ledger/aging/result';
import type { Rational } from '../../../engine/number/rational';
import { compare, ZERO } from '../../../engine/number/rational';
import { wordKey } from '../../../engine/parse/text';

const GROUPINGS = ['customer', 'owner', 'department'] as const;
export type Grouping = (typeof GROUPINGS)[number];
export const ORDERS = ['outstanding', 'over60', 'name'] as const;
export type Order = (typeof ORDERS)[number];

export const groupsBy = ({ customers, owners, departments }: AgingResult, by: Grouping): readonly AgingGroup[] =>
  ({ customer: customers, owner: owners, department: departments })[by];

/** Ways to group that the report knows names for. */
export const groupingsOf = (result: AgingResult): readonly Grouping[] =>
  GROUPINGS.filter((by) => groupsBy(result, by).some(({ name }) => name !== ''));

const over60Of = ({ over60 }: AgingGroup): Rational => over60 ?? ZERO;

/** The groups of one currency whose name has the text in it, in order; equal ones by name. */
export function listGroups(
  groups: readonly AgingGroup[],
  { currency, text, order }: { readonly currency: string; readonly text: string; readonly order: Order },
): readonly AgingGroup[] {
  const key = wordKey(text);
  const byName = (a: AgingGroup, b: AgingGroup): number => a.name.localeCompare(b.name, 'zh-CN');
  const compareGroups = {
    outstanding: (a: AgingGroup, b: AgingGroup) => compare(b.outstanding, a.outstanding) || byName(a, b),
    over60: (a: AgingGroup, b: AgingGroup) => compare(over60Of(b), over60Of(a)) || byName(a, b),
    name: byName,
  }[order];
  return groups.filter((group) => group.currency === currency && wordKey(group.name).includes(key)).sort(compareGroups);
}

/** A group's items, the oldest first. */
export const itemsOf = (items: readonly AgingItem[], by: Grouping, { name, currency }: AgingGroup): AgingItem[] =>
  items
    .filter((item) => item[by] === name && item.currency === currency)
    .sort((a, b) => (b.days ?? -Infinity) - (a.days ?? -Infinity) || 0);
