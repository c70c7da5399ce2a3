import { isZero, parseDecimal } from '../engine/number/rational';
import { cleanText } from '../engine/parse/text';
import type { EntryDraft } from '../engine/points/entry';
import type { Person } from '../engine/points/person';
import { personKey } from '../engine/points/person';
import { nearestNames } from '../engine/formula/nearest';
import { plainText } from './points-why';

/** An entry by hand: what K1 calls encouragement and correction, granted or imposed by somebody. */
export interface ManualEntry {
  readonly engineer: string;
  /** A plain decimal, below 0 for points off. */
  readonly points: string;
  readonly why: string;
  /** Who enters it: never the engineer. */
  readonly by: string;
}

/** Why an entry by hand is not made: the code of a text `refused.CODE`. */
export interface PointsRefusal {
  readonly code:
    'points-own' | 'points-engineer-unknown' | 'points-no-number' | 'points-why-missing' | 'points-by-missing';
  readonly engineer: string;
  /** Names that may be meant. */
  readonly names: readonly string[];
}

/** Names that an answer offers at most. */
const OFFERED = 8;

/** Those that a name is a part of, or may be a slip of; everybody when none is near. */
export function namesNear(name: string, people: ReadonlyMap<string, Person>): string[] {
  const names = [...people.values()].map((person) => person.name);
  const key = personKey(name);
  const parts = names.filter((each) => key !== '' && personKey(each).includes(key));
  const near = parts.length > 0 ? parts : nearestNames(name, names);
  return near.length > 0 ? near.slice(0, OFFERED) : names.slice(0, OFFERED);
}

export function manualDraft(
  { engineer, points, why, by }: ManualEntry,
  people: ReadonlyMap<string, Person>,
  now: string,
): EntryDraft | PointsRefusal {
  const refuse = (code: PointsRefusal['code'], names: readonly string[] = []): PointsRefusal => ({
    code,
    engineer,
    names,
  });
  const person = people.get(personKey(engineer));
  const worth = parseDecimal(cleanText(points).replace(/^[−－]/, '-'));
  if (personKey(by) === '') return refuse('points-by-missing');
  if (!person) return refuse('points-engineer-unknown', namesNear(engineer, people));
  if (personKey(by) === person.key) return refuse('points-own');
  if (!worth || isZero(worth)) return refuse('points-no-number');
  if (plainText(why) === '') return refuse('points-why-missing');
  return {
    at: now,
    date: now.slice(0, 10),
    engineer: plainText(person.name),
    kind: 'other',
    source: '',
    points: worth,
    why: plainText(why),
    fingerprint: '',
    by: plainText(by),
  };
}
