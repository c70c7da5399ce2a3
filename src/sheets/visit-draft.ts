import type { ColumnLook } from '../engine/grid/look';
import type { Criterion, Rubric } from '../engine/rubric/rubric';
import { activeCriteria } from '../engine/rubric/rubric';
import type { Language } from '../i18n/language';
import { commentLook, markLook } from './look';
import { COMMENT_HEADER, commentId } from './visits';

/** The visit's id stays in view. */
export const VISITS_FROZEN_COLUMNS = 1;

/** A column that a criterion needs in the Visits sheet. */
export interface NewColumn {
  readonly id: string;
  readonly header: string;
  readonly look: ColumnLook;
}

/** A column for the mark and one for the comment. A formula is computed, so it has no mark to fill in. */
export function criterionColumns(criterion: Criterion, first: number, language: Language): NewColumn[] {
  const { id, name, kind } = criterion;
  const comment = (column: number): NewColumn => ({
    id: commentId(id),
    header: COMMENT_HEADER[language](name),
    look: commentLook(column),
  });
  if (kind === 'formula') return [comment(first)];
  return [{ id, header: name, look: markLook(criterion, first, language) }, comment(first + 1)];
}

/** The columns of several rubrics' criteria from a place on; a criterion that rubrics share has one. */
export function rubricColumns(rubrics: readonly Rubric[], first: number, language: Language): NewColumn[] {
  const columns: NewColumn[] = [];
  const criteria = new Map(rubrics.flatMap(activeCriteria).map((criterion) => [criterion.id, criterion]));
  for (const criterion of criteria.values())
    columns.push(...criterionColumns(criterion, first + columns.length, language));
  return columns;
}
