import { compareText } from '../ledger/order';
import type { Clock } from './clock';
import type { Issue } from './issue';
import { issue } from './issue';
import type { Verdicts } from './judge';
import type { Minute } from './minute';
import type { Moment } from './moment';
import type { State } from './schedule';
import type { Stands } from './timeline';
import { sameStanding, timeline } from './timeline';

/** One change of where a clock stands. The history is a list of these, only ever appended to. */
export interface Entry {
  readonly rule: string;
  readonly clock: string;
  readonly state: State;
  readonly reminder: number;
  readonly level: number;
  /** Since when. */
  readonly at: Minute;
  /** When it was written down. */
  readonly recorded: Minute;
  /** The last minute in time as it was then; `null`: none. */
  readonly due: Minute | null;
  /** The one owner as it was then. */
  readonly owner: string | null;
  /** What the register said then: the same facts are not judged again once a clock was stopped. */
  readonly facts: string;
  /** What judged. */
  readonly ruleVersion: string;
  readonly calendarVersion: string;
}

export interface Advance {
  /** To append, in the order of when they happened. */
  readonly entries: readonly Entry[];
  readonly issues: readonly Issue[];
}

/**
 * What a history lacks of the verdicts. A clock that was stopped stays as it was judged, whatever becomes of rule and
 * calendar, until its own row says something else; what was written of a running one stays written, and where it stands
 * now is added. The same verdicts give nothing a second time.
 */
export function advance(history: readonly Entry[], verdicts: Verdicts): Advance {
  const { rule, now, clocks, due, owner, ruleVersion, calendarVersion } = verdicts;
  const last = new Map<string, Entry>();
  for (const entry of history) if (entry.rule === rule.id) last.set(entry.clock, entry);
  const issues: Issue[] = [];
  const entries: Entry[] = [];
  const seen = new Set<string>();
  const standing = (row: number): Stands => {
    return { state: verdicts.state[row]!, reminder: verdicts.reminder[row]!, level: verdicts.level[row]! };
  };
  clocks.forEach((clock, row) => {
    // Two rows of one id cannot be told apart later: the first one has the history.
    if (verdicts.unjudged[row] !== null || clock.id.trim() === '' || seen.has(clock.id)) return;
    seen.add(clock.id);
    const before = last.get(clock.id);
    if (before && before.recorded > now) {
      issues.push(issue('clocks', row, 'clock-now-before-history', { clock: clock.id }));
      return;
    }
    const facts = factsOf(clock);
    const changed = before !== undefined && before.facts !== facts;
    if (before && (isOver(before) ? !changed : sameStanding(before, standing(row)))) return;
    const steps = timeline(verdicts.scheduleOf(row)!, now);
    const current = steps.at(-1) ?? { at: now, ...standing(row) };
    const fresh = before ? since(before, steps, current, now) : steps;
    if (before && isOver(before) && fresh.length > 0)
      issues.push(issue('clocks', row, 'clock-changed-after-stop', { clock: clock.id, was: before.state }));
    for (const { state, reminder, level, at } of fresh)
      entries.push({
        rule: rule.id,
        clock: clock.id,
        state,
        reminder,
        level,
        at,
        recorded: now,
        due: Number.isNaN(due[row]) ? null : due[row]!,
        owner: owner[row]!,
        facts,
        ruleVersion,
        calendarVersion,
      });
  });
  return { entries: entries.sort((a, b) => a.at - b.at || compareText(a.clock, b.clock)), issues };
}

const isOver = ({ state }: Stands): boolean => state === 'stopped-in-time' || state === 'stopped-late';

type Turn = Stands & { readonly at: Minute };

/** The steps after the one that was written last; where that one is none of them any more, the one that holds now. */
function since(before: Entry, steps: readonly Turn[], current: Turn, now: Minute): Turn[] {
  // Stopped at another time than was written, and judged the same.
  if (sameStanding(before, current)) return isOver(before) ? [current] : [];
  const exact = steps.findIndex((step) => step.at === before.at && sameStanding(step, before));
  const known = exact >= 0 ? exact : steps.findLastIndex((step) => sameStanding(step, before));
  if (known >= 0) return steps.slice(known + 1);
  const later = steps.filter(({ at }) => at > before.at);
  // Another rule or calendar says that it is not so far yet: since now. What was stopped, was stopped when it was.
  return later.length > 0 ? later : [isOver(current) ? current : { ...current, at: now }];
}

/** What of a row decides where its clock stands, as one text. An answer after the stop decides nothing. */
function factsOf({ start, stop, region, pauses, answers }: Clock): string {
  const text = (moment: Moment | null): string =>
    moment === null ? '-' : `${moment.day}${moment.minute === null ? '' : `:${moment.minute}`}`;
  return [
    ...[text(start), text(stop), region ?? ''],
    (pauses ?? []).map(({ from, to, reason }) => `${text(from)}>${text(to)} ${reason}`).join(';'),
    (answers ?? []).flatMap((each) => (stop && isAfter(each, stop) ? [] : [text(each)])).join(';'),
  ].join('|');
}

const isAfter = (one: Moment, other: Moment): boolean =>
  one.day > other.day || (one.day === other.day && (one.minute ?? 0) > (other.minute ?? Infinity));
