/** Words that people and programs write where there is nothing. */
const WORDS: ReadonlySet<string> = new Set(
  '无|無|暂无|暫無|没有|沒有|空|空白|不适用|不適用|n/a|na|n.a.|n.a|nil|none|null|nan|nul|blank|not applicable|#n/a n/a'.split(
    '|',
  ),
);
/** `-`, `--`, `/`, `—`, `……`, and the `¥ -` that accounting formats show for nothing. */
const DASHES = /^(?:[-/\\.·_~\s]+|(?:rmb|cny|usd|us\$|[¥$€£]) ?-+)$/i;

/** Whether a text (as `cellText` gives it) stands for an empty cell: never for zero. */
export const isPlaceholder = (text: string): boolean =>
  text === '' || DASHES.test(text) || WORDS.has(text.replace(/^\((.*)\)$/, '$1').toLowerCase());
