import { splitDelimited } from './delimited';

/** In the order in which they win when the text speaks for several: commas and points stand in amounts too. */
export const SEPARATORS = ['\t', ';', '|', ','] as const;
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

/** How many separators the lines of the commonest width have. */
function weight(sample: string, separator: Separator): number {
  if (!sample.includes(separator) || (separator === ',' && !SEPARATING_COMMA.test(sample))) return 0;
  const widths = new Map<number, number>();
  for (const { length } of splitDelimited(sample, separator)) widths.set(length, (widths.get(length) ?? 0) + 1);
  return Math.max(...[...widths].map(([width, rows]) => (width - 1) * rows));
}

/**
 * Which character separates the cells of a text: the one that a first line `sep=;` names, otherwise the one that cuts
 * most lines into the same number of cells. A text without any is one column, said to be separated by tabs.
 */
export function separationOf(text: string): Separation {
  const mark = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const named = /^"?sep=([^"\r\n])"?(?:\r\n|\r|\n|$)/i.exec(text.slice(mark, mark + 12));
  if (named) return { separator: named[1]!, start: mark + named[0].length };
  const sample = sampleOf(text, mark);
  const weights = SEPARATORS.map((separator) => ({ separator, weight: weight(sample, separator) }));
  const [best, second] = weights.sort((a, b) => b.weight - a.weight) as [(typeof weights)[0], (typeof weights)[0]];
  if (best.weight === 0) return { separator: '\t', start: mark };
  // Tabs are not part of what people write into cells.
  const tab = weights.find(({ separator }) => separator === '\t')!;
  if (tab.weight > 0) return { separator: '\t', start: mark };
  return {
    separator: best.separator,
    ...(second.weight * 5 >= best.weight * 4 && { rival: second.separator }),
    start: mark,
  };
}
