import type { Situation } from '../../engine/contact/message';
import type { Finding } from '../../engine/grid/plan';
import { EMPTY_PLAN } from '../../engine/grid/plan';
import { wordKey } from '../../engine/parse/text';
import type { Job } from '../job';
import { allFindings, once, readClockBook } from './clock-book';
import type { Saying } from './sayings';
import { sayingsIn } from './sayings';

export interface MessagesOptions {
  /** Only this contact, by its id. */
  readonly contact?: string;
}

export interface ContactMessages {
  readonly id: string;
  /** Of the sheet, from 0. */
  readonly row: number;
  readonly customer: string;
  /** `null`: nobody is named, or several are. */
  readonly owner: string | null;
  /** The situation that the contact is in. */
  readonly now: Situation;
  readonly messages: readonly Saying[];
}

export interface MessagesReport {
  readonly hasRegisters: boolean;
  readonly contacts: readonly ContactMessages[];
  readonly findings: readonly Finding[];
}

/** What can be said to each contact, by situation, in the language of the environment (F4). Writes and sends nothing. */
export const messages: Job<MessagesOptions, MessagesReport> = (grids, { contact }, environment) => {
  const book = readClockBook(grids, environment.now, environment.language);
  const sayings = sayingsIn(book);
  const rows = (book.contacts?.rows ?? []).filter(
    ({ id }) => contact === undefined || wordKey(id) === wordKey(contact),
  );
  const contacts = rows.map((row): ContactMessages => {
    const [first, ...others] = row.owners('owner');
    const owner = first !== undefined && others.length === 0 ? first : null;
    const said = sayings.all(row, owner, environment.language);
    return { id: row.id, row: row.row, customer: row.customer, owner, now: sayings.now(row), messages: said };
  });
  const findings = once([...allFindings(book), ...sayings.findings]);
  return { plan: EMPTY_PLAN, report: { hasRegisters: book.contacts !== undefined, contacts, findings } };
};
