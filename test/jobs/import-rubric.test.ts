import { describe, expect, it } from '@jest/globals';
import type { Grid } from '../../src/engine/grid/grid';
import { gridOf } from '../../src/engine/grid/grid';
import { isEmptyPlan } from '../../src/engine/grid/plan';
import type { Value } from '../../src/engine/grid/value';
import { toText } from '../../src/engine/number/rational';
import type { RubricDefinition } from '../../src/engine/rubric/definition';
import { definitionOf, rubricOf } from '../../src/engine/rubric/definition';
import { readRubricFile, rubricFile } from '../../src/engine/rubric/export/rubric-file';
import { fingerprint } from '../../src/engine/rubric/fingerprint';
import type { Rubric } from '../../src/engine/rubric/rubric';
import { columns } from '../../src/jobs/columns';
import { importRubric } from '../../src/jobs/import-rubric';
import { changeState } from '../../src/jobs/rubric-state';
import { scoreBook } from '../../src/jobs/score-book';
import { setup } from '../../src/jobs/setup';
import { readBook } from '../../src/sheets/read-book';
import { applied } from '../support/applied';
import { standardRubric } from '../support/definitions';
import { hardDefinition, scoredBy, visitsFor } from '../support/exported';
import { valueOf } from '../support/formula-books';
import { visitSheets } from '../support/visits';
import { BANDS } from '../support/workbook';

const environment = { now: '2019-02-28T17:30:00+08:00', language: 'en' as const };

/** What a file of the rubric says when it is read again. */
const filed = (rubric: Rubric): RubricDefinition => {
  const read = readRubricFile(rubricFile(rubric));
  if ('code' in read) throw new Error(read.code);
  return read;
};

/** As `setup` with a rubric file does: missing sheets, the rubric, and columns for its criteria. */
function setUp(grids: readonly Grid[], rubric: Rubric): Grid[] {
  const definition = filed(rubric);
  const sheets = applied(grids, setup(grids, { definition }, environment).plan);
  const { plan, report } = importRubric(sheets, { definition, replace: false }, environment);
  expect(report.refused).toBeUndefined();
  const brought = applied(sheets, plan);
  return applied(brought, columns(brought, {}, environment).plan);
}

/** The bands with the rubric that they belong to. */
const OWN_BANDS = BANDS.replaceAll('\n  |', '\n  | visit |').replace('| visit |', '| rubric |');

const rubrics = (grids: readonly Grid[]) => readBook(grids).rubrics;

/** A Visits sheet, filled below its headers: a cell goes where its id stands. */
function withVisits(grids: readonly Grid[], rubric: Rubric, seed: number): Grid[] {
  const { columns: ids, rows } = visitsFor(rubric, 300, seed);
  return grids.map((grid) => {
    if (grid.sheet !== 'Visits 回访') return grid;
    const lines = rows.map((row, i) =>
      grid.rows[0]!.map((id): Value => {
        if (id === '#visit') return `V${i}`;
        if (id === '#rubric') return rubric.id;
        const place = ids.indexOf(String(id));
        return place < 0 ? null : valueOf(row[place]!);
      }),
    );
    return gridOf(grid.sheet, [...grid.rows, ...lines]);
  });
}

describe('a rubric from a file', () => {
  it.each([
    ['the standard rubric', standardRubric()],
    ['all kinds, formulas, evidence, a retired criterion', rubricOf(hardDefinition())],
  ])('scores in a new workbook as before: %s', (_, rubric) => {
    const grids = withVisits(setUp([], rubric), rubric, 5);
    const book = scoreBook(readBook(grids));
    expect(book.book.rubrics).toMatchObject([{ id: rubric.id, name: rubric.name, broken: [] }]);
    expect(book.fingerprints.get(rubric.id)).toBe(fingerprint(rubric));
    const got = book.visits.map(({ outcome }) => outcome && [toText(outcome.score), outcome.band.name]);
    const expected = scoredBy(rubric, visitsFor(rubric, 300, 5)).map(({ score, band }) => score && [score, band]);
    expect(got).toEqual(expected.map((each) => each ?? undefined));
    expect(got.filter(Boolean).length).toBeGreaterThan(150);
  });

  it('comes as a further one, and changes no other', () => {
    const { criteria, ...rest } = hardDefinition();
    const hard = rubricOf({ ...rest, criteria: criteria.filter(({ retired }) => !retired) });
    const before = visitSheets({ Bands: OWN_BANDS });
    const after = rubrics(setUp(before, hard));
    expect(after.map(({ id, broken }) => [id, broken])).toEqual([
      ['visit', []],
      ['hard', []],
    ]);
    expect(after.map(fingerprint)).toEqual([...rubrics(before), hard].map(fingerprint));
  });

  const heavier = (grids: readonly Grid[]): RubricDefinition => {
    const definition = definitionOf(rubrics(grids)[0]!);
    const [first, ...rest] = definition.criteria;
    return { ...definition, criteria: [{ ...first!, weight: '55' }, ...rest] };
  };

  it('takes the place of the one with its id when it may, cell by cell', () => {
    const definition = heavier(visitSheets());
    const { plan } = importRubric(visitSheets(), { definition, replace: true }, environment);
    expect(plan.changes.map(({ before, after }) => [before, after])).toEqual([[40, 55]]);
    expect(fingerprint(rubrics(applied(visitSheets(), plan))[0]!)).toBe(fingerprint(rubricOf(definition)));
  });

  it('changes nothing when the sheets say it already', () => {
    const definition = definitionOf(rubrics(visitSheets())[0]!);
    expect(isEmptyPlan(importRubric(visitSheets(), { definition, replace: false }, environment).plan)).toBe(true);
  });

  const locked = (grids: readonly Grid[]): Grid[] => {
    const options = { rubric: 'visit', to: 'locked', by: 'Zoe', reason: 'agreed' } as const;
    return applied(grids, changeState(grids, options, environment).plan);
  };
  const without = (sheet: string) => visitSheets().filter((grid) => grid.sheet !== sheet);
  const hard = hardDefinition();
  const [first, ...others] = hard.criteria;

  it.each<[string, readonly Grid[], RubricDefinition, boolean, string]>([
    ['another one has its id', visitSheets(), heavier(visitSheets()), false, 'rubric-there'],
    ['the rubric is locked', locked(visitSheets()), heavier(visitSheets()), true, 'rubric-closed'],
    [
      'all rubrics are locked, and their sheets closed',
      locked(visitSheets({ Bands: OWN_BANDS })),
      hard,
      false,
      'rubric-closed',
    ],
    ['a sheet is missing', without('Bands'), hard, false, 'import-impossible'],
    ['no column says what is retired', visitSheets({ Bands: OWN_BANDS }), hard, false, 'import-impossible'],
    ['bands belong to no rubric, and so to both', visitSheets(), hard, false, 'import-impossible'],
    [
      'a number is too fine for a cell',
      visitSheets({ Bands: OWN_BANDS }),
      { ...hard, criteria: [{ ...first!, weight: '33.3000000000000000001' }, ...others] },
      false,
      'import-impossible',
    ],
    ['it cannot score', visitSheets(), { ...hard, bands: [] }, false, 'rubric-broken'],
  ])('is refused when %s', (_, grids, definition, replace, code) => {
    const { plan, report } = importRubric(grids, { definition, replace }, environment);
    expect([report.refused?.code, isEmptyPlan(plan)]).toEqual([code, true]);
  });
});
