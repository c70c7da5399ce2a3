import { negate } from '../engine/number/rational';
import { translate } from '../i18n';
import type { Language } from '../i18n/language';
import type { Card, CardLine } from './card';
import { markText } from './mark-text';
import { showNumber, showTime } from './show';
import type { Say } from './text';

/** One line: breaks and runs of blanks that people typed become a single blank. */
const flat = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The result of a visit as plain text, to be pasted into a process reply (S4): the score, each mark, the comments. */
export function replyText(card: Card, language: Language): string {
  const say: Say = (key, data) => translate(language, key, data);
  const { visit, given } = card.scored;
  const { date, engineer, group, customer } = card.facts;
  const facts = [
    [say('app.customer'), customer],
    [say('app.date'), date ?? ''],
    [say('app.engineer'), group ? say('app.engineerInGroup', { engineer, group }) : engineer],
    [say('app.evaluator'), visit.evaluator],
  ].filter(([, value]) => value !== '');
  const parts = [
    [say('app.reply.title', { visit: flat(visit.id) })],
    facts.map(([name, value]) => say('app.reply.fact', { name: name!, value: flat(value!) })),
    resultLines(card, say),
    given ? [say('app.reply.given', { by: flat(given.by), at: showTime(given.at) })] : [],
    [say('app.reply.marks'), ...card.lines.map((line) => markLine(line, say, language))],
    card.comment ? [say('app.reply.comment', { comment: flat(card.comment) })] : [],
  ];
  return parts.flat().join('\n');
}

function resultLines({ standing, next }: Card, say: Say): string[] {
  if (!standing) return [say('app.reply.notScored')];
  const result = say('app.reply.result', {
    score: showNumber(standing.score),
    band: standing.band,
    points: showNumber(standing.points),
  });
  if (!next) return [result];
  return [result, say('app.next', { band: next.band.name, distance: showNumber(next.distance) })];
}

function markLine(line: CardLine, say: Say, language: Language): string {
  const { name, contribution, comment } = line;
  const counted =
    contribution === undefined
      ? ''
      : contribution.n < 0n
        ? say('app.reply.takes', { points: showNumber(negate(contribution)) })
        : say('app.reply.counts', { points: showNumber(contribution) });
  return say(comment ? 'app.reply.markWithComment' : 'app.reply.mark', {
    name: flat(name),
    mark: markText(line, say, language),
    counted,
    comment: flat(comment),
  });
}
