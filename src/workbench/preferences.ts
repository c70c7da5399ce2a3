import type { Language } from '../i18n/language';
import { LANGUAGES } from '../i18n/language';

const KEY = 'steelyard.language';

/** The language chosen last time, otherwise the browser's if it is one of ours, otherwise English. */
export function preferredLanguage(): Language {
  try {
    const chosen = LANGUAGES.find((language) => language === localStorage.getItem(KEY));
    if (chosen) return chosen;
  } catch {
    // Storage may be switched off; the browser's language is a good choice then.
  }
  return navigator.language.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
}

export function rememberLanguage(language: Language): void {
  try {
    localStorage.setItem(KEY, language);
  } catch {
    // Not remembered; nothing else depends on it.
  }
}
