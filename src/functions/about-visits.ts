import { negate, toNumber } from '../engine/number/rational';
import type { Value } from '../engine/grid/value';
import type { CardLine } from '../app/card';
import { linesOf } from '../app/card';
import { markText } from '../app/mark-text';
import { showNumber, showTime } from '../app/show';
import { findingText, translate } from '../i18n';
import type { MessageData, MessageKey } from '../i18n';
import type { Language } from '../i18n/language';
import type { ScoredBook, ScoredVisit } from '../jobs/scored';
import type { Cell } from './result';

type Say = (key: MessageKey, data?: MessageData) => string;

/** How a visit's score comes about, in one line; of a given one as it was given, of one without a score why it has none. */
export function why(scored: ScoredBook, id: Value, language: Language): Cell {
  const say: Say = (key, data) => translate(language, key, data);
  const index = scored.visits.findIndex(({ visit }) => visit.id === String(id).trim());
  const visit = scored.visits[index];
  if (!visit) return { error: 'missing', message: say('functions.unknown-visit', { visit: String(id) }) };
  if (!visit.given && !visit.outcome) return visit.problems.map((problem) => findingText(language, problem)).join(' ');
  const lines = linesOf(scored, index).map((line) => lineText(line, say, language));
  return [...lines, conclusion(visit, say)].join('; ');
}

function lineText(line: CardLine, say: Say, language: Language): string {
  const { name, contribution } = line;
  const mark = markText(line, say, language);
  if (!contribution) return `${name} ${mark}`;
  const key = contribution.n < 0n ? 'app.reply.takes' : 'app.reply.counts';
  return `${name} ${mark}${say(key, { points: showNumber(contribution.n < 0n ? negate(contribution) : contribution) })}`;
}

function conclusion({ given, outcome }: ScoredVisit, say: Say): string {
  const standing = given ?? { score: outcome!.score, band: outcome!.band.name, points: outcome!.points };
  const result = say('app.reply.result', {
    score: showNumber(standing.score),
    band: standing.band,
    points: showNumber(standing.points),
  });
  return given ? `${result}; ${say('app.givenBy', { by: given.by, at: showTime(given.at) })}` : result;
}

/** The points that were given to an engineer and stand. */
export function myPoints({ totals }: ScoredBook, name: Value, language: Language): Cell {
  const engineer = String(name).trim();
  const total = totals.find((each) => each.engineer === engineer);
  if (total) return toNumber(total.given.points);
  return { error: 'missing', message: translate(language, 'functions.unknown-engineer', { engineer }) };
}
