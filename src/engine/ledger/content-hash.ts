import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Value } from '../grid/value';
import type { Source } from './source';

/** What tells a report from all others: the cells that hold something, wherever its sheet is called what. */
export function contentHash({ grid }: Source): string {
  const rows = grid.rows.map(trimmed);
  while (rows.length > 0 && rows.at(-1)!.length === 0) rows.pop();
  // Lone surrogates, which UTF-8 cannot hold, are written out by JSON.
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify([grid.dates1904 ?? false, rows])))).slice(0, 16);
}

function trimmed(row: readonly Value[]): Value[] {
  const cells = row.map((value) => (value === '' ? null : value));
  while (cells.length > 0 && cells.at(-1) === null) cells.pop();
  return cells;
}
