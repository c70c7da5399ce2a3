import { loadMoreTexts, loadTexts } from '../../../i18n';
import { LANGUAGES } from '../../../i18n/language';
import { serve } from '../../worker/serve';
import type { MeetingAsk } from './answer';
import { answerMeeting } from './answer';

const texts = Promise.all(LANGUAGES.map(loadTexts)).then(loadMoreTexts);

/** Makes the agenda where nobody waits for it: it may take a board of a hundred thousand rows. */
serve<MeetingAsk, never>(async (ask) => {
  await texts;
  return answerMeeting(ask);
});
