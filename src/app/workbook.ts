import type { Grid } from '../engine/grid/grid';
import type { Host } from '../hosts/host';
import { scoreBook } from '../jobs/score-book';
import type { ScoredBook } from '../jobs/scored';
import { readBook, sheetNames } from '../sheets/read-book';

/** Our sheets as a host has them, and what the rubric makes of them. */
export interface Workbook {
  readonly grids: readonly Grid[];
  readonly scored: ScoredBook;
}

export async function readWorkbook(host: Host): Promise<Workbook> {
  const sheets = await host.sheets();
  const names = Object.values(sheetNames(sheets.map(({ name }) => name)));
  const grids = await host.read(names);
  return { grids, scored: scoreBook(readBook(grids)) };
}
