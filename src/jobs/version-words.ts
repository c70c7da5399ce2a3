import type { RubricChange } from '../engine/rubric/version/change';
import type { MessageKey } from '../i18n';
import { translate } from '../i18n';
import type { Language } from '../i18n/language';
import { statements } from '../i18n/language';
import type { Words } from '../sheets/words';
import { BLANK_EXTRAS_WORDS, KIND_WORDS, NA_POLICY_WORDS, readWord } from '../sheets/words';

/** Changes whose before and after are words of a controlled list. */
const WORDS: Readonly<Partial<Record<string, Words<string>>>> = {
  'criterion-kind': KIND_WORDS,
  'setting-notApplicable': NA_POLICY_WORDS,
  'setting-blankExtras': BLANK_EXTRAS_WORDS,
};

/** A change as people say it: `Preparation: weight 20 → 25`. */
export function changeText(language: Language, { code, data }: RubricChange): string {
  const words = WORDS[code];
  const inWords = (text: unknown): string => {
    const word = words && readWord(words, String(text));
    return word === undefined ? String(text) : words![word]![language];
  };
  const { before, after } = data;
  return translate(language, `change.${code}` as MessageKey, {
    ...data,
    ...(before !== undefined && { before: inWords(before), after: inWords(after) }),
  });
}

/** All changes in one line. */
export const changesText = (language: Language, changes: readonly RubricChange[]): string =>
  statements(
    changes.map((change) => changeText(language, change)),
    language,
  );
