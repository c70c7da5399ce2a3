import type { Recipe } from './recipe';

/** Whether two recipes decide the same, in whatever order. What the report itself said decides nothing. */
export const isSameRecipe = (one: Recipe, other: Recipe): boolean => decisions(one) === decisions(other);

const decisions = (recipe: Recipe): string => JSON.stringify(sorted({ ...recipe, said: null }));

/** Bags as lists of their members in the order of their names. */
function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return members.map(([name, member]) => [name, sorted(member)]);
}
