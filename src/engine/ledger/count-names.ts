/** How often each name is among all; what never is, 0 times. */
export function countNames<Name extends string>(names: readonly Name[], all: readonly Name[]): Record<Name, number> {
  const counts = Object.fromEntries(names.map((name) => [name, 0])) as Record<Name, number>;
  for (const each of all) counts[each]++;
  return counts;
}
