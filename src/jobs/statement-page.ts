import { headText } from '../engine/points/entry';
import type { Entry } from '../engine/points/entry';
import { compare, ZERO } from '../engine/number/rational';
import type { Rational } from '../engine/number/rational';
import { translate } from '../i18n';
import type { MessageKey } from '../i18n';
import type { Language } from '../i18n/language';
import { ENTRY_KIND_WORDS } from '../sheets/points';
import { escapeHtml as escape, htmlPage } from './html-page';
import type { EngineerStatement, VisitDetail } from './statement';
import { figure, gainText, markParts, signed, statementWords } from './statement-text';

/** Nothing from elsewhere, and no script: the page is one file that prints on A4. */
const STYLE = `
@page { size: A4; margin: 16mm 14mm; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 182mm; padding: 8mm 4mm; color: #1b1b1b; background: #fff;
  font: 10pt/1.45 "Noto Sans SC", "Microsoft YaHei", "PingFang SC", "Segoe UI", system-ui, sans-serif; }
h1 { font-size: 16pt; margin: 0; } h2 { font-size: 11.5pt; margin: 7mm 0 2mm; break-after: avoid; }
p { margin: 1mm 0; } .quiet { color: #555; font-size: 8.5pt; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 1mm 6mm; margin: 0; }
dt { color: #555; } dd { margin: 0; font-weight: 600; overflow-wrap: anywhere; }
.note { border-left: 3px solid #0f6cbd; padding: 1.5mm 3mm; margin: 3mm 0; background: #f3f8fc; }
table { border-collapse: collapse; width: 100%; font-size: 9pt; }
th { text-align: left; font-weight: 400; color: #555; font-size: 8.5pt; }
th, td { padding: 1.2mm 1.5mm; vertical-align: top; overflow-wrap: anywhere; }
thead th { border-bottom: 1px solid #777; vertical-align: bottom; white-space: nowrap; }
thead { display: table-header-group; } tbody { break-inside: avoid; border-bottom: 1px solid #ccc; }
td.detail { padding-top: 0; }
.number { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
.date, .what { white-space: nowrap; } .source { min-width: 14mm; max-width: 30mm; } .off { color: #a4262c; }
ul.marks { list-style: none; margin: 1mm 0 0; padding: 0; font-size: 8pt; color: #444; columns: 2; column-gap: 8mm; }
ul.marks li { break-inside: avoid; display: flex; justify-content: space-between; gap: 3mm; border-bottom: 1px dotted #ddd; }
ul.marks span { white-space: nowrap; } .gain { color: #0b5a2a; font-size: 8.5pt; margin-top: 1mm; }
.bars { display: grid; grid-template-columns: max-content 1fr max-content; gap: 0.8mm 3mm; align-items: center; max-width: 120mm; font-size: 9pt; margin: 2mm 0; padding: 0; list-style: none; }
.bars li { display: contents; } .bar { height: 3mm; background: #2f7bbf; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
.bar.less { background: #c4563c; }
footer { margin-top: 8mm; border-top: 1px solid #777; padding-top: 2mm; font-size: 8pt; color: #444; overflow-wrap: anywhere; }
footer code { font: 8pt ui-monospace, Consolas, monospace; }
`;

