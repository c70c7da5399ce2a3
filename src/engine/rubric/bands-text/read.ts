import type { Rational } from '../../number/rational';
import type { Reading, Resolution } from './doubts';
import type { TextProblem, WrittenBand } from './item';
import { readItem } from './item';
import { withoutMarkup } from './markup';
import { piecesOf } from './pieces';
import { placeOf, plain } from './placed';

import { settle } from './settle';

/** Longer texts are no table of bands. Characters. */
export const LONGEST = 10_000;

/**
 * Reads bands as people write them: `①<60积0分;②60~75积1分`, one a line, or a table that was pasted.
 * What is not understood is named with its place; nothing is guessed.
 */
export function readWrittenBands(text: string): { bands: WrittenBand[]; problems: TextProblem[] } {
  const refuse = (code: TextProblem['code']) => ({
    bands: [],
    problems: [{ code, place: { start: 0, end: text.length }, text: text.slice(0, 40).trim(), isGrave: true }],
  });
  if (text.trim() === '') return refuse('empty');
  if (text.length > LONGEST) return refuse('too-long');
  const pieces = piecesOf(plain(withoutMarkup(text)));
  if (!pieces) return refuse('numbering');
  const bands: WrittenBand[] = [];
  const problems: TextProblem[] = [];
  for (const piece of pieces) {
    if (/\d/.test(piece.text)) {
      const item = readItem(piece);
      if ('problem' in item) problems.push(item.problem);
      else bands.push(...item.bands);
    } else if (!/[\t|]/.test(piece.text)) {
      // The header of a table goes without saying; a sentence without a number may still mean something.
      problems.push({ code: 'skipped', place: placeOf(piece), text: piece.text, isGrave: false });
    }
  }
  return bands.length + problems.length > 0 ? { bands, problems } : refuse('empty');
}

export interface BandText {
  /** As settled, in rising order. */
  readonly bands: readonly WrittenBand[];
  readonly resolutions: readonly Resolution[];
  readonly problems: readonly TextProblem[];
}

/**
 * A text of bands as a table: what was read, how every overlap and every hole was read, and what was not understood.
 * @param choices how places in doubt are to be read instead, by `Resolution.key`
 * @param step scores are multiples of this
 */
export function readBandText(
  text: string,
  { choices, step }: { readonly choices: ReadonlyMap<string, Reading>; readonly step: Rational },
): BandText {
  const { bands: written, problems } = readWrittenBands(text);
  const { bands, resolutions, crossed } = settle(written, { step, choices });
  const crossings = crossed.map(({ code, band: { place } }): TextProblem => {
    return { code, place, text: text.slice(place.start, place.end), isGrave: true };
  });
  return { bands, resolutions, problems: [...problems, ...crossings] };
}
