import type { SheetDraft } from '../../src/engine/grid/plan';
import type { Value } from '../../src/engine/grid/value';
import type { Language } from '../../src/i18n/language';
import { escalate } from '../../src/jobs/clocks/escalate';
import { setupClocks } from '../../src/jobs/clocks/setup-clocks';
import { spotcheck } from '../../src/jobs/clocks/spotcheck';
import { CALENDAR_KIND_WORDS, WORKING_CALENDAR_SHEET } from '../../src/sheets/clocks/calendar';
import { CHAIN_SHEET } from '../../src/sheets/clocks/chain';
import { CONTACTS_SHEET } from '../../src/sheets/clocks/contacts';
import { ESCALATIONS_SHEET } from '../../src/sheets/clocks/escalations';
import { MEANING_WORDS, OUTCOMES_SHEET } from '../../src/sheets/clocks/outcomes';
import { TASKS_SHEET } from '../../src/sheets/clocks/tasks';
import { TRIES_SHEET } from '../../src/sheets/clocks/tries';
import type { SheetDefinition } from '../../src/sheets/definition';
import { YES_NO_WORDS } from '../../src/sheets/words';
import { dateOf, dayOf, workingWeeks } from '../calendar';
import type { Desk } from '../desk';
import { draftsOf, fill, rowsOf, run } from '../desk';
import type { SampleContact, Time } from './contacts';
import { FIRST_TRIAL, sampleContacts } from './contacts';
import { MEETING } from './last-contacts';
import { CHAIN, REGIONS } from './people';
import type { Cells } from './rows';
import { contactCells, serial, taskCells, tryCells, VOICEMAIL } from './rows';
import { SAMPLE_TASKS } from './tasks';

/** With the zone that all times of the sample are in. */
export const nowAt = (time: Time): string => `${time.replace(' ', 'T')}:00+08:00`;

/**
 * The registers as they were kept: filled in as things happened, looked at on Wednesdays, when two tasks are drawn, on mornings
 * on which somebody answers, and before the meeting.
 */
export function registerSheets(language: Language): SheetDraft[] {
  const contacts = sampleContacts();
  const desk: Desk = { grids: [], drafts: new Map() };
  run(desk, setupClocks, {}, { now: nowAt(`${FIRST_TRIAL} 09:00`), language });
  prepare(desk, language);
  const answered = contacts.flatMap(({ answers = [] }) => answers.map(({ at }) => at.slice(0, 10)));
  const mornings = workingWeeks()
    .flat()
    .map((day) => `${dateOf(day)} 09:00`)
    .filter((now) => now >= FIRST_TRIAL && (isWednesday(now) || answered.includes(now.slice(0, 10))));
  for (const now of [...mornings, MEETING]) {
    write(desk, contacts, now, language);
    run(desk, escalate, {}, { now: nowAt(now), language });
    if (isWednesday(now)) run(desk, spotcheck, { seed: now.slice(0, 10) }, { now: nowAt(now), language });
  }
  return draftsOf(desk);
}

const isWednesday = (now: Time): boolean => (dayOf(now.slice(0, 10)) + 3) % 7 === 2;

type Definition = Pick<SheetDefinition<string>, 'name' | 'columns'>;

const rowOf = ({ columns }: Definition, cells: Cells): Value[] => columns.map(({ key }) => cells[key] ?? null);

const placeOf = ({ columns }: Definition, key: string): number => columns.findIndex((column) => column.key === key);

/** Rows below the header; what the program wrote into the columns named stays. */
function put(desk: Desk, sheet: Definition, rows: readonly Cells[], ours: readonly string[] = []): void {
  const [header, ...before] = rowsOf(desk, sheet.name);
  const kept = rows.map((cells, i) => {
    const own = ours.map((key) => [key, before[i]?.[placeOf(sheet, key)] ?? null] as const);
    return rowOf(sheet, { ...cells, ...Object.fromEntries(own) });
  });
  fill(desk, sheet.name, [header!, ...kept]);
}

