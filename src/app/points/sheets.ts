import type { Grid } from '../../engine/grid/grid';
import type { Host } from '../../hosts/host';
import { pointsSheetNames } from '../../sheets/points-sheets';
import { sheetNames } from '../../sheets/read-book';

/** Our sheets of a rubric and of points, as a host has them; of all others nothing. */
export async function readPointsGrids(host: Host): Promise<Grid[]> {
  const names = (await host.sheets()).map(({ name }) => name);
  return host.read([...Object.values(sheetNames(names)), ...Object.values(pointsSheetNames(names))]);
}
