import type { Value } from '../engine/grid/value';
import { fromNumber, roundHalfUp, toNumber } from '../engine/number/rational';
import { bandsOf } from '../engine/rubric/bands';
import type { Outcome } from '../engine/rubric/derivation';
import { nextBand } from '../engine/rubric/explain';
import type { Rubric } from '../engine/rubric/rubric';
import { translate } from '../i18n';
import type { Language } from '../i18n/language';
import type { Argument, Cell, Result } from './result';
import { eachCell } from './result';

/** What a score is worth: of its points, its band, the way to the next one (none in the highest). */
export type Worth = (rubric: Rubric, outcome: Outcome) => Cell;

export const points: Worth = (_, outcome) => toNumber(outcome.points);
export const band: Worth = (_, outcome) => outcome.band.name;
export const toNext: Worth = (rubric, outcome) => {
  const next = nextBand(rubric, outcome);
  return next ? toNumber(next.distance) : '';
};

/** Scores are rounded to the rubric's step before they are banded, as every score is. */
export const eachScore = (rubric: Rubric, scores: Argument, worth: Worth, language: Language): Result =>
  eachCell(scores, (value) => {
    const outcome = outcomeOf(rubric, value);
    if (typeof outcome === 'object') return worth(rubric, outcome);
    return {
      error: outcome === 'not-a-score' ? 'value' : 'missing',
      message: translate(language, `functions.${outcome}`),
    };
  });

function outcomeOf(rubric: Rubric, value: Value): Outcome | 'not-a-score' | 'no-band' {
  if (typeof value !== 'number' || !Number.isFinite(value)) return 'not-a-score';
  const score = roundHalfUp(fromNumber(value), rubric.settings.step);
  const found = bandsOf(rubric.bands, score);
  return found.length === 1 ? { score, band: found[0]!, points: found[0]!.points } : 'no-band';
}
