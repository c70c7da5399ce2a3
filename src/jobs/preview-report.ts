import type { Finding } from '../engine/grid/plan';
import type { Rational } from '../engine/number/rational';
import { compare, multiply, rational, sum } from '../engine/number/rational';
import type { Outcome } from '../engine/rubric/derivation';
import { derive } from '../engine/rubric/derive';
import { completeCells, markColumns } from '../engine/rubric/marks';
import type { Judged, Migration } from '../engine/rubric/preview/migration';
import { migrate, scoreAt } from '../engine/rubric/preview/migration';
import type { Rubric } from '../engine/rubric/rubric';
import { scoreBatch } from '../engine/rubric/score';
import type { Effect, RubricChange } from '../engine/rubric/version/change';
import { effectOf } from '../engine/rubric/version/change';
import { differences } from '../engine/rubric/version/difference';
import type { Version } from '../engine/rubric/version/life';
import type { Batch } from '../sheets/book';
import { bookUnder } from '../sheets/book-under';
import type { ScoredBook, ScoredVisit } from './scored';

/** What one version of a rubric does to past visits that another did not. */
export interface PreviewReport {
  /** What is compared with. */
  readonly version: Version;
  readonly before: Judged;
  readonly after: Judged;
  readonly changes: readonly RubricChange[];
  readonly effect?: Effect;
  /** `moved` is in the order of the sheet. */
  readonly migration: Migration;
  /** Of these the rows that lose their score. */
  readonly lost: readonly number[];
  /** A visit that moves, by its row among the visits of the rubric: put together when asked, for thousands may move. */
  readonly visitAt: (row: number) => MovedVisit;
  readonly engineers: readonly EngineerChange[];
  /** How a moved visit's score comes to differ, worked out when asked. */
  readonly why: (row: number) => readonly LineChange[];
}

type Result = Pick<Outcome, 'score' | 'band' | 'points'>;

export interface MovedVisit {
  readonly scored: ScoredVisit;
  /** Row of the rubric's batch. */
  readonly row: number;
  readonly before?: Result;
  readonly after?: Result;
  /** Why it has no score any more: marks that the new structure needs and the visit lacks. */
  readonly problems: readonly Finding[];
}

/** Points of one engineer's visits that have a score on both sides. */
export interface EngineerChange {
  readonly engineer: string;
  readonly visits: number;
  readonly moved: number;
  readonly before: Rational;
  readonly after: Rational;
}

/** What one criterion contributed, as shown; absent where the version does not have it. */
export interface LineChange {
  readonly id: string;
  readonly name: string;
  readonly before?: Rational;
  readonly after?: Rational;
}

/**
 * @param scored the visits under what is compared
 * @param version what is compared with
 * @param base the version's rubric, of the same id as one that scores in the workbook
 */
export function previewOf(scored: ScoredBook, version: Version, base: Rubric): PreviewReport {
  const { book } = scored;
  const rubric = book.rubrics.find(({ id }) => id === base.id)!;
  const ofRubric = ({ batches }: typeof book): Batch | undefined =>
    batches.find((batch) => batch.rubric.id === base.id);
  const was = ofRubric(bookUnder(book, base));
  const is = ofRubric(book);
  const before = judged(base, was);
  const after = judged(rubric, is);
  const migration = migrate(before, after);
  let places: ReadonlyMap<number, number> | undefined;
  const indexOf = (row: number): number => {
    places ??= new Map(scored.visits.map(({ visit }, index) => [visit.row, index]));
    return places.get(is!.visits[row]!.row)!;
  };
  const changes = differences(base, rubric);
  const effect = effectOf(changes);
  let marks: ReturnType<typeof markColumns> | undefined;
  return {
    version,
    before,
    after,
    changes,
    ...(effect && { effect }),
    migration,
    lost: migration.moved.filter((row) => after.scores.band[row]! < 0),
    visitAt: (row) => {
      const own = scored.visits[indexOf(row)]!;
      const [wasIt, isIt] = [resultAt(before, row), resultAt(after, row)];
      return {
        scored: own,
        row,
        ...(wasIt && { before: wasIt }),
        ...(isIt && { after: isIt }),
        problems: own.problems,
      };
    },
    engineers: engineerChanges(before, after, is, migration.moved),
    why: (row) => {
      marks ??= markColumns(base, completeCells(base, was!.columns, was!.visits.length), was!.visits.length);
      return lineChanges(derive(base, marks, row), scored.derive(indexOf(row)));
    },
  };
}

