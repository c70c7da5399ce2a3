import { featuresOf, PLACES } from './features';
import type { NameParts } from './parts';

/** Names that are looked at, by their rarest features first; two features are looked at in any case, so far as they end. */
const SEEN = 300;
const LONGEST = 4000;
/** Names that are looked at closely, for each one. */
const CLOSEST = 14;
/** Longer names are no abbreviations. */
const SHORT = 6;
/** Names that an abbreviation may stand for before it stands for none. */
const FEW = 30;

/** What it says to share a feature that so many names have. */
const WEIGHTS = Float64Array.from({ length: 512 }, (_, size) => 1 / Math.log2(1 + size));

/** Lists with one entry for each key, end to end. */
interface Postings {
  readonly starts: Int32Array;
  readonly items: Int32Array;
}

function postings(lists: readonly (readonly number[])[], places: number): Postings {
  const starts = new Int32Array(places + 1);
  for (const list of lists) for (const place of list) starts[place + 1]!++;
  for (let place = 0; place < places; place++) starts[place + 1]! += starts[place]!;
  const ends = starts.slice(0, places);
  const items = new Int32Array(starts[places]!);
  lists.forEach((list, item) => {
    for (const place of list) items[ends[place]!++] = item;
  });
  return { starts, items };
}

/** Finds for each name the few others that may be the same. */
export interface Nearby {
  (item: number): readonly number[];
}

/** @param names in an order that does not depend on the order of rows */
export function nearby(names: readonly NameParts[]): Nearby {
  const features = names.map(featuresOf);
  const { starts, items } = postings(features, PLACES);
  const size = (place: number): number => starts[place + 1]! - starts[place]!;
  const weights = new Float64Array(names.length);
  const touched = new Int32Array(names.length);
  let holding: Nearby | undefined;

  return (item) => {
    let count = 0;
    const own = features[item]!.sort((a, b) => size(a) - size(b) || a - b);
    let seen = 0;
    for (let rank = 0; rank < own.length; rank++) {
      const [from, to] = [starts[own[rank]!]!, starts[own[rank]! + 1]!];
      const held = to - from;
      if (held < 2) continue;
      if ((seen + held > SEEN && rank >= 2) || held > LONGEST) break;
      seen += held;
      const weight = WEIGHTS[Math.min(held, WEIGHTS.length - 1)]!;
      for (let i = from; i < to; i++) {
        const other = items[i]!;
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
}

/** The heaviest, by weight and then by place: an insertion into a short list. */
function closest(touched: Int32Array, weights: Float64Array, except: number): number[] {
  const best: number[] = [];
  const isBefore = (a: number, b: number): boolean => weights[a]! > weights[b]! || (weights[a] === weights[b] && a < b);
  for (const item of touched) {
    if (item === except || (best.length === CLOSEST && !isBefore(item, best.at(-1)!))) continue;
    let at = best.length;
    while (at > 0 && isBefore(item, best[at - 1]!)) at--;
    best.splice(at, 0, item);
    if (best.length > CLOSEST) best.pop();
  }
  return best;
}

/** Longer names that have every sign of a short one, in its order. */
function holders(names: readonly NameParts[]): Nearby {
  const { starts, items } = postings(
    names.map(({ whole }) => codesOf(whole)),
    0x10000,
  );
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
