import type { Due } from '../../jobs/preview-promotion';
import type { Say } from '../text';

/** When a promotion would be due, in words. */
export const dueText = (due: Due, say: Say): string =>
  typeof due === 'string'
    ? say(`promotion.due.${due}`)
    : due.from === undefined && due.to === undefined
      ? say('promotion.due.never')
      : say('promotion.due.range', {
          from: due.from ?? say('promotion.due.never'),
          to: due.to ?? say('promotion.due.never'),
        });
