import { useCallback } from 'react';
import type { Grid } from '../../engine/grid/grid';
import type { CalendarDate } from '../../engine/parse/date';
import type { Host } from '../../hosts/host';
import { asOfDay } from '../../jobs/clocks/wall-time';
import type { Environment } from '../../jobs/job';
import type { MadeState } from '../use-made';
import { useMade } from '../use-made';
import { readClockGrids } from './sheets';

/** The sheets as they were read, and when: everything in the room is as of that moment. */
export interface ClocksMade {
  readonly grids: readonly Grid[];
  readonly environment: Environment;
}

/**
 * The sheets with clocks.
 * @param day as of the end of which, where it is not now
 * @param written changes whenever something was written
 */
export function useClocks(
  host: Host,
  environment: () => Environment,
  day: CalendarDate | undefined,
  isShown: boolean,
  written: unknown,
): MadeState<ClocksMade> {
  const make = useCallback(
    (grids: readonly Grid[]): ClocksMade => ({ grids, environment: asOfDay(grids, environment(), day) }),
    [environment, day],
  );
  return useMade(host, readClockGrids, make, isShown, written);
}
