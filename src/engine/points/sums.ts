import type { Rational } from '../number/rational';
import { add, isZero, ZERO } from '../number/rational';
import { personKey } from './person';

/** What each person has from one source, in the order of the first entry. */
export interface Share {
  readonly engineer: string;
  readonly points: Rational;
}

/** Sums by source and person. */
export interface Sums {
  readonly put: (source: string, engineer: string, points: Rational) => void;
  readonly of: (source: string, engineer: string) => Rational;
  /** The shares of everybody but this person that are not 0. */
  readonly others: (source: string, engineer: string) => Share[];
  readonly has: (source: string) => boolean;
  readonly sources: () => Iterable<string>;
}

export function createSums(): Sums {
  const bySource = new Map<string, Map<string, Share>>();
  const shares = (source: string): ReadonlyMap<string, Share> => bySource.get(source) ?? new Map<string, Share>();
  return {
    put: (source, engineer, points) => {
      const own = bySource.get(source) ?? new Map<string, Share>();
      bySource.set(source, own);
      const share = own.get(personKey(engineer)) ?? { engineer, points: ZERO };
      own.set(personKey(engineer), { ...share, points: add(share.points, points) });
    },
    of: (source, engineer) => shares(source).get(personKey(engineer))?.points ?? ZERO,
    others: (source, engineer) =>
      [...shares(source)].flatMap(([key, share]) =>
        key === personKey(engineer) || isZero(share.points) ? [] : [share],
      ),
    has: (source) => bySource.has(source),
    sources: () => bySource.keys(),
  };
}
