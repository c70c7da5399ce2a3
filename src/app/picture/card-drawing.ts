import { isZero } from '../../engine/number/rational';
import { isBase } from '../../engine/rubric/rubric';
import type { MessageKey } from '../../i18n';
import { translate } from '../../i18n';
import type { Language } from '../../i18n/language';
import { bandColour } from '../../sheets/colours';
import type { Card, CardLine } from '../card';
import { markText } from '../mark-text';
import { showNumber, showSigned, showTime } from '../show';
import { rankOf } from '../tally';
import type { Drawing, Shape, Style } from './drawing';
import { wrap } from './wrap';

export interface CardPicture {
  readonly language: Language;
  readonly measure: (text: string, style: Style) => number;
  /** Where the book of points ended, `HASH:COUNT`, when there is one. */
  readonly head?: string;
}

const WIDTH = 720;
const EDGE = 32;
const INNER = WIDTH - 2 * EDGE;
/** Columns of the table: marks and points end here. */
const MARK_END = EDGE + INNER - 96;
const POINTS_END = EDGE + INNER;
const NAME_WIDTH = INNER - 220;

const INK = '1B1B1B';
const QUIET = '5C5C5C';
const LINE = 'E0E0E0';
const NEUTRAL = { fill: 'EBEBEB', ink: '3B3B3B' };
const TITLE: Style = { size: 22, bold: true, colour: INK };
const FACT: Style = { size: 14, colour: QUIET };
const SCORE: Style = { size: 44, bold: true, colour: INK };
const BODY: Style = { size: 15, colour: INK };
const STRONG: Style = { ...BODY, bold: true };
const SMALL: Style = { size: 13, colour: QUIET };
const PRINT: Style = { size: 12, colour: QUIET };

/** From one line to the next. */
const leading = ({ size }: Style): number => Math.round(size * 1.5);

/** Digits of a fingerprint on a card, in groups of four: enough to tell cards apart, few enough to type. */
const SHOWN = 16;
const shownFingerprint = (fingerprint: string): string => fingerprint.slice(0, SHOWN).replace(/(.{4})(?=.)/g, '$1 ');

/** A score card as a picture, to be pasted into a process reply (S4): the score, every mark with its comment, and by which version. */
export function cardDrawing(card: Card, { language, measure, head }: CardPicture): Drawing {
  const say = (key: MessageKey, data = {}): string => translate(language, key, data);
  const shapes: Shape[] = [];
  let y = EDGE;
  const text = (words: string, x: number, style: Style, align?: 'right'): void => {
    shapes.push({ kind: 'text', text: words, x, y: y + style.size, style, ...(align && { align }) });
  };
  const lines = (words: string, style: Style, width = INNER): void => {
    for (const line of wrap(words, width, (part) => measure(part, style))) {
      text(line, EDGE, style);
      y += leading(style);
    }
  };
  const rule = (): void => {
    shapes.push({ kind: 'box', x: EDGE, y, width: INNER, height: 1, colour: LINE });
    y += 12;
  };

  const { scored, standing, facts, comment } = card;
  const { visit, rubric, given } = scored;
  lines(facts.customer || visit.id, TITLE);
  const group = facts.group
    ? say('app.engineerInGroup', { engineer: facts.engineer, group: facts.group })
    : facts.engineer;
  lines([visit.id, facts.date, group, rubric.name].filter(Boolean).join(' · '), FACT);
  y += 12;
  if (standing) score();
  else lines(say('app.reply.notScored'), TITLE);
  y += 16;
  rule();
  for (const line of card.lines) criterion(line);
  rule();
  if (comment) {
    lines(comment, BODY);
    y += 8;
    rule();
  }
  for (const line of prints()) lines(line, PRINT);
  return { width: WIDTH, height: y + EDGE - 8, shapes };

  function score(): void {
    const points = say('app.pointsOf', { points: showNumber(standing!.points) });
    const number = showNumber(standing!.score);
    const rank = rankOf(rubric, standing!.band);
    const { fill, ink } = rank < 0 ? NEUTRAL : bandColour(rank);
    const badge: Style = { size: 16, bold: true, colour: ink };
    text(number, EDGE, SCORE);
    const x = EDGE + measure(number, SCORE) + 20;
    const width = measure(standing!.band, badge) + 24;
    shapes.push({ kind: 'box', x, y: y + 12, width, height: 32, colour: fill, radius: 6 });
    shapes.push({ kind: 'text', text: standing!.band, x: x + 12, y: y + 34, style: badge });
    shapes.push({ kind: 'text', text: points, x: x + width + 16, y: y + 34, style: { ...STRONG, size: 18 } });
    y += leading(SCORE);
  }

  function criterion(line: CardLine): void {
    const { contribution } = line;
    text(markText(line, say, language), MARK_END, BODY, 'right');
    const isExtra = line.kind !== undefined && !isBase(line.kind);
    const shown =
      contribution && (isExtra && !isZero(contribution) ? showSigned(contribution) : showNumber(contribution));
    if (shown) text(shown, POINTS_END, STRONG, 'right');
    lines(line.name, BODY, NAME_WIDTH);
    if (line.comment) lines(line.comment, SMALL);
    y += 6;
  }

  function prints(): string[] {
    const version = card.under ?? card.current;
    return [
      given ? say('app.givenBy', { by: given.by, at: showTime(given.at) }) : say('picture.notGiven'),
      ...(given?.reason ? [say('rubric.given.regraded', { reason: given.reason })] : []),
      say(version ? (version.name ? 'picture.versionNamed' : 'picture.version') : 'picture.unversioned', {
        rubric: rubric.name,
        version: version?.number ?? 0,
        name: version?.name ?? '',
        fingerprint: shownFingerprint(card.fingerprint),
      }),
      ...(head ? [say('picture.head', { head })] : []),
    ];
  }
}
