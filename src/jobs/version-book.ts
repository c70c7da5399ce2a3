import type { Problem } from '../engine/parse/reading';
import { readDefinition, rubricOf } from '../engine/rubric/definition';
import { fingerprint } from '../engine/rubric/fingerprint';
import type { Rubric } from '../engine/rubric/rubric';
import type { Life, Version } from '../engine/rubric/version/life';
import { lifeOf } from '../engine/rubric/version/life';
import type { Book } from '../sheets/book';
import type { NoResult } from './result-rows';

/** Where a rubric of a workbook stands in its life. */
export const lifeIn = ({ events }: Book, rubric: string): Life =>
  lifeOf(events.filter((event) => event.rubric === rubric));

/** Nothing may be written into the sheets of a rubric: it is locked; or all are, and their sheets are closed. */
export const isClosed = (book: Book, rubric: string): boolean =>
  lifeIn(book, rubric).state === 'locked' ||
  (book.rubrics.length > 0 && book.rubrics.every(({ id }) => lifeIn(book, id).state === 'locked'));

/** The rubric stands in the sheets as it was saved last. */
export const isSaved = ({ versions }: Life, rubric: Rubric): boolean =>
  versions.at(-1)?.fingerprint === fingerprint(rubric);

/** A version's rubric, as it was saved; otherwise why it cannot be had: damaged, or changed since by hand. */
export function rubricOfVersion({ fingerprint: saved, saved: { definition } }: Version): Rubric | Problem {
  const read = readDefinition(definition);
  if ('code' in read) return read;
  const rubric = rubricOf(read);
  return fingerprint(rubric) === saved ? rubric : { code: 'version-altered', data: {} };
}

/** The rubric that was asked for; without an id the workbook's only one. */
export function chosenRubric({ rubrics }: Book, id?: string): Rubric | NoResult {
  if (id === undefined && rubrics.length > 1) return { code: 'rubric-not-named', ids: rubrics.map((each) => each.id) };
  const rubric = rubrics.find((each) => id === undefined || each.id === id);
  return rubric ?? { code: 'rubric-unknown', ids: [id ?? ''] };
}
