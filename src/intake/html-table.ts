import { Parser } from 'htmlparser2';
import type { Attributes, Draft, HtmlTable } from './html-draft';
import { isHidden, tableDraft } from './html-draft';
import { withoutFrames } from './html-frames';
import { shownText } from './html-text';
import { IntakeError } from './intake-error';
import { LIMITS } from './limits';

export interface HtmlPage {
  readonly tables: readonly HtmlTable[];
  /** What a person reads on the page, in its order, for comparing. */
  readonly shown: readonly string[];
  /** Pieces of text that are on the page and not shown; they were left out. */
  readonly unseen: number;
  /** The sheet's name, when a spreadsheet wrote the page. */
  readonly name?: string;
  readonly dates1904: boolean;
}

/** Elements whose text nobody reads. */
const SILENT = new Set(['script', 'style', 'template', 'noscript', 'title', 'object', 'svg', 'math', 'xml']);
const BLOCKS = new Set(
  (
    'address article aside blockquote body center dd div dl dt fieldset footer form h1 h2 h3 h4 h5 h6 header hr ' +
    'li main nav ol p pre section ul'
  ).split(' '),
);
/** Hidden or not, the cells of a table keep their places. */
const PARTS = new Set(['tr', 'td', 'th', 'tbody', 'thead', 'tfoot', 'col', 'colgroup', 'caption']);

/**
 * Reads the tables of a page: clipboards of spreadsheets and browsers, and the pages that systems name `.xls`. Nothing
 * in it is run or fetched. Text outside of tables goes on top of the table that follows, a line a row, for titles and
 * units often stand there; what follows the last table goes below it.
 * @throws {IntakeError} `html-broken` for markup that nobody wrote, and when there is too much of it
 */
export function readHtml(html: string): HtmlPage {
  if (html.length > LIMITS.htmlMegabytes * 1024 * 1024)
    throw new IntakeError('html-too-big', { megabytes: LIMITS.htmlMegabytes });
  const drafts: Draft[] = [];
  const open: Draft[] = [];
  const shown: string[] = [];
  const text = shownText();
  let lines: string[] = [];
  let [depth, silence, count, spent, unseen] = [0, 0, 0, 0, 0];
  let isSilentUnseen = false;
  let name: string | undefined;
  let dates1904 = false;

  const spend = (cells: number): void => {
    spent += cells;
    if (spent > LIMITS.cells) throw new IntakeError('too-many-cells', { limit: LIMITS.cells });
  };

  function endCell(draft: Draft): void {
    if (!draft.hasCell()) return;
    shown.push(draft.endCell(text.take()) ?? '');
  }

  /** Text outside of cells. */
  function endLines(): void {
    for (const line of text.take().split('\n')) {
      if (line.trim() === '') continue;
      shown.push(line);
      lines.push(line);
    }
  }

  function startTable(): void {
    const outer = open.at(-1);
    if (outer?.hasCell()) outer.keep(text.take());
    else endLines();
    const draft = tableDraft(lines, spend, outer);
    lines = [];
    drafts.push(draft);
    open.push(draft);
  }

  /** What an element of a table means; `false` for any other. */
  function startPart(tag: string, attributes: Attributes): boolean {
    const draft = open.at(-1);
    if (!draft || !PARTS.has(tag)) return false;
    endCell(draft);
    if (text.hasText()) endLines();
    if (tag === 'tr') draft.startRow(isHidden(attributes));
    else if (tag === 'td' || tag === 'th') draft.startCell(attributes);
    else if (tag === 'caption') {
      draft.startRow(false);
      draft.startCell({});
    } else if (tag.startsWith('col')) {
      if (tag === 'col' || attributes['span'] !== undefined) draft.columns(attributes);
    } else draft.section(isHidden(attributes));
    return true;
  }

  const parser = new Parser({
    onattribute: () => {
      if (++count > LIMITS.attributes) throw new IntakeError('html-broken');
    },
    onopentag(tag, attributes) {
      count = 0;
      if (++depth > LIMITS.depth) throw new IntakeError('html-broken');
      const isSilent = SILENT.has(tag) || (tag === 'option' && !('selected' in attributes));
      if (silence > 0 || isSilent || (isHidden(attributes) && !PARTS.has(tag))) {
        if (silence++ === 0) isSilentUnseen = !isSilent;
      } else if (tag === 'table') startTable();
      else if (startPart(tag, attributes)) return;
      else if (tag === 'br') text.breakLine();
      else if (BLOCKS.has(tag)) text.breakBlock();
    },
    onclosetag(tag) {
      depth--;
      if (silence > 0) return void silence--;
      const draft = open.at(-1);
      if (BLOCKS.has(tag)) text.breakBlock();
      else if (draft && (tag === 'td' || tag === 'th' || tag === 'tr' || tag === 'caption')) endCell(draft);
      else if (draft && tag === 'table') {
        endCell(draft);
        open.pop();
      }
    },
    ontext(piece) {
      if (silence === 0) text.add(piece);
      else if (isSilentUnseen && piece.trim() !== '') unseen++;
    },
    oncomment(comment) {
      name ??= /<x:Name>([^<]{1,31})<\/x:Name>/.exec(comment)?.[1];
      dates1904 ||= comment.includes('<x:Date1904');
    },
  });
  parser.end(html);
  endLines();
  const tables = withoutFrames(drafts, lines);
  return { tables, shown, unseen, dates1904, ...(name !== undefined && { name }) };
}
