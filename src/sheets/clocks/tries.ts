import type { Grid } from '../../engine/grid/grid';
import type { Finding } from '../../engine/grid/plan';
import type { Moment } from '../../engine/clock/moment';
import { wordKey } from '../../engine/parse/text';
import type { SheetDefinition } from '../definition';
import { findTable } from '../table';
import { readerOf, TIME_FORMAT } from './cells';
import type { Meaning, Outcome } from './outcomes';
import { outcomeOf, ourOutcomes } from './outcomes';

/** Every try to reach a customer after a trial, with how it ended (F3). */
export const TRIES_SHEET: SheetDefinition<'tries'> = {
  key: 'tries',
  name: 'Tries 联系记录',
  columns: [
    { key: 'contact', header: { 'zh-CN': '跟进编号', en: 'Contact' }, width: 14, format: '@', required: true },
    { key: 'at', header: { 'zh-CN': '联系时间', en: 'When' }, width: 17, format: TIME_FORMAT, required: true },
    { key: 'by', header: { 'zh-CN': '联系人', en: 'Who' }, width: 12, format: '@' },
    {
      key: 'outcome',
      header: { 'zh-CN': '联系结果', en: 'Outcome' },
      width: 16,
      choices: ourOutcomes,
      required: true,
    },
    { key: 'note', header: { 'zh-CN': '备注', en: 'Note' }, width: 44, format: '@', wrap: true },
  ],
};

export interface Try {
  readonly contact: string;
  readonly at: Moment;
  readonly by: string;
  /** As written. */
  readonly outcome: string;
  readonly meaning: Meaning;
  readonly reached: boolean;
  readonly row: number;
}

/**
 * A try whose outcome is unknown is kept and reaches nobody: a failed call must not look like a contact.
 * @param contacts ids that there are
 */
export function readTries(
  grid: Grid | undefined,
  outcomes: readonly Outcome[],
  contacts: readonly string[],
): { readonly tries: readonly Try[]; readonly findings: readonly Finding[] } {
  const table = grid && findTable(grid, TRIES_SHEET);
  if (!table) return { tries: [], findings: [] };
  const read = readerOf(table);
  const known = new Set(contacts.map(wordKey));
  const tries = table.rows.flatMap((row): Try[] => {
    const contact = read.needed(row, 'contact');
    const at = read.moment(row, 'at');
    if (read.text(row, 'at') === '') read.needed(row, 'at');
    const outcome = read.text(row, 'outcome');
    const found = outcomeOf(outcomes, outcome);
    if (!found) read.tell(row, 'outcome', 'try-outcome-unknown', { text: outcome });
    if (contact !== null && !known.has(wordKey(contact)))
      read.tell(row, 'contact', 'try-without-contact', { contact }, 'warning');
    if (contact === null || at === null) return [];
    const { meaning, reached } = found ?? { meaning: 'other' as const, reached: false };
    return [{ contact, at, by: read.text(row, 'by'), outcome, meaning, reached, row }];
  });
  return { tries, findings: read.findings };
}
