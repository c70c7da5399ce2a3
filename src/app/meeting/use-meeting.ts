import { useEffect, useRef, useState } from 'react';
import type { CalendarDate } from '../../engine/parse/date';
import type { Host } from '../../hosts/host';
import type { AgendaReport } from '../../jobs/clocks/agenda';
import { agenda } from '../../jobs/clocks/agenda';
import { asOfDay } from '../../jobs/clocks/wall-time';
import { readClockBook } from '../../jobs/clocks/clock-book';
import type { TaskKey } from '../../jobs/clocks/renew-task';
import type { Environment } from '../../jobs/job';
import { useEdits } from '../use-edits';
import { readMeetingGrids } from './sheets';

interface MeetingState {
  /** The agenda, and which day it is by the workbook's clocks. */
  readonly made?: { readonly report: AgendaReport; readonly today: CalendarDate };
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
  const shown = useRef<readonly TaskKey[]>([]);
  const edits = useEdits(host);
  useEffect(() => {
    let left = false;
    const make = async (): Promise<void> => {
      try {
        const grids = await readMeetingGrids(host);
        if (left) return;
        const at = environment();
        const { report } = agenda(grids, { keep: shown.current }, asOfDay(grids, at, day));
        shown.current = report.tasks;
        const today = day === undefined ? report.on : readClockBook(grids, at.now, at.language).today;
        setState({ made: { report, today } });
      } catch (error) {
        if (!left) setState({ error });
      }
    };
    void make();
    return () => {
      left = true;
    };
  }, [host, environment, day, written, edits]);
  return state;
}
