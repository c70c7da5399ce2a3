import type { Packing } from './packing';
import { PORTABLE } from './packing';
import type { Parts } from './zip';

/** A part as it lies in a file. */
export interface Packed {
  /** 0: as it is, 8: deflated. */
  readonly method: number;
  readonly checksum: number;
  readonly data: Uint8Array;
}

/** How parts lay in the file that they were read from: those that nobody touched are put into a new file as they are. */
const known = new WeakMap<Uint8Array, Packed & { readonly size: number }>();

/** @param part its bytes, which must not be changed afterwards; nor `data` */
export const rememberPacked = (part: Uint8Array, packed: Packed): void =>
  void known.set(part, { ...packed, size: packed.data.length });

function packedOf(part: Uint8Array, packing: Packing): Packed {
  const found = known.get(part);
  // The memory of a file that was sent to another thread is empty here.
  if (found && found.data.length === found.size) return found;
  return { method: 8, checksum: packing.checksum(part), data: packing.deflate(part) };
}

const LOCAL = 0x04034b50;
const ENTRY = 0x02014b50;
const END = 0x06054b50;
/** 2.0: the version of the format that knows folders and deflated parts. */
const VERSION = 20;
/** 1980-01-01 00:00, the first that a zip can hold. */
const FIRST_DATE = 0x0021_0000;
const UTF8_NAME = 0x0800;

/** Numbers of two and four bytes, the lower ones first. */
function header(fields: readonly (readonly [bytes: 2 | 4, value: number])[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(fields.reduce((sum, [bytes]) => sum + bytes, 0)));
  let at = 0;
  for (const [bytes, value] of fields) {
    if (bytes === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += bytes;
  }
  return new Uint8Array(view.buffer);
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

/** The same parts give the same bytes: every entry carries the same date. What was read from a file is not packed again. */
export function zip(parts: Parts, packing: Packing = PORTABLE): Uint8Array {
  const files: Uint8Array[] = [];
  const entries: Uint8Array[] = [];
  let offset = 0;
  for (const [part, bytes] of parts) {
    const name = new TextEncoder().encode(part);
    const { method, checksum: crc, data } = packedOf(bytes, packing);
    const facts = [
      ...([
        [2, VERSION],
        [2, name.length > part.length ? UTF8_NAME : 0],
        [2, method],
        [4, FIRST_DATE],
      ] as const),
      ...([
        [4, crc],
        [4, data.length],
        [4, bytes.length],
        [2, name.length],
        [2, 0],
      ] as const),
    ] as const;
    const local = header([[4, LOCAL], ...facts]);
    files.push(local, name, data);
    entries.push(header([[4, ENTRY], [2, VERSION], ...facts, [2, 0], [2, 0], [2, 0], [4, 0], [4, offset]]), name);
    offset += local.length + name.length + data.length;
  }
  const size = entries.reduce((sum, { length }) => sum + length, 0);
  const end = header([
    [4, END],
    [2, 0],
    [2, 0],
    [2, parts.size],
    [2, parts.size],
    [4, size],
    [4, offset],
    [2, 0],
  ]);
  return joined([...files, ...entries, end]);
}
