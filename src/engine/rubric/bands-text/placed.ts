/** A text that remembers where in another one each of its characters stands. */
export interface Placed {
  readonly text: string;
  /** Offsets in the original, one for each character and one for the end. */
  readonly at: readonly number[];
}

/** A part of the original text: offsets of its first character and of the one after its last. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** Stands where a circled number begins another band. */
export const MARKER = '\u0001';

const CIRCLED = /[\u2460-\u249B\u24EA-\u24FF\u2776-\u2793]/;
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/;
const PLAIN: Readonly<Record<string, string>> = { '【': '[', '】': ']', '〔': '(', '〕': ')', '\r': ' ' };

/** Full-width and other compatibility forms as their plain ones, circled numbers as marks, invisible characters off. */
export function plain({ text, at }: Placed): Placed {
  let out = '';
  const places: number[] = [];
  let offset = 0;
  for (const character of text) {
    const form = plainForm(character);
    for (let i = 0; i < form.length; i++) places.push(at[offset]!);
    out += form;
    offset += character.length;
  }
  return { text: out, at: [...places, at[offset]!] };
}

function plainForm(character: string): string {
  if (CIRCLED.test(character)) return MARKER;
  if (INVISIBLE.test(character)) return '';
  const own = PLAIN[character];
  if (own !== undefined) return own;
  // A figure in itself would be joined to its neighbours: 6² is not 62.
  return /\p{No}/u.test(character) ? character : character.normalize('NFKC');
}

export const asPlaced = (text: string): Placed => ({
  text,
  at: Array.from({ length: text.length + 1 }, (_, offset) => offset),
});

export const slice = ({ text, at }: Placed, start: number, end: number): Placed => ({
  text: text.slice(start, end),
  at: at.slice(start, end + 1),
});

/** Without the blanks at both ends. */
export function trimmed(placed: Placed): Placed {
  const { text } = placed;
  const start = text.length - text.trimStart().length;
  return slice(placed, start, Math.max(start, text.trimEnd().length));
}

export const placeOf = ({ at }: Placed): Place => ({ start: at[0]!, end: at.at(-1)! });
