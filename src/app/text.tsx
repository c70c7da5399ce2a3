import { createContext, useContext, useMemo } from 'react';
import type { MessageData, MessageKey } from '../i18n';
import { translate } from '../i18n';
import type { Language } from '../i18n/language';

const LanguageContext = createContext<Language>('zh-CN');
export const LanguageProvider = LanguageContext.Provider;
export const useLanguage = (): Language => useContext(LanguageContext);

export type Say = (key: MessageKey, data?: MessageData) => string;

/** The texts of the pane in its language. */
export function useText(): Say {
  const language = useLanguage();
  return useMemo(() => (key, data) => translate(language, key, data), [language]);
}
