import { wordKey } from '../engine/parse/text';
import type { Rubric } from '../engine/rubric/rubric';
import { translate } from '../i18n';
import type { Language } from '../i18n/language';
import type { ScoredBook } from '../jobs/scored';
import type { Argument, Problem } from './result';
import { cellsOf } from './result';

/** The rubric that is named by its id or its name; unnamed, the only one of the workbook. */
export function rubricOf({ book }: ScoredBook, named: Argument, language: Language): Rubric | Problem {
  const name = String(cellsOf(named)[0]?.[0] ?? '').trim();
  const { rubrics } = book;
  const refuse = (key: 'no-rubric' | 'which-rubric' | 'unknown-rubric' | 'broken-rubric', data = {}): Problem => ({
    error: 'value',
    message: translate(language, `functions.${key}`, { rubrics: rubrics.map(({ id }) => id), name, ...data }),
  });
  if (rubrics.length === 0) return refuse('no-rubric');
  if (!name && rubrics.length > 1) return refuse('which-rubric');
  const found = name
    ? (rubrics.find(({ id }) => id === name) ??
      rubrics.find((rubric) => [rubric.id, rubric.name].some((each) => wordKey(each) === wordKey(name))))
    : rubrics[0];
  if (!found) return refuse('unknown-rubric');
  return found.broken.length > 0 ? refuse('broken-rubric', { rubric: found.id }) : found;
}
