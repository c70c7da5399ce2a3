import type { Authority } from '../../engine/clock/authority';
import { firstWho, mayDecide } from '../../engine/clock/authority';
import { DAY } from '../../engine/clock/minute';
import { wallAt } from '../../engine/clock/zone';
import type { Finding, Plan } from '../../engine/grid/plan';
import { EMPTY_PLAN } from '../../engine/grid/plan';
import { grouped } from '../../engine/number/grouped';
import { personKey } from '../../engine/points/person';
import { ESCALATIONS_SHEET } from '../../sheets/clocks/escalations';
import type { Escalation } from '../../sheets/clocks/escalations';
import { findingAt, findTable } from '../../sheets/table';
import { byColumn, lackingHeaders, writeRow } from '../append';
import type { Environment, Job } from '../job';
import type { NoResult } from '../result-rows';
import type { ClockBook } from './clock-book';
import { allFindings, readClockBook } from './clock-book';
import { serialOf } from './marks';
import type { Standing } from './standing';
import { isOver, momentText, standingsIn } from './standing';
import { wallTime } from './wall-time';

/** Somebody was asked and has not answered. */
export interface OpenEscalation {
  readonly rule: string;
  readonly id: string;
  readonly about: string;
  readonly owner: string;
  readonly level: number;
  readonly role: string;
  readonly who: string;
  /** Local times; blank where there is none. */
  readonly askedAt: string;
  readonly answerDue: string;
  readonly isLate: boolean;
  /** Up to what the level may decide: an amount and kinds of matters, as the chain says. */
  readonly authority: readonly string[];
  readonly sheet: string;
  /** Row of the sheet, from 0. */
  readonly row: number;
}

export interface OpenEscalationsReport {
  readonly open: readonly OpenEscalation[];
  readonly findings: readonly Finding[];
}

/** Unanswered, asked by now, and about something that is not over: what is done needs no answer any more. */
export function unanswered(book: ClockBook, standings: readonly Standing[]): readonly Escalation[] {
  const keyOf = (rule: string, id: string): string => JSON.stringify([personKey(rule), personKey(id)]);
  const over = new Set(standings.filter(isOver).map(({ rule, id }) => keyOf(rule.rule.id, id)));
  const wall = wallAt(book.zone, book.now);
  return book.escalations.filter(
    ({ rule, row, askedAt, answeredAt }) =>
      answeredAt === null && askedAt.day * DAY + (askedAt.minute ?? 0) <= wall && !over.has(keyOf(rule, row)),
  );
}

/** Who was asked and has not answered, in the order in which they were asked. Writes nothing. */
export const openEscalations: Job<Record<never, never>, OpenEscalationsReport> = (grids, _, environment) => {
  const book = readClockBook(grids, environment.now, environment.language);
  const wall = wallAt(book.zone, book.now);
  const open = unanswered(book, standingsIn(book)).map((each): OpenEscalation => {
    const { rule, row, about, owner, level, role, who, askedAt, answerDue, at } = each;
    // A day without a time is in time to its end.
    const last = answerDue && answerDue.day * DAY + (answerDue.minute ?? DAY - 1);
    return {
      ...{ rule, id: row, about: about || row, owner, level, role, who, askedAt: momentText(askedAt) },
      ...{ answerDue: momentText(answerDue), isLate: last !== null && last < wall },
      ...{ authority: authorityText(authorityOf(book, each)), sheet: book.gridOf('escalations')!.sheet, row: at },
    };
  });
  return { plan: EMPTY_PLAN, report: { open, findings: allFindings(book) } };
};

const authorityOf = ({ chain }: ClockBook, { rule, level }: Pick<Escalation, 'rule' | 'level'>) =>
  chain.levelsOf(rule)[level - 1]?.authority;

const authorityText = (own: Authority | undefined): string[] => [
  ...(own?.money ? [`${own.money.currency} ${grouped(own.money.amount)}`] : []),
  ...(own?.kinds ?? []),
];