/** A statement as one page of HTML that stands alone, to be given to the engineer, read on a screen or printed. */
export function statementPage(statement: EngineerStatement, language: Language): string {
  const say = (key: MessageKey): string => escape(translate(language, key));
  const words = statementWords(statement, language);
  const facts = words.facts.map(([term, value]) => `<dt>${escape(term)}</dt><dd>${escape(value)}</dd>`).join('');
  const paragraph = (text: string, kind = ''): string => `<p${kind && ` class="${kind}"`}>${escape(text)}</p>`;
  const parts = [
    `<header><h1>${escape(words.title)}</h1>${paragraph(words.asOf, 'quiet')}</header>`,
    `<h2>${say('statement.stand')}</h2><dl>${facts}</dl>${words.necessary ? paragraph(words.necessary, 'note') : ''}`,
    `<h2>${say('statement.pace')}</h2>${bars(statement)}${words.pace.map((line) => paragraph(line)).join('')}${words.method ? paragraph(words.method, 'quiet') : ''}`,
    words.nearest ? `<h2>${say('statement.nearest')}</h2>${paragraph(words.nearest, 'note')}` : '',
    `<h2>${say('statement.lines')}</h2>${table(statement, language)}`,
    `<footer><div>${escape(headLine(statement, language))}</div>${paragraph(translate(language, 'statement.head-hint'))}</footer>`,
  ];
  return htmlPage({ language, title: words.title, style: STYLE, body: parts.filter(Boolean).join('\n') });
}

export const headLine = ({ head }: EngineerStatement, language: Language): string =>
  translate(language, 'statement.head', { head: headText(head) });

/** The months' points, drawn; the figure stands beside each bar. */
function bars({ months }: EngineerStatement): string {
  if (months.length === 0) return '';
  const size = ({ points }: { readonly points: Rational }): number => Math.abs(Number(points.n) / Number(points.d));
  const most = Math.max(...months.map(size), 1);
  const lines = months.map((each) => {
    const less = compare(each.points, ZERO) < 0 ? ' less' : '';
    const width = ((size(each) / most) * 100).toFixed(1);
    return `<li><span>${each.month}</span><span class="bar${less}" style="width:${width}%"></span><span class="number">${signed(each.points)}</span></li>`;
  });
  return `<ul class="bars">${lines.join('')}</ul>`;
}

function table({ entries, details }: EngineerStatement, language: Language): string {
  const say = (key: MessageKey): string => escape(translate(language, key));
  if (entries.length === 0) return `<p>${say('statement.no-lines')}</p>`;
  const head = (key: MessageKey, kind = ''): string => `<th scope="col"${kind && ` class="${kind}"`}>${say(key)}</th>`;
  const heads = [
    head('statement.no', 'number'),
    head('statement.date'),
    head('statement.what'),
    head('statement.source'),
    head('statement.why'),
    head('statement.points', 'number'),
    head('statement.balance', 'number'),
  ];
  const rows = entries.map((entry) => row(entry, details.get(entry.no), language));
  return `<table><thead><tr>${heads.join('')}</tr></thead>\n${rows.join('\n')}</table>`;
}

function row(entry: Entry, detail: VisitDetail | undefined, language: Language): string {
  const { no, date, kind, source, why, points, balance } = entry;
  const off = compare(points, ZERO) < 0 ? ' off' : '';
  const cells = [
    `<td class="number">${no}</td>`,
    `<td class="date">${date}</td>`,
    `<td class="what">${escape(ENTRY_KIND_WORDS[kind][language])}</td>`,
    `<td class="source">${escape(source)}</td>`,
    `<td>${escape(why)}</td>`,
    `<td class="number${off}">${signed(points)}</td>`,
    `<td class="number">${figure(balance)}</td>`,
  ];
  const more = detail
    ? `<tr><td></td><td class="detail" colspan="${cells.length - 1}">${detailOf(detail, language)}</td></tr>`
    : '';
  return `<tbody><tr>${cells.join('')}</tr>${more}</tbody>`;
}

function detailOf(detail: VisitDetail, language: Language): string {
  const { given, gain } = detail;
  const version = translate(language, 'statement.version', { fingerprint: given.fingerprint.slice(0, 12) });
  const about = [given.customer, version].filter(Boolean).join(' · ');
  const marks = markParts(detail, language).map(
    ([name, mark]) => `<li>${escape(name)} <span>${escape(mark)}</span></li>`,
  );
  return [
    `<div class="quiet">${escape(about)}</div>`,
    marks.length > 0 ? `<ul class="marks">${marks.join('')}</ul>` : '',
    gain ? `<div class="gain">${escape(gainText(gain, language))}</div>` : '',
  ].join('');
}
