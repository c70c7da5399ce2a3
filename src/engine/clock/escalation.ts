import type { Term } from '../evaluating/term';
import { holdsOn } from '../evaluating/term';
import type { CalendarDate } from '../parse/date';
import { peopleOf, personKey } from '../points/person';
import type { Issue } from './issue';
import { issue } from './issue';
import type { Level } from './rule';

/** Who has a role, from a day to a day. */
export interface RoleHolder extends Term {
  readonly role: string;
  /** Blank: for every region. */
  readonly region?: string;
}

/** A level of a chain with the person who has its role. */
export interface Rung {
  /** Counted from 1. */
  readonly level: number;
  readonly role: string;
  /** `null`: nobody has the role, or several have it. The level is then asked of nobody, and its time runs. */
  readonly person: string | null;
}

export interface Chain {
  readonly rungs: readonly Rung[];
  readonly issues: readonly Issue[];
}

/**
 * Who is asked on a day, level by level. A holder for the region goes before one for every region. That somebody would be
 * asked a second time, or is the owner who did not act, is told: a chain must go to somebody else.
 */
export function chainOn(
  levels: readonly Level[],
  people: readonly RoleHolder[],
  { owner, region = '', day }: { readonly owner: string | null; readonly region?: string; readonly day: CalendarDate },
): Chain {
  const issues: Issue[] = [];
  const before = new Map<string, number>(owner === null ? [] : [[personKey(owner), 0]]);
  const rungs = levels.map(({ role }, i): Rung => {
    const level = i + 1;
    const tell = (code: string, data: Issue['data'] = {}): void =>
      void issues.push(issue('levels', i, code, { level, role, ...data }));
    const holders = people.filter((each) => personKey(each.role) === personKey(role) && holdsOn(each, day));
    const own = region === '' ? [] : holders.filter((each) => each.region === region);
    const general = holders.filter((each) => (each.region ?? '') === '');
    const named = [...peopleOf((own.length > 0 ? own : general).map(({ person }) => person)).values()];
    if (named.length !== 1) {
      if (named.length === 0) tell('chain-nobody', { region, day });
      else tell('chain-several', { people: named.map(({ name }) => name), day });
      return { level, role, person: null };
    }
    const { key, name } = named[0]!;
    const at = before.get(key);
    if (at === undefined) before.set(key, level);
    else tell(at === 0 ? 'chain-asks-owner' : 'chain-asks-again', { person: name, before: at });
    return { level, role, person: name };
  });
  return { rungs, issues };
}
