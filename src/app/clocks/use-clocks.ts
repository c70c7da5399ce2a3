import { useCallback, useEffect, useState } from 'react';
import type { Grid } from '../../engine/grid/grid';
import type { Host } from '../../hosts/host';
import type { CalendarDate } from '../../engine/parse/date';
import type { Environment } from '../../jobs/job';
import { asOfDay } from '../../jobs/clocks/wall-time';
import { useEdits } from '../use-edits';
import { readClockGrids } from './sheets';

/** The sheets as they were read, and when: everything in the room is as of that moment. */
export interface ClocksMade {
  readonly grids: readonly Grid[];
  readonly environment: Environment;
}

export interface ClocksState {
  readonly made?: ClocksMade;
  readonly error?: unknown;
  /** Reads once more: time has gone by. */
  readonly again: () => void;
}

/**
 * Reads the sheets as long as they are shown; anew after every edit and every write.
 * @param day as of the end of which, where it is not now
 * @param written changes whenever something was written
 */
export function useClocks(
  host: Host,
  environment: () => Environment,
  day: CalendarDate | undefined,
  isShown: boolean,
  written: unknown,
): ClocksState {
  const [state, setState] = useState<Pick<ClocksState, 'made' | 'error'>>({});
  const [turn, setTurn] = useState(0);
  const edits = useEdits(host);
  useEffect(() => {
    if (!isShown) return;
    let left = false;
    const make = async (): Promise<void> => {
      try {
        const grids = await readClockGrids(host);
        if (!left) setState({ made: { grids, environment: asOfDay(grids, environment(), day) } });
      } catch (error) {
        if (!left) setState({ error });
      }
    };
    void make();
    return () => {
      left = true;
    };
  }, [host, environment, day, isShown, written, edits, turn]);
  return { ...state, again: useCallback(() => setTurn((count) => count + 1), []) };
}