/** The rows that move, those whose points change first: what people ask about. */
export function pointsFirst({ before, after, migration: { moved } }: PreviewReport): number[] {
  const [from, to] = [before.rubric.bands, after.rubric.bands];
  const changes = from.map((was) => to.map((is) => compare(was.points, is.points) !== 0));
  const counts = (row: number): boolean => {
    const [was, is] = [before.scores.band[row]!, after.scores.band[row]!];
    return was < 0 || is < 0 || changes[was]![is]!;
  };
  return [...moved.filter(counts), ...moved.filter((row) => !counts(row))];
}

const judged = (rubric: Rubric, batch: Batch | undefined): Judged => ({
  rubric,
  scores: scoreBatch(rubric, batch?.columns ?? new Map(), batch?.visits.length ?? 0),
});

function resultAt(each: Judged, row: number): Result | undefined {
  const band = each.rubric.bands[each.scores.band[row]!];
  return band && { score: scoreAt(each, row), band, points: band.points };
}

/** What one engineer's visits come to: counted by band first, for bands are few and exact sums take their time. */
interface Tally {
  visits: number;
  moved: number;
  readonly before: number[];
  readonly after: number[];
}

function engineerChanges(
  before: Judged,
  after: Judged,
  batch: Batch | undefined,
  moved: readonly number[],
): EngineerChange[] {
  const tallies = new Map<string, Tally>();
  const isScored = (row: number): boolean => before.scores.band[row]! >= 0 && after.scores.band[row]! >= 0;
  batch?.visits.forEach(({ engineer }, row) => {
    if (!isScored(row)) return;
    const tally = tallies.get(engineer) ?? { visits: 0, moved: 0, before: none(before), after: none(after) };
    tallies.set(engineer, tally);
    tally.visits++;
    tally.before[before.scores.band[row]!]!++;
    tally.after[after.scores.band[row]!]!++;
  });
  for (const row of moved) if (isScored(row)) tallies.get(batch!.visits[row]!.engineer)!.moved++;
  return [...tallies].map(([engineer, tally]) => ({
    engineer,
    visits: tally.visits,
    moved: tally.moved,
    before: pointsOf(before, tally.before),
    after: pointsOf(after, tally.after),
  }));
}

const none = ({ rubric }: Judged): number[] => rubric.bands.map(() => 0);

const pointsOf = ({ rubric }: Judged, counts: readonly number[]): Rational =>
  sum(rubric.bands.map(({ points }, i) => multiply(points, rational(counts[i]!))));

type Lines = ReturnType<typeof derive>['lines'];

/** The criteria whose shown contribution differs, in the order of the sheets, those that went behind. */
function lineChanges({ lines: was }: { lines: Lines }, { lines: is }: { lines: Lines }): LineChange[] {
  const old = new Map(was.map((line) => [line.criterion.id, line]));
  const now = new Set(is.map(({ criterion }) => criterion.id));
  const gone = was.filter(({ criterion }) => !now.has(criterion.id));
  return [
    ...is.map((line) => [old.get(line.criterion.id), line] as const),
    ...gone.map((line) => [line, undefined] as const),
  ].flatMap(([before, after]): LineChange[] => {
    const [a, b] = [before?.shown, after?.shown];
    if (a && b && compare(a, b) === 0) return [];
    const { id, name } = (after ?? before)!.criterion;
    return [{ id, name, ...(a && { before: a }), ...(b && { after: b }) }];
  });
}
