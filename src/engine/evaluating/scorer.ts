import type { CalendarDate } from '../parse/date';
import { personKey } from '../points/person';
import type { Term } from './term';
import { holdsOn } from './term';

/** Who may score: a list that changes (S10). */
export interface Evaluators {
  /** There is no list, or an empty one: anybody may score. */
  readonly isOpen: boolean;
  readonly terms: readonly Term[];
}

export const ANYBODY: Evaluators = { isOpen: true, terms: [] };

export const samePerson = (a: string, b: string): boolean => personKey(a) !== '' && personKey(a) === personKey(b);

export const mayScore = ({ isOpen, terms }: Evaluators, person: string, day: CalendarDate): boolean =>
  isOpen || terms.some((term) => samePerson(term.person, person) && holdsOn(term, day));

/** A visit whose result somebody is about to give. */
export interface Scoring {
  readonly by: string;
  readonly day: CalendarDate;
  readonly engineer: string;
  /** Who is named as having marked it; may be blank. */
  readonly evaluator: string;
}

export type ScorerFault = 'giver-not-evaluator' | 'giver-own-visit' | 'evaluator-own-visit';

/** Why somebody may not give this result: nobody scores their own visit, whether there is a list or not (S10). */
export function scorerFault(list: Evaluators, { by, day, engineer, evaluator }: Scoring): ScorerFault | undefined {
  if (!mayScore(list, by, day)) return 'giver-not-evaluator';
  if (samePerson(by, engineer)) return 'giver-own-visit';
  return samePerson(evaluator, engineer) ? 'evaluator-own-visit' : undefined;
}
