import { useCallback, useEffect, useState } from 'react';
import type { Grid } from '../engine/grid/grid';
import type { Host } from '../hosts/host';
import { useEdits } from './use-edits';

export interface MadeState<Made> {
  readonly made?: Made;
  readonly error?: unknown;
  /** Reads once more: time has gone by. */
  readonly again: () => void;
}

/**
 * What a room shows, made of the sheets that it reads, as long as it is shown; anew after every edit and every write, and
 * with another `make`.
 * @param written changes whenever something was written
 */
export function useMade<Made>(
  host: Host,
  read: (host: Host) => Promise<readonly Grid[]>,
  make: (grids: readonly Grid[]) => Made,
  isShown: boolean,
  written: unknown,
): MadeState<Made> {
  const [state, setState] = useState<Pick<MadeState<Made>, 'made' | 'error'>>({});
  const [turn, setTurn] = useState(0);
  const edits = useEdits(host);
  useEffect(() => {
    if (!isShown) return;
    let left = false;
    const run = async (): Promise<void> => {
      try {
        const grids = await read(host);
        if (!left) setState({ made: make(grids) });
      } catch (error) {
        if (!left) setState({ error });
      }
    };
    void run();
    return () => {
      left = true;
    };
  }, [host, read, make, isShown, written, edits, turn]);
  return { ...state, again: useCallback(() => setTurn((count) => count + 1), []) };
}
