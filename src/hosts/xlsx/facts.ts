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
/** Of cells only what is not content: contents are compared as contents. */
const CELL_WORDS = new Set(['cm', 'vm']);

/**
 * @param ignored names of elements that were changed on purpose, with all that is in them
 */
export function factsOf(xml: string, part: string, ignored: ReadonlySet<string> = new Set()): Facts {
  const facts = new Map<string, number>();
  const path: string[] = [];
  let deaf = 0;
  let inData = false;
  const say = (fact: string): void => void facts.set(fact, (facts.get(fact) ?? 0) + 1);
  walk(xml, part, {
    open({ name, attributes }) {
      path.push(name);
      if (deaf > 0 || ignored.has(name)) return void deaf++;
      if (name === 'sheetData') inData = true;
      const isCell = inData && path[3 - 1] === 'row' && path.length > 3;
      const here = path.join('/');
      if (!isCell && !(inData && name === 'row')) say(here);
      for (const [word, value] of Object.entries(attributes)) {
        if (isCell ? !CELL_WORDS.has(word) : EMPTY_WORDS.test(word) || MOVING[name]?.includes(word)) continue;
        if (inData && name === 'row' && (word === 'r' || word === 's' || word === 'customFormat')) continue;
        say(`${here}@${word}=${value}`);
      }
    },
    text(text) {
      if (deaf === 0 && !inData && path.length > 0 && text.trim() !== '') say(`${path.join('/')}=${text.trim()}`);
    },
    close({ name }) {
      if (deaf > 0) deaf--;
      if (name === 'sheetData') inData = false;
      path.pop();
    },
  });
  return facts;
}

/** What is said in `before` and less often, or not at all, in `after`. */
export const missing = (before: Facts, after: Facts): string[] =>
  [...before].filter(([fact, times]) => (after.get(fact) ?? 0) < times).map(([fact]) => fact);
