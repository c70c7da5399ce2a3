import { EMPTY_PLAN } from '../../engine/grid/plan';
import type { Plan } from '../../engine/grid/plan';
import { wordKey } from '../../engine/parse/text';
import { outcomeNames, outcomeOf, readOutcomes } from '../../sheets/clocks/outcomes';
import { TRIES_SHEET } from '../../sheets/clocks/tries';
import { appendTo } from '../append';
import type { Environment, Job } from '../job';
import type { NoResult } from '../result-rows';
import type { ClockBook } from './clock-book';
import { readClockBook } from './clock-book';
import { serialOf } from './marks';
import { wallTime } from './wall-time';

/** A try to reach a customer. */
export interface NewTry {
  readonly contact: string;
  /** `2026-03-01 10:05`, on the walls of the contact's region; blank: now. */
  readonly at: string;
  readonly by: string;
  /** One of the workbook's outcomes, or of ours. */
  readonly outcome: string;
  readonly note: string;
}

export interface AddTryReport {
  readonly refused?: NoResult;
}

/** One row more in “Tries 联系记录” (F3). Whether it was a contact is said by its outcome. */
export const addTry: Job<NewTry, AddTryReport> = (grids, entry, environment) => {
  const book = readClockBook(grids, environment.now, environment.language);
  const made = appended(book, entry, environment);
  return 'code' in made ? { plan: EMPTY_PLAN, report: { refused: made } } : { plan: made, report: {} };
};

function appended(book: ClockBook, entry: NewTry, { language }: Environment): Plan | NoResult {
  const contact = book.contacts?.rows.find(({ id }) => id !== '' && wordKey(id) === wordKey(entry.contact));
  if (!contact) return { code: 'try-contact-unknown', ids: [entry.contact] };
  const { outcomes } = readOutcomes(book.gridOf('outcomes'));
  if (entry.outcome.trim() === '' || !outcomeOf(outcomes, entry.outcome))
    return { code: 'try-outcome-unknown', ids: outcomeNames(outcomes, language) };
  const time = wallTime(book, entry.at, contact.region);
  if ('code' in time) return time;
  const grid = book.gridOf('tries');
  const [by, note] = [entry.by, entry.note].map((text) => text.trim() || null);
  const at = serialOf(time.wall, grid?.dates1904);
  const values = { contact: contact.id, at, by: by!, outcome: entry.outcome.trim(), note: note! };
  const written = appendTo({ definition: TRIES_SHEET, grid, language, why: 'try' }, [{ values }]);
  return 'lacking' in written ? { code: 'tries-columns-missing', ids: written.lacking } : { ...EMPTY_PLAN, ...written };
}
