import type { Rubric } from '../engine/rubric/rubric';
import type { Book } from './book';
import { batchOf } from './read-visits';

/** The same visits judged by another version of one of the rubrics, with the cells that it needs. */
export function bookUnder(book: Book, rubric: Rubric): Book {
  const { visitColumns } = book;
  const swap = (each: Rubric): Rubric => (each.id === rubric.id ? rubric : each);
  return {
    ...book,
    rubrics: book.rubrics.map(swap),
    batches: book.batches.map((batch) =>
      batch.rubric.id === rubric.id && visitColumns ? batchOf(rubric, batch.visits, visitColumns, batch) : batch,
    ),
  };
}
