import type { MessageData } from '.';
import { isMessageKey, translate } from '.';
import type { Language } from './language';

/** An error in words: those of hosts and of reading have sentences, of others the name is all there is. */
export function errorText(language: Language, error: unknown): string {
  if (error === undefined) return '';
  const { code, data } = error as { readonly code?: string; readonly data?: MessageData };
  const key = [`host.${code}`, `intake.${code}`].find(isMessageKey);
  if (key) return translate(language, key, data);
  return error instanceof Error ? error.message : String(error);
}
