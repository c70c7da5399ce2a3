import type { Moment } from '../../engine/clock/moment';
import type { Grid } from '../../engine/grid/grid';
import type { Finding } from '../../engine/grid/plan';
import type { BoardStart } from '../../engine/ledger/board/result';
import { wordKey } from '../../engine/parse/text';
import { BOARD_SHEET, BOARD_STATE_WORDS, PAYMENT_WORDS, START_COLUMNS } from '../../sheets/board';
import { readBoardSettings } from '../../sheets/board-settings';
import type { ClockSheetKey } from '../../sheets/clocks/clock-sheets';
import { CONTACTS_SHEET } from '../../sheets/clocks/contacts';
import type { RegisterRow } from '../../sheets/clocks/read-register';
import { readRegister } from '../../sheets/clocks/read-register';
import type { RegisterKey } from '../../sheets/clocks/registers';
import type { RuleRow } from '../../sheets/clocks/rules';
import { TASKS_SHEET, TASK_STATUS_WORDS } from '../../sheets/clocks/tasks';
import type { Try } from '../../sheets/clocks/tries';
import { ledgerSheetNames } from '../../sheets/ledger-sheets';
import { findingAt } from '../../sheets/table';
import { readWord } from '../../sheets/words';
import type { RegisterView } from './judged';

export interface RegisterViews {
  readonly of: Partial<Record<RegisterKey, RegisterView>>;
  readonly tries: readonly Try[];
  readonly boardStart: BoardStart | null;
  /** To be asked when everything was read. */
  findings(): readonly Finding[];
}

/** @param triesFor the tries about contacts with these ids */
export function registerViews(
  grids: readonly Grid[],
  gridOf: (key: ClockSheetKey) => Grid | undefined,
  triesFor: (contacts: readonly string[]) => { readonly tries: readonly Try[]; readonly findings: readonly Finding[] },
): RegisterViews {
  const ledger = ledgerSheetNames(grids.map(({ sheet }) => sheet));
  const ledgerGrid = (name: string | undefined): Grid | undefined => grids.find(({ sheet }) => sheet === name);
  const contacts = readRegister(gridOf('contacts'), CONTACTS_SHEET);
  const tasks = readRegister(gridOf('tasks'), TASKS_SHEET);
  const board = readRegister(ledgerGrid(ledger.board), BOARD_SHEET, 'key');
  const { tries, findings } = triesFor(contacts.register?.rows.map(({ id }) => id) ?? []);
  const talks = reachedBy(tries);
  const own: Finding[] = [];
  const status = new Map<RegisterRow, ReturnType<typeof readWord<keyof typeof TASK_STATUS_WORDS>>>();
  for (const row of tasks.register?.rows ?? []) {
    const text = row.text('status');
    const word = text === '' ? 'open' : readWord(TASK_STATUS_WORDS, text);
    status.set(row, word);
    if (word === undefined)
      own.push(findingAt(tasks.register!.table, row.row, 'status', 'task-status-unknown', 'error', { text }));
    const [start, end] = [row.moment('start'), row.moment('end')];
    if (start && end && end.day < start.day)
      own.push(findingAt(tasks.register!.table, row.row, 'end', 'task-end-before-start', 'warning', { task: row.id }));
  }
  const isOver = (row: RegisterRow): boolean => ['done', 'cancelled'].includes(status.get(row) ?? '');
  return {
    of: {
      ...(contacts.register && {
        contacts: {
          register: contacts.register,
          skips: () => false,
          stop: (row, { stops }) => {
            const written = row.moment(stops);
            const place = REACHED.indexOf(stops);
            return written ?? (place < 0 ? null : (talks(row.id)[place] ?? null));
          },
          over: () => null,
        } satisfies RegisterView,
      }),
      ...(tasks.register && {
        tasks: {
          register: tasks.register,
          // Most tasks have no blocker; one that is over without a day cannot be timed any more.
          skips: (row, { starts, every }) =>
            every
              ? isOver(row) && row.moment('doneOn') === null
              : starts !== 'start' && starts !== null && row.text(starts) === '' && row.text('blocker') === '',
          stop: (row, { stops }) => row.moment(stops),
          over: (row) => (isOver(row) ? row.moment('doneOn') : null),
        } satisfies RegisterView,
      }),
      ...(board.register && {
        board: {
          register: board.register,
          skips: (row) => {
            const state = readWord(BOARD_STATE_WORDS, row.text('state'));
            if (state === 'credit' || state === 'cancelled' || state === 'gone') return true;
            return isPaid(row) && row.moment('paidDate') === null;
          },
          // The day of a part payment ends nothing.
          stop: (row, { stops }) => (stops === 'paidDate' && !isPaid(row) ? null : row.moment(stops)),
          over: () => null,
        } satisfies RegisterView,
      }),
    },
    tries,
    boardStart: readBoardSettings(ledgerGrid(ledger.boardSettings)).start,
    findings: () => [
      ...[...contacts.findings, ...tasks.findings, ...board.findings, ...findings, ...own],
      ...[contacts, tasks, board].flatMap(({ register }) => register?.findings ?? []),
    ],
  };
}

/** The columns that a talk fills in by itself: the first one, and the second. */
const REACHED = ['firstContact', 'secondInteraction'];

/** When each contact was talked with, in order of time. */
export function reachedBy(tries: readonly Try[]): (contact: string) => readonly Moment[] {
  const by = new Map<string, Moment[]>();
  for (const each of tries) {
    if (!each.reached) continue;
    const key = wordKey(each.contact);
    by.set(key, [...(by.get(key) ?? []), each.at]);
  }
  for (const moments of by.values()) moments.sort((a, b) => a.day - b.day || (a.minute ?? 0) - (b.minute ?? 0));
  return (contact) => by.get(wordKey(contact)) ?? [];
}

const isPaid = (row: RegisterRow): boolean =>
  readWord(PAYMENT_WORDS, row.text('payment')) === 'all' || readWord(BOARD_STATE_WORDS, row.text('state')) === 'paid';

/** A rule about payment that names no start goes by the board's own choice (P1); until there is one nothing is judged. */
export const withBoardStart = (own: RuleRow, start: BoardStart | null): RuleRow =>
  own.rule.starts !== null || start === null ? own : { ...own, rule: { ...own.rule, starts: START_COLUMNS[start] } };
