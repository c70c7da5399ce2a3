import { fillMessage } from '../../engine/contact/message';
import type { Minute } from '../../engine/clock/minute';
import { DAY, dayOf } from '../../engine/clock/minute';
import { remindedAt } from '../../engine/clock/schedule';
import { momentAt, wallAt } from '../../engine/clock/zone';
import type { Finding } from '../../engine/grid/plan';
import { wordKey } from '../../engine/parse/text';
import { personKey } from '../../engine/points/person';
import { compareText } from '../../engine/ledger/order';
import { dateOfDay } from '../../engine/parse/date';
import { MESSAGE_TEMPLATES } from '../../presets/messages';
import { readTemplates } from '../../sheets/clocks/templates';
import type { Job } from '../job';
import type { ClockBook } from './clock-book';
import { once, readClockBook } from './clock-book';
import { marks } from './marks';
import type { Standing } from './standing';
import { aboutRow, isJudged, isLate, isOver, standingsIn, timeText } from './standing';

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
  const templates = readTemplates(book.gridOf('templates'));
  const own = templates.templates.filter((each) => each.language === language);
  const usual = MESSAGE_TEMPLATES.filter((each) => each.language === language);
  const messageFor = messages(book, [...own, ...usual]);
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
  for (const { person, todo } of answers(book, standings)) give(person, todo);
  const report: RemindReport = {
    ...{ hasRegisters: book.hasRegisters, now: book.now, today: book.today },
    people: [...people.values()]
      .map(({ person, todos }) => ({ person, todos: [...todos].sort(byTime) }))
      .sort((a, b) => Number(a.person === '') - Number(b.person === '') || compareText(a.person, b.person)),
    findings: once([...book.findings, ...templates.findings, ...findings]),
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
  const { today, tomorrow, after } = daysAround(book);
  const reminded = remindedAt(schedule);
  const last = reminded.findLastIndex((at) => at >= today && at < tomorrow && at <= book.now);
  const when: When | undefined = isLate(standing)
    ? 'late'
    : due < today
      ? undefined
      : due < tomorrow
        ? 'today'
        : due < after
          ? 'tomorrow'
          : last >= 0
            ? 'reminder'
            : undefined;
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

/** Where today, tomorrow and the day after begin. */
function daysAround({ zone, now }: ClockBook): Record<'today' | 'tomorrow' | 'after', Minute> {
  const day = dayOf(wallAt(zone, now));
  const [today, tomorrow, after] = [0, 1, 2].map((more) => momentAt(zone, (day + more) * DAY)) as [
    Minute,
    Minute,
    Minute,
  ];
  return { today, tomorrow, after };
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

/** What to say to a contact: the first time, or after a try that failed (F3, F4). */
function messages(
  { tries }: ClockBook,
  templates: ReturnType<typeof readTemplates>['templates'],
): (standing: Standing) => string {
  const missed = new Set(tries.flatMap(({ contact, reached }) => (reached ? [] : [wordKey(contact)])));
  return ({ rule, row, owner }) => {
    if (rule.register !== 'contacts') return '';
    const failed = missed.has(wordKey(row.id));
    const template = templates.find(({ situation }) => situation === (failed ? 'no-answer' : 'first'));
    const end = row.moment('trialEnd');
    const date = end && dateOfDay(end.day);
    const values = { customer: row.customer, product: row.text('product'), owner: owner ?? '' };
    return template ? fillMessage(template.text, { ...values, ...(date && { date }) }).text : '';
  };
}
