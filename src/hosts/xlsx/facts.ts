import { splitCells } from './sheet-xml';
import { walk } from './xml';

/** How often each thing that an XML part says is said: by path, `path@attribute=value`, `path=text`. */
export type Facts = ReadonlyMap<string, number>;

/** Attributes that say nothing: identities, hints, counts of what is counted anyway, places that follow the content. */
const EMPTY_WORDS = /^(xmlns|xml:|mc:Ignorable$|xr\d*:|x14ac:)|:id$|^(count|uniqueCount|spans)$/;
const MOVING: Readonly<Record<string, readonly string[]>> = {
  dimension: ['ref'],
  table: ['ref'],
  autoFilter: ['ref'],
};
/**
 * Of a sheet's cells only what is no content: contents are compared as contents.
 * @param ignored names of elements that were changed on purpose, with all that is in them
 */
export function factsOf(xml: string, part: string, ignored: ReadonlySet<string> = new Set()): Facts {
  const { frame, cells = '' } = splitCells(xml);
  const facts = new Map<string, number>();
  const path: string[] = [];
  let deaf = 0;
  const say = (fact: string): void => void facts.set(fact, (facts.get(fact) ?? 0) + 1);
  for (const [, word] of cells.matchAll(/<(?:[\w.-]+:)?c\s[^>]*?\b(cm|vm)=/g)) say(`c@${word}`);
  walk(frame, part, {
    open({ name, attributes }) {
      path.push(name);
      if (deaf > 0 || ignored.has(name)) return void deaf++;
      const here = path.join('/');
      say(here);
      for (const [word, value] of Object.entries(attributes)) {
        if (!EMPTY_WORDS.test(word) && !MOVING[name]?.includes(word)) say(`${here}@${word}=${value}`);
      }
    },
    text(text) {
      if (deaf === 0 && path.length > 0 && text.trim() !== '') say(`${path.join('/')}=${text.trim()}`);
    },
    close() {
      if (deaf > 0) deaf--;
      path.pop();
    },
  });
  return facts;
}

/** What is said in `before` and less often, or not at all, in `after`. */
export const missing = (before: Facts, after: Facts): string[] =>
  [...before].filter(([fact, times]) => (after.get(fact) ?? 0) < times).map(([fact]) => fact);
