/** Full-width to half-width and other compatibility forms to their plain ones (NFKC), outer blanks off. */
export const cleanText = (text: string): string => text.normalize('NFKC').trim();

/** What two spellings of the same header or word have in common: case, width, blanks and punctuation do not count. */
export const wordKey = (text: string): string =>
  cleanText(text)
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}]+/gu, '');

/** Usable as a variable of a formula: letters of any script, digits and `_`, not starting with a digit. */
export const isIdentifier = (text: string): boolean => /^[\p{L}_][\p{L}\p{N}_]*$/u.test(text);
