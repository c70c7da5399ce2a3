import { shortFingerprint } from '../engine/rubric/fingerprint';
import { translate } from '../i18n';
import type { Language } from '../i18n/language';
import type { CardVerdict, SealVerdict } from './verify';

/** What can be said of a seal, as a sentence; its changes are told beside it. */
export function sealSentence(language: Language, { rubric, verdict, version, fingerprint }: SealVerdict): string {
  const shown = verdict === 'changed' ? (version?.fingerprint ?? '') : fingerprint;
  const data = { rubric, version: version?.number ?? '–', fingerprint: shortFingerprint(shown) };
  return translate(language, `seal.${verdict}`, data);
}

/** Whose card it is, as a sentence. */
export function cardSentence(language: Language, card: CardVerdict): string {
  if (card.code !== 'card-now' && card.code !== 'card-earlier') return translate(language, `seal.${card.code}`);
  const { rubric, version } = card;
  const kept =
    version &&
    translate(language, 'seal.version', {
      version: version.number,
      on: version.saved.at.slice(0, 10),
      by: version.saved.by,
    });
  return translate(language, `seal.${card.code}`, { rubric, version: kept ?? '' });
}
