import type { Finding } from '../engine/grid/plan';
import { hiddenNotes } from './hidden';
import { htmlSources } from './html-sources';
import type { HtmlPage } from './html-table';
import { readHtml } from './html-table';
import type { Intake } from './intake';
import { note } from './intake';
import { IntakeError } from './intake-error';
import { LIMITS, MEGABYTE } from './limits';
import { textTable } from './text-table';

export type { Intake, ReadOptions } from './intake';
export { IntakeError } from './intake-error';
export type { Encoding } from './encoding';
export { ENCODINGS } from './encoding';

/** What a clipboard holds: the text, and what the page or the spreadsheet makes of it. */
export interface Clipboard {
  readonly text: string;
  readonly html?: string;
}

/** A sheet's name for what was pasted. */
const SHEET = 'Paste 粘贴';
const ORIGIN = 'paste';

/** What the text alone cannot say: merged and hidden cells, exact numbers. Without it the text is enough, and faster. */
const SAYS_MORE = /\b(?:colspan|rowspan|x:num|x:str|sdval|data-sheets-value)\b|display\s*:\s*none/i;

/** Letters and signs alone: pages and texts differ in blanks, line breaks and quotes. */
const bare = (text: string): string => text.replace(/[\s"]+/g, '');

function pageOf(html: string): HtmlPage | undefined {
  try {
    return readHtml(html);
  } catch (error) {
    if (error instanceof IntakeError) return undefined;
    throw error;
  }
}

/**
 * Reads what was pasted. The page is read when it says more than the text and shows the same; where the two differ the
 * text counts, with a note, for it is what people see when they paste into anything else.
 * @throws {IntakeError} `nothing-there`, `paste-too-big`, `too-many-…`, `cell-too-big`
 */
export function sourcesOfPaste(
  { text, html = '' }: Clipboard,
  { separator }: { readonly separator?: string } = {},
): Intake {
  if (text.length > LIMITS.megabytes * MEGABYTE)
    throw new IntakeError('paste-too-big', { megabytes: LIMITS.megabytes });
  const isTextBlank = text.trim() === '';
  const notes: Finding[] = [];
  if (separator === undefined && html !== '' && (isTextBlank || SAYS_MORE.test(html))) {
    const page = pageOf(html);
    const agrees = isTextBlank || (page !== undefined && bare(page.shown.join('')) === bare(text));
    if (page && agrees && page.tables.length > 0) {
      const read = htmlSources(page, { sheet: SHEET, origin: ORIGIN });
      return { kind: 'html', sources: read.sources, notes: [...read.notes, ...read.sources.flatMap(hiddenNotes)] };
    }
    if (page === undefined || page.tables.length > 0) notes.push(note(SHEET, 'paste-page-unused', 'info'));
  }
  const {
    source,
    notes: own,
    separator: used,
  } = textTable(text, { sheet: SHEET, origin: ORIGIN, ...(separator !== undefined && { separator }) });
  return { kind: 'text', sources: [source], notes: [...own, ...notes], separator: used };
}
