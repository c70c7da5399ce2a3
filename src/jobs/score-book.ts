import type { Finding } from '../engine/grid/plan';
import type { Turns } from '../engine/grid/turns';
import { atOnce } from '../engine/grid/turns';
import type { ExactColumn } from '../engine/number/column';
import { multiply, rational } from '../engine/number/rational';
import { derive } from '../engine/rubric/derive';
import type { Outcome } from '../engine/rubric/derivation';
import { explain } from '../engine/rubric/explain';
import { fingerprint } from '../engine/rubric/fingerprint';
import { completeCells, markColumns } from '../engine/rubric/marks';
import type { Scores } from '../engine/rubric/score';
import { scoreBatch } from '../engine/rubric/score';
import type { Rubric } from '../engine/rubric/rubric';
import { sharing } from '../engine/rubric/shares';
import type { Batch, Book, Given, Visit } from '../sheets/book';
import { textOf } from '../sheets/table';
import { visitProblems } from './visit-problems';
import { engineerTotals } from './engineer-totals';
import { isSaved, lifeIn } from './version-book';
import type { ScoredBook, ScoredVisit } from './scored';

/** Visits that are scored between two stops. */
const AT_ONCE = 4_000;
/** Books never change: what was scored once is scored. */
const known = new WeakMap<Book, ScoredBook>();

/** Scores every visit of a workbook: what it gets today, what was given, and why some have no score (S4, S5). */
export const scoreBook = (book: Book): ScoredBook => atOnce(scoringBook(book));

/** The same in turns. */
export function* scoringBook(book: Book): Turns<ScoredBook> {
  const scored = known.get(book) ?? (yield* scoring(book));
  known.set(book, scored);
  return scored;
}

function* scoring(book: Book): Turns<ScoredBook> {
  const given = latestGiven(book.given);
  const places: Place[] = [];
  const scored: ScoredVisit[] = [];
  for (const batch of book.batches) {
    const scoreRow = rowsOf(book, batch, given);
    const work = workOf(batch);
    for (let row = 0; row < batch.visits.length; row++) {
      if (row % AT_ONCE === AT_ONCE - 1) yield AT_ONCE;
      places.push({ batch, row, work });
      scored.push(scoreRow(row, work));
    }
  }
  if (scored.length >= AT_ONCE) yield scored.length;
  const order = scored.map((_, i) => i).sort((a, b) => scored[a]!.visit.row - scored[b]!.visit.row);
  const visits = order.map((i) => scored[i]!);
  const ids = new Set(visits.map(({ visit }) => visit.id));
  const withoutVisit = [...given.values()].filter(({ visit }) => !ids.has(visit));
  return {
    book,
    visits,
    withoutVisit,
    totals: engineerTotals(visits, withoutVisit),
    fingerprints: new Map(book.rubrics.map((rubric) => [rubric.id, fingerprint(rubric)])),
    findings: [
      ...book.findings,
      ...book.rubrics.flatMap((rubric) => changedSinceLock(book, rubric)),
      ...orphans(book, withoutVisit),
      ...visits.flatMap(ownFindings),
    ].sort(bySheet(book)),
    derive: (index) => {
      const { batch, row, work } = places[order[index]!]!;
      return derive(batch.rubric, work().marks, row);
    },
    sharing: () => {
      const known = new Map<Batch, ReturnType<typeof sharing>>();
      return (index) => {
        const { batch, row, work } = places[order[index]!]!;
        let sharesOf = known.get(batch);
        if (!sharesOf) known.set(batch, (sharesOf = sharing(batch.rubric, work().marks)));
        return sharesOf(row);
      };
    },
    explain: (index) => {
      const { batch, row } = places[order[index]!]!;
      return explain(batch.rubric, batch.columns, row);
    },
  };
}

/** Results are only ever appended, so the last one for a visit is the one that stands. */
const latestGiven = (given: readonly Given[]): Map<string, Given> => new Map(given.map((each) => [each.visit, each]));

/** Where a visit's marks are. */
interface Place {
  readonly batch: Batch;
  readonly row: number;
  readonly work: Work;
}

