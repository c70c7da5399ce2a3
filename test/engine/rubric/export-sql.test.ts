import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { RubricDefinition } from '../../../src/engine/rubric/definition';
import { rubricOf } from '../../../src/engine/rubric/definition';
import { DUCKDB, POSTGRES, SPARK } from '../../../src/engine/rubric/export/sql/dialect';
import type { Dialect } from '../../../src/engine/rubric/export/sql/dialect';
import type { Sql } from '../../../src/engine/rubric/export/sql/statement';
import { commentText, sqlOf } from '../../../src/engine/rubric/export/sql/statement';
import type { Rubric } from '../../../src/engine/rubric/rubric';
import { NA_POLICIES, STEPS } from '../../../src/engine/rubric/rubric';
import { standardDefinition, standardRubric } from '../../support/definitions';
import type { Database } from '../../support/databases';
import { duckdb, fill, postgres, scoresIn } from '../../support/databases';
import { hardDefinition, scoredBy, someRubrics, visitsFor } from '../../support/exported';

const made = (rubric: Rubric, dialect: Dialect): Sql => {
  const result = sqlOf(rubric, dialect, () => []);
  if ('code' in result) throw new Error(`${result.code} ${JSON.stringify(result.data)}`);
  return result;
};

/** Every policy with every step, then the standard one, then others of all kinds: with 800 visits each, above 10,000. */
const RUBRICS: readonly Rubric[] = [
  ...NA_POLICIES.map((notApplicable, i) => rubricOf(hardDefinition({ notApplicable, step: STEPS[i]! }))),
  rubricOf(hardDefinition({ blankExtras: 'missing', step: '0.01' })),
  standardRubric(),
  ...someRubrics(7, 5),
];
const VISITS = 800;

/** Worked out once for all databases. */
const CASES = RUBRICS.map((rubric, seed) => {
  const visits = visitsFor(rubric, VISITS, seed);
  return { rubric, visits, expected: scoredBy(rubric, visits) };
});

describe.each([
  ['DuckDB', duckdb],
  ['PostgreSQL', postgres],
])('%s', (_, open) => {
  let database: Database;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());

  it('scores as the engine does', async () => {
    let scored = 0;
    for (const { rubric, visits, expected } of CASES) {
      await fill(database, visits);
      await database.run(made(rubric, database.dialect).sql);
      expect(await scoresIn(database)).toEqual(expected);
      scored += expected.filter(({ score }) => score !== null).length;
    }
    expect(RUBRICS.length * VISITS).toBeGreaterThanOrEqual(10_000);
    expect(scored).toBeGreaterThan(5_000);
  });

  /** The score of one visit with this cell in every column, or why there is none. */
  async function told(definition: RubricDefinition, cells: readonly string[]): Promise<unknown[]> {
    const rubric = rubricOf(definition);
    await database.run('DROP VIEW IF EXISTS visit_scores; DROP TABLE IF EXISTS visits');
    await database.run(`CREATE TABLE visits AS SELECT 1 AS visit, ${cells.join(', ')}`);
    await database.run(made(rubric, database.dialect).sql);
    const [result] = await scoresIn(database);
    return [result!.score, result!.problem];
  }

  const one = (kind: 'mark' | 'yesno'): RubricDefinition => ({
    ...standardDefinition(),
    criteria: [
      { ...standardDefinition().criteria[0]!, id: 'a', kind, max: kind === 'mark' ? '10' : '1', weight: '100' },
    ],
  });

  it.each([
    ['mark', `'8.5'`, '85', null],
    ['mark', 'CAST(8.5 AS DECIMAL(4, 2))', '85', null],
    ['mark', '8', '80', null],
    ['mark', `' 8 '`, '80', null],
    ['mark', `'08.50000000'`, '85', null],
    ['mark', `'-0'`, '0', null],
    ['mark', `'+7'`, '70', null],
    ['mark', 'CAST(NULL AS INTEGER)', null, 'mark-missing'],
    ['mark', `''`, null, 'mark-missing'],
    ['mark', `'n/a'`, null, 'nothing-applicable'],
    ['mark', `'不适用'`, null, 'nothing-applicable'],
    ['mark', `'1e3'`, null, 'mark-unreadable'],
    ['mark', `'NaN'`, null, 'mark-unreadable'],
    ['mark', `'8,5'`, null, 'mark-unreadable'],
    ['mark', `'８'`, null, 'mark-unreadable'],
    ['mark', `'8; DROP TABLE visits'`, null, 'mark-unreadable'],
    ['mark', `'11'`, null, 'mark-above-max'],
    ['mark', `'-1'`, null, 'mark-below-zero'],
    ['mark', `'8.12345678901234567'`, null, 'number-beyond-target'],
    ['mark', `'99999999999999999999999999999999999999999999999'`, null, 'number-beyond-target'],
    ['yesno', 'true', '100', null],
    ['yesno', `'否'`, '0', null],
    ['yesno', `'1.00'`, '100', null],
    ['yesno', `'0.5'`, null, 'mark-unreadable'],
    ['yesno', `'maybe'`, null, 'mark-unreadable'],
  ] as const)('a %s of %s: %s, %s', async (kind, cell, score, problem) => {
    expect(await told(one(kind), [`${cell} AS "a"`])).toEqual([score, problem]);
  });

  it('takes names with quotes, semicolons and commands in them as texts', async () => {
    const evil = `x"; DROP TABLE visits; --'\\'; /* \${HOME}`;
    const definition = one('mark');
    const bands = [{ condition: '>= 0', name: evil, points: '1' }];
    const rubric = rubricOf({ ...definition, name: evil, bands, criteria: [{ ...definition.criteria[0]!, id: evil }] });
    const { name } = database.dialect;
    await database.run('DROP VIEW IF EXISTS visit_scores; DROP TABLE IF EXISTS visits');
    await database.run(`CREATE TABLE visits AS SELECT 1 AS visit, 9 AS ${name(evil)}`);
    await database.run(made(rubric, database.dialect).sql);
    expect(await scoresIn(database)).toMatchObject([{ score: '90', band: evil }]);
    await database.run('UPDATE visits SET visit = 2');
    await database.run(`UPDATE visits SET ${name(evil)} = NULL`);
    expect(await scoresIn(database)).toMatchObject([{ problem: 'mark-missing', criterion: evil }]);
  });
});

