import { compare, toText } from '../../engine/number/rational';
import type { Reading, Resolution } from '../../engine/rubric/bands-text/doubts';
import type { TextProblem } from '../../engine/rubric/bands-text/item';
import type { SettledBand } from '../../jobs/bands-read';
import { rangeText } from '../../sheets/bands';
import { showNumber } from '../show';
import type { Say } from '../text';

/** Parts of a text that are quoted; more of it helps nobody. Characters. */
const QUOTED = 60;

const quoted = (text: string): string => (text.length > QUOTED ? `${text.slice(0, QUOTED)}…` : text);

/** The scores in doubt: `75`, `75 to 80`, or what lies between 100 and 101. */
function scoresText({ scores: { from, to } }: Resolution, say: Say): string {
  const ends = { from: toText(from.at), to: toText(to.at) };
  if (compare(from.at, to.at) === 0) return ends.from;
  if (from.closed !== to.closed) return rangeText({ from, to });
  return say(from.closed ? 'bands.scores.to' : 'bands.scores.between', ends);
}

export const doubtText = (doubt: Resolution, say: Say): string =>
  say(`bands.${doubt.kind}`, { scores: scoresText(doubt, say) });

/** What a reading comes to: which band, and what it earns. Where no band is, nothing is earned. */
export function readingText({ lower, upper }: Resolution, reading: Reading, bands: readonly SettledBand[], say: Say) {
  const place = reading === 'upper' ? upper : reading === 'lower' ? lower : undefined;
  if (place === undefined || reading === 'open') return say('bands.reading.none');
  const { points } = bands[place]!;
  return say(`bands.reading.${reading}`, { points: showNumber(points), count: showNumber(points) });
}

export const textProblemText = ({ code, text }: TextProblem, say: Say): string =>
  say(`bands.problem.${code}`, { text: quoted(text) });
