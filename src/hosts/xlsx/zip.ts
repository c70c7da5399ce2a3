import { HostError } from '../host';
import type { Packing } from './packing';
import { PORTABLE } from './packing';
import { rememberPacked } from './write-zip';

export { zip } from './write-zip';

/** The parts of a package by name, in the file's order. */
export type Parts = ReadonlyMap<string, Uint8Array>;

/** What a file may ask of us before it is refused. Sizes in bytes, inflated. */
export interface Limits {
  readonly parts: number;
  readonly inflated: number;
  /** A part larger than `suspicious` may be at most so many times larger than it is in the file. */
  readonly ratio: number;
  readonly suspicious: number;
  /** Cells of all sheets, the gaps between them included. */
  readonly cells: number;
}

export const LIMITS: Limits = {
  parts: 10_000,
  inflated: 256 * 1024 * 1024,
  ratio: 200,
  suspicious: 4 * 1024 * 1024,
  cells: 5_000_000,
};

const OLE = [0xd0, 0xcf, 0x11, 0xe0];
const startsWith = (bytes: Uint8Array, magic: readonly number[]): boolean =>
  magic.every((byte, index) => bytes[index] === byte);

/** The file holds this name as old Office files write their directories: two bytes a letter. */
function holdsName(bytes: Uint8Array, name: string): boolean {
  const wide = new Uint8Array([...name].flatMap((letter) => [letter.charCodeAt(0), 0]));
  for (let at = bytes.indexOf(wide[0]!); at >= 0; at = bytes.indexOf(wide[0]!, at + 1)) {
    if (wide.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const HUGE = 0xffffffff;

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

/** Sizes that do not fit 32 bits stand in an extra field, in this order, each only when it is needed. */
function wideSizes(view: DataView, from: number, to: number, sizes: readonly number[]): number[] {
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let next = at + 4;
    return sizes.map((size) => {
      if (size !== HUGE || next + 8 > to) return size;
      next += 8;
      return Number(view.getBigUint64(next - 8, true));
    });
  }
  return [...sizes];
}

function entries(bytes: Uint8Array, limits: Limits): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (end >= 0 && end > bytes.length - 65_558 && view.getUint32(end, true) !== END) end--;
  if (end < 0 || view.getUint32(end, true) !== END) throw new HostError('file-broken', { part: 'zip' });
  const count = view.getUint16(end + 10, true);
  if (count > limits.parts) throw new HostError('file-broken', { part: 'zip' });
  const found: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index++) {
    if (view.getUint32(at, true) !== ENTRY) throw new HostError('file-broken', { part: 'zip' });
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((field) => view.getUint16(at + field, true));
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength!));
    if (view.getUint16(at + 8, true) & 1) throw new HostError('file-encrypted');
    const extra = at + 46 + nameLength!;
    const stored = [24, 20, 42].map((field) => view.getUint32(at + field, true));
    const [size, packed, offset] = wideSizes(view, extra, extra + extraLength!, stored) as [number, number, number];
    const [method, crc] = [view.getUint16(at + 10, true), view.getUint32(at + 16, true)];
    if (!name.endsWith('/')) found.push({ name, method, crc, packed, size, offset });
    at = extra + extraLength! + commentLength!;
  }
  return found;
}

const broken = (name: string): HostError => new HostError('file-broken', { part: name });

/** One part. */
function partOf(bytes: Uint8Array, packing: Packing, { name, method, crc, packed, size, offset }: Entry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(offset, true) !== LOCAL) throw broken(name);
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const data = bytes.subarray(start, start + packed);
  if (data.length !== packed || (method !== 0 && method !== 8)) throw broken(name);
  const out = method === 0 ? new Uint8Array(data) : unpacked();
  if (out.length !== size || packing.checksum(out) !== crc) throw broken(name);
  function unpacked(): Uint8Array {
    try {
      return packing.inflate(data, size);
    } catch {
      throw broken(name);
    }
  }
  rememberPacked(out, { method, checksum: crc, data });
  return out;
}

/** `\\` for `/` and a leading `/` are mistakes of some writers. */
const partName = (name: string): string => name.replaceAll('\\', '/').replace(/^\/+/, '');

/**
 * Takes a package apart, in memory that is bounded by `limits` whatever the file says of itself.
 * @param bytes must not be changed as long as the parts are used
 * @throws {HostError} `file-empty`, `file-encrypted`, `file-old-format`, `file-not-workbook`, `file-too-big`,
 *   `file-bomb`, `file-broken`
 */
export function unzip(bytes: Uint8Array, limits: Limits = LIMITS, packing: Packing = PORTABLE): Parts {
  if (bytes.length === 0) throw new HostError('file-empty');
  if (startsWith(bytes, OLE))
    throw new HostError(holdsName(bytes, 'EncryptedPackage') ? 'file-encrypted' : 'file-old-format');
  if (!startsWith(bytes, [0x50, 0x4b])) throw new HostError('file-not-workbook');
  try {
    const found = entries(bytes, limits);
    let total = 0;
    for (const { name, size, packed } of found) {
      total += size;
      if (size > limits.suspicious && size > packed * limits.ratio) throw new HostError('file-bomb', { part: name });
      if (total > limits.inflated)
        throw new HostError('file-too-big', { megabytes: Math.round(limits.inflated / 1024 / 1024) });
    }
    const parts = new Map<string, Uint8Array>();
    for (const entry of found) {
      const name = partName(entry.name);
      if (parts.has(name) || name === '__proto__') throw broken(name);
      parts.set(name, partOf(bytes, packing, entry));
    }
    return parts;
  } catch (error) {
    // DataView speaks of bytes; the reader of the message has a file that is damaged.
    throw error instanceof HostError ? error : broken('zip');
  }
}
