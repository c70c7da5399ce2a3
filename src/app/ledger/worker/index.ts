import { loadMoreTexts, loadTexts } from '../../../i18n';
import { LANGUAGES } from '../../../i18n/language';
import { serve } from '../../worker/serve';
import { answering } from './answer';
import type { Ask, Step } from './protocol';

const answer = answering();
/** Whoever asks says in which language; here both are near. */
const texts = Promise.all(LANGUAGES.map(loadTexts)).then(loadMoreTexts);

/** Reads, and recognises, and plans where nobody waits for it. */
serve<Ask, Step>(async (ask, onStep) => {
  await texts;
  return answer(ask, onStep);
});
