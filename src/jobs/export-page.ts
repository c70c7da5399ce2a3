import type { Rational } from '../engine/number/rational';
import { isZero, toText } from '../engine/number/rational';
import type { Band } from '../engine/rubric/bands';
import { fingerprint } from '../engine/rubric/fingerprint';
import type { Criterion, Rubric } from '../engine/rubric/rubric';
import { activeCriteria } from '../engine/rubric/rubric';
import type { MessageData, MessageKey } from '../i18n';
import { translate } from '../i18n';
import type { Language } from '../i18n/language';
import { BLANK_EXTRAS_WORDS, KIND_WORDS, NA_POLICY_WORDS } from '../sheets/words';
import { escapeHtml, htmlPage } from './html-page';

const STYLE = `
@page { size: A4; margin: 16mm 14mm; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 182mm; padding: 8mm 0; color: #1b1a19; background: #fff;
  font: 10.5pt/1.5 "Segoe UI", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif; }
h1 { font-size: 18pt; margin: 0 0 2mm; } h2 { font-size: 12.5pt; margin: 7mm 0 2mm; break-after: avoid; }
p { margin: 0 0 2mm; } .small { color: #484644; font-size: 9pt; overflow-wrap: anywhere; }
table { width: 100%; border-collapse: collapse; } thead { display: table-header-group; }
th, td { border: 0.25mm solid #8a8886; padding: 1.2mm 2mm; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
th { background: #f3f2f1; font-weight: 600; white-space: nowrap; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
tr { break-inside: avoid; } .number { text-align: right; white-space: nowrap; }
td:first-child { min-width: 32mm; } .guidance { white-space: pre-line; } .step { background: #faf9f8; font-weight: 600; }
@media print { body { padding: 0; max-width: none; } }
`.trim();

/** A rubric on paper: a page that needs nothing beside itself and runs nothing. */
export function rubricPage(rubric: Rubric, language: Language): string {
  const say = (key: MessageKey, data?: MessageData): string => escapeHtml(translate(language, key, data));
  const title = escapeHtml(rubric.name);
  const { step, notApplicable, blankExtras } = rubric.settings;
  const settings: [string, string][] = [
    [say('export.page.step'), escapeHtml(toText(step))],
    [say('export.page.not-applicable'), escapeHtml(NA_POLICY_WORDS[notApplicable][language])],
    [say('export.page.blank-extras'), escapeHtml(BLANK_EXTRAS_WORDS[blankExtras][language])],
  ];
  const body = `<h1>${title}</h1>
<p class="small">${say('export.page.identity', { id: rubric.id, fingerprint: fingerprint(rubric) })}</p>
<h2>${say('export.page.criteria')}</h2>
${criteriaTable(activeCriteria(rubric), language, say)}
<h2>${say('export.page.bands')}</h2>
${table(
  [say('export.page.score'), say('export.page.band'), say('export.page.points')],
  rubric.bands.map((band) => row([interval(band, say), escapeHtml(band.name), number(band.points)])),
)}
<h2>${say('export.page.settings')}</h2>
${table(
  [],
  settings.map((cells) => row(cells)),
)}`;
  return htmlPage({ language, title: rubric.name, style: STYLE, body });
}

type Say = (key: MessageKey, data?: MessageData) => string;

const table = (heads: readonly string[], rows: readonly string[]): string => {
  const head =
    heads.length > 0 ? `<thead><tr>${heads.map((each) => `<th scope="col">${each}</th>`).join('')}</tr></thead>\n` : '';
  return `<table>\n${head}<tbody>\n${rows.join('\n')}\n</tbody>\n</table>`;
};

interface NumberCell {
  readonly number: string;
}
const number = (value: Rational): NumberCell => ({ number: escapeHtml(toText(value)) });

const row = (cells: readonly (string | NumberCell)[]): string =>
  `<tr>${cells.map((cell) => (typeof cell === 'string' ? `<td>${cell}</td>` : `<td class="number">${cell.number}</td>`)).join('')}</tr>`;

/** The criteria under the steps that they belong to, in the order of the rubric. */
function criteriaTable(criteria: readonly Criterion[], language: Language, say: Say): string {
  const heads = (['criterion', 'kind', 'max', 'weight', 'guidance'] as const).map((key) => say(`export.page.${key}`));
  const rows = criteria.flatMap((criterion, i) => {
    const isFirst = i === 0 || criteria[i - 1]!.step !== criterion.step;
    const step = `<tr><td class="step" colspan="${heads.length}">${escapeHtml(criterion.step)}</td></tr>`;
    return [...(isFirst && criterion.step ? [step] : []), criterionRow(criterion, language, say)];
  });
  return table(heads, rows);
}

function criterionRow(criterion: Criterion, language: Language, say: Say): string {
  const { name, kind, max, weight, value, formula, guidance } = criterion;
  const notes = [
    ...(kind === 'formula' ? [say('export.page.formula', { formula })] : []),
    ...(kind === 'count' ? [say('export.page.each', { value: toText(value) })] : []),
    ...(kind === 'redline' ? [say('export.page.breach', { value: toText(value) })] : []),
  ];
  const text = [escapeHtml(guidance), ...notes].filter((each) => each !== '').join('\n');
  const cells = [
    escapeHtml(name),
    escapeHtml(KIND_WORDS[kind][language]),
    number(max),
    isZero(weight) ? { number: '' } : number(weight),
  ];
  return row(cells).replace(/<\/tr>$/, () => `<td class="guidance">${text}</td></tr>`);
}

/** A band's scores in words: “at least 60 and less than 75”. */
function interval({ from, to }: Band, say: Say): string {
  const low = from && say(from.closed ? 'export.page.at-least' : 'export.page.more-than', { at: toText(from.at) });
  const high = to && say(to.closed ? 'export.page.at-most' : 'export.page.less-than', { at: toText(to.at) });
  return low && high
    ? say('export.page.between')
        .replace('%1', () => low)
        .replace('%2', () => high)
    : (low ?? high ?? '');
}
