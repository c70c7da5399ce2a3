import { looseSoundOf } from './characters';
import type { NameParts } from './parts';

/** Hashes fall into so many places. Two features in one place only make a candidate more. */
export const PLACES = 1 << 18;

const place = (kind: number, a: number, b: number): number =>
  ((Math.imul(a, 0x9e3779b1) ^ Math.imul(b + kind * 7919, 0x85ebca6b)) >>> 14) & (PLACES - 1);

function textHash(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash;
}

/**
 * What a name may have in common with a spelling of it: pairs of neighbours, pairs with one sign between them, its body and
 * its 字号, and how its body sounds.
 * @returns places, without repetition
 */
export function featuresOf({ whole, body, core, latin }: NameParts): number[] {
  const found = new Set<number>();
  for (let i = 0; i + 1 < whole.length; i++) {
    const sign = whole.charCodeAt(i);
    found.add(place(1, sign, whole.charCodeAt(i + 1)));
    // Of one kind, so that a name with a missing sign is found by what was next to it.
    if (i + 2 < whole.length) found.add(place(1, sign, whole.charCodeAt(i + 2)));
  }
  found.add(place(3, textHash(body), 0));
  found.add(place(4, textHash(core), 0));
  const after = textHash(body.slice(core.length));
  for (let i = 0; i < core.length; i++) found.add(place(6, core.charCodeAt(i), after));
  found.add(place(7, textHash([...core].sort().join('')), 0));
  if (!latin) {
    let sound = '';
    for (const sign of body) sound += looseSoundOf(sign);
    found.add(place(5, textHash(sound), 0));
  }
  return [...found];
}
