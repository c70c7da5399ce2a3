import type { Due, PromotionChange } from '../../jobs/preview-promotion';
import type { Context } from '../context';
import { printable } from './printable';

/** Whose promotion would move, a line each; nothing when nobody's would. */
export function promotionText(changes: readonly PromotionChange[], { say }: Context): string {
  if (changes.length === 0) return '';
  const due = (each: Due): string =>
    typeof each === 'string'
      ? say(`cli.due.${each}`)
      : say('cli.due.range', { from: each.from ?? say('cli.due.never'), to: each.to ?? say('cli.due.never') });
  const lines = changes.map(({ engineer, level, before, after }) =>
    say('cli.preview.promotion', {
      engineer: printable(engineer),
      level: printable(level),
      before: due(before),
      after: due(after),
    }),
  );
  return `${[say('cli.preview.promotions'), ...lines].join('\n')}\n`;
}