/** What somebody who was asked has decided. */
export interface Answer {
  readonly of: Pick<OpenEscalation, 'rule' | 'id' | 'level' | 'row'>;
  readonly decision: string;
  /** What of their authority was used: an amount such as `CNY 5,000`, or a kind of matter. */
  readonly authority: string;
  /** `2026-03-01 10:05`; blank: now. */
  readonly at: string;
}

export interface AnswerReport {
  readonly refused?: NoResult;
}

/**
 * Writes an answer into its row of “Escalations 升级记录” (E4): it ends the way up, and not the clock. Nothing is decided here;
 * an authority that goes beyond the level's is written down and told.
 */
export const answerEscalation: Job<Answer, AnswerReport> = (grids, answer, environment) => {
  const book = readClockBook(grids, environment.now, environment.language);
  const made = answered(book, answer, environment);
  return 'code' in made ? { plan: EMPTY_PLAN, report: { refused: made } } : { plan: made, report: {} };
};

function answered(
  book: ClockBook,
  { of, decision, authority, at }: Answer,
  { language }: Environment,
): Plan | NoResult {
  const grid = book.gridOf('escalations');
  const table = grid && findTable(grid, ESCALATIONS_SHEET);
  const escalation = book.escalations.find((each) => each.at === of.row && isSame(each, of));
  if (!table || !escalation) return { code: 'answer-gone', ids: [of.id] };
  if (escalation.answeredAt) return { code: 'answer-there', ids: [of.id, momentText(escalation.answeredAt)] };
  if (decision.trim() === '') return { code: 'answer-decision-missing' };
  const lacking = lackingHeaders(ESCALATIONS_SHEET, table, language);
  if (lacking.length > 0) return { code: 'escalations-columns-missing', ids: lacking };
  const time = wallTime(book, at);
  if ('code' in time) return time;
  const { askedAt } = escalation;
  if (time.wall < askedAt.day * DAY + (askedAt.minute ?? 0))
    return { code: 'answer-before-asked', ids: [momentText(askedAt)] };
  const cells = {
    answeredAt: serialOf(time.wall, grid.dates1904),
    decision: decision.trim(),
    authority: authority.trim() || null,
  };
  const changes = writeRow(table, of.row, byColumn(table, cells), 'answer');
  const beyond = beyondOf(book, escalation, authority);
  const findings = beyond ? [findingAt(table, of.row, 'authority', 'answer-beyond-authority', 'warning', beyond)] : [];
  return { ...EMPTY_PLAN, changes, findings };
}

const isSame = ({ rule, row, level }: Escalation, of: Answer['of']): boolean =>
  personKey(rule) === personKey(of.rule) && personKey(row) === personKey(of.id) && level === of.level;

/** An amount with or without its currency. */
const AMOUNT = /^([A-Z]{3})?\s*([\d,，]+(?:\.\d+)?)\s*([A-Z]{3}|元)?$/i;

/** What the level may decide, and who may decide as much, where an authority is certainly not the level's. */
function beyondOf({ chain }: ClockBook, { rule, level }: Escalation, used: string): Finding['data'] | undefined {
  const levels = chain.levelsOf(rule);
  const own = levels[level - 1]?.authority;
  if (used.trim() === '' || !own) return undefined;
  const [, before, digits, behind] = AMOUNT.exec(used.trim()) ?? [];
  const currency = (before ?? (behind === '元' ? undefined : behind) ?? own.money?.currency ?? 'CNY').toUpperCase();
  const matter = digits ? { money: { amount: digits.replace(/[,，]/g, ''), currency } } : { kind: used.trim() };
  if (mayDecide(own, matter) !== 'no') return undefined;
  const who = firstWho(levels, matter);
  const may = who === undefined ? [] : [levels[who - 1]!.person || levels[who - 1]!.role];
  return { used: used.trim(), own: authorityText(own), who: may.length > 0 ? may : ['—'] };
}
