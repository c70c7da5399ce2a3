import type { Session } from '../app/session';
import { errorText } from '../i18n/error-text';
import type { Language } from '../i18n/language';
import { COMPUTE } from './compute';
import type { Answers } from './live';

/** Answers out of the workbook as the session last read it: one reading for all cells, renewed after each edit. */
/** @param language of the texts; a change of it changes the answers */
export function answersOf(
  session: Session,
  language: { get(): Language; subscribe(listener: () => void): () => void },
): Answers {
  return {
    answer(id, given) {
      const { scored, trouble, troubleData } = session.state();
      if (scored) return COMPUTE[id](scored, given, language.get());
      if (trouble === undefined) return undefined;
      return { error: 'value', message: errorText(language.get(), { code: trouble, data: troubleData }) };
    },
    onChanged(listener) {
      const stopLanguage = language.subscribe(listener);
      let seen = session.state();
      const stopSession = session.subscribe(() => {
        const now = session.state();
        if (now.scored !== seen.scored || (!now.scored && now.trouble !== seen.trouble)) listener();
        seen = now;
      });
      return () => {
        stopLanguage();
        stopSession();
      };
    },
  };
}
