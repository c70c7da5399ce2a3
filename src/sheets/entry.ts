import type { Value } from '../engine/grid/value';
import { cleanText } from '../engine/parse/text';
import type { Kind } from '../engine/rubric/rubric';
import { isYesNo } from '../engine/rubric/rubric';
import type { Language } from '../i18n/language';
import { isNotApplicable, NOT_APPLICABLE_WORD, readYesNo, YES_NO_WORDS } from './words';

/**
 * What someone typed for a criterion, as the cell should hold it: a number, the language's word for yes, no or not
 * applicable, or empty. Anything else stays text as it is, so that nothing typed is lost and a finding can name it.
 */
export function entryValue(kind: Kind | undefined, typed: string, language: Language): Value {
  const text = cleanText(typed);
  if (!text) return null;
  if (isNotApplicable(text)) return NOT_APPLICABLE_WORD[language];
  if (kind !== undefined && isYesNo(kind)) {
    const yes = readYesNo(text);
    return yes === undefined ? text : YES_NO_WORDS[yes ? 'yes' : 'no'][language];
  }
  return /^[+-]?\d{1,15}(\.\d{1,15})?$/.test(text) ? Number(text) : text;
}
