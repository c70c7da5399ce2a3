import { toText } from '../../engine/number/rational';
import type { Rational } from '../../engine/number/rational';
import type { Language } from '../../i18n/language';
import type { EngineerStatement, Gain, VisitDetail } from '../../jobs/statement';
import { headLine } from '../../jobs/statement-page';
import { figure, gainText, markParts, resultText, signed, statementWords } from '../../jobs/statement-text';
import { ENTRY_KIND_WORDS } from '../../sheets/points';
import type { Context } from '../context';
import { entryJson } from './points';
import { jsonText } from './json';
import { printable } from './printable';
import { table } from './table';

const decimal = (value: Rational | undefined): string | null => (value ? toText(value) : null);

/** The documented, stable form: keys are only ever added. Points are exact decimals as texts. */
export function statementJson(statement: EngineerStatement, language: Language): string {
  const { engineer, asOf, head, balance, sums, standing, months, average, pace, forecast, entries } = statement;
  const { level, since, isRecorded, next } = standing;
  return jsonText({
    engineer,
    asOf,
    balance: toText(balance),
    sums: { process: toText(sums.process), satisfaction: toText(sums.satisfaction), other: toText(sums.other) },
    level: level ? { name: level.name, since, recorded: isRecorded } : null,
    next: next
      ? {
          level: next.level.name,
          points: toText(next.level.points),
          distance: toText(next.distance),
          raise: next.level.raise ? { from: toText(next.level.raise.from), to: toText(next.level.raise.to) } : null,
          notBefore: next.notBefore,
          necessaryNotSufficient: true,
        }
      : null,
    months: months.map(({ month, points }) => ({ month, points: toText(points) })),
    average: decimal(average),
    pace: pace ? { slow: toText(pace.slow), middle: toText(pace.middle), fast: toText(pace.fast) } : null,
    forecast: forecast ?? null,
    nearest: statement.nearest ? gainJson(statement.nearest, language) : null,
    entries: entries.map((entry) => {
      const detail = statement.details.get(entry.no);
      // Who entered it may be a colleague.
      return { ...entryJson(entry), by: undefined, result: detail ? resultJson(detail, language) : null };
    }),
    head: { hash: head.hash, count: head.count },
  });
}

const resultJson = ({ given, names, gain }: VisitDetail, language: Language) => ({
  customer: given.customer,
  rubric: given.rubric,
  score: toText(given.score),
  band: given.band,
  points: toText(given.points),
  marks: given.marks.map(({ id, mark, max, contribution }) => ({
    id,
    name: names.get(id) ?? id,
    mark: decimal(mark ?? undefined),
    max: toText(max),
    contribution: toText(contribution),
  })),
  gain: gain ? gainJson(gain, language) : null,
});

const gainJson = (gain: Gain, language: Language) => ({
  visit: gain.visit,
  band: gain.band,
  points: toText(gain.points),
  now: toText(gain.now),
  distance: toText(gain.distance),
  by: gain.carrier
    ? { id: gain.carrier.criterion.id, mark: toText(gain.carrier.mark), more: toText(gain.carrier.more) }
    : null,
  message: gainText(gain, language),
});

/** The same for people, in a terminal. */
export function statementText(statement: EngineerStatement, { say, language }: Context): string {
  const words = statementWords(statement, language);
  const { entries, months, details } = statement;
  const lines = table(
    [
      { header: say('statement.no'), align: 'right' },
      { header: say('cli.column.date') },
      { header: say('statement.what') },
      { header: say('statement.source') },
      { header: say('cli.column.points'), align: 'right' },
      { header: say('statement.balance'), align: 'right' },
      { header: say('statement.why') },
    ],
    entries.map(({ no, date, kind, source, points, balance, why }) => [
      String(no),
      date,
      ENTRY_KIND_WORDS[kind][language],
      source,
      signed(points),
      figure(balance),
      why,
    ]),
  );
  const visits = entries.flatMap(({ no, source }) => {
    const detail = details.get(no);
    if (!detail) return [];
    const about = [source, detail.given.customer, resultText(detail, language)].filter(Boolean).join(' · ');
    const gain = detail.gain ? [`  ${gainText(detail.gain, language)}`] : [];
    return [
      [about, ...markParts(detail, language).map((part) => `  ${part.join(' ')}`), ...gain].map(printable).join('\n'),
    ];
  });
  const parts = [
    `${words.title}\n${words.asOf}`,
    [...words.facts.map(([term, value]) => `${term}: ${value}`), ...(words.necessary ? [words.necessary] : [])].join(
      '\n',
    ),
    [
      ...months.map(({ month, points }) => `${month}  ${signed(points)}`),
      ...words.pace,
      ...(words.method ? [words.method] : []),
    ].join('\n'),
    ...(words.nearest ? [`${say('statement.nearest')}: ${words.nearest}`] : []),
    entries.length > 0 ? lines.trimEnd() : say('statement.no-lines'),
    ...visits,
    headLine(statement, language),
  ];
  return `${parts.map((part) => part.split('\n').map(printable).join('\n')).join('\n\n')}\n`;
}
