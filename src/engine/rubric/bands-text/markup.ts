import type { Placed } from './placed';
import { asPlaced } from './placed';

const ENTITIES: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  le: '≤',
  ge: '≥',
  amp: '&',
  nbsp: ' ',
  quot: '"',
  ndash: '–',
  mdash: '—',
  minus: '-',
};
const PART = /<!--[^]*?-->|<\/?([a-z][a-z0-9]*)\b[^<>]*>|&(?:(\w{2,6})|#(\d{1,6})|#x([0-9a-f]{1,5}));/gi;

/** The table of a page as lines of cells with tabs between; a text that is no page stays as it is. */
export function withoutMarkup(text: string): Placed {
  if (!/<(?:table|tr|td|th)\b[^<>]*>/i.test(text)) return asPlaced(text);
  let out = '';
  const at: number[] = [];
  const put = (part: string, offset: number, grows: boolean): void => {
    for (let i = 0; i < part.length; i++) at.push(offset + (grows ? i : 0));
    out += part;
  };
  let done = 0;
  for (const match of text.matchAll(PART)) {
    // Where a line of the source breaks says nothing.
    put(text.slice(done, match.index).replace(/\s/g, ' '), done, true);
    done = match.index + match[0].length;
    const [whole, tag, name, decimal, hex] = match;
    if (tag !== undefined) put(breakOf(tag.toLowerCase(), whole.startsWith('</')), match.index, false);
    else if (name !== undefined) put(Object.hasOwn(ENTITIES, name) ? ENTITIES[name]! : whole, match.index, false);
    else if (decimal ?? hex) put(character(decimal ? Number(decimal) : parseInt(hex!, 16)), match.index, false);
  }
  put(text.slice(done).replace(/\s/g, ' '), done, true);
  return { text: out, at: [...at, text.length] };
}

function breakOf(tag: string, isEnd: boolean): string {
  if (tag === 'tr') return '\n';
  if (tag === 'td' || tag === 'th') return isEnd ? '' : '\t';
  return ' ';
}

const character = (code: number): string => (code > 31 && code <= 0x10ffff ? String.fromCodePoint(code) : ' ');
