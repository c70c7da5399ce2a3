import type { Rational } from '../engine/number/rational';
import { compare, decimalPlaces, negate, subtract, toFixed, toText, ZERO } from '../engine/number/rational';
import { isReached } from '../engine/points/promotion';
import type { MessageData, MessageKey } from '../i18n';
import { translate } from '../i18n';
import type { Language } from '../i18n/language';
import type { EngineerStatement, Gain, VisitDetail } from './statement';

/** A number for reading: as it is when it is a short decimal, otherwise to two places. */
export const figure = (value: Rational): string =>
  (decimalPlaces(value) ?? Infinity) <= 4 ? toText(value) : `≈${toFixed(value, 2)}`;

/** A name and what it is. */
export type Fact = readonly [term: string, value: string];

/** What every form of a statement says about where one stands, in words: the page, the terminal and the pane share it. */
export interface StatementWords {
  readonly title: string;
  readonly asOf: string;
  readonly facts: readonly Fact[];
  /** Points are necessary, not sufficient (S9); absent without a next level. */
  readonly necessary?: string;
  /** The pace so far and where it leads to. */
  readonly pace: readonly string[];
  /** How the range comes about; absent without one. */
  readonly method?: string;
  readonly nearest?: string;
}

export function statementWords(statement: EngineerStatement, language: Language): StatementWords {
  const say = (key: MessageKey, data?: MessageData): string => translate(language, key, data);
  const { standing, forecast, nearest } = statement;
  return {
    title: say('statement.title', { engineer: statement.engineer }),
    asOf: say('statement.asOf', { asOf: statement.asOf }),
    facts: [...balanceFacts(statement, say), ...levelFacts(statement, say)],
    ...(standing.next && { necessary: say('statement.necessary') }),
    pace: paceLines(statement, say),
    ...(forecast && { method: say('statement.method') }),
    ...(nearest && { nearest: gainText(nearest, language) }),
  };
}

type Say = (key: MessageKey, data?: MessageData) => string;

function balanceFacts({ balance, sums }: EngineerStatement, say: Say): Fact[] {
  const parts = (['process', 'satisfaction', 'other'] as const)
    .filter((part) => part !== 'other' || compare(sums.other, ZERO) !== 0)
    .map((part) => `${say(`statement.${part}`)} ${signed(sums[part])}`);
  return [[say('statement.balance'), say('statement.balance-of', { points: figure(balance), parts })]];
}

/** Points with their sign: what is added and what is taken off are told apart. */
export const signed = (points: Rational): string =>
  compare(points, ZERO) > 0 ? `+${figure(points)}` : figure(points).replace('-', '−');

function levelFacts({ standing }: EngineerStatement, say: Say): Fact[] {
  const { level, since, isRecorded, next } = standing;
  if (!level) return [[say('statement.level'), say('statement.no-plan')]];
  const own = !isRecorded
    ? say('statement.level-assumed', { level: level.name })
    : since
      ? say('statement.since', { level: level.name, since })
      : level.name;
  const facts: Fact[] = [[say('statement.level'), own]];
  if (!next) return [...facts, [say('statement.next'), say('statement.highest')]];
  const needs = say('statement.needs', { level: next.level.name, points: figure(next.level.points) });
  const rest = isReached(next)
    ? say('statement.reached')
    : say('statement.missing', { distance: figure(next.distance) });
  facts.push([say('statement.next'), `${needs} · ${rest}`]);
  const { raise } = next.level;
  if (raise) {
    const [from, to] = [figure(raise.from), figure(raise.to)];
    facts.push([say('statement.raise'), from === to ? `${from} %` : say('statement.raise-range', { from, to })]);
  }
  if (next.notBefore) facts.push([say('statement.not-before'), next.notBefore]);
  return facts;
}

function paceLines({ months, average, pace, forecast, standing }: EngineerStatement, say: Say): string[] {
  const count = months.length;
  const lines = average ? [say('statement.average', { average: figure(average), count })] : [];
  if (!pace) return [...lines, say('statement.few-months', { count })];
  const [slow, middle, fast] = [pace.slow, pace.middle, pace.fast].map(figure) as [string, string, string];
  lines.push(say('statement.spread', { slow, middle, fast }));
  if (!forecast || !standing.next) return lines;
  const { from, to } = forecast;
  const level = standing.next.level.name;
  if (!from) return [...lines, say('statement.forecast-none', { level })];
  return [
    ...lines,
    to ? say('statement.forecast', { level, from, to }) : say('statement.forecast-open', { level, from }),
  ];
}

/** `Visit V7: 2 more in “Preparation” (9 instead of 7) would have made it 1.5 instead of 1 (Good).` */
export function gainText({ visit, band, points, now, distance, carrier }: Gain, language: Language): string {
  const say: Say = (key, data) => translate(language, key, data);
  const common = { visit, band, points: figure(points), now: figure(now) };
  if (!carrier) return say('statement.distance', { ...common, distance: figure(distance) });
  const { criterion, mark, more } = carrier;
  const isLess = more.n < 0n;
  const key = isLess ? 'statement.carrier-less' : 'statement.carrier';
  const from = figure(subtract(mark, more));
  const way = say(key, {
    criterion: criterion.name,
    to: figure(mark),
    from,
    more: figure(isLess ? negate(more) : more),
  });
  return say('statement.gain', { ...common, carrier: way });
}

/** `Background` and `8/10 → 8`, a pair each; contributions as they were shown add up to the score. */
export const markParts = ({ given, names }: VisitDetail, language: Language): Fact[] =>
  given.marks.map(({ id, mark, max, contribution }) => {
    const shown = mark ? figure(mark) : translate(language, 'statement.not-applicable');
    return [names.get(id) ?? id, `${shown}/${figure(max)} → ${figure(contribution)}`];
  });

export const resultText = ({ given: { score, band, points } }: VisitDetail, language: Language): string =>
  translate(language, 'statement.result', { score: figure(score), band, points: figure(points) });
