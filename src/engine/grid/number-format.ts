/** What a number format says a number is. */
export type FormatKind = 'date' | 'percent';

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
