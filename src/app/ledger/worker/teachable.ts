import type { Learned } from '../../../engine/ledger/learned';
import { NOTHING_LEARNED, learnedKey } from '../../../engine/ledger/learned';
import { meaningsOf } from '../../../engine/ledger/meanings';
import type { RecognisedColumn } from '../../../engine/ledger/recognition';
import type { Taught } from '../../../jobs/fields';

/** A column without a header is called by its letter, the second of a name by its number: these are no names. */
const MADE = /^\([A-Z]{1,3}\)$| \(\d+\)$/;

/** The names of columns that hold, by a person's decision, what they would not be taken for by themselves. */
export function teachable(columns: readonly RecognisedColumn[], learned: Learned = NOTHING_LEARNED): readonly Taught[] {
  const found = new Map<string, Taught>();
  for (const { name, field, decidedBy } of columns) {
    const key = MADE.test(name) ? undefined : learnedKey(name);
    if (decidedBy !== 'recipe' || key === undefined || field === undefined || field === 'bucket') continue;
    if (learned.get(key) === field || meaningsOf(key).some((each) => each.field === field && each.weight === 1))
      continue;
    found.set(key, { name, field });
  }
  return [...found.values()];
}
