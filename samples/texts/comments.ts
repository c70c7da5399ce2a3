import type { Bilingual } from '../../src/i18n/language';
import { preparation } from './preparation';
import { visit } from './visit';

/** Chinese, English. */
export type Phrase = readonly [zh: string, en: string];

/** What an evaluator writes beside a low, a middling and a high mark, by criterion id. */
export type Comments = Readonly<Record<string, Readonly<Record<'low' | 'middle' | 'high', readonly Phrase[]>>>>;

export const COMMENTS: Comments = { ...preparation, ...visit };

export const bilingual = ([zh, en]: Phrase): Bilingual => ({ 'zh-CN': zh, en });
