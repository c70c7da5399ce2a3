import type { Calendar } from '../../engine/clock/calendar';
import type { Entry } from '../../engine/clock/history';
import type { Issue } from '../../engine/clock/issue';
import { placed } from '../../engine/clock/issue';
import type { Minute } from '../../engine/clock/minute';
import { dayOf } from '../../engine/clock/minute';
import { placeOf } from '../../engine/clock/place';
import type { Zone } from '../../engine/clock/zone';
import { wallAt, zoneOf } from '../../engine/clock/zone';
import type { Address } from '../../engine/grid/address';
import type { Grid } from '../../engine/grid/grid';
import type { Finding } from '../../engine/grid/plan';
import type { CalendarDate } from '../../engine/parse/date';
import { dateOfDay } from '../../engine/parse/date';
import type { Language } from '../../i18n/language';
import { CHINA_CALENDAR } from '../../presets/calendars/china';
import { WORKING_CALENDAR_SHEET, readWorkingCalendar } from '../../sheets/clocks/calendar';
import type { Chain } from '../../sheets/clocks/chain';
import { CHAIN_SHEET, readChain } from '../../sheets/clocks/chain';
import type { ClockSheetKey } from '../../sheets/clocks/clock-sheets';
import { clockSheetNames } from '../../sheets/clocks/clock-sheets';
import type { Escalation } from '../../sheets/clocks/escalations';
import { readEscalations } from '../../sheets/clocks/escalations';
import { readHistory } from '../../sheets/clocks/history';
import { readOutcomes } from '../../sheets/clocks/outcomes';
import type { Register } from '../../sheets/clocks/read-register';
import { CLOCK_RULES_SHEET, readRules } from '../../sheets/clocks/rules';
import type { Try } from '../../sheets/clocks/tries';
import { readTries } from '../../sheets/clocks/tries';
import { presetRules } from './preset-rules';
import type { Judged } from './judged';
import { judgeRule } from './judged';
import { registerViews, withBoardStart } from './register-views';

/** A workbook's clocks, read and judged at a moment. */
export interface ClockBook {
  readonly now: Minute;
  /** The zone of the calendar's first region, in which times are shown, and its day at that moment. */
  readonly zone: Zone;
  readonly today: CalendarDate;
  readonly calendar: Calendar;
  /** The weekday on which tasks are gone through; 1 is Monday. */
  readonly progressDay: number;
  readonly chain: Chain;
  readonly judged: readonly Judged[];
  readonly contacts?: Register;
  readonly tasks?: Register;
  readonly tries: readonly Try[];
  readonly escalations: readonly Escalation[];
  readonly history: readonly Entry[];
  /** There is a register, so there is something to judge. */
  readonly hasRegisters: boolean;
  gridOf(key: ClockSheetKey): Grid | undefined;
  /** Findings about issues of the engine, at the cells that they are about. */
  placedIssues(judged: Judged, issues: readonly Issue[]): readonly Finding[];
  readonly findings: readonly Finding[];
}

/** @param now an ISO date and time with its zone */
export function readClockBook(grids: readonly Grid[], now: string, language: Language): ClockBook {
  const names = clockSheetNames(grids.map(({ sheet }) => sheet));
  const gridOf = (key: ClockSheetKey): Grid | undefined => grids.find(({ sheet }) => sheet === names[key]);
  const minute = Math.floor(Date.parse(now) / 60_000);
  const days = readWorkingCalendar(gridOf('workingCalendar'), CHINA_CALENDAR);
  const { calendar, progressDay } = days;
  const zone = placeOf(calendar, '', minute)?.zone ?? zoneOf('UTC')!;
  const chain = readChain(gridOf('chain'));
  const rulesGrid = gridOf('clockRules');
  const read = rulesGrid ? readRules(rulesGrid, chain.levelsOf) : presetRules(chain.levelsOf, language);
  const { outcomes, findings: outcomeFindings } = readOutcomes(gridOf('outcomes'));
  const views = registerViews(grids, gridOf, (contacts) => readTries(gridOf('tries'), outcomes, contacts));
  const escalated = readEscalations(gridOf('escalations'));
  const history = readHistory(gridOf('clockHistory'));
  const judged = read.rules.flatMap((own): Judged[] => {
    const view = views.of[own.register];
    if (!view) return [];
    const rule = own.register === 'board' ? withBoardStart(own, views.boardStart) : own;
    return [judgeRule(rule, view, escalated.escalations, { calendar, now: minute, zone })];
  });

  const placedIssues: ClockBook['placedIssues'] = ({ rule, register, rows, rounds }, issues) => {
    const levels = chain.levelsOf(rule.rule.id);
    const address = (of: Issue['of'], index: number): Address => {
      const at = (sheet: string, row: number): Address => ({ sheet, row: Math.max(0, row), column: 0 });
      if (of === 'clocks') return at(register.table.grid.sheet, rows[index]?.row ?? register.table.headerRow);
      if (of === 'rules') return at(names.clockRules ?? CLOCK_RULES_SHEET.name, rule.row);
      if (of === 'levels' || of === 'people') return at(names.chain ?? CHAIN_SHEET.name, levels[index]?.row ?? 0);
      return at(names.workingCalendar ?? WORKING_CALENDAR_SHEET.name, days.rowOf(of, index));
    };
    return placed(rounds ? issues.map((each) => aboutItsRow(each, rows)) : issues, address);
  };

  return {
    ...{
      now: minute,
      zone,
      today: dateOfDay(dayOf(wallAt(zone, minute)))!,
      calendar,
      progressDay,
      chain,
      judged,
      gridOf,
    },
    ...{ tries: views.tries, escalations: escalated.escalations, history: history.entries, placedIssues },
    ...(views.of.contacts && { contacts: views.of.contacts.register }),
    ...(views.of.tasks && { tasks: views.of.tasks.register }),
    hasRegisters: Object.keys(views.of).length > 0,
    findings: once([
      ...[...days.findings, ...read.findings, ...chain.findings, ...outcomeFindings, ...views.findings()],
      ...[...escalated.findings, ...history.findings],
      ...judged.flatMap((each) => placedIssues(each, [...each.verdicts.issues, ...each.issues])),
    ]),
  };
}

/** What is wrong with a row is the same in every round of it: said of the row, it is said once. */
const OF_ROWS: readonly string[] = ['clock-owners-several', 'clock-without-owner', 'clock-without-start'];

const aboutItsRow = (each: Issue, rows: Judged['rows']): Issue =>
  OF_ROWS.includes(each.code) ? { ...each, data: { ...each.data, clock: rows[each.index]!.id } } : each;

/** With those about cells that were looked at since. */
export const allFindings = ({ findings, contacts, tasks }: ClockBook): Finding[] =>
  once([...findings, ...(contacts?.findings ?? []), ...(tasks?.findings ?? [])]);

/** Every rule looks at the same calendar: what is wrong there is said once. */
export function once(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>();
  return findings.filter(({ at, code, data }) => {
    const key = JSON.stringify([at, code, data]);
    return !seen.has(key) && seen.add(key);
  });
}
