import type { Placed } from './placed';
import { MARKER, slice, trimmed } from './placed';

/** What ends one band for certain. */
const BREAK = new RegExp(`[\\n;。${MARKER}\u2028\u2029]`, 'g');
/** `1.`, `(1)`, `一、`, `第一档:` and bullets, at the beginning of a piece. */
const LABEL =
  /^(?:\(\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3}|[a-z])\s*\)|(?:\d{1,2}|[a-z])\s*\)|\d{1,2}\s*[.、](?!\d)|[一二三四五六七八九十]{1,3}\s*[.、]|第(?:\d{1,2}|[一二三四五六七八九十]{1,3})[档级等段条类层]\s*[:、,]?|[•·●▪■◆*#-]\s+)\s*/i;
/** A numbering that might be the whole part of a decimal: `1.60~75`. */
const DECIMAL_LABEL = /^(\d{1,2})\.(?=\d)/;

/**
 * The pieces of a plain text that each speak of a band or more, without their numbering.
 * @returns nothing when it cannot be said whether `1.60` is a number or the first piece
 */
export function piecesOf(placed: Placed): Placed[] | undefined {
  const pieces = split(atNumbers(placed)).filter(({ text }) => /[^\s\p{P}|]/u.test(text));
  const isNumbered = (piece: Placed, place: number): boolean => new RegExp(`^${place + 1}\\s*[.、)]`).test(piece.text);
  const first = pieces.findIndex(({ text }) => /^1\s*[.、)]/.test(text));
  const numbered = first < 0 ? [] : pieces.slice(first).filter(isNumbered);
  const inRow = numbered.length > 1 && pieces.slice(first).every((piece, place) => isNumbered(piece, place));
  if (inRow) {
    if (numbered.every(({ text }) => DECIMAL_LABEL.test(text))) return undefined;
    return pieces.map((piece, place) => (place < first ? piece : without(piece, /^\d{1,2}\s*[.、)]\s*/)));
  }
  return pieces.map((piece) => without(piece, LABEL));
}

const without = (piece: Placed, label: RegExp): Placed =>
  trimmed(slice(piece, label.exec(piece.text)?.[0].length ?? 0, piece.text.length));

const ROWS = [/\((\d{1,2})\)/g, /(?<![\w.])(\d{1,2})[.、)](?=\s)/g];

/** `(1) … (2) …` and `1. … 2. …` in a row begin a new piece each, wherever they stand. */
function atNumbers(placed: Placed): Placed[] {
  for (const row of ROWS) {
    const labels = [...placed.text.matchAll(row)];
    if (labels.length < 2 || labels.some(([, number], place) => Number(number) !== place + 1)) continue;
    const starts = [0, ...labels.map(({ index }) => index)];
    return starts.map((start, i) => slice(placed, start, starts[i + 1] ?? placed.text.length));
  }
  return [placed];
}

const split = (parts: readonly Placed[]): Placed[] =>
  parts.flatMap((part) => {
    const cuts = [...part.text.matchAll(BREAK)].map(({ index }) => index);
    const starts = [0, ...cuts.map((cut) => cut + 1)];
    return starts.map((start, i) => withoutStop(trimmed(slice(part, start, cuts[i] ?? part.text.length))));
  });

/** The full stop of a sentence, or the comma between two pieces. */
const withoutStop = (piece: Placed): Placed =>
  trimmed(slice(piece, 0, piece.text.length - (/[.,、]+$/.exec(piece.text)?.[0].length ?? 0)));
