import type { Grid } from '../engine/grid/grid';
import type { Finding } from '../engine/grid/plan';
import type { Entry } from '../engine/points/entry';
import type { Person } from '../engine/points/person';
import { peopleOf } from '../engine/points/person';
import type { Level, LevelRecord } from '../engine/points/promotion';
import type { PointsRules } from '../engine/points/rules';
import type { Book, Given } from '../sheets/book';
import type { Deductions } from '../sheets/deductions';
import { readDeductions } from '../sheets/deductions';
import { readLevels } from '../sheets/levels';
import type { KeptPoints } from '../sheets/points';
import { readPoints } from '../sheets/points';
import { readPointsRules } from '../sheets/points-rules';
import type { PointsSheetKey } from '../sheets/points-sheets';
import { pointsSheetNames } from '../sheets/points-sheets';
import { readPromotion } from '../sheets/promotion';
import { readBook } from '../sheets/read-book';
import { faultsOf } from './verify-points';

/** A workbook with everything that points depend on. */
export interface PointsBook {
  readonly book: Book;
  readonly gridOf: (key: PointsSheetKey) => Grid | undefined;
  readonly kept: KeptPoints;
  /** The book; empty when it is not whole. */
  readonly entries: readonly Entry[];
  /** What is wrong with the book; nothing is to be written as long as there is something. */
  readonly faults: readonly Finding[];
  readonly given: readonly Given[];
  readonly deductions: Deductions;
  readonly rules: PointsRules;
  readonly plan: readonly Level[];
  readonly records: ReadonlyMap<string, LevelRecord>;
  /** Everybody whom a sheet names, in the spelling that came first: the book's, then the record's, then the results'. */
  readonly people: ReadonlyMap<string, Person>;
  /** Of the five sheets, the book's own faults not among them. */
  readonly findings: readonly Finding[];
  readonly dates1904: boolean;
}

export function pointsBook(grids: readonly Grid[]): PointsBook {
  const names = pointsSheetNames(grids.map(({ sheet }) => sheet));
  const gridOf = (key: PointsSheetKey): Grid | undefined => grids.find(({ sheet }) => sheet === names[key]);
  const book = readBook(grids);
  const kept = readPoints(gridOf('points'));
  const faults = faultsOf(kept);
  const entries = faults.length > 0 ? [] : kept.entries;
  const deductions = readDeductions(gridOf('deductions'));
  const { rules, findings } = readPointsRules(
    gridOf('pointsRules'),
    book.rubrics.map(({ id }) => id),
  );
  const promotion = readPromotion(gridOf('promotion'));
  const levels = readLevels(gridOf('levels'), promotion.plan);
  const people = peopleOf([
    ...entries.map(({ engineer }) => engineer),
    ...levels.names,
    ...book.given.map(({ engineer }) => engineer),
    ...book.batches.flatMap(({ visits }) => visits.map(({ engineer }) => engineer)),
  ]);
  return {
    book,
    gridOf,
    kept,
    entries,
    faults,
    given: book.given,
    deductions,
    rules,
    plan: promotion.plan,
    records: levels.records,
    people,
    findings: [...deductions.findings, ...findings, ...promotion.findings, ...levels.findings],
    dates1904: grids.some((grid) => grid.dates1904),
  };
}
