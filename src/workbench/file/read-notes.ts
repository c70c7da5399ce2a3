import { parseCellName } from '../../engine/grid/address';
import { readText, relationsOf } from '../../hosts/xlsx/package';
import { decodeText } from '../../hosts/xlsx/text';
import { walk } from '../../hosts/xlsx/xml';
import type { Parts } from '../../hosts/xlsx/zip';

/** A note at a cell as the spreadsheet keeps it, by row and column. */
export interface Note {
  readonly id: string;
  readonly row: number;
  readonly col: number;
  readonly note: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}
export type Notes = Record<number, Record<number, Note>>;

const SIZE = { width: 180, height: 90 };

/** The notes of a sheet's part. @throws {HostError} `file-broken` when they are not well-formed */
export function readNotes(parts: Parts, sheet: string): Notes {
  const notes: Notes = {};
  for (const { type, target } of relationsOf(parts, sheet)) {
    if (type !== 'comments') continue;
    let at: { readonly row: number; readonly column: number } | undefined;
    let text = '';
    let reading = false;
    walk(readText(parts, target), target, {
      open({ name, attributes }) {
        if (name === 'comment') [at, text] = [parseCellName(attributes['ref'] ?? ''), ''];
        // Guides to pronunciation are no part of the text.
        if (name === 't') reading = at !== undefined;
        if (name === 'rPh') reading = false;
      },
      text(piece) {
        if (reading) text += piece;
      },
      close({ name }) {
        if (name === 't') reading = false;
        if (name !== 'comment' || !at) return;
        const { row, column } = at;
        const note = { id: `file-${row}-${column}`, row, col: column, note: decodeText(text), ...SIZE };
        (notes[row] ??= {})[column] = note;
        at = undefined;
      },
    });
  }
  return notes;
}
