import type { Criterion, Rubric } from '../engine/rubric/rubric';
import { activeCriteria, isBase, isYesNo } from '../engine/rubric/rubric';
import type { Language } from '../i18n/language';
import type { Visit } from '../sheets/book';
import { YES_NO_WORDS } from '../sheets/words';

/** The facts of a visit that a form asks for, in the order of asking. */
const FACTS = ['rubric', 'id', 'date', 'customer', 'engineer', 'group', 'evaluator'] as const;
export type Fact = (typeof FACTS)[number];

/**
 * A field of the score form. `mark:` and `note:` are followed by a criterion id, `mark:` also by an evidence name. `began`
 * and `last` are not shown: between which moments the visit was marked, in milliseconds since 1970.
 */
export type Field = Fact | 'comment' | 'minutes' | 'began' | 'last' | `mark:${string}` | `note:${string}`;

/** What the fields hold, as typed. A field that is not in it is empty. */
export type Fields = ReadonlyMap<Field, string>;

/** What the form shows: what the sheet holds, with what was typed since laid over it. */
export const overlay = (base: Fields, typed: Fields): Fields => new Map([...base, ...typed]);

export const textIn = (fields: Fields, field: Field): string => fields.get(field) ?? '';

/**
 * The fields of a visit as they are in the sheet.
 * @param marks the cells' texts by criterion id and evidence name
 * @param minutes the same of the time taken
 */
export function fieldsOf(visit: Visit, marks: ReadonlyMap<string, string>, minutes: string): Fields {
  const fields = new Map<Field, string>(FACTS.map((fact) => [fact, visit[fact] ?? '']));
  fields.set('comment', visit.comment);
  fields.set('minutes', minutes);
  for (const [id, text] of marks) fields.set(`mark:${id}`, text);
  for (const [id, text] of visit.comments) fields.set(`note:${id}`, text);
  return fields;
}

/** What a new visit starts with. Extras are put at nothing, where everyone sees it: they are not forgotten, they are none. */
export function startingFields(
  rubric: Rubric,
  { id, date, evaluator }: { id: string; date: string; evaluator: string },
  language: Language,
): Fields {
  const fields = new Map<Field, string>([
    ['rubric', rubric.id],
    ['id', id],
    ['date', date],
    ['evaluator', evaluator],
  ]);
  for (const { id: criterion, kind } of activeCriteria(rubric)) {
    if (!isBase(kind)) fields.set(`mark:${criterion}`, isYesNo(kind) ? YES_NO_WORDS.no[language] : '0');
  }
  return fields;
}

/** Evidence: what formulas of the rubric use beside its criteria, in order of first use. */
export function evidenceOf(rubric: Rubric): string[] {
  const criteria = new Set(rubric.criteria.map(({ id }) => id));
  const names = activeCriteria(rubric).flatMap(({ expression }) => expression?.variables ?? []);
  return [...new Set(names)].filter((name) => !criteria.has(name));
}

/** Criteria that a person fills in; the others are computed. */
export const isAsked = ({ kind }: Criterion): boolean => kind !== 'formula';

/** The cells of the marks as typed, by criterion id and evidence name. */
export function marksIn(fields: Fields, rubric: Rubric): Map<string, string> {
  const asked = activeCriteria(rubric).filter(isAsked);
  const names = [...asked.map(({ id }) => id), ...evidenceOf(rubric)];
  return new Map(names.map((name) => [name, textIn(fields, `mark:${name}`).trim()]));
}

export function notesIn(fields: Fields, rubric: Rubric): Map<string, string> {
  return new Map(activeCriteria(rubric).map(({ id }) => [id, textIn(fields, `note:${id}`)]));
}
