const JOINT = ' · ';
const NAMELESS = '?';

/**
 * A key for each row that a note can hang on: its name, the best one that it has. Rows that share it are told apart by what
 * else they have, and only then by their order (`#2`). No two keys are the same.
 * @param moreOf what else tells a row from its namesakes; asked only where there are any
 */
export function keysOf(names: readonly string[], moreOf: (row: number) => readonly string[]): string[] {
  const times = new Map<string, number>();
  for (const name of names) times.set(name, (times.get(name) ?? 0) + 1);
  const isUnique = (name: string): boolean => name !== '' && times.get(name) === 1;
  const taken = new Set(times.size === names.length ? [] : names.filter(isUnique));
  const used = new Map<string, number>();
  return names.map((name, row) => {
    if (isUnique(name)) return name;
    const base = [...new Set([name, ...moreOf(row)])].filter((part) => part !== '').join(JOINT) || NAMELESS;
    let nth = used.get(base) ?? 0;
    let key: string;
    do key = ++nth === 1 ? base : `${base} #${nth}`;
    while (taken.has(key));
    used.set(base, nth);
    taken.add(key);
    return key;
  });
}
