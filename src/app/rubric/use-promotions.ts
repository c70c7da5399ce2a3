import { useEffect, useState } from 'react';
import type { CalendarDate } from '../../engine/parse/date';
import type { Host } from '../../hosts/host';
import type { PromotionChange } from '../../jobs/preview-promotion';
import { promotionChanges } from '../../jobs/preview-promotion';
import type { PreviewReport } from '../../jobs/preview-report';
import { pointsSheetNames } from '../../sheets/points-sheets';
import { readPointsGrids } from '../points/sheets';

/** The rest of the preview follows every key; this reads the points book too, and waits for a pause. Milliseconds. */
const PAUSE = 400;

interface Found {
  readonly report: PreviewReport;
  /** The workbook has a promotion plan. */
  readonly isThere: boolean;
  readonly changes?: readonly PromotionChange[];
  readonly error?: unknown;
}

/** Whose promotion would move; `changes` is absent while it is worked out. */
export function usePromotions(
  host: Host,
  report: PreviewReport,
  today: CalendarDate,
): Pick<Found, 'isThere' | 'changes' | 'error'> {
  const [found, setFound] = useState<Found>();
  useEffect(() => {
    let left = false;
    const find = async (): Promise<Found> => {
      try {
        const grids = await readPointsGrids(host);
        const isThere = pointsSheetNames(grids.map(({ sheet }) => sheet)).promotion !== undefined;
        return { report, isThere, changes: left || !isThere ? [] : promotionChanges(grids, report, today) };
      } catch (error) {
        return { report, isThere: true, error };
      }
    };
    const timer = setTimeout(() => void find().then((next) => left || setFound(next)), PAUSE);
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [host, report, today]);
  return found?.report === report ? found : { isThere: found?.isThere ?? false };
}
