import type { MessageData, MessageKey } from '../i18n';
import { translate } from '../i18n';
import type { Language } from '../i18n/language';
import type { Terminal } from './terminal';

/** What a command gets beside its arguments. */
export interface Context {
  readonly terminal: Terminal;
  readonly language: Language;
  /** A text in the user's language. */
  readonly say: (key: MessageKey, data?: MessageData) => string;
}

/** Done; the sheets contain errors; could not run. */
export type ExitCode = 0 | 1 | 2;

export const contextOf = (terminal: Terminal, language: Language): Context => ({
  terminal,
  language,
  say: (key, data) => translate(language, key, data),
});
