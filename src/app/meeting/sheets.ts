import type { Grid } from '../../engine/grid/grid';
import type { Host } from '../../hosts/host';
import { namesForClocks } from '../../sheets/clocks/clock-sheets';
import { ledgerSheetNames } from '../../sheets/ledger-sheets';
import { sheetNames } from '../../sheets/read-book';
import { reviewSheetNames } from '../../sheets/review-sheets';

/** What the agenda is made of. Lists that are on no payment board yet can be any sheets: then all are read. */
export async function readMeetingGrids(host: Host): Promise<Grid[]> {
  const names = (await host.sheets()).map(({ name }) => name);
  const { board, recipes, ledger } = ledgerSheetNames(names);
  if (board === undefined && (recipes ?? ledger) !== undefined) return host.read(names);
  const scored = [sheetNames, reviewSheetNames].flatMap((find) => Object.values<string>(find(names)));
  return host.read([...scored, ...namesForClocks(names)]);
}