describe('what is written', () => {
  it.each([DUCKDB, POSTGRES, SPARK])('knows no floats: $title', (dialect) => {
    for (const rubric of RUBRICS) {
      const { sql } = made(rubric, dialect);
      expect(sql).not.toMatch(/\b(double|float|real)\b/i);
    }
  });

  it('is quoted for Spark, where nothing is replaced by a setting', () => {
    expect(SPARK.text("a'b\\c${env:HOME}\nd")).toBe("'a\\'b\\\\c\\u0024{env:HOME}\\nd'");
    expect(SPARK.name('a`b')).toBe('`a``b`');
  });

  it('has comments that end with their line', () => {
    expect(commentText('a\nDROP TABLE visits;\r\u2028b\0${x}')).toBe('a DROP TABLE visits; b $ {x}');
  });

  it('is the same every time', () => {
    expect(made(standardRubric(), DUCKDB)).toEqual(made(standardRubric(), DUCKDB));
  });
});

describe('what is refused', () => {
  const altered = (change: (definition: RubricDefinition) => RubricDefinition): Rubric =>
    rubricOf(change(hardDefinition()));
  const renamed = (...ids: string[]) =>
    altered((each) => ({
      ...each,
      criteria: ids.map((id) => ({ ...each.criteria[0]!, id })),
    }));
  const dividing = altered((each) => ({
    ...each,
    criteria: ['a', 'b', 'c', 'd'].map((id) => ({
      ...each.criteria[3]!,
      id,
      formula: `${id}1 / ${id}2 + ${id}3 / ${id}4 + ${id}5 / ${id}6`,
    })),
  }));
  const fine = altered((each) => ({ ...each, bands: [{ condition: '>= 0', name: 'x', points: '0.12345678901' }] }));
  const long = 'x'.repeat(64);

  it.each([
    ['too many quotients for 38 digits', dividing, DUCKDB, 'too-large'],
    ['too many quotients for 38 digits', dividing, SPARK, 'too-large'],
    ['names that the database takes for the same', renamed('a', 'A'), DUCKDB, 'identifiers-alike'],
    ['names that the database takes for the same', renamed('a', 'A'), SPARK, 'identifiers-alike'],
    ['a name that the database would cut', renamed(long), POSTGRES, 'identifier-too-long'],
    ['the name of the column of visits', renamed('visit'), POSTGRES, 'identifier-taken'],
    ['the name of the column of visits', renamed('VISIT'), DUCKDB, 'identifier-taken'],
    ['a text that a database cannot hold', renamed('a\0'), POSTGRES, 'text-nul'],
    ['points too fine for the column', fine, DUCKDB, 'too-fine'],
  ] as const)('%s', (_, rubric, dialect, code) => {
    expect(sqlOf(rubric, dialect, () => [])).toMatchObject({ code });
  });

  it('only where it must be', () => {
    for (const [rubric, dialect] of [
      [dividing, POSTGRES],
      [renamed('a', 'A'), POSTGRES],
      [renamed(long), DUCKDB],
    ] as const)
      expect(sqlOf(rubric, dialect, () => [])).toHaveProperty('sql');
  });
});
