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

/** @param known the Scores sheet as it was read before: it can be the largest, and nothing is read out of it but what to write */
export async function readWorkbook(host: Host, known?: Grid): Promise<Workbook> {
  const sheets = await host.sheets();
  const names = Object.values(sheetNames(sheets.map(({ name }) => name)));
  const kept = known !== undefined && names.includes(known.sheet) ? [known] : [];
  const grids = [...(await host.read(names.filter((name) => name !== kept[0]?.sheet))), ...kept];
  // With thousands of visits the page answers in between.
  return { grids, scored: await breathing(scoringBook(await breathing(readingBook(grids)))) };
}
