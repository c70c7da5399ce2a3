import type { Rational } from '../engine/number/rational';
import { multiply, rational } from '../engine/number/rational';
import type { Band, Interval } from '../engine/rubric/bands';
import { stepsInside } from '../engine/rubric/bands';
import { derive } from '../engine/rubric/derive';
import { completeCells, markColumns } from '../engine/rubric/marks';
import type { Rubric } from '../engine/rubric/rubric';
import { scoreBatch } from '../engine/rubric/score';
import { BAND_FAULTS } from '../sheets/bands';
import type { Book, Given, Visit } from '../sheets/book';

/** A visit whose score lies in a place. */
export interface TouchedVisit {
  readonly visit: Visit;
  /** By the rubric as it is now. */
  readonly score: Rational;
  /** The result that stands, whatever becomes of the bands. */
  readonly given?: Given;
}

/** One band over all scores: what a visit scores does not depend on the bands. */
const ALL: Band = { name: '', points: rational(0), condition: '', row: 0 };

/**
 * Finds the visits of a rubric whose scores lie in an interval, whatever its bands say today. A visit that breached a red
 * line is in no interval: it earns the points of the lowest band.
 */
export function visitsIn(book: Book, { id }: Rubric): (interval: Interval) => TouchedVisit[] {
  const batch = book.batches.find(({ rubric }) => rubric.id === id);
  if (!batch) return () => [];
  const { visits, columns } = batch;
  const broken = batch.rubric.broken.filter((code) => !BAND_FAULTS.includes(code));
  const rubric: Rubric = { ...batch.rubric, bands: [ALL], broken };
  const { steps, band } = scoreBatch(rubric, columns, visits.length);
  const given = new Map(book.given.map((each) => [each.visit, each]));
  const { step } = rubric.settings;
  const hasRedLine = rubric.criteria.some(({ kind, retired }) => kind === 'redline' && !retired);
  let marks: ReturnType<typeof markColumns> | undefined;
  const isBreached = (row: number): boolean => {
    marks ??= markColumns(rubric, completeCells(rubric, columns, visits.length), visits.length);
    return derive(rubric, marks, row).breached.length > 0;
  };
  return (interval) => {
    const { low, high } = stepsInside(interval, step);
    return visits.flatMap((visit, row): TouchedVisit[] => {
      const isInside = band[row]! >= 0 && steps[row]! >= low && steps[row]! <= high;
      if (!isInside || (hasRedLine && isBreached(row))) return [];
      const result = given.get(visit.id);
      return [{ visit, score: multiply(rational(steps[row]!), step), ...(result && { given: result }) }];
    });
  };
}
