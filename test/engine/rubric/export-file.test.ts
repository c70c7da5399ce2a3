import { describe, expect, it } from '@jest/globals';
import { createRequire } from 'node:module';
import { toNumber } from '../../../src/engine/number/rational';
import { MISSING, NOT_APPLICABLE } from '../../../src/engine/number/column';
import type { RubricDefinition } from '../../../src/engine/rubric/definition';
import { rubricOf } from '../../../src/engine/rubric/definition';
import type { Form } from '../../../src/engine/rubric/export/form';
import { formOf } from '../../../src/engine/rubric/export/form';
import { readRubricFile, rubricFile } from '../../../src/engine/rubric/export/rubric-file';
import { isRefusal } from '../../../src/engine/rubric/export/refusal';
import { fingerprint } from '../../../src/engine/rubric/fingerprint';
import type { Rubric } from '../../../src/engine/rubric/rubric';
import { isYesNo, NA_POLICIES } from '../../../src/engine/rubric/rubric';
import { standardRubric } from '../../support/definitions';
import type { Cell } from '../../support/exported';
import { hardDefinition, scoredBy, someRubrics, visitsFor } from '../../support/exported';

const RUBRICS: readonly Rubric[] = [
  standardRubric(),
  ...NA_POLICIES.map((notApplicable) => rubricOf(hardDefinition({ notApplicable }))),
  ...someRubrics(15, 7),
];
const VISITS = 500;

const again = (rubric: Rubric): Rubric => rubricOf(readRubricFile(rubricFile(rubric)) as RubricDefinition);

describe('a rubric as a file', () => {
  it('scores as before when it is read back', () => {
    expect(RUBRICS.length * VISITS).toBeGreaterThanOrEqual(10_000);
    for (const [seed, rubric] of RUBRICS.entries()) {
      const read = again(rubric);
      expect(fingerprint(read)).toBe(fingerprint(rubric));
      const visits = visitsFor(rubric, VISITS, seed);
      expect(scoredBy(read, visits)).toEqual(scoredBy(rubric, visits));
    }
  });

  const altered = (change: (text: string) => string): unknown => readRubricFile(change(rubricFile(standardRubric())));

  it.each([
    ['no JSON', () => '{', 'definition-no-json'],
    ['something else', () => '{"version":1}', 'definition-no-rubric'],
    ['a list', () => '[1]', 'definition-no-rubric'],
    ['a newer format', (text: string) => text.replace('"version": 1', '"version": 2'), 'definition-version'],
    [
      'a weight that was changed',
      (text: string) => text.replace('"weight": "20"', '"weight": "25"'),
      'definition-changed',
    ],
    ['a weight that is none', (text: string) => text.replace('"weight": "20"', '"weight": 20'), 'definition-member'],
    ['a fingerprint taken away', (text: string) => text.replace(/"fingerprint".*/, ''), 'definition-changed'],
  ])('refuses %s', (_, change, code) => expect(altered(change)).toMatchObject({ code }));
});

const WORDS = { notApplicable: 'N/A', evidence: 'Evidence' };
const formFor = (rubric: Rubric): Form => {
  const form = formOf(rubric, WORDS);
  if (isRefusal(form)) throw new Error(form.code);
  return form;
};

/** The validator that the bundler brings along. */
const fromWebpack = createRequire(require.resolve('webpack'));
const Ajv = createRequire(fromWebpack.resolve('schema-utils'))('ajv/dist/2020').default as new (options: object) => {
  compile(schema: unknown): (data: unknown) => boolean;
};
const validator = (rubric: Rubric) => new Ajv({ strict: true }).compile(formFor(rubric).schema);

/** A visit as a form would hand it over. */
function entered(rubric: Rubric, columns: readonly string[], row: readonly Cell[]): Record<string, unknown> {
  const yesNo = new Set(rubric.criteria.filter(({ kind }) => isYesNo(kind)).map(({ id }) => id));
  return Object.fromEntries(
    columns.flatMap((column, i): [string, unknown][] => {
      const cell = row[i]!;
      if (cell === MISSING) return [];
      if (cell === NOT_APPLICABLE) return [[column, 'N/A']];
      if (typeof cell === 'number') return [[column, 'some text']];
      const value = toNumber(cell);
      return [[column, yesNo.has(column) ? value === 1 : value]];
    }),
  );
}

/** Problems that are of the visit as a whole or of computing: no field is wrong. */
const NOT_OF_FIELDS = ['nothing-applicable', 'score-in-hole', 'score-in-overlap', 'formula-divided-by-zero'];

describe('a rubric as a form', () => {
  it('takes the visits that the engine scores, and refuses those with a field that keeps them from it', () => {
    let [taken, refused] = [0, 0];
    const wrong: unknown[] = [];
    for (const [seed, rubric] of RUBRICS.entries()) {
      const isValid = validator(rubric);
      const known = new Map(rubric.criteria.map(({ id, kind }) => [id, kind]));
      const visits = visitsFor(rubric, VISITS, seed);
      const isEvidence = visits.columns.map((column) => !known.has(column));
      scoredBy(rubric, visits).forEach(({ score, problem, criterion }, i) => {
        const row = visits.rows[i]!;
        const valid = isValid(entered(rubric, visits.columns, row));
        // A visit may be scored without evidence that no chosen part of a formula needs; a form asks for it all the same.
        const lacks = row.some((cell, at) => isEvidence[at] && typeof cell === 'number' && cell !== NOT_APPLICABLE);
        const isOfField = !NOT_OF_FIELDS.includes(problem ?? '') && known.get(criterion ?? '') !== 'formula';
        if (score !== null && !lacks) taken++;
        if (score === null && isOfField) refused++;
        if (score !== null ? !valid && !lacks : valid && isOfField) wrong.push([seed, i, problem, criterion]);
      });
    }
    expect(wrong).toEqual([]);
    expect([taken > 5000, refused > 500]).toEqual([true, true]);
  });

  it('says what a form needs', () => {
    const { schema, ui } = formFor(rubricOf(hardDefinition())) as { schema: any; ui: any }; // eslint-disable-line @typescript-eslint/no-explicit-any
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(schema.properties.prep).toEqual({
      title: 'O\'Brien\'s "prep"; DROP TABLE visits; --',
      anyOf: [{ type: 'number', minimum: 0, maximum: 10 }, { const: 'N/A' }],
    });
    expect(schema.properties.准备.anyOf[0]).toEqual({ enum: [true, false] });
    expect(schema.required).toEqual(['prep', '准备', 'calls', 'done', 'planned', 'spare']);
    expect(ui.order).toEqual(['prep', '准备', 'calls', 'extra', 'late', 'faked', 'forged', 'done', 'planned', 'spare']);
    expect(ui.computed.map(({ id }: { id: string }) => id)).toEqual(['ratio', 'mixed']);
    expect(ui.fields.calls).toEqual({
      widget: 'stepper',
      order: 2,
      kind: 'count',
      step: 1,
      weight: 12.5,
      perUnit: 0.75,
      highest: 7.5,
    });
    expect(ui.fields.faked).toMatchObject({ widget: 'breach' });
  });

  it('groups the criteria by their steps, with the guidance', () => {
    const { schema, ui } = formFor(standardRubric()) as { schema: any; ui: any }; // eslint-disable-line @typescript-eslint/no-explicit-any
    const steps = [...new Set(standardRubric().criteria.map(({ step }) => step))];
    expect(ui.groups.map(({ title }: { title: string }) => title)).toEqual(steps);
    for (const { id, guidance } of standardRubric().criteria) expect(schema.properties[id].description).toBe(guidance);
  });
});
