/** What a cell that begins with a quote says, and where its quotes end. */
export interface Closing {
  /** Its text without the quotes; absent: it stands as it was written. */
  readonly cell?: string;
  /** From here on no quote of the cell is left: the next separator or line break ends it. */
  readonly end: number;
  /** Its quotes do not add up. */
  readonly isStray: boolean;
  /** Characters that were looked at and will be looked at again. */
  readonly wasted: number;
}

const [TAB, FEED, RETURN, BLANK, QUOTE] = [9, 10, 13, 32, 34];
const isBreak = (code: number): boolean => code === FEED || code === RETURN;

/**
 * Finds the end of a quoted cell. A doubled quote is a quote; a cell is closed by a quote with nothing but blanks
 * between it and the separator or the line break.
 *
 * Systems that do not double the quotes in their texts write `"3" pipe","next"`: a quote with text behind it belongs to
 * the text when the next quote comes before the next separator. Otherwise the quotes are characters like any other; only
 * the first one when lines lie between, so that a forgotten quote does not swallow the rows below it.
 * @param start where the cell begins
 * @param bar the separator's code
 */
export function closingOf(text: string, start: number, bar: number): Closing {
  const { length } = text;
  let before = '';
  let from = start + 1;
  let seen = from;
  let isStray = false;
  let quote = text.indexOf('"', from);
  while (quote >= 0) {
    if (text.charCodeAt(quote + 1) === QUOTE) {
      before += text.slice(from, quote + 1);
      from = quote + 2;
      quote = text.indexOf('"', from);
      continue;
    }
    let end = quote + 1;
    let code = text.charCodeAt(end);
    while (code !== bar && (code === BLANK || code === TAB)) code = text.charCodeAt(++end);
    if (end >= length || code === bar || isBreak(code)) {
      const cell = before + text.slice(from, quote) + text.slice(quote + 1, end);
      return { cell, end, isStray, wasted: 0 };
    }
    isStray = true;
    while (seen < quote && !isBreak(text.charCodeAt(seen))) seen++;
    if (seen < quote) break;
    while (end < length && code !== QUOTE && code !== bar && !isBreak(code)) code = text.charCodeAt(++end);
    if (end >= length || code !== QUOTE) return { end, isStray, wasted: 0 };
    before += text.slice(from, end);
    from = quote = end;
  }
  return { end: start + 1, isStray: true, wasted: (quote < 0 ? length : quote) - start };
}
