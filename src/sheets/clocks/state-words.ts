import type { State } from '../../engine/clock/schedule';
import type { Colour } from '../../engine/grid/look';
import type { Language } from '../../i18n/language';
import { LANGUAGES } from '../../i18n/language';
import { PALETTE } from '../colours';
import type { Words } from '../words';

export const STATE_WORDS: Words<State> = {
  waiting: { 'zh-CN': '计时中', en: 'waiting' },
  reminded: { 'zh-CN': '已提醒', en: 'reminded' },
  due: { 'zh-CN': '今日到期', en: 'due' },
  late: { 'zh-CN': '已超时', en: 'late' },
  escalated: { 'zh-CN': '已升级', en: 'escalated' },
  'stopped-in-time': { 'zh-CN': '按时完成', en: 'in time' },
  'stopped-late': { 'zh-CN': '超时完成', en: 'done late' },
  paused: { 'zh-CN': '暂停', en: 'paused' },
  'not-judged': { 'zh-CN': '未判定', en: 'not judged' },
};

/** Further up nobody's organisation goes; the words beyond are there without a colour. */
const LEVELS = 9;

const ESCALATED: Readonly<Record<Language, (word: string, level: number) => string>> = {
  'zh-CN': (word, level) => `${word}（第${level}级）`,
  en: (word, level) => `${word}, level ${level}`,
};

/** `escalated, level 2`. */
export function stateWord(state: State, level: number, language: Language): string {
  const word = STATE_WORDS[state][language];
  if (state !== 'escalated') return word;
  return ESCALATED[language](word, level);
}

const COLOURS: Partial<Record<State, Colour>> = {
  late: PALETTE[0]!,
  escalated: PALETTE[0]!,
  'stopped-late': PALETTE[1]!,
  due: PALETTE[1]!,
  reminded: PALETTE[2]!,
  'stopped-in-time': PALETTE[3]!,
  waiting: PALETTE[4]!,
};

/** Colours by the words of every language. */
export const stateColours = (): Record<string, Colour> =>
  Object.fromEntries(
    (Object.entries(COLOURS) as [State, Colour][]).flatMap(([state, colour]) =>
      LANGUAGES.flatMap((language) =>
        Array.from({ length: state === 'escalated' ? LEVELS : 1 }, (_, i) => [
          stateWord(state, i + 1, language),
          colour,
        ]),
      ),
    ),
  );
