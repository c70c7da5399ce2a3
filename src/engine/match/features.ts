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
 * @param found the places of its features are put at its end
 */
export function featuresOf({ whole, body, core, latin }: NameParts, found: number[]): void {
  for (let i = 0; i + 1 < whole.length; i++) {
    const sign = whole.charCodeAt(i);
    found.push(place(1, sign, whole.charCodeAt(i + 1)));
    // Of one kind, so that a name with a missing sign is found by what was next to it.
    if (i + 2 < whole.length) found.push(place(1, sign, whole.charCodeAt(i + 2)));
  }
  found.push(place(3, textHash(body), 0));
  found.push(place(4, textHash(core), 0));
  const after = textHash(body.slice(core.length));
  for (let i = 0; i < core.length; i++) found.push(place(6, core.charCodeAt(i), after));
  found.push(place(7, textHash([...core].sort().join('')), 0));
  if (!latin) {
    let sound = '';
    for (const sign of body) sound += looseSoundOf(sign);
    found.push(place(5, textHash(sound), 0));
  }
}
