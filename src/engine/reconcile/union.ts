/** Sets of numbers from 0 that are joined two at a time; the least of a set stands for it, whatever the order of joining. */
export interface Union {
  readonly find: (one: number) => number;
  readonly join: (a: number, b: number) => void;
}

export function union(size: number): Union {
  const above = Int32Array.from({ length: size }, (_, i) => i);
  const find = (one: number): number => {
    let root = one;
    while (above[root] !== root) root = above[root]!;
    while (above[one] !== root) {
      const next = above[one]!;
      above[one] = root;
      one = next;
    }
    return root;
  };
  return {
    find,
    join: (a, b) => {
      const [one, other] = [find(a), find(b)];
      above[Math.max(one, other)] = Math.min(one, other);
    },
  };
}

/** The same for both orders of a pair. */
export const pairKey = (a: number, b: number): string => (a < b ? `${a},${b}` : `${b},${a}`);
