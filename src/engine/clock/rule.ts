import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { personKey } from '../points/person';
import type { Authority } from './authority';
import { authorityProblem } from './authority';
import type { Issue } from './issue';
import { issue } from './issue';
import type { Limit } from './limit';
import { limitProblem } from './limit';

/** Somebody further up who is asked when a clock is late and nobody has answered (E3, E4). */
export interface Level {
  readonly role: string;
  /** How long this level has to answer before the next one is asked; `null`: nobody comes after it. */
  readonly answer: Limit | null;
  /** Up to what this level may decide; without it nothing is said. */
  readonly authority?: Authority;
}

/** One kind of clock. Fields are columns of the register, by their ids. */
export interface ClockRule {
  readonly id: string;
  readonly register: string;
  /** `null`: not chosen yet, and nothing is judged. */
  readonly starts: string | null;
  readonly stops: string;
  readonly owner: string;
  readonly limit: Limit;
  /** For checks that come again and again: the limit of every later one. */
  readonly every?: Limit;
  /** Whole percents of the limit, 0 to 100. */
  readonly reminders: readonly number[];
  readonly levels: readonly Level[];
  /** What may stop the time; compared as people's names are, without regard to case and width. */
  readonly pauseReasons: readonly string[];
  /** `when-stopped`: judged only when it is over, as a blocker is when it is registered (I1). */
  readonly judged: 'running' | 'when-stopped';
  /** What comes before the start (a payment before the shipment) settles the matter, or does not count. */
  readonly early: 'counts' | 'does-not-count';
}

/** Where a rule says nothing else (F2). */
export const REMINDERS: readonly number[] = [0, 50, 75];

/** What keeps a rule from being used (severity `error`), and what is odd about it. */
export function checkRule(rule: ClockRule, index = 0): Issue[] {
  const found: Issue[] = [];
  const tell = (code: string, data: Issue['data'] = {}, severity: Issue['severity'] = 'error'): void =>
    void found.push(issue('rules', index, code, { rule: rule.id, ...data }, severity));
  for (const [field, limit] of [['limit', rule.limit] as const, ['every', rule.every] as const]) {
    const problem = limit && limitProblem(limit);
    if (problem) tell('clock-limit', { field, problem, count: limit.count, unit: limit.unit });
  }
  const odd = rule.reminders.filter((percent) => !Number.isInteger(percent) || percent < 0 || percent > 100);
  if (odd.length > 0) tell('clock-reminder-outside', { reminders: odd.join(', ') }, 'warning');
  if (rule.starts !== null && rule.starts === rule.stops) tell('clock-starts-where-it-stops', { field: rule.stops });
  if (rule.starts === null) tell('clock-start-unset', {}, 'info');
  return [...found, ...checkLevels(rule.levels)];
}

/** A level that repeats, one without time to answer before the last, one that may decide less than the level below. */
function checkLevels(levels: readonly Level[]): Issue[] {
  return levels.flatMap((level, i) => {
    const found: Issue[] = [];
    const tell = (code: string, data: Issue['data'] = {}, severity: Issue['severity'] = 'warning'): void =>
      void found.push(issue('levels', i, code, { level: i + 1, role: level.role, ...data }, severity));
    if (levels.findIndex(({ role }) => personKey(role) === personKey(level.role)) < i) tell('chain-loops', {}, 'error');
    if (personKey(level.role) === '') tell('chain-without-role', {}, 'error');
    const problem = level.answer && limitProblem(level.answer);
    if (problem) tell('chain-answer-time', { problem, count: level.answer!.count, unit: level.answer!.unit }, 'error');
    else if (!level.answer && i < levels.length - 1) tell('chain-without-answer-time');
    const authority = authorityProblem(level.authority, levels[i - 1]?.authority);
    if (authority) tell(authority);
    return found;
  });
}

/** The percents that can be reminded of, in order. */
export const remindersOf = ({ reminders }: ClockRule): number[] =>
  [...new Set(reminders)]
    .filter((percent) => Number.isInteger(percent) && percent >= 0 && percent <= 100)
    .sort((a, b) => a - b);

/** 16 hexadecimal digits of SHA-256 over everything that decides a verdict. */
export function ruleVersion(rule: ClockRule): string {
  const limit = (own: Limit | null | undefined): unknown => (own ? [own.count, own.unit] : null);
  const text = JSON.stringify([
    'steelyard clock rule 1',
    [rule.id, rule.starts, rule.stops, rule.owner, rule.judged, rule.early],
    [limit(rule.limit), limit(rule.every), remindersOf(rule)],
    rule.levels.map(({ role, answer }) => [personKey(role), limit(answer)]),
    rule.pauseReasons.map(personKey).sort(),
  ]);
  return bytesToHex(sha256(utf8ToBytes(text))).slice(0, 16);
}
