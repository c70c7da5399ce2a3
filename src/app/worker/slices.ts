/**
 * Big values cross between the page and a worker in slices: taking a large message apart keeps whoever takes it busy, and
 * a page that is busy does not answer. Long lists are taken out, sent a slice at a time and put back on the other side.
 */
export type Slice =
  | { readonly list: number; readonly items: readonly unknown[] }
  /** The last one: the value without its long lists, and where those belong. */
  | { readonly value: unknown; readonly lists: readonly (readonly (string | number)[])[] };

/** About so many cells make a slice: a few milliseconds for the slowest machines that run Excel. */
const WEIGHT = 8_000;
/** Lists that are shorter stay where they are, unless they weigh as much as a slice. */
const LONG = 200;

const textWeight = (text: string): number => 1 + (text.length >> 4);

/** Cells of a row, members of an object; texts weigh by their length. */
function weightOf(item: unknown): number {
  if (typeof item === 'string') return textWeight(item);
  if (Array.isArray(item)) return 1 + item.length;
  if (typeof item !== 'object' || item === null) return 1;
  return Object.values(item).reduce<number>((sum, own) => sum + 4 + (typeof own === 'string' ? textWeight(own) : 0), 0);
}

/** A list that is too much for one slice, by its length or by texts in it. */
const isLong = (list: readonly unknown[]): boolean =>
  list.length > LONG ||
  list.reduce<number>((sum, item) => sum + (Array.isArray(item) ? 0 : weightOf(item)), 0) > WEIGHT;

/** The slices of a value, one after the other, the value itself last. */
export function* cut(value: unknown): Generator<Slice> {
  const found: { readonly path: readonly (string | number)[]; readonly items: readonly unknown[] }[] = [];
  const walk = (part: unknown, path: readonly (string | number)[]): unknown => {
    if (Array.isArray(part)) {
      if (isLong(part)) {
        found.push({ path, items: part });
        return null;
      }
      return part.map((item, i) => walk(item, [...path, i]));
    }
    // Sets, maps and typed arrays cross as they are.
    if (typeof part !== 'object' || part === null || Object.getPrototypeOf(part) !== Object.prototype) return part;
    return Object.fromEntries(Object.entries(part).map(([name, item]) => [name, walk(item, [...path, name])]));
  };
  const rest = walk(value, []);
  for (const [list, { items }] of found.entries()) {
    let [from, weight] = [0, 0];
    for (let i = 0; i < items.length; i++) {
      weight += weightOf(items[i]);
      if (weight < WEIGHT && i < items.length - 1) continue;
      yield { list, items: items.slice(from, i + 1) };
      [from, weight] = [i + 1, 0];
    }
  }
  yield { value: rest, lists: found.map(({ path }) => path) };
}

/** Puts slices together again. Returns the value with the last of them. */
export function joiner(): (slice: Slice) => { readonly value: unknown } | undefined {
  const lists: unknown[][] = [];
  return (slice) => {
    if ('items' in slice) {
      const list = (lists[slice.list] ??= []);
      for (const item of slice.items) list.push(item);
      return undefined;
    }
    if (slice.lists.length === 1 && slice.lists[0]!.length === 0) return { value: lists[0] };
    slice.lists.forEach((path, i) => {
      let at = slice.value as Record<string | number, unknown>;
      for (const name of path.slice(0, -1)) at = at[name] as typeof at;
      Object.defineProperty(at, path.at(-1)!, {
        value: lists[i],
        enumerable: true,
        writable: true,
        configurable: true,
      });
    });
    return { value: slice.value };
  };
}
