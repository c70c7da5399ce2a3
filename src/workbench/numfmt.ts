import type { ParseData } from 'numfmt';
import { parseDate as readDate, parseNumber as readNumber, parseTime as readTime } from 'numfmt';

/*
 * The library by which Univer formats numbers, as it is but for one thing: for each text that is drawn, in each frame,
 * Univer asks whether it could be a number or a date (and marks it then), which took half of the time of drawing. A text
 * that was asked about before is answered from memory. webpack.config.js gives this to Univer in the library's place.
 */

export * from 'numfmt';

type Parse = (text: string, options?: { readonly locale?: string }) => ParseData | null;

/** More texts than are seen at once. */
const MANY = 10_000;
/** No date, time or number of Univer's has one. */
const IDEOGRAPH = /[\u3400-\u9fff]/;

/** The same answers. Options, which Univer gives none where it draws, are not remembered. */
function remembering(parse: Parse): Parse {
  const known = new Map<string, ParseData | null>();
  return (text, options) => {
    if (options !== undefined || typeof text !== 'string') return parse(text, options);
    if (IDEOGRAPH.test(text)) return null;
    let found = known.get(text);
    if (found === undefined) {
      if (known.size >= MANY) known.clear();
      known.set(text, (found = parse(text)));
    }
    return found && { ...found };
  };
}

export const parseDate = remembering(readDate);
export const parseTime = remembering(readTime);
export const parseNumber = remembering(readNumber);
