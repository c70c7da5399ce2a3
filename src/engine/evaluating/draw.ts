import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * Draws some of many ids so that everybody can draw them again: the same seed and the same ids, in whatever order and
 * however often they are named, give the same draw in the same order.
 *
 * How: the ids are sorted by code unit. Random numbers are 32-bit words (big-endian) of SHA-256 over `key:0`, `key:1`, …,
 * the key being SHA-256 in hexadecimal over the JSON text of ["steelyard draw 1", seed, ids]. The place of the next id
 * among those that are left is a word modulo their number; a word at or above the largest multiple of that number is
 * passed over, so that no place is likelier than another (a shuffle of Fisher and Yates, broken off after `count`).
 *
 * @param count a whole number; more than there are ids draws them all
 * @returns in the order in which they were drawn
 */
export function draw(ids: Iterable<string>, count: number, seed: string): string[] {
  const left = [...new Set(ids)].sort((a, b) => (a < b ? -1 : 1));
  const next = words(bytesToHex(sha256(utf8ToBytes(JSON.stringify(['steelyard draw 1', seed, left])))));
  const drawn = Math.min(count, left.length);
  for (let place = 0; place < drawn; place++) {
    const other = place + below(left.length - place, next);
    [left[place], left[other]] = [left[other]!, left[place]!];
  }
  return left.slice(0, drawn);
}

/** A whole number from 0 up to but not `limit`, each as likely as any other. */
export function below(limit: number, next: () => number): number {
  const usable = Math.floor(2 ** 32 / limit) * limit;
  for (;;) {
    const word = next();
    if (word < usable) return word % limit;
  }
}

function words(key: string): () => number {
  let block = new DataView(new ArrayBuffer(0));
  let [count, at] = [0, 0];
  return () => {
    if (at >= block.byteLength) {
      block = new DataView(sha256(utf8ToBytes(`${key}:${count++}`)).buffer);
      at = 0;
    }
    at += 4;
    return block.getUint32(at - 4);
  };
}
