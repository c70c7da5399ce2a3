import type { Grid } from '../engine/grid/grid';
import type { Finding } from '../engine/grid/plan';
import type { Rational } from '../engine/number/rational';
import { compare, divide, negate } from '../engine/number/rational';
import type { CalendarDate } from '../engine/parse/date';
import type { Carrier } from '../engine/rubric/derivation';
import type { Person } from '../engine/points/person';
import { personKey } from '../engine/points/person';
import { ruleOf, visitPoints } from '../engine/points/rules';
import { isOfVisit, resultOf } from '../engine/points/source';
import type { Statement } from '../engine/points/statement';
import { statementOf } from '../engine/points/statement';
import type { Given } from '../sheets/book';
import type { PointsBook } from './points-book';
import { pointsBook } from './points-book';
import { scoreBook } from './score-book';
import type { ScoredBook } from './scored';

/** What one mark more would have done for a visit. */
export interface Gain {
  readonly visit: string;
  /** The band above. */
  readonly band: string;
  /** What the visit would have earned there, and what it earned. */
  readonly points: Rational;
  readonly now: Rational;
  /** How far the score is from the band. */
  readonly distance: Rational;
  /** The single criterion that leads there with the smallest part of its range; absent where none does. */
  readonly carrier?: Carrier;
}

/** A visit's result as it was given: from the marks to the points. */
export interface VisitDetail {
  readonly given: Given;
  /** Names of the criteria by id; a criterion that the rubric no longer has goes by its id. */
  readonly names: ReadonlyMap<string, string>;
  /** Only for a result that stands, by a rubric and marks that are still the same. */
  readonly gain?: Gain;
}

/** One engineer's statement with the results behind its entries, and nothing of anybody else. */
export interface EngineerStatement extends Statement {
  /** By entry number; visits alone. */
  readonly details: ReadonlyMap<number, VisitDetail>;
  /** Of the latest visits the one that lacked least. */
  readonly nearest?: Gain;
}

export interface Statements {
  readonly isThere: boolean;
  /** Everybody who may have a statement, in the order in which the sheets name them. */
  readonly people: readonly Person[];
  /** What is wrong with the book; there are no statements then. */
  readonly faults: readonly Finding[];
  readonly findings: readonly Finding[];
  /** @param engineer any spelling of the name; `undefined` for somebody whom no sheet names */
  readonly of: (engineer: string) => EngineerStatement | undefined;
  /** The same without the results behind its entries, which take longer. */
  readonly brief: (engineer: string) => Statement | undefined;
}

/** How many visits back a gain is looked for. */
const LATEST = 10;

/** The statements of a workbook, each worked out when asked for (S9). */
export function statements(grids: readonly Grid[], asOf: CalendarDate, known?: ScoredBook): Statements {
  const read = pointsBook(grids);
  const { people, records, plan, entries, faults, gridOf } = read;
  let look: Look | undefined;
  const brief = (engineer: string): Statement | undefined => {
    const person = people.get(personKey(engineer));
    const record = person && records.get(person.key);
    return person && statementOf({ book: entries, engineer: person.name, plan, record, asOf });
  };
  return {
    isThere: gridOf('points') !== undefined,
    people: [...people.values()],
    faults,
    findings: read.findings,
    of: (engineer) => {
      const statement = brief(engineer);
      look ??= lookAt(read, known ?? scoreBook(read.book));
      return statement && withDetails(statement, look);
    },
    brief,
  };
}

interface Look extends Pick<PointsBook, 'rules'> {
  readonly scored: ScoredBook;
  /** Results by visit, in the order in which they were given. */
  readonly results: ReadonlyMap<string, readonly Given[]>;
  /** Place in `scored.visits` by id. */
  readonly places: ReadonlyMap<string, number>;
  readonly names: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

function lookAt({ given, rules, book }: PointsBook, scored: ScoredBook): Look {
  const results = new Map<string, Given[]>();
  for (const each of given) {
    const own = results.get(each.visit);
    if (own) own.push(each);
    else results.set(each.visit, [each]);
  }
  const places = new Map(scored.visits.map(({ visit }, place) => [visit.id, place]));
  const names = new Map(
    book.rubrics.map(({ id, criteria }) => [id, new Map(criteria.map((each) => [each.id, each.name]))]),
  );
  return { scored, rules, results, places, names };
}

function withDetails(statement: Statement, look: Look): EngineerStatement {
  const key = personKey(statement.engineer);
  const details = new Map<number, VisitDetail>();
  for (const entry of statement.entries.filter(isOfVisit)) {
    const { visit, nth } = resultOf(entry.source);
    const results = look.results.get(visit) ?? [];
    const given = results[nth - 1];
    // What an entry takes away because the visit is another's now is not one's own to read.
    if (!given || personKey(given.engineer) !== key) continue;
    const gain = nth === results.length ? gainOf(given, look) : undefined;
    details.set(entry.no, { given, names: look.names.get(given.rubric) ?? new Map(), ...(gain && { gain }) });
  }
  const nearest = nearestOf([...details.values()]);
  return { ...statement, details, ...(nearest && { nearest }) };
}

/** Said only where it holds: the rubric is the one by which the result was given, and the marks come to the same. */
function gainOf(given: Given, { scored, places, rules }: Look): Gain | undefined {
  const place = places.get(given.visit);
  if (place === undefined || scored.fingerprints.get(given.rubric) !== given.fingerprint) return undefined;
  const { rubric, outcome } = scored.visits[place]!;
  if (rubric.id !== given.rubric || !outcome || compare(outcome.score, given.score) !== 0) return undefined;
  const next = scored.explain(place).outcome?.next;
  if (!next) return undefined;
  const rule = ruleOf(rules, rubric.id);
  const [points, now] = [visitPoints(rule, next.band.points), visitPoints(rule, given.points)];
  if (compare(points, now) <= 0) return undefined;
  const [carrier] = next.by;
  const { visit } = given;
  return { visit, band: next.band.name, points, now, distance: next.distance, ...(carrier && { carrier }) };
}

function nearestOf(details: readonly VisitDetail[]): Gain | undefined {
  const latest = [...details]
    .sort((a, b) => (b.given.date ?? '').localeCompare(a.given.date ?? ''))
    .slice(0, LATEST)
    .flatMap(({ gain }) => gain ?? []);
  return latest.reduce<Gain | undefined>(
    (best, gain) => (best && compareGains(best, gain) <= 0 ? best : gain),
    undefined,
  );
}

/** A single criterion before none, then the smaller part of its range, then the smaller distance. */
function compareGains(a: Gain, b: Gain): number {
  if (!a.carrier || !b.carrier) return Number(!a.carrier) - Number(!b.carrier) || compare(a.distance, b.distance);
  return compare(effort(a.carrier), effort(b.carrier)) || compare(a.distance, b.distance);
}

const effort = ({ criterion, more }: Carrier): Rational => divide(more.n < 0n ? negate(more) : more, criterion.max);
