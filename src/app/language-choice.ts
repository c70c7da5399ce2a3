import { hasTexts, loadTexts } from '../i18n';
import { remember, remembered } from './remembered';
import type { Language } from '../i18n/language';
import { languageFor, LANGUAGES } from '../i18n/language';

/** The language of the page, of the functions and of what the buttons write. */
export interface LanguageChoice {
  get(): Language;
  /** Chosen by a person, and remembered on this machine. */
  choose(language: Language): void;
  subscribe(listener: () => void): () => void;
}

/** @param display the language in which Office or the browser shows itself, such as `zh-CN`; what was chosen before goes first */
export function languageChoice(display: string): LanguageChoice {
  let language: Language = LANGUAGES.find((each) => each === remembered('language')) ?? languageFor(display);
  const listeners = new Set<() => void>();
  return {
    get: () => language,
    choose(next) {
      const change = (): void => {
        remember('language', next);
        language = next;
        for (const listener of [...listeners]) listener();
      };
      if (hasTexts(next)) change();
      // Without a network the page stays in the language that it has.
      else void loadTexts(next).then(change, () => undefined);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
