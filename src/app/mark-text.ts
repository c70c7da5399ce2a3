import { isZero } from '../engine/number/rational';
import { isYesNo } from '../engine/rubric/rubric';
import type { Language } from '../i18n/language';
import { YES_NO_WORDS } from '../sheets/words';
import type { CardLine } from './card';
import { showNumber } from './show';
import type { Say } from './text';

/** What was marked, in words: `8 / 10`, yes, not breached, N/A, missing. */
export function markText({ state, kind, mark, max }: CardLine, say: Say, language: Language): string {
  if (state === 'notApplicable') return say('app.notApplicable');
  if (state === 'missing') return say('app.markMissing');
  if (state === 'unreadable' || !mark) return say('app.markUnreadable');
  if (kind === 'redline') return say(isZero(mark) ? 'app.notBreached' : 'app.breached');
  if (kind && isYesNo(kind)) return YES_NO_WORDS[isZero(mark) ? 'no' : 'yes'][language];
  return `${showNumber(mark)} / ${showNumber(max)}`;
}
