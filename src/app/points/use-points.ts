import { useEffect, useState } from 'react';
import type { Host } from '../../hosts/host';
import type { Environment } from '../../jobs/job';
import type { PointsReport } from '../../jobs/points';
import { points } from '../../jobs/points';
import type { Statements } from '../../jobs/statement';
import { statements } from '../../jobs/statement';
import { sheetNames } from '../../sheets/read-book';
import { useEdits } from '../use-edits';
import { readPointsGrids } from './sheets';

/** What the workbook's points book is, and what it lacks. */
export interface PointsState {
  readonly report: PointsReport;
  readonly statements: Statements;
  /** There are results to enter, or a book already. */
  readonly hasResults: boolean;
}

/**
 * Reads the book as long as it is shown; anew after every edit and every write.
 * @param written changes whenever something was written
 */
export function usePoints(
  host: Host,
  environment: () => Environment,
  isShown: boolean,
  written: unknown,
): { readonly made?: PointsState; readonly error?: unknown } {
  const [state, setState] = useState<{ readonly made?: PointsState; readonly error?: unknown }>({});
  const edits = useEdits(host);

  useEffect(() => {
    if (!isShown) return;
    let left = false;
    const make = async (): Promise<void> => {
      try {
        const grids = await readPointsGrids(host);
        if (left) return;
        const now = environment();
        const hasResults = sheetNames(grids.map(({ sheet }) => sheet)).results !== undefined;
        const { report } = points(grids, {}, now);
        setState({ made: { report, statements: statements(grids, now.now.slice(0, 10)), hasResults } });
      } catch (error) {
        if (!left) setState({ error });
      }
    };
    void make();
    return () => {
      left = true;
    };
  }, [host, environment, isShown, written, edits]);

  return state;
}
