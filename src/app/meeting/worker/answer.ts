import type { Grid } from '../../../engine/grid/grid';
import type { CalendarDate } from '../../../engine/parse/date';
import type { AgendaReport } from '../../../jobs/clocks/agenda';
import { agenda } from '../../../jobs/clocks/agenda';
import { readClockBook } from '../../../jobs/clocks/clock-book';
import type { TaskKey } from '../../../jobs/clocks/renew-task';
import { asOfDay } from '../../../jobs/clocks/wall-time';
import type { Environment } from '../../../jobs/job';

export interface MeetingAsk {
  readonly grids: readonly Grid[];
  /** Tasks that were shown before. */
  readonly keep: readonly TaskKey[];
  /** Another day than today. */
  readonly day: CalendarDate | undefined;
  readonly environment: Environment;
}

/** The agenda, and which day it is by the workbook's clocks. */
export interface MeetingMade {
  readonly report: AgendaReport;
  readonly today: CalendarDate;
}

export async function answerMeeting({ grids, keep, day, environment }: MeetingAsk): Promise<MeetingMade> {
  const { report } = agenda(grids, { keep }, asOfDay(grids, environment, day));
  const { now, language } = environment;
  return { report, today: day === undefined ? report.on : readClockBook(grids, now, language).today };
}
