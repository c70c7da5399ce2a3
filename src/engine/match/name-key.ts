import { wordKey } from '../parse/text';
import { SIMPLIFIED } from './data/simplified';

/** The simplified character for each code; 0 where it stays as it is. */
const SIMPLE = new Uint16Array(0x10000);
for (let i = 0; i < SIMPLIFIED.length; i += 2) SIMPLE[SIMPLIFIED.charCodeAt(i)] = SIMPLIFIED.charCodeAt(i + 1);

/** Traditional and Japanese characters as simplified ones. */
function simplify(text: string): string {
  let simple = '';
  let done = 0;
  for (let i = 0; i < text.length; i++) {
    const code = SIMPLE[text.charCodeAt(i)]!;
    if (code === 0) continue;
    simple += text.slice(done, i) + String.fromCharCode(code);
    done = i + 1;
  }
  return done === 0 ? text : simple + text.slice(done);
}

const INVISIBLE = /\p{C}+/gu;

/** Nothing but common Chinese characters: there is nothing to fold but the script. */
function isPlain(name: string): boolean {
  for (let i = 0; i < name.length; i++) {
    const code = name.charCodeAt(i);
    if (code < 0x4e00 || code > 0x9fff) return false;
  }
  return true;
}

/**
 * What spellings of a name have in common that are certainly the same: width, case, blanks, brackets, punctuation,
 * invisible marks and traditional characters do not count.
 */
export const nameKey = (name: string): string => simplify(isPlain(name) ? name : wordKey(name.replace(INVISIBLE, '')));
