import type { Language } from '../i18n/language';
import { escapeHtml, htmlPage } from './html-page';
import type { ReviewDocument, ReviewSection } from './review-document';

const STYLE = `
@page { size: A4; margin: 14mm 12mm; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 186mm; padding: 6mm 4mm; color: #1b1b1b; background: #fff;
  font: 10pt/1.45 "Noto Sans SC", "Microsoft YaHei", "PingFang SC", "Segoe UI", system-ui, sans-serif; }
h1 { font-size: 16pt; margin: 0 0 1mm; } h2 { font-size: 11.5pt; margin: 6mm 0 1.5mm; break-after: avoid; }
p { margin: 0.8mm 0; color: #484644; }
table { border-collapse: collapse; width: 100%; font-size: 9pt; } thead { display: table-header-group; }
th, td { text-align: left; vertical-align: top; padding: 1mm 1.5mm; overflow-wrap: anywhere; border-bottom: 1px solid #ccc; }
th { font-weight: 600; color: #484644; vertical-align: bottom; }
.number { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
td:first-child { min-width: 24mm; } td:last-child { width: 38%; white-space: pre-line; }
table.few td:last-child { width: 62%; }
tr { break-inside: avoid; } .form td { height: 9mm; border-bottom-color: #777; }
@media print { body { padding: 0; max-width: none; } }
`;

/** A review as one page of HTML, to be printed on A4 or shown in the meeting. */
export function reviewPage({ title, about, sections }: ReviewDocument, language: Language): string {
  const paragraphs = (texts: readonly string[]): string => texts.map((text) => `<p>${escapeHtml(text)}</p>`).join('\n');
  const body = [
    `<h1>${escapeHtml(title)}</h1>`,
    paragraphs(about),
    ...sections.map((section) =>
      [`<h2>${escapeHtml(section.title)}</h2>`, paragraphs(section.paragraphs), table(section)]
        .filter(Boolean)
        .join('\n'),
    ),
  ];
  return htmlPage({ language, title, style: STYLE, body: body.filter(Boolean).join('\n') });
}

/** Columns from which on the words have less room. */
const MANY = 6;

function table({ table: shown, isForm }: ReviewSection): string {
  if (!shown) return '';
  // A column is right-aligned where it holds figures: its head goes with them.
  const isNumber = shown.heads.map((_, column) => shown.rows.some((row) => typeof row[column] === 'number'));
  const cell = (tag: 'th scope="col"' | 'td', text: string | number, column: number): string =>
    `<${tag}${isNumber[column] ? ' class="number"' : ''}>${escapeHtml(String(text))}</${tag.slice(0, 2)}>`;
  const heads = shown.heads.map((text, column) => cell('th scope="col"', text, column)).join('');
  const rows = shown.rows.map((row) => `<tr>${row.map((text, column) => cell('td', text, column)).join('')}</tr>`);
  const kinds = [...(isForm ? ['form'] : []), ...(shown.heads.length < MANY ? ['few'] : [])].join(' ');
  return `<table class="${kinds}">\n<thead><tr>${heads}</tr></thead>\n<tbody>\n${rows.join('\n')}\n</tbody>\n</table>`;
}
