import type { Say } from '../text';
import { errorText } from '../../i18n/error-text';
import type { Language } from '../../i18n/language';

/** Why something could not be read, in words. What did not arrive has a sentence of its own. */
export const whyOf = (error: unknown, language: Language, say: Say): string =>
  error instanceof Error && error.name === 'ChunkLoadError'
    ? say('app.trouble.part-missing')
    : errorText(language, error);
