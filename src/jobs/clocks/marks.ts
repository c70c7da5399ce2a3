import { advance } from '../../engine/clock/history';
import type { Minute } from '../../engine/clock/minute';
import { DAY, dayOf } from '../../engine/clock/minute';
import type { State } from '../../engine/clock/schedule';
import { wallAt } from '../../engine/clock/zone';
import type { Change } from '../../engine/grid/change';
import type { Finding, Plan } from '../../engine/grid/plan';
import { EMPTY_PLAN } from '../../engine/grid/plan';
import type { Value } from '../../engine/grid/value';
import { dateOfDay, toSerial } from '../../engine/parse/date';
import { historyCells, CLOCK_HISTORY_SHEET } from '../../sheets/clocks/history';
import type { Register } from '../../sheets/clocks/read-register';
import { stateWord } from '../../sheets/clocks/state-words';
import { appendTo, byColumn, writeRow } from '../append';
import type { Environment } from '../job';
import type { ClockBook } from './clock-book';
import type { Standing } from './standing';
import { aboutSheet } from '../../sheets/table';

const WHY = 'clock';
/** What was judged at a later time already keeps what is written of it. */
const JUDGED_LATER = 'clock-now-before-history';
const placeKey = (sheet: string, row: number): string => JSON.stringify([sheet, row]);

/** Of several clocks of a row the one that needs somebody most is shown. */
const URGENCY: readonly State[] = [
  ...(['escalated', 'late', 'due', 'reminded', 'paused', 'waiting'] as const),
  ...(['stopped-late', 'stopped-in-time', 'not-judged'] as const),
];

export interface Marks {
  readonly plan: Plan;
  readonly findings: readonly Finding[];
}

/** Writes where every clock stands: into its row, and as a line more of the history. What was judged once is never written over. */
export function marks(book: ClockBook, standings: readonly Standing[], { language }: Environment): Marks {
  const findings: Finding[] = [];
  const entries = book.judged.flatMap((judged) => {
    const more = advance(book.history, judged.verdicts);
    findings.push(...book.placedIssues(judged, more.issues));
    return more.entries;
  });
  const rows = entries.map((entry) => ({ values: historyCells(entry, language) }));
  const grid = book.gridOf('clockHistory');
  const history = appendTo({ definition: CLOCK_HISTORY_SHEET, grid, language, why: WHY }, rows);
  if ('lacking' in history) {
    findings.push(aboutSheet(grid!.sheet, 'clock-history-columns', 'error', { columns: history.lacking }));
    return { plan: { ...EMPTY_PLAN, findings }, findings };
  }
  const later = new Set(
    findings.filter(({ code }) => code === JUDGED_LATER).map(({ at }) => placeKey(at.sheet, at.row)),
  );
  const changes = [book.contacts, book.tasks].flatMap((register) =>
    register ? stateChanges(book, register, standings, later, language) : [],
  );
  return { plan: { ...EMPTY_PLAN, ...history, changes: [...changes, ...history.changes], findings }, findings };
}

function stateChanges(
  { zone }: ClockBook,
  { table, rows }: Register,
  standings: readonly Standing[],
  later: ReadonlySet<string>,
  language: Environment['language'],
): Change[] {
  const worst = mostUrgent(standings, table.grid.sheet);
  return rows.flatMap(({ row }) => {
    if (later.has(placeKey(table.grid.sheet, row))) return [];
    const standing = worst.get(row);
    const cells = {
      clockState: standing ? stateWord(standing.state, standing.level, language) : null,
      clockDue: standing?.due == null ? null : serialOf(wallAt(zone, standing.due), table.grid.dates1904),
    };
    return writeRow(table, row, byColumn(table, cells), WHY);
  });
}

/** Of each row of a sheet the clock that needs somebody most. */
export function mostUrgent(standings: readonly Standing[], sheet: string): ReadonlyMap<number, Standing> {
  const most = new Map<number, Standing>();
  for (const each of standings) {
    if (each.sheet !== sheet) continue;
    const before = most.get(each.row.row);
    if (!before || URGENCY.indexOf(each.state) < URGENCY.indexOf(before.state)) most.set(each.row.row, each);
  }
  return most;
}

/** A wall's time as a workbook's serial number. */
export function serialOf(wall: Minute, dates1904 = false): Value {
  const day = dayOf(wall);
  const date = dateOfDay(day);
  return date === undefined ? null : (toSerial(date, dates1904) * DAY + wall - day * DAY) / DAY;
}
