import { dueText } from '../../app/rubric/due';
import type { PromotionChange } from '../../jobs/preview-promotion';
import type { Context } from '../context';
import { printable } from './printable';

/** Whose promotion would move, a line each; nothing when nobody's would. */
export function promotionText(changes: readonly PromotionChange[], { say }: Context): string {
  if (changes.length === 0) return '';
  const lines = changes.map(({ engineer, level, before, after }) =>
    say('cli.preview.promotion', {
      engineer: printable(engineer),
      level: printable(level),
      before: dueText(before, say),
      after: dueText(after, say),
    }),
  );
  return `${[say('cli.preview.promotions'), ...lines].join('\n')}\n`;
}
