import { useMemo } from 'react';
import type { Value } from '../../engine/grid/value';
import { valueAt } from '../../engine/grid/grid';
import { fromNumber, toText } from '../../engine/number/rational';
import type { Derivation } from '../../engine/rubric/derivation';
import type { Rubric } from '../../engine/rubric/rubric';
import { deriveEntry } from '../../jobs/derive-entry';
import type { VisitEntry } from '../../jobs/enter';
import type { ScoredBook, ScoredVisit } from '../../jobs/scored';
import { entryValue } from '../../sheets/entry';
import { minutesColumn } from '../../sheets/scoring-minutes';
import { textOf } from '../../sheets/table';
import type { Fact, Field, Fields } from '../entry';
import { fieldsOf, marksIn, notesIn, overlay, startingFields, textIn } from '../entry';
import { nextId } from '../next-id';
import { remembered } from '../remembered';
import type { Language } from '../../i18n/language';
import { useLanguage } from '../text';

const asText = (value: Value): string =>
  value === null ? '' : typeof value === 'number' ? toText(fromNumber(value)) : String(value);

/** What the cells of a visit's row hold, by criterion id and evidence name. */
function markTexts({ book }: ScoredBook, row: number): Map<string, string> {
  const { table, columns } = book.visitColumns!;
  return new Map([...columns].map(([id, column]) => [id, asText(valueAt(table.grid, row, column))]));
}

/** How long the evaluation took, as the visit's row says it. */
function minutesText({ book }: ScoredBook, row: number): string {
  const visits = book.visitColumns!;
  const column = minutesColumn(visits);
  return column === undefined ? '' : asText(valueAt(visits.table.grid, row, column));
}

/** All ids in the Visits sheet, also of rows that could not be read. */
export function idsIn({ book }: ScoredBook): string[] {
  const table = book.visitColumns?.table;
  return table ? table.rows.map((row) => textOf(table, row, 'visit')).filter(Boolean) : [];
}

export interface Entry {
  readonly rubric: Rubric;
  /** What the form shows. */
  readonly fields: Fields;
  /** What is in the sheet already, or what a new visit starts with. */
  readonly base: Fields;
  /** Absent while the rubric is broken. */
  readonly derivation?: Derivation;
}

/** The fields of a visit with what was typed laid over them, and what they come to. */
export function useEntry(scored: ScoredBook, visit: ScoredVisit | undefined, typed: Fields, today: string): Entry {
  const language = useLanguage();
  const { rubrics } = scored.book;
  const rubricId = typed.get('rubric') ?? visit?.rubric.id;
  const rubric = rubrics.find(({ id }) => id === rubricId) ?? rubrics[0]!;
  const base = useMemo(() => {
    if (visit) return fieldsOf(visit.visit, markTexts(scored, visit.visit.row), minutesText(scored, visit.visit.row));
    const id = nextId(idsIn(scored));
    return startingFields(rubric, { id, date: today, evaluator: remembered('evaluator') }, language);
  }, [scored, visit, rubric, today, language]);
  const fields = useMemo(() => withGroup(overlay(base, typed), scored.visits), [base, typed, scored]);
  const derivation = useMemo(() => derive(rubric, fields, language), [rubric, fields, language]);
  return { rubric, fields, base, derivation };
}

function derive(rubric: Rubric, fields: Fields, language: Language): Derivation | undefined {
  if (rubric.broken.length > 0) return undefined;
  const kinds = new Map(rubric.criteria.map(({ id, kind }) => [id, kind]));
  const entries = [...marksIn(fields, rubric)].map(
    ([id, text]) => [id, entryValue(kinds.get(id), text, language)] as const,
  );
  return deriveEntry(rubric, new Map(entries));
}

/** A group that nobody entered is the one that the engineer was last in. */
function withGroup(fields: Fields, visits: readonly ScoredVisit[]): Fields {
  if (fields.has('group')) return fields;
  const engineer = textIn(fields, 'engineer').trim();
  const group = engineer && visits.findLast(({ visit }) => visit.engineer === engineer)?.visit.group;
  return group ? new Map([...fields, ['group', group]]) : fields;
}

/**
 * What is to be written. Of a visit that is there only marks and comments that differ, so that nothing else is touched.
 * @param minutes the time taken, as it is to stand there
 */
export function entryOf(
  fields: Fields,
  base: Fields,
  rubric: Rubric,
  visit: ScoredVisit | undefined,
  minutes: string,
): VisitEntry {
  const fact = (field: Fact | 'comment'): string => textIn(fields, field);
  const differs = (field: Field): boolean => textIn(fields, field).trim() !== (visit ? textIn(base, field).trim() : '');
  const only = (all: ReadonlyMap<string, string>, prefix: 'mark' | 'note'): Map<string, string> =>
    new Map([...all].filter(([id]) => differs(`${prefix}:${id}`)));
  return {
    row: visit?.visit.row ?? null,
    id: fact('id').trim(),
    rubric: rubric.id,
    date: fact('date'),
    engineer: fact('engineer'),
    group: fact('group'),
    customer: fact('customer'),
    evaluator: fact('evaluator'),
    comment: fact('comment'),
    marks: only(marksIn(fields, rubric), 'mark'),
    comments: only(notesIn(fields, rubric), 'note'),
    ...(minutes.trim() !== textIn(base, 'minutes').trim() && { minutes }),
  };
}
