/**
 * Text from a workbook on one line of a terminal: control characters (which could move the cursor or colour what follows)
 * and marks that turn the direction of writing become blanks.
 */
export const printable = (text: string): string =>
  text.replace(/[\p{Cc}\u2028\u2029\u200E\u200F\u202A-\u202E\u2066-\u2069]+/gu, ' ');
