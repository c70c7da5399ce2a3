import type { Minute } from '../../engine/clock/minute';
import { DAY } from '../../engine/clock/minute';
import { remindedAt } from '../../engine/clock/schedule';
import { momentAt } from '../../engine/clock/zone';
import { personKey } from '../../engine/points/person';
import { compareText } from '../../engine/ledger/order';
import { translate } from '../../i18n';
import type { Language } from '../../i18n/language';
import { readWord } from '../../sheets/words';
import { TASK_STATUS_WORDS } from '../../sheets/clocks/tasks';
import type { ClockBook } from './clock-book';
import type { Days, Standing } from './standing';
import { aboutRow, daysAround, isJudged, isLate, isOver, timeText } from './standing';

/** Why something is to be done now: it is late, due today or tomorrow, a reminder came today, or an answer is asked. */
type When = 'late' | 'today' | 'tomorrow' | 'reminder' | 'answer';

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

/** A todo of somebody; of nobody where the person is blank. */
interface Given {
  readonly person: string;
  readonly todo: Todo;
}

/** What is to be done, in the order of the rules and rows; whoever shares something has it each. */
export function todosIn(
  book: ClockBook,
  standings: readonly Standing[],
  language: Language,
  messageFor: (standing: Standing) => string,
): Given[] {
  const firsts = firstOpen(standings);
  const running = standings.flatMap((standing): Given[] => {
    const todo = todoOf(book, firsts, standing, messageFor);
    const { owner, row, rule } = standing;
    return todo ? forAll(owner === null ? row.owners(rule.rule.owner) : [owner], todo) : [];
  });
  return [...running, ...plannedEnds(book, language), ...answers(book, standings)];
}

const forAll = (people: readonly string[], todo: Todo): Given[] =>
  (people.length > 0 ? people : ['']).map((person) => ({ person, todo }));

/** The first to be done first. */
export const byTime = (a: Todo, b: Todo): number =>
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
function plannedEnds(book: ClockBook, language: Language): Given[] {
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
    return forAll(owners, todo);
  });
}

/** Escalations that wait for an answer, as long as what they are about runs. */
function answers(book: ClockBook, standings: readonly Standing[]): Given[] {
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
