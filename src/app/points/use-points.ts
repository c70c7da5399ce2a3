import { useCallback } from 'react';
import type { Grid } from '../../engine/grid/grid';
import type { Host } from '../../hosts/host';
import type { Environment } from '../../jobs/job';
import type { PointsReport } from '../../jobs/points';
import { points } from '../../jobs/points';
import type { Statements } from '../../jobs/statement';
import { statements } from '../../jobs/statement';
import { sheetNames } from '../../sheets/read-book';
import type { MadeState } from '../use-made';
import { useMade } from '../use-made';
import { readPointsGrids } from './sheets';

/** What the workbook's points book is, and what it lacks. */
export interface PointsMade {
  readonly report: PointsReport;
  readonly statements: Statements;
  /** There are results to enter, or a book already. */
  readonly hasResults: boolean;
}

/**
 * The points book.
 * @param written changes whenever something was written
 */
export function usePoints(
  host: Host,
  environment: () => Environment,
  isShown: boolean,
  written: unknown,
): MadeState<PointsMade> {
  const make = useCallback(
    (grids: readonly Grid[]): PointsMade => {
      const now = environment();
      const hasResults = sheetNames(grids.map(({ sheet }) => sheet)).results !== undefined;
      const { report } = points(grids, {}, now);
      return { report, statements: statements(grids, now.now.slice(0, 10)), hasResults };
    },
    [environment],
  );
  return useMade(host, readPointsGrids, make, isShown, written);
}
