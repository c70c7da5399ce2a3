/** Names that `name` may be a slip of: about a third of its letters differ at most. Nearest first, three at most. */
export function nearestNames(name: string, known: Iterable<string>): string[] {
  const limit = Math.floor(([...name].length + 1) / 3);
  return [...known]
    .map((other) => ({ other, distance: editDistance(plain(name), plain(other)) }))
    .filter(({ distance }) => distance <= limit)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, 3)
    .map(({ other }) => other);
}

/** Case and width are the likeliest slips and count for nothing. */
const plain = (name: string): string[] => [...name.normalize('NFKC').toLowerCase()];

/** Letters to put in, take out or replace (Levenshtein). */
function editDistance(a: readonly string[], b: readonly string[]): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[b.length]!;
}
