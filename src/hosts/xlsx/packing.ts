import { deflateSync, Inflate } from 'fflate';
import { checksum } from './checksum';

/** What makes parts small and large again, and tells whether they came through whole. */
export interface Packing {
  /** @returns exactly what was deflated @throws when it is damaged, and as soon as more than `size` bytes come out */
  inflate(data: Uint8Array, size: number): Uint8Array;
  deflate(part: Uint8Array): Uint8Array;
  /** CRC-32 of a part. */
  checksum(part: Uint8Array): number;
}

const STEP = 16_384;

/** Runs everywhere, and packs the same bytes the same everywhere. */
export const PORTABLE: Packing = {
  inflate(data, size) {
    const out = new Uint8Array(size);
    let filled = 0;
    const stream = new Inflate((chunk) => {
      if (filled + chunk.length > size) throw new RangeError('more comes out than the file says');
      out.set(chunk, filled);
      filled += chunk.length;
    });
    for (let at = 0; at < data.length; at += STEP) stream.push(data.subarray(at, at + STEP), at + STEP >= data.length);
    return out.subarray(0, filled);
  },
  deflate: (part) => deflateSync(part, { level: 6 }),
  checksum,
};
