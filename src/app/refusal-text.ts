import { isMessageKey } from '../i18n';
import type { Refusal } from './session-state';
import type { Say } from './text';

/** Why a job does not do something, in words. */
export function refusalText({ code, about }: Omit<Refusal, 'problems'>, say: Say): string {
  const key = `refused.${code}`;
  return isMessageKey(key) ? say(key, { visit: about, ids: about }) : say('app.refused', { code });
}
