import { FORMAT_KINDS } from '../../../engine/grid/number-format';
import type { Source } from '../../../engine/ledger/source';
import type { PackedSource } from './protocol';

/** Rows that are looked through before others have their turn. */
const STRIDE = 2_000;

/** @param pause lets the page answer in between */
export async function pack({ formatAt, ...source }: Source, pause: () => Promise<void>): Promise<PackedSource> {
  if (!formatAt) return source;
  const formats: number[] = [];
  for (const [row, cells] of source.grid.rows.entries()) {
    if (row % STRIDE === STRIDE - 1) await pause();
    cells.forEach((value, column) => {
      if (typeof value !== 'number') return;
      const kind = formatAt(row, column);
      if (kind) formats.push(row, column, FORMAT_KINDS.indexOf(kind) + 1);
    });
  }
  return { ...source, formats: Int32Array.from(formats) };
}

/** More columns than a sheet has. */
const WIDTH = 0x8000;

export function unpack({ formats, ...source }: PackedSource): Source {
  if (!formats || formats.length === 0) return source;
  const kinds = new Map<number, number>();
  for (let i = 0; i < formats.length; i += 3) kinds.set(formats[i]! * WIDTH + formats[i + 1]!, formats[i + 2]!);
  return { ...source, formatAt: (row, column) => FORMAT_KINDS[(kinds.get(row * WIDTH + column) ?? 0) - 1] };
}
