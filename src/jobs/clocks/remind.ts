import type { Minute } from '../../engine/clock/minute';
import { DAY } from '../../engine/clock/minute';
import { remindedAt } from '../../engine/clock/schedule';
import { momentAt } from '../../engine/clock/zone';
import type { Finding } from '../../engine/grid/plan';
import { personKey } from '../../engine/points/person';
import { compareText } from '../../engine/ledger/order';
import { translate } from '../../i18n';
import { readWord } from '../../sheets/words';
import { TASK_STATUS_WORDS } from '../../sheets/clocks/tasks';
import type { Environment } from '../job';
import type { Job } from '../job';
import type { ClockBook } from './clock-book';
import { allFindings, once, readClockBook } from './clock-book';
import { marks } from './marks';
import type { Standing } from './standing';
import type { Days } from './standing';
import { aboutRow, daysAround, isJudged, isLate, isOver, standingsIn, timeText } from './standing';
import { sayingsIn } from './sayings';

/** Why something is to be done now: it is late, due today or tomorrow, a reminder came today, or an answer is asked. */
export type When = 'late' | 'today' | 'tomorrow' | 'reminder' | 'answer';

export interface Todo {
  readonly when: When;
  readonly rule: string;
  readonly what: string;
  readonly sheet: string;
  readonly id: string;
  readonly about: string;
  /** Of what is to be answered: whose it is. */
  readonly owner: string;
  /** The last minute in time; `null` where there is none. */
  readonly due: Minute | null;
  /** The same on the wall, `2026-03-01 10:05`. */
  readonly dueText: string;
  readonly minutesLate: number;
  /** Reminders that are still to come. */
  readonly reminders: readonly Minute[];
  /** How much of the limit was over at the last reminder, in percent. */
  readonly percent: number;
  readonly level: number;
  /** What could be said to the customer. */
  readonly message: string;
}

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
  const firsts = firstOpen(standings);
  for (const standing of standings) {
    const todo = todoOf(book, firsts, standing, messageFor);
    if (!todo) continue;
    const named = standing.owner === null ? standing.row.owners(standing.rule.rule.owner) : [standing.owner];
    for (const person of named.length > 0 ? named : ['']) give(person, todo);
  }
  for (const { person, todo } of [...plannedEnds(book, language), ...answers(book, standings)]) give(person, todo);
  const report: RemindReport = {
    ...{ hasRegisters: book.hasRegisters, now: book.now, today: book.today },
    people: [...people.values()]
      .map(({ person, todos }) => ({ person, todos: [...todos].sort(byTime) }))
      .sort((a, b) => Number(a.person === '') - Number(b.person === '') || compareText(a.person, b.person)),
    findings: once([...allFindings(book), ...sayings.findings, ...findings]),
  };
  return { plan, report };
};

const byTime = (a: Todo, b: Todo): number =>
  (a.due ?? Infinity) - (b.due ?? Infinity) || compareText(a.rule, b.rule) || compareText(a.id, b.id) || 0;

function todoOf(
  book: ClockBook,
  firsts: ReadonlySet<Standing>,
  standing: Standing,
  messageFor: (standing: Standing) => string,
): Todo | undefined {
  const { rule, row, state, due } = standing;
  if (isOver(standing) || state === 'paused' || due === null) return undefined;
  // Of checks that come again the first one that is missed is enough.
  if (rule.rule.every && !firsts.has(standing)) return undefined;
  const schedule = standing.schedule();
  if (!schedule) return undefined;
  const days = daysAround(book);
  const { today, tomorrow } = days;
  const reminded = remindedAt(schedule);
  const last = reminded.findLastIndex((at) => at >= today && at < tomorrow && at <= book.now);
  const when: When | undefined = isLate(standing)
    ? 'late'
    : due < today
      ? undefined
      : (soon(due, days) ?? (last >= 0 ? 'reminder' : undefined));
  if (!when) return undefined;
  return {
    ...{ when, rule: rule.rule.id, what: rule.name || rule.rule.id, sheet: standing.sheet, id: standing.id },
    ...{ about: aboutRow(row), owner: standing.owner ?? '', due, dueText: timeText(book.zone, due) },
    ...{ minutesLate: standing.overdue, reminders: reminded.filter((at) => at > book.now && at < Infinity) },
    ...{ percent: schedule.percents[last] ?? 0, level: standing.level, message: messageFor(standing) },
  };
}

/** Of every row and rule the first clock that still runs. */
function firstOpen(standings: readonly Standing[]): ReadonlySet<Standing> {
  const first = new Map<string, Standing>();
  for (const each of standings) {
    const key = JSON.stringify([each.rule.rule.id, each.row.row]);
    if (!isOver(each) && isJudged(each) && !first.has(key)) first.set(key, each);
  }
  return new Set(first.values());
}

const soon = (due: Minute, { tomorrow, after }: Days): 'today' | 'tomorrow' | undefined =>
  due < tomorrow ? 'today' : due < after ? 'tomorrow' : undefined;

/** Tasks whose planned end has passed, or comes today or tomorrow, until they are done (I2). A day is in time to its end. */
function plannedEnds(book: ClockBook, language: Environment['language']): { person: string; todo: Todo }[] {
  const days = daysAround(book);
  const { zone, now, tasks } = book;
  return (tasks?.rows ?? []).flatMap((row) => {
    const end = row.moment('end');
    const status = readWord(TASK_STATUS_WORDS, row.text('status'));
    if (!end || status === 'done' || status === 'cancelled') return [];
    const due =
      end.minute === null ? momentAt(zone, (end.day + 1) * DAY) - 1 : momentAt(zone, end.day * DAY + end.minute);
    const when: When | undefined = due < now ? 'late' : soon(due, days);
    if (!when) return [];
    const owners = row.owners('owner');
    const todo: Todo = {
      ...{ when, rule: 'end', what: translate(language, 'clock.remind.end-what'), sheet: tasks!.table.grid.sheet },
      ...{ id: row.id, about: aboutRow(row), owner: owners.length === 1 ? owners[0]! : '', due, level: 0 },
      ...{ dueText: timeText(zone, due), minutesLate: Math.max(0, now - due), reminders: [], percent: 0, message: '' },
    };
    return (owners.length > 0 ? owners : ['']).map((person) => ({ person, todo }));
  });
}

/** Escalations that wait for an answer, as long as what they are about runs. */
function answers(book: ClockBook, standings: readonly Standing[]): { readonly person: string; readonly todo: Todo }[] {
  const keyOf = (rule: string, id: string): string => JSON.stringify([personKey(rule), personKey(id)]);
  const escalated = new Map(
    standings.flatMap((each) =>
      each.state === 'escalated' ? [[keyOf(each.rule.rule.id, each.id), each] as const] : [],
    ),
  );
  return book.escalations.flatMap(({ rule, row, level, who, answeredAt }) => {
    const standing = escalated.get(keyOf(rule, row));
    if (answeredAt !== null || !standing) return [];
    const due = level === standing.level && standing.answerDue !== null ? standing.answerDue : null;
    const todo: Todo = {
      ...{ when: 'answer', rule, what: standing.rule.name || rule, sheet: standing.sheet, id: row, level, due },
      ...{ about: aboutRow(standing.row), owner: standing.owner ?? '', minutesLate: 0, reminders: [], percent: 0 },
      ...{ dueText: due === null ? '' : timeText(book.zone, due), message: '' },
    };
    return [{ person: who, todo }];
  });
}
