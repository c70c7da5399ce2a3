import { base } from './base';
import { more } from './more';

/** All English texts by key. The other languages are typed after this one: a missing key does not compile. */
export const en = { ...base, ...more };
