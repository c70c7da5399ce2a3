import type { Situation } from '../../engine/contact/message';
import type { Moment } from '../../engine/clock/moment';
import type { State } from '../../engine/clock/schedule';
import { compareText } from '../../engine/ledger/order';
import type { Finding } from '../../engine/grid/plan';
import { EMPTY_PLAN } from '../../engine/grid/plan';
import { wordKey } from '../../engine/parse/text';
import { outcomeNames, readOutcomes } from '../../sheets/clocks/outcomes';
import type { RegisterRow } from '../../sheets/clocks/read-register';
import type { Try } from '../../sheets/clocks/tries';
import type { Job } from '../job';
import type { ClockBook } from './clock-book';
import { allFindings, once, readClockBook } from './clock-book';
import { mostUrgent } from './marks';
import { reachedBy } from './register-views';
import { sayingsIn } from './sayings';
import type { Standing } from './standing';
import { isJudged, isOver, momentText, standingsIn, timeText } from './standing';

/** A customer whose trial ended: who is to reach them by when, and what was tried. */
export interface ContactLine {
  readonly id: string;
  readonly sheet: string;
  /** Of the sheet, from 0. */
  readonly row: number;
  readonly customer: string;
  readonly product: string;
  readonly owners: readonly string[];
  /** Local times as the sheet has them; blank where there is none. */
  readonly trialEnd: string;
  readonly first: string;
  readonly second: string;
  /** Of the clock that needs somebody most. */
  readonly state: State;
  readonly level: number;
  readonly due: string | null;
  readonly minutesLate: number;
  /** A clock of the contact still runs. */
  readonly isOpen: boolean;
  /** In order of time. */
  readonly tries: readonly TryLine[];
  /** The situation that it is in. */
  readonly now: Situation;
}

export interface TryLine {
  readonly at: string;
  readonly by: string;
  readonly outcome: string;
  readonly reached: boolean;
}

export interface ContactsReport {
  /** There is a register of contacts that can be read. */
  readonly hasContacts: boolean;
  /** Those that are to be made first, the most urgent first; then the others, the latest first. */
  readonly contacts: readonly ContactLine[];
  /** How a try can end. */
  readonly outcomes: readonly string[];
  readonly findings: readonly Finding[];
}

/** The customers to be contacted, with what was tried (F1, F3). Writes nothing. */
export const contacts: Job<Record<never, never>, ContactsReport> = (grids, _, environment) => {
  const book = readClockBook(grids, environment.now, environment.language);
  const sayings = sayingsIn(book);
  const lines = linesIn(book, (row) => sayings.now(row));
  const { outcomes } = readOutcomes(book.gridOf('outcomes'));
  const report: ContactsReport = {
    ...{ hasContacts: book.contacts !== undefined, contacts: lines },
    outcomes: outcomeNames(outcomes, environment.language),
    findings: once([...allFindings(book), ...sayings.findings]),
  };
  return { plan: EMPTY_PLAN, report };
};

function linesIn(book: ClockBook, now: (row: RegisterRow) => Situation): ContactLine[] {
  const { contacts: register, zone } = book;
  if (!register) return [];
  const { sheet } = register.table.grid;
  const standings = mostUrgent(standingsIn(book), sheet);
  const talks = reachedBy(book.tries);
  const tries = triesBy(book.tries);
  const dueOf = (standing: Standing | undefined): number => standing?.due ?? Infinity;
  return register.rows
    .map((row) => ({ row, standing: standings.get(row.row) }))
    .map(({ row, standing }) => ({
      ...{ row, standing },
      isOpen: standing !== undefined && isJudged(standing) && !isOver(standing),
    }))
    .sort((a, b) =>
      a.isOpen !== b.isOpen
        ? Number(b.isOpen) - Number(a.isOpen)
        : a.isOpen
          ? dueOf(a.standing) - dueOf(b.standing) || compareText(a.row.id, b.row.id)
          : b.row.row - a.row.row,
    )
    .map(({ row, standing, isOpen }): ContactLine => {
      const talked = talks(row.id);
      const time = (key: string, otherwise?: Moment): string => momentText(row.moment(key) ?? otherwise ?? null);
      return {
        ...{ id: row.id, sheet, row: row.row, customer: row.customer, product: row.text('product') },
        ...{ owners: row.owners('owner'), trialEnd: time('trialEnd'), first: time('firstContact', talked[0]) },
        ...{ second: time('secondInteraction', talked[1]), state: standing?.state ?? 'not-judged', isOpen },
        ...{ level: standing?.level ?? 0, minutesLate: standing?.overdue ?? 0 },
        due: standing?.due == null ? null : timeText(zone, standing.due),
        tries: tries.get(wordKey(row.id)) ?? [],
        now: now(row),
      };
    });
}

function triesBy(all: readonly Try[]): Map<string, TryLine[]> {
  const by = new Map<string, TryLine[]>();
  const inOrder = [...all].sort((a, b) => a.at.day - b.at.day || (a.at.minute ?? 0) - (b.at.minute ?? 0));
  for (const { contact, at, by: who, outcome, reached } of inOrder) {
    const key = wordKey(contact);
    by.set(key, [...(by.get(key) ?? []), { at: momentText(at), by: who, outcome, reached }]);
  }
  return by;
}
