import type { NameEvidence, NameLink } from '../../engine/match/types';
import type { MessageKey } from '../../i18n';
import { translate } from '../../i18n';
import type { Language } from '../../i18n/language';
import { statements } from '../../i18n/language';
import type { MatchReport, NameColumn, WrittenName } from '../../jobs/match';
import type { Context } from '../context';
import { csv } from './csv';
import { jsonText } from './json';
import { table } from './table';

/** What evidence says, as a sentence. Legal forms are words of their own. */
function evidenceText(language: Language, { code, data }: NameEvidence): string {
  const word = (value: string | number): string => {
    if (value === '') return translate(language, 'cli.match.nothing');
    return code === 'form-differs' ? translate(language, `cli.match.form.${value}` as MessageKey) : String(value);
  };
  const words = Object.fromEntries(Object.entries(data).map(([name, value]) => [name, word(value)]));
  return translate(language, `cli.match.evidence.${code}`, words);
}

const why = (language: Language, { evidence }: NameLink): string =>
  statements(
    evidence.map((each) => evidenceText(language, each)),
    language,
  );

/** The documented, stable form: keys are only ever added. */
export function matchJson(report: MatchReport, files: readonly [string, string], language: Language): string {
  const { left, right, links, unlinked } = report;
  const side = (column: NameColumn, file: string) => ({
    file,
    sheet: column.sheet,
    column: column.column,
    names: column.names.length,
    rows: column.names.reduce((sum, { rows }) => sum + rows.length, 0),
    totals: column.totals,
    blank: column.blank,
  });
  return jsonText({
    left: side(left, files[0]),
    right: side(right, files[1]),
    links: links.map((link) => ({
      left: left.names[link.left]!.name,
      leftRows: left.names[link.left]!.rows,
      right: right.names[link.right]!.name,
      rightRows: right.names[link.right]!.rows,
      verdict: link.verdict,
      score: link.score,
      evidence: link.evidence.map((each) => ({ ...each, text: evidenceText(language, each) })),
    })),
    unlinked,
  });
}

/** Rows with blanks between, the first few of many. */
const rowsText = ({ rows }: WrittenName): string =>
  rows.length > 6 ? `${rows.slice(0, 5).join(' ')} … (${rows.length})` : rows.join(' ');

const HEADERS = ['verdict', 'score', 'left-row', 'left', 'right-row', 'right', 'why'] as const;
type Line = readonly [
  verdict: string,
  score: string,
  leftRow: string,
  left: string,
  rightRow: string,
  right: string,
  why: string,
];

/** Links first, those to settle after the others; then the names that stand alone, on either side. */
function lines({ left, right, links, unlinked }: MatchReport, { language, say }: Context): Line[] {
  const line = (link: NameLink): Line => {
    const [one, other] = [left.names[link.left]!, right.names[link.right]!];
    const verdict = say(`cli.match.verdict.${link.verdict}`);
    return [verdict, link.score.toFixed(3), rowsText(one), one.name, rowsText(other), other.name, why(language, link)];
  };
  const none = say('cli.match.verdict.none');
  const alone = (written: WrittenName, isLeft: boolean): Line =>
    isLeft
      ? [none, '', rowsText(written), written.name, '', '', '']
      : [none, '', '', '', rowsText(written), written.name, ''];
  return [
    ...links.filter(({ verdict }) => verdict === 'auto').map(line),
    ...links.filter(({ verdict }) => verdict === 'review').map(line),
    ...unlinked.left.map((row) => alone(row, true)),
    ...unlinked.right.map((row) => alone(row, false)),
  ];
}

/** A file for a spreadsheet; the byte order mark tells Excel that it is UTF-8. */
export const matchCsv = (report: MatchReport, context: Context): string =>
  `\uFEFF${csv([HEADERS.map((header) => context.say(`cli.match.column.${header}`)), ...lines(report, context)])}`;

/** For people. */
export const matchText = (report: MatchReport, context: Context): string => {
  const right = { align: 'right' } as const;
  const columns = HEADERS.map((header) => ({
    header: context.say(`cli.match.column.${header}`),
    ...(/score|row/.test(header) && right),
  }));
  return `${table(columns, lines(report, context))}\n${summary(report, context)}\n`;
};

/** How many of each, in one line; rows that were no names are counted too, so that nothing is lost. */
export function summary({ left, right, links, unlinked }: MatchReport, { say }: Context): string {
  const count = (verdict: NameLink['verdict']): number => links.filter((link) => link.verdict === verdict).length;
  const passed = left.totals.length + right.totals.length + left.blank.length + right.blank.length;
  const data = {
    left: left.names.length,
    right: right.names.length,
    auto: count('auto'),
    review: count('review'),
    leftAlone: unlinked.left.length,
    rightAlone: unlinked.right.length,
  };
  return [say('cli.match-summary', data), ...(passed > 0 ? [say('cli.match-passed', { count: passed })] : [])].join(
    '\n',
  );
}
