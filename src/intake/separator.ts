import { splitDelimited } from './delimited';

/** In the order in which they win when the text speaks for several: commas and points stand in amounts too. */
const SEPARATORS = ['\t', ';', '|', ','] as const;
export type Separator = (typeof SEPARATORS)[number];

export interface Separation {
  readonly separator: string;
  /** Another one would do as well. */
  readonly rival?: Separator;
  /** Where the cells begin: after a byte order mark and a `sep=` line. */
  readonly start: number;
}

const SAMPLE = 65_536;

/** The first lines of a text, whole ones. */
function sampleOf(text: string, start: number): string {
  const sample = text.slice(start, start + SAMPLE);
  if (start + SAMPLE >= text.length) return sample;
  const end = Math.max(sample.lastIndexOf('\n'), sample.lastIndexOf('\r'));
  return end < 0 ? sample : sample.slice(0, end);
}

/** A comma that does not group digits by thousands. */
const SEPARATING_COMMA = /(?<!\d),|,(?!\d{3}(?!\d))/;

interface Cut {
  readonly separator: Separator;
  /** How many rows have the commonest number of cells, of those with more than one, and how many separators they have. */
  readonly rows: number;
  readonly weight: number;
}

function cutBy(sample: string, separator: Separator): Cut {
  const isOut = !sample.includes(separator) || (separator === ',' && !SEPARATING_COMMA.test(sample));
  const widths = new Map<number, number>();
  for (const { length } of isOut ? [] : splitDelimited(sample, separator))
    if (length > 1) widths.set(length, (widths.get(length) ?? 0) + 1);
  let best: Cut = { separator, rows: 0, weight: 0 };
  for (const [width, rows] of widths) {
    const weight = (width - 1) * rows;
    if (weight > best.weight) best = { separator, rows, weight };
  }
  return best;
}

/**
 * Which character separates the cells of a text: the one that a first line `sep=;` names, otherwise the one that cuts
 * most lines into the same number of cells. A text without any is one column, said to be separated by tabs.
 */
export function separationOf(text: string): Separation {
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const named = /^"?sep=([^"\r\n])"?(?:\r\n|\r|\n|$)/i.exec(text.slice(start, start + 12));
  if (named) return { separator: named[1]!, start: start + named[0].length };
  const sample = sampleOf(text, start);
  const cuts = SEPARATORS.map((separator) => cutBy(sample, separator)).sort((a, b) => b.weight - a.weight);
  const [best, second] = cuts as [Cut, Cut];
  // People do not write tabs into cells.
  const isTab = cuts.some(({ separator, rows }) => separator === '\t' && rows > 0 && rows * 2 >= best.rows);
  if (isTab || best.weight === 0) return { separator: '\t', start };
  const isClose = second.weight * 5 >= best.weight * 4 && second.rows * 5 >= best.rows * 4;
  return { separator: best.separator, ...(isClose && { rival: second.separator }), start };
}
