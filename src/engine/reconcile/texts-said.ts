import { compareText } from '../ledger/order';
import type { LedgerField, Rule } from './ledger-fields';
import type { Line } from './line';
import { textIn } from './line';

/** What rows say in words: what most of them say (of as many the first in the order of texts), or all that they say. */
export function textBy(rule: Rule, lines: readonly Line[], field: LedgerField): string {
  if (lines.length === 0) return '';
  if (lines.length === 1) return textIn(lines[0]!, field);
  const times = new Map<string, number>();
  for (const line of lines) {
    const text = textIn(line, field);
    if (text !== '') times.set(text, (times.get(text) ?? 0) + 1);
  }
  const sorted = [...times].sort(([a, one], [b, other]) => (rule === 'all' ? 0 : other - one) || compareText(a, b));
  return rule === 'all' ? sorted.map(([text]) => text).join('；') : (sorted[0]?.[0] ?? '');
}
