import type { Finding } from '../engine/grid/plan';
import type { Source } from '../engine/ledger/source';
import { split } from './delimited';
import { note } from './intake';
import { IntakeError } from './intake-error';
import { separationOf } from './separator';
import { sourceFrom } from './source-from';

/** Names of separators as texts show them: a tab cannot be seen. */
const shown = (separator: string): string => (separator === '\t' ? 'TAB' : separator);

/**
 * Delimited text as a sheet.
 * @throws {IntakeError} `nothing-there`, and those of `split` and `sourceFrom`
 */
export function textTable(
  text: string,
  {
    sheet,
    origin,
    separator: chosen,
  }: { readonly sheet: string; readonly origin: string; readonly separator?: string },
): { readonly source: Source; readonly notes: Finding[]; readonly separator: string } {
  if (text.trim() === '') throw new IntakeError('nothing-there');
  const { separator: found, rival, start } = separationOf(text);
  const separator = chosen ?? found;
  const { rows, stray } = split(start === 0 ? text : text.slice(start), separator);
  const { source, notes } = sourceFrom(rows, { sheet, origin });
  if (source.grid.rows.length === 0) throw new IntakeError('nothing-there');
  if (stray) notes.push(note(sheet, 'quotes-unpaired', 'warning', { count: stray.count }, stray));
  if (rival && chosen === undefined)
    notes.push(note(sheet, 'separator-unsure', 'warning', { separator: shown(separator), rival: shown(rival) }));
  return { source, notes, separator };
}
