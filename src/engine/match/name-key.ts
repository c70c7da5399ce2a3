import { simplified } from '../ledger/header-key';
import { wordKey } from '../parse/text';

/**
 * What spellings of a name have in common that are certainly the same: width, case, blanks, brackets, punctuation,
 * invisible marks and traditional characters do not count.
 */
export const nameKey = (name: string): string => simplified(wordKey(name.replace(/\p{C}+/gu, '')));
