import type { Situation, Template } from '../../engine/contact/message';
import { fillMessage, SITUATIONS } from '../../engine/contact/message';
import type { Finding } from '../../engine/grid/plan';
import { dateOfDay } from '../../engine/parse/date';
import { wordKey } from '../../engine/parse/text';
import type { Language } from '../../i18n/language';
import { MESSAGE_TEMPLATES } from '../../presets/messages';
import type { RegisterRow } from '../../sheets/clocks/read-register';
import { readTemplates } from '../../sheets/clocks/templates';
import type { ClockBook } from './clock-book';
import { reachedBy } from './register-views';

/** What one can say to a customer in a situation. */
export interface Saying {
  readonly situation: Situation;
  readonly text: string;
  /** Fields that there are not, and those for which the row has nothing: they stand in the text in their braces. */
  readonly open: readonly string[];
}

/** What can be said to the contacts of a workbook (F4). */
export interface Sayings {
  /** In every situation; the workbook's templates go before ours. @param owner who says it; `null`: it is not clear who */
  all(row: RegisterRow, owner: string | null, language: Language): readonly Saying[];
  /** The situation that a contact is in. */
  now(row: RegisterRow): Situation;
  readonly findings: readonly Finding[];
}

export function sayingsIn(book: ClockBook): Sayings {
  const { templates, findings } = readTemplates(book.gridOf('templates'));
  const missed = new Set(book.tries.flatMap(({ contact, reached }) => (reached ? [] : [wordKey(contact)])));
  const talks = reachedBy(book.tries);
  const all = [...templates, ...MESSAGE_TEMPLATES];
  return {
    findings,
    all: (row, owner, language) => {
      const values = valuesOf(row, owner);
      return SITUATIONS.flatMap((situation): Saying[] => {
        const template = all.find((each: Template) => each.situation === situation && each.language === language);
        return template ? [{ situation, ...fillMessage(template.text, values) }] : [];
      });
    },
    now: (row) =>
      row.moment('firstContact') || talks(row.id).length > 0
        ? 'waiting'
        : missed.has(wordKey(row.id))
          ? 'no-answer'
          : 'first',
  };
}

function valuesOf(row: RegisterRow, owner: string | null): Parameters<typeof fillMessage>[1] {
  const end = row.moment('trialEnd');
  const date = end && dateOfDay(end.day);
  return { customer: row.customer, product: row.text('product'), owner: owner ?? '', ...(date && { date }) };
}
