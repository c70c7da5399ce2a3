import { useEffect, useState } from 'react';
import type { Host } from '../../hosts/host';
import { readReviewRota } from '../../sheets/review-rota';
import type { ReviewRota } from '../../sheets/review-rota';
import { reviewSheetNames } from '../../sheets/review-sheets';

/**
 * The order in which groups are reviewed, read anew whenever the workbook was.
 * @param read changes with every reading of the workbook
 */
export function useRota(host: Host, read: unknown): { readonly rota?: ReviewRota; readonly error?: unknown } {
  const [state, setState] = useState<{ readonly rota?: ReviewRota; readonly error?: unknown }>({});
  useEffect(() => {
    let left = false;
    const find = async (): Promise<void> => {
      try {
        const { reviewRota } = reviewSheetNames((await host.sheets()).map(({ name }) => name));
        const [grid] = reviewRota === undefined ? [] : await host.read([reviewRota]);
        if (!left) setState({ rota: readReviewRota(grid) });
      } catch (error) {
        if (!left) setState({ error });
      }
    };
    void find();
    return () => {
      left = true;
    };
  }, [host, read]);
  return state;
}
