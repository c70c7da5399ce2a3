/** What a number format may say a number is, each with the format that such numbers are written in. */
export const FORMATS = { date: 'yyyy-mm-dd', percent: '0.00%' } as const;
export type FormatKind = keyof typeof FORMATS;
export const FORMAT_KINDS = Object.keys(FORMATS) as readonly FormatKind[];

/** Literal text, padding, and brackets (colours, conditions, languages, elapsed hours): no codes of a date. */
const SILENT = /"[^"]*"?|\\.|[_*].|\[[^\]]*\]/gs;

/**
 * What an Excel number format code (en-US, such as `yyyy/m/d;@` or `[$-404]e/m/d`) makes of a number; a time of day
 * alone is neither. The section for positive numbers counts.
 */
export function formatKind(code: string): FormatKind | undefined {
  const codes = code.replace(SILENT, '').split(';', 1)[0]!.toLowerCase();
  if (codes === '' || codes.trim() === 'general') return undefined;
  if (codes.includes('%')) return 'percent';
  // `e` is the year of an era, `0.0e+0` an exponent; `m` beside hours or seconds is minutes.
  const signs = codes.replace(/e[+-]/g, '').replace(/am\/pm|a\/p/g, '');
  if (/[ydge]|bb|aaa/.test(signs)) return 'date';
  return signs.includes('m') && !/[hs]/.test(signs) ? 'date' : undefined;
}
