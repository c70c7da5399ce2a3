import { isMessageKey, translate } from '../../i18n';
import type { Language } from '../../i18n/language';
import type { Refusal } from '../../jobs/give';

/** Why a visit was not given, as a sentence. */
export function refusedText(language: Language, { code, visit, ids = [] }: Refusal): string {
  const key = `refused.${code}`;
  return isMessageKey(key) ? translate(language, key, { visit, ids }) : code;
}