function rowsOf(book: Book, batch: Batch, given: ReadonlyMap<string, Given>): (row: number, work: Work) => ScoredVisit {
  const { rubric, visits } = batch;
  const outcomeAt = outcomes(batch, scoreBatch(rubric, batch.columns, visits.length));
  return (row, work) => {
    const visit = visits[row]!;
    const result = given.get(visit.id);
    const outcome = outcomeAt(row);
    // Written out: spreading what may be absent takes longer than all the scoring.
    const own: { -readonly [Key in keyof ScoredVisit]: ScoredVisit[Key] } = {
      visit: result ? asGiven(visit, result) : visit,
      rubric,
      state: result ? 'given' : 'open',
      problems: outcome ? [] : problemsAt(book, batch, work, row, result !== undefined),
    };
    if (outcome) own.outcome = outcome;
    if (result) own.given = result;
    return own;
  };
}

/** What each row comes to. Scores are few and visits many: an exact number is made once for each score. */
function outcomes({ rubric }: Batch, { steps, band }: Scores): (row: number) => Outcome | undefined {
  const known = rubric.bands.map(() => new Map<number, Outcome>());
  return (row) => {
    const [ofBand, own] = [known[band[row]!], rubric.bands[band[row]!]];
    const count = steps[row]!;
    let outcome = ofBand?.get(count);
    if (!outcome && ofBand && own) {
      outcome = { score: multiply(rational(count), rubric.settings.step), band: own, points: own.points };
      ofBand.set(count, outcome);
    }
    return outcome;
  };
}

/** A batch's completed cells and the marks made of them, worked out when first asked for. */
type Work = () => {
  readonly cells: ReadonlyMap<string, ExactColumn>;
  readonly marks: ReadonlyMap<string, ExactColumn>;
};

function workOf({ rubric, visits, columns }: Batch): Work {
  let work: ReturnType<Work> | undefined;
  return () => {
    if (work) return work;
    const cells = completeCells(rubric, columns, visits.length);
    work = { cells, marks: markColumns(rubric, cells, visits.length) };
    return work;
  };
}

function problemsAt(book: Book, batch: Batch, work: Work, row: number, isGiven: boolean): Finding[] {
  if (batch.rubric.broken.length > 0) return visitProblems({ book, batch, row, cells: new Map(), isGiven }, []);
  const { cells, marks } = work();
  return visitProblems({ book, batch, row, cells, isGiven }, derive(batch.rubric, marks, row).refused);
}

/** What belongs into the list of findings: a broken rubric or a missing column was named there once already. */
const ownFindings = (visit: ScoredVisit): Finding[] =>
  visit.problems.filter(({ code }) => code !== 'rubric-broken' && code !== 'mark-without-column');

/**
 * Results of visits that are not in the Visits sheet any more. A visit that stands there and cannot be read has a finding of
 * its own, and so has a sheet that cannot be read.
 */
function orphans(book: Book, withoutVisit: readonly Given[]): Finding[] {
  const table = book.visitColumns?.table;
  if (!table || withoutVisit.length === 0) return [];
  const ids = new Set(table.rows.map((row) => textOf(table, row, 'visit')));
  return withoutVisit.filter(({ visit }) => !ids.has(visit)).map((result) => orphan(book, result));
}

/** A result that stands although its visit is not in the Visits sheet (any more). */
const orphan = ({ sheets }: Book, { visit, row }: Given): Finding => ({
  at: { sheet: sheets.results!, row, column: 0 },
  code: 'result-without-visit',
  severity: 'warning',
  data: { visit },
});

/** Who, when and where stand as they were given: editing the Visits sheet moves nobody's points. */
const asGiven = (visit: Visit, { date, engineer, group, customer }: Given): Visit => ({
  ...visit,
  date,
  engineer,
  group,
  customer,
});

/** A rubric that is locked, and in the sheets says something else (S6). One with errors has findings of its own. */
function changedSinceLock(book: Book, rubric: Rubric): Finding[] {
  const life = lifeIn(book, rubric.id);
  if (life.state !== 'locked' || rubric.broken.length > 0 || isSaved(life, rubric)) return [];
  return [
    {
      at: { sheet: book.sheets.rubric!, row: rubric.criteria[0]?.row ?? 0, column: 0 },
      code: 'rubric-changed-since-lock',
      severity: 'warning',
      data: { rubric: rubric.name, version: life.since!.version },
    },
  ];
}

/** In the order of our sheets, then from top to bottom. */
function bySheet({ sheets }: Book): (a: Finding, b: Finding) => number {
  const order = Object.values(sheets);
  const place = (finding: Finding) => order.indexOf(finding.at.sheet);
  return (a, b) => place(a) - place(b) || a.at.row - b.at.row || a.at.column - b.at.column;
}
