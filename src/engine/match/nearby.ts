import { featuresOf, PLACES } from './features';
import type { NameParts } from './parts';
import { postings } from './postings';

/** Names that are looked at, by their rarest features first; two features are looked at in any case, so far as they end. */
const SEEN = 300;
const LONGEST = 4000;
/** Names that are looked at closely, for each one. */
const CLOSEST = 12;
/** Beside the closest one, what shares less than this part of it is not looked at. */
const LIGHT = 0.3;
/** Longer names are no abbreviations, and what they are the beginning of shares their neighbours. */
const SHORT = 4;
/** Names that an abbreviation may stand for before it stands for none. */
const FEW = 30;

/** What it says to share a feature that so many names have. */
const WEIGHTS = Float64Array.from({ length: 512 }, (_, size) => 1 / Math.log2(1 + size));

/** Finds for each name the few others that may be the same. */
export interface Nearby {
  (item: number): readonly number[];
}

/** @param names in an order that does not depend on the order of rows */
export function nearby(names: readonly NameParts[]): Nearby {
  const { from, places, starts, items } = postings(names.length, PLACES, (item, into) => {
    featuresOf(names[item]!, into);
  });
  const weights = new Float64Array(names.length);
  const touched = new Int32Array(names.length);
  const ranks = new Float64Array(1024);
  let holding: Nearby | undefined;

  return (item) => {
    let [count, seen, used] = [0, 0, 0];
    const rarest = rank(item);
    for (let i = 0; i < rarest.length; i++) {
      const place = rarest[i]! % PLACES;
      const end = starts[place + 1]!;
      const held = end - starts[place]!;
      if ((seen + held > SEEN && used >= 2) || held > LONGEST) break;
      seen += held;
      used++;
      const weight = WEIGHTS[Math.min(held, WEIGHTS.length - 1)]!;
      for (let at = starts[place]!; at < end; at++) {
        const other = items[at]!;
        if (weights[other] === 0) touched[count++] = other;
        weights[other]! += weight;
      }
    }
    const found = closest(touched.subarray(0, count), weights, item);
    for (let i = 0; i < count; i++) weights[touched[i]!] = 0;
    if (names[item]!.whole.length > SHORT || names[item]!.full) return found;
    holding ??= holders(names);
    return [...new Set([...found, ...holding(item)])];
  };

  /** A name's features that others have too, the rarest first: how many have each, and which it is, as one number. */
  function rank(item: number): Float64Array {
    let length = 0;
    for (let i = from[item]!; i < from[item + 1]! && length < ranks.length; i++) {
      const place = places[i]!;
      const held = starts[place + 1]! - starts[place]!;
      if (held > 1) ranks[length++] = held * PLACES + place;
    }
    return ranks.subarray(0, length).sort();
  }
}

/** The heaviest, by weight and then by place: an insertion into a short list. What weighs little beside them is none. */
function closest(touched: Int32Array, weights: Float64Array, except: number): number[] {
  let most = 0;
  for (let i = 0; i < touched.length; i++)
    if (touched[i] !== except && weights[touched[i]!]! > most) most = weights[touched[i]!]!;
  const least = most * LIGHT;
  const best: number[] = [];
  const isBefore = (a: number, b: number): boolean => weights[a]! > weights[b]! || (weights[a] === weights[b] && a < b);
  for (let i = 0; i < touched.length; i++) {
    const item = touched[i]!;
    if (weights[item]! < least || item === except) continue;
    if (best.length === CLOSEST && !isBefore(item, best[CLOSEST - 1]!)) continue;
    let at = best.length < CLOSEST ? best.length : CLOSEST - 1;
    for (; at > 0 && isBefore(item, best[at - 1]!); at--) best[at] = best[at - 1]!;
    best[at] = item;
  }
  return best;
}

/** Longer names that have every sign of a short one, in its order. */
function holders(names: readonly NameParts[]): Nearby {
  const { starts, items } = postings(names.length, 0x10000, (item, into) => into.push(...codesOf(names[item]!.whole)));
  return (item) => {
    const { whole, latin } = names[item]!;
    if (latin) return [];
    const rarest = codesOf(whole).reduce((a, b) => (starts[b + 1]! - starts[b]! < starts[a + 1]! - starts[a]! ? b : a));
    const found: number[] = [];
    for (let i = starts[rarest]!; i < starts[rarest + 1]!; i++) {
      const other = items[i]!;
      if (other !== item && holds(names[other]!.whole, whole)) found.push(other);
      if (found.length > FEW) return [];
    }
    return found;
  };
}

const codesOf = (text: string): number[] => Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));

function holds(text: string, signs: string): boolean {
  let at = 0;
  for (let i = 0; i < text.length && at < signs.length; i++) if (text[i] === signs[at]) at++;
  return at === signs.length;
}
