import type { Rubric } from '../engine/rubric/rubric';
import type { Language } from '../i18n/language';
import type { ScoredBook } from '../jobs/scored';
import { myPoints, why } from './about-visits';
import type { FunctionId } from './catalogue';
import type { Argument, Result } from './result';
import { eachCell, isProblem } from './result';
import { rubricOf } from './rubric-of';
import type { Worth } from './score-band';
import { band, eachScore, points, toNext } from './score-band';
import { scoreRows } from './score-rows';

/** A function of the catalogue over a workbook that was read and scored. */
export type Compute = (scored: ScoredBook, given: readonly Argument[], language: Language) => Result;

const byRubric =
  (compute: (rubric: Rubric, cells: Argument, language: Language) => Result): Compute =>
  (scored, [cells = null, named = null], language) => {
    const rubric = rubricOf(scored, named, language);
    return isProblem(rubric) ? rubric : compute(rubric, cells, language);
  };

const worth = (of: Worth): Compute => byRubric((rubric, scores, language) => eachScore(rubric, scores, of, language));

export const COMPUTE: Readonly<Record<FunctionId, Compute>> = {
  SCORE: byRubric(scoreRows),
  POINTS: worth(points),
  BAND: worth(band),
  TONEXT: worth(toNext),
  WHY: (scored, [ids = null], language) => eachCell(ids, (id) => why(scored, id, language)),
  MYPOINTS: (scored, [names = null], language) => eachCell(names, (name) => myPoints(scored, name, language)),
};
