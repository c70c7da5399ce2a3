import type { ExactColumn } from './column';

interface Made {
  readonly how: string;
  readonly sources: readonly ExactColumn[];
  readonly column: ExactColumn;
}

const known = new WeakMap<ExactColumn, Map<string, Made>>();

/**
 * A column that is made of others; the one made before if it was made of the same ones in the same way. So an edit of a
 * rubric works out only what depends on it.
 * @param name of each name the column made last is kept, as long as its first source is
 * @param how all else on which it depends
 */
export function madeOnce(
  name: string,
  how: string,
  sources: readonly ExactColumn[],
  make: () => ExactColumn,
): ExactColumn {
  const [first] = sources;
  if (!first) return make();
  const names = known.get(first) ?? new Map<string, Made>();
  known.set(first, names);
  const before = names.get(name);
  const isSame = before?.how === how && before.sources.length === sources.length;
  if (isSame && before.sources.every((source, i) => source === sources[i])) return before.column;
  const column = make();
  names.set(name, { how, sources, column });
  return column;
}
