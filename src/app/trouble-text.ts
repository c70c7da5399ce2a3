import { isMessageKey } from '../i18n';
import type { SessionState } from './session-state';
import type { Say } from './text';

/** What could not be done, in words; `undefined` where nothing is wrong. */
export function troubleText({ trouble, troubleData }: SessionState, say: Say): string | undefined {
  if (!trouble) return undefined;
  const key = [`app.trouble.${trouble}`, `host.${trouble}`, `intake.${trouble}`].find(isMessageKey);
  return key ? say(key, troubleData) : say('app.trouble', { code: trouble });
}
