/** Full-width to half-width and other compatibility forms to their plain ones (NFKC), outer blanks off. */
export const cleanText = (text: string): string => text.normalize('NFKC').trim();

/** What two spellings of the same header or word have in common: case, width, blanks and punctuation do not count. */
export const wordKey = (text: string): string =>
  cleanText(text)
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}]+/gu, '');

/** Usable as a variable of a formula: letters of any script, digits and `_`, not starting with a digit. */
export const isIdentifier = (text: string): boolean => /^[\p{L}_][\p{L}\p{N}_]*$/u.test(text);

/** Longer texts are prose: no amount or date is written with more characters. */
const LONGEST = 200;
/** What only guides the writing direction or joins letters. The marks that turn digits round are not among them. */
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202C\u2060-\u2064\u2066-\u2069\uFEFF]/g;
/** Numbers in themselves, which NFKC would join to their neighbours: 5² is not 52, 1½ not 11/2, ① not 1. */
const FIGURES =
  /[\u00B2\u00B3\u00B9\u00BC-\u00BE\u2070-\u209F\u2150-\u218B\u2460-\u24FF\u3200-\u33FF]|\uD83C[\uDD00-\uDDFF]/;
const DASHES = /[\u2010-\u2015\u2212]/g;

/**
 * The text of a cell in the form in which amounts and dates are read: plain forms (NFKC), one kind of dash, quote and
 * blank. `undefined` for what cannot be either: prose, and signs that only look like plain digits once they are normalised.
 */
export function cellText(raw: string): string | undefined {
  // Blanks by the million end an expression's stack, so they go first.
  if (raw.length > LONGEST) {
    const inner = raw.trim();
    return inner.length > LONGEST ? undefined : cellText(inner);
  }
  if (/^[\x20-\x7E]*$/.test(raw)) return raw.replace(/ {2,}/g, ' ').trim();
  if (FIGURES.test(raw)) return undefined;
  return raw
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(DASHES, '-')
    .replace(/[\u2018\u2019\u02BC\u2032]/g, "'")
    .replace(/\s+/g, ' ')
    .trim();
}
