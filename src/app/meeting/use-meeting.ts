import { useEffect, useMemo, useRef, useState } from 'react';
import type { CalendarDate } from '../../engine/parse/date';
import type { Host } from '../../hosts/host';
import type { TaskKey } from '../../jobs/clocks/renew-task';
import type { Environment } from '../../jobs/job';
import { useEdits } from '../use-edits';
import { createMaker } from './maker';
import { readMeetingGrids } from './sheets';
import type { MeetingMade } from './worker/answer';

interface MeetingState {
  readonly made?: MeetingMade;
  readonly error?: unknown;
}

/**
 * The agenda of the workbook, made anew after every edit and every write. A task that was shown once stays to the end of the
 * meeting, whatever becomes of it.
 * @param day of another day
 * @param written changes whenever something was written
 */
export function useMeeting(
  host: Host,
  environment: () => Environment,
  day: CalendarDate | undefined,
  written: unknown,
): MeetingState {
  const [state, setState] = useState<MeetingState>({});
  const maker = useMemo(() => createMaker(), []);
  useEffect(() => maker.close, [maker]);
  const shown = useRef<readonly TaskKey[]>([]);
  const turn = useRef<Promise<void>>(Promise.resolve());
  const edits = useEdits(host);
  useEffect(() => {
    let left = false;
    const make = async (): Promise<void> => {
      if (left) return; // something newer waits behind it
      try {
        const grids = await readMeetingGrids(host);
        if (left) return;
        const made = await maker.make({ grids, keep: shown.current, day, environment: environment() });
        if (left) return;
        shown.current = made.report.tasks;
        setState({ made });
      } catch (error) {
        if (!left) setState({ error });
      }
    };
    turn.current = turn.current.then(make);
    return () => {
      left = true;
    };
  }, [host, maker, environment, day, written, edits]);
  return state;
}
