import type { Rubric } from '../engine/rubric/rubric';
import type { ScoredVisit } from '../jobs/scored';

/** Which visits a list shows. Every visit that is not given is open; those of them without a score are `unscored`. */
export const STATES = ['all', 'open', 'unscored', 'given'] as const;
export type StateFilter = (typeof STATES)[number];

export const isIn = (filter: StateFilter, { state, outcome }: ScoredVisit): boolean =>
  filter === 'all' || (filter === 'unscored' ? state === 'open' && !outcome : filter === state);

export type Counts = Readonly<Record<StateFilter, number>>;

export function countStates(visits: readonly ScoredVisit[]): Counts {
  const count = (filter: StateFilter): number => visits.filter((visit) => isIn(filter, visit)).length;
  return { all: visits.length, open: count('open'), unscored: count('unscored'), given: count('given') };
}

export interface Filter {
  readonly state: StateFilter;
  /** `null`: every engineer. */
  readonly engineer: string | null;
  /** Looked for in id, customer, engineer, group and date, upper and lower case alike. */
  readonly text: string;
}

/** The visits of a list with their places in the whole, the latest date first and the lower row first within a day. */
export function listVisits(visits: readonly ScoredVisit[], filter: Filter): { visit: ScoredVisit; index: number }[] {
  const text = filter.text.trim().toLowerCase();
  return visits
    .map((visit, index) => ({ visit, index }))
    .filter(({ visit: scored }) => {
      const { id, customer, engineer, group, date } = scored.visit;
      if (!isIn(filter.state, scored) || (filter.engineer !== null && engineer !== filter.engineer)) return false;
      return !text || [id, customer, engineer, group, date ?? ''].some((part) => part.toLowerCase().includes(text));
    })
    .sort((a, b) => (b.visit.visit.date ?? '').localeCompare(a.visit.visit.date ?? '') || b.index - a.index);
}

/** A band's place among the bands of its rubric: 0 is the lowest. -1 for a name that the rubric no longer has. */
export const rankOf = (rubric: Rubric, band: string): number => rubric.bands.findIndex(({ name }) => name === band);

/** What counts for a visit: what was given, otherwise what the rubric makes of it today. */
const bandName = ({ given, outcome }: ScoredVisit): string | undefined => given?.band ?? outcome?.band.name;

export interface BandCount {
  readonly name: string;
  /** As `rankOf`. */
  readonly rank: number;
  readonly visits: number;
}

/**
 * How many visits of a rubric are in each band, the highest first; then the bands that visits were given and that
 * the rubric no longer has.
 */
export function countBands(rubric: Rubric, visits: readonly ScoredVisit[]): BandCount[] {
  const counts = new Map<string, number>([...rubric.bands].reverse().map(({ name }) => [name, 0]));
  for (const visit of visits) {
    const name = visit.rubric.id === rubric.id ? bandName(visit) : undefined;
    if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].map(([name, count]) => ({ name, rank: rankOf(rubric, name), visits: count }));
}
