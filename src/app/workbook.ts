import type { Grid } from '../engine/grid/grid';
import type { Host } from '../hosts/host';
import { scoringBook } from '../jobs/score-book';
import type { ScoredBook } from '../jobs/scored';
import { readingBook, sheetNames } from '../sheets/read-book';
import { breathing } from './breathing';

/** Our sheets as a host has them, and what the rubric makes of them. */
export interface Workbook {
  readonly grids: readonly Grid[];
  readonly scored: ScoredBook;
}

export async function readWorkbook(host: Host): Promise<Workbook> {
  const sheets = await host.sheets();
  const names = Object.values(sheetNames(sheets.map(({ name }) => name)));
  const grids = await host.read(names);
  // With thousands of visits the page answers in between.
  return { grids, scored: await breathing(scoringBook(await breathing(readingBook(grids)))) };
}
