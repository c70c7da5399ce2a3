import type { Finding } from '../engine/grid/plan';
import type { Source } from '../engine/ledger/source';
import type { HtmlPage } from './html-table';
import { note } from './intake';
import { sourceFrom } from './source-from';

/** The tables of a page as sheets; several are numbered. */
export function htmlSources(
  { tables, unseen, dates1904 }: HtmlPage,
  { sheet, origin }: { readonly sheet: string; readonly origin: string },
): { readonly sources: Source[]; readonly notes: Finding[] } {
  const read = tables.map(({ rows, merged, hiddenRows, hiddenColumns, formatAt }, index) =>
    sourceFrom(rows, {
      sheet: index === 0 ? sheet : `${sheet} (${index + 1})`,
      origin,
      ...(merged.length > 0 && { merged }),
      ...(hiddenRows.size > 0 && { hiddenRows }),
      ...(hiddenColumns.size > 0 && { hiddenColumns }),
      ...(formatAt && { formatAt }),
    }),
  );
  const sources = read.map(({ source }) => (dates1904 ? { ...source, grid: { ...source.grid, dates1904 } } : source));
  const notes = read.flatMap((each) => each.notes);
  if (unseen > 0) notes.push(note(sheet, 'html-unseen', 'info', { count: unseen }));
  return { sources, notes };
}
