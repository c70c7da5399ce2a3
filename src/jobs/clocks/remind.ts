import type { Minute } from '../../engine/clock/minute';
import type { Finding } from '../../engine/grid/plan';
import { personKey } from '../../engine/points/person';
import { compareText } from '../../engine/ledger/order';
import type { Job } from '../job';
import { allFindings, once, readClockBook } from './clock-book';
import { marks } from './marks';
import type { Standing } from './standing';
import { standingsIn } from './standing';
import { sayingsIn } from './sayings';
import type { Todo } from './todos';
import { byTime, todosIn } from './todos';

export interface PersonTodos {
  /** Blank: nobody is named. */
  readonly person: string;
  readonly todos: readonly Todo[];
}

export interface RemindReport {
  readonly hasRegisters: boolean;
  readonly now: Minute;
  readonly today: string;
  /** By name; what nobody is named for comes last. */
  readonly people: readonly PersonTodos[];
  readonly findings: readonly Finding[];
}

/** What everybody must do today and tomorrow (F2). Nothing is sent. The plan writes where each clock stands. */
export const remind: Job<Record<never, never>, RemindReport> = (grids, _, environment) => {
  const { language } = environment;
  const book = readClockBook(grids, environment.now, language);
  const standings = standingsIn(book);
  const { plan, findings } = marks(book, standings, environment);
  const sayings = sayingsIn(book);
  const messageFor = ({ rule, row, owner }: Standing): string => {
    if (rule.register !== 'contacts') return '';
    const now = sayings.now(row);
    return sayings.all(row, owner, language).find(({ situation }) => situation === now)?.text ?? '';
  };
  const people = new Map<string, { person: string; todos: Todo[] }>();
  const give = (person: string, todo: Todo): void => {
    const key = personKey(person);
    const list = people.get(key) ?? { person, todos: [] };
    list.todos.push(todo);
    people.set(key, list);
  };
  for (const { person, todo } of todosIn(book, standings, language, messageFor)) give(person, todo);
  const report: RemindReport = {
    ...{ hasRegisters: book.hasRegisters, now: book.now, today: book.today },
    people: [...people.values()]
      .map(({ person, todos }) => ({ person, todos: [...todos].sort(byTime) }))
      .sort((a, b) => Number(a.person === '') - Number(b.person === '') || compareText(a.person, b.person)),
    findings: once([...allFindings(book), ...sayings.findings, ...findings]),
  };
  return { plan, report };
};
