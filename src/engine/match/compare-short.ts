import type { Comparison, Grade } from './comparison';
import { UNLIKE } from './comparison';
import type { NameParts } from './parts';
import type { NameEvidenceCode } from './types';

/** One name that is a part or an abbreviation of the other. Only a name without its legal form is taken for a short one. */
export function compareShort(a: NameParts, b: NameParts, sharesPlace: boolean): Comparison {
  const [short, long] = a.whole.length < b.whole.length ? [a, b] : [b, a];
  if (short.full || short.branch !== '' || short.body.length < 2) return UNLIKE;
  const found = beginning(short, long, sharesPlace) ?? initials(short, long) ?? inside(short, long);
  return found ?? UNLIKE;
}

const partOf = (
  code: NameEvidenceCode,
  grade: Grade,
  score: number,
  short: NameParts,
  long: NameParts,
): Comparison => ({
  grade,
  score,
  evidence: [{ code, data: { short: short.whole, long: long.whole } }],
});

function beginning(short: NameParts, long: NameParts, sharesPlace: boolean): Comparison | undefined {
  if (!long.body.startsWith(short.body) && !long.whole.startsWith(short.whole)) return undefined;
  const length = short.whole.length - (short.latin ? 3 : 0);
  if (length >= 4) return partOf('short-name', 'auto', sharesPlace ? 0.88 : 0.82, short, long);
  if (length === 3 || sharesPlace) return partOf('short-name', 'thin', sharesPlace ? 0.86 : 0.8, short, long);
  return partOf('part-of', 'review', 0.6, short, long);
}

/** 国航 for 中国国际航空: every sign is the first of a word, in order. The place may be left out. */
function initials(short: NameParts, long: NameParts): Comparison | undefined {
  const text = short.whole;
  if (text.length > 6) return undefined;
  const last = startsWords(text, long.words, 0, 0);
  if (!last) return undefined;
  return partOf('short-name', text.length > 2 ? 'thin' : 'review', text.length > 2 ? 0.75 : 0.6, short, long);
}

/**
 * Takes the signs of a text off words, each from the beginning of its word, at most one word at the front left out. Where a
 * word in between is left out, single signs alone are an abbreviation: 上海大学 is none of 上海海洋大学.
 */
function startsWords(text: string, words: readonly string[], at: number, word: number, single = false): boolean {
  if (at === text.length) return true;
  for (let next = word; next < words.length; next++) {
    if (at === 0 && next > 1) return false;
    const gap = single || (at > 0 && next > word);
    const own = words[next]!;
    for (let length = gap ? 1 : own.length; length > 0; length--) {
      if (gap && at > 1 && !single) break;
      if (text.startsWith(own.slice(0, length), at) && startsWords(text, words, at + length, next + 1, gap))
        return true;
    }
  }
  return false;
}

function inside(short: NameParts, long: NameParts): Comparison | undefined {
  const least = short.latin ? 6 : 3;
  const isMost = short.body.length >= least && short.body.length * 2 >= long.body.length;
  return isMost && long.body.includes(short.body) ? partOf('part-of', 'review', 0.55, short, long) : undefined;
}
