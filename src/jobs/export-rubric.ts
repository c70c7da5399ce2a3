import type { Refusal } from '../engine/rubric/export/refusal';
import type { Rubric } from '../engine/rubric/rubric';
import type { Book } from '../sheets/book';

/** The rubric that is exported: the one that is named, otherwise the only one. */
export function chosenRubric({ rubrics }: Book, id: string | undefined): Rubric | Refusal {
  const known = rubrics.map((rubric) => rubric.id);
  if (rubrics.length === 0) return { code: 'no-rubric', data: {} };
  if (id === undefined && rubrics.length > 1) return { code: 'choose-rubric', data: { known } };
  const found = id === undefined ? rubrics[0] : rubrics.find((rubric) => rubric.id === id);
  return found ? wholeRubric(found) : { code: 'no-such-rubric', data: { id: id!, known } };
}

/** A rubric that scores. */
export const wholeRubric = (rubric: Rubric): Rubric | Refusal =>
  rubric.broken.length > 0
    ? { code: 'rubric-broken', data: { id: rubric.id, codes: [...new Set(rubric.broken)] } }
    : rubric;