/** Who is asked, the regions, and an outcome of the team's own. */
function prepare(desk: Desk, language: Language): void {
  const roles = rowsOf(desk, CHAIN_SHEET.name).slice(1);
  const chain = CHAIN.map(({ person, amount, kinds }, i): Cells => {
    const of = (key: string): Value => roles[i]![placeOf(CHAIN_SHEET, key)]!;
    const answer: Cells = i < CHAIN.length - 1 ? { answer: of('answer'), unit: of('unit') } : {};
    const may = { amount, currency: amount && 'CNY', kinds: kinds?.[language] ?? null };
    return { rule: 'contact', role: of('role'), person: person[language], ...answer, ...may };
  });
  put(desk, CHAIN_SHEET, chain);
  const more = (sheet: Definition, at: number, rows: readonly Cells[]): void =>
    fill(desk, sheet.name, rowsOf(desk, sheet.name).toSpliced(at, 0, ...rows.map((cells) => rowOf(sheet, cells))));
  const region = CALENDAR_KIND_WORDS.region[language];
  const regions = REGIONS.map((name) => ({ kind: region, region: name[language], name: 'Asia/Shanghai' }));
  more(WORKING_CALENDAR_SHEET, 2, regions);
  const [meaning, reached] = [MEANING_WORDS.state[language], YES_NO_WORDS.no[language]];
  more(OUTCOMES_SHEET, rowsOf(desk, OUTCOMES_SHEET.name).length, [{ outcome: VOICEMAIL[language], meaning, reached }]);
}

/** Customers are entered a week before their trial ends, tasks some days before they begin. */
function write(desk: Desk, contacts: readonly SampleContact[], now: Time, language: Language): void {
  const today = dayOf(now.slice(0, 10));
  const known = contacts.filter(({ trialEnd }) => dayOf(trialEnd.slice(0, 10)) <= today + 7);
  const tasks = SAMPLE_TASKS.filter(({ start }) => dayOf(start) <= today + 7);
  const verified = verifiedIn(desk, today, language);
  put(
    desk,
    CONTACTS_SHEET,
    known.map((each) => contactCells(each, now, language)),
    OURS,
  );
  put(desk, TRIES_SHEET, tryCells(contacts, now, language));
  const cells = tasks.map((each, i) => ({ ...taskCells(each, now, language), verified: verified[i] ?? null }));
  put(desk, TASKS_SHEET, cells, [...OURS, 'drawnOn']);
  answer(desk, contacts, now, language);
}

const OURS = ['clockState', 'clockDue'];

/** Customers are called on the day after the draw, the second one a day later; until then nothing is verified anew. */
function verifiedIn(desk: Desk, today: number, language: Language): Value[] {
  const drawnOn = placeOf(TASKS_SHEET, 'drawnOn');
  const drawn = new Map<number, number>();
  return rowsOf(desk, TASKS_SHEET.name)
    .slice(1)
    .map((row) => {
      const on = row[drawnOn] ?? null;
      if (typeof on !== 'number') return null;
      const before = drawn.get(on) ?? 0;
      drawn.set(on, before + 1);
      return today > on - SERIAL_OF_1970 + before ? YES_NO_WORDS.yes[language] : null;
    });
}

const SERIAL_OF_1970 = Number(serial('1970-01-01'));

/** Who was asked has answered. */
function answer(desk: Desk, contacts: readonly SampleContact[], now: Time, language: Language): void {
  const [row, level] = [placeOf(ESCALATIONS_SHEET, 'row'), placeOf(ESCALATIONS_SHEET, 'level')];
  const answers = contacts.flatMap(({ id, answers: own = [] }) => own.map((each) => ({ ...each, id })));
  const rows = rowsOf(desk, ESCALATIONS_SHEET.name).map((asked) => {
    const found = answers.find((each) => each.id === asked[row] && each.level === asked[level] && each.at <= now);
    if (!found) return asked;
    const cells: Cells = {
      ...{ answeredAt: serial(found.at), decision: found.text[language], authority: found.authority[language] },
    };
    return ESCALATIONS_SHEET.columns.map(({ key }, column) => cells[key] ?? asked[column] ?? null);
  });
  fill(desk, ESCALATIONS_SHEET.name, rows);
}
