import { isMessageKey, translate } from '../../i18n';
import type { Language } from '../../i18n/language';
import type { Refused } from './result';

/** Why a visit was not given, as a sentence. */
export function refusedText(language: Language, { code, visit }: Refused): string {
  const key = `refused.${code}`;
  return isMessageKey(key) ? translate(language, key, { visit }) : code;
}
