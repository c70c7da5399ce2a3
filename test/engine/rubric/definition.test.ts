import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import type { RubricDefinition } from '../../../src/engine/rubric/definition';
import { definitionOf, definitionText, readDefinition, rubricOf } from '../../../src/engine/rubric/definition';
import { fingerprint } from '../../../src/engine/rubric/fingerprint';
import { anyDefinition, standardDefinition, standardRubric } from '../../support/definitions';

describe('a rubric as data', () => {
  it('keeps the standard rubric whole', () => {
    const again = rubricOf(standardDefinition());
    expect(fingerprint(again)).toBe(fingerprint(standardRubric()));
    expect(again.broken).toEqual([]);
    expect(again.criteria.map(({ name, guidance }) => [name, guidance])).toEqual(
      standardRubric().criteria.map(({ name, guidance }) => [name, guidance]),
    );
  });

  it('comes back from its text as it was', () => {
    fc.assert(
      fc.property(anyDefinition, (definition) => {
        const read = readDefinition(definitionText(definition)) as RubricDefinition;
        expect(definitionOf(rubricOf(read))).toEqual(definition);
        expect(rubricOf(read).broken).toEqual([]);
      }),
    );
  });

  it('has a fingerprint that the order of rows does not change', () => {
    fc.assert(
      fc.property(anyDefinition, (definition) => {
        const turned = {
          ...definition,
          criteria: [...definition.criteria].reverse(),
          bands: [...definition.bands].reverse(),
        };
        expect(fingerprint(rubricOf(turned))).toBe(fingerprint(rubricOf(definition)));
      }),
    );
  });

  const broken = (change: (definition: RubricDefinition) => unknown): unknown =>
    readDefinition(JSON.stringify(change(standardDefinition())));
  const withCriterion = (part: object) => (definition: RubricDefinition) => ({
    ...definition,
    criteria: [{ ...definition.criteria[0]!, ...part }],
  });

  it.each([
    ['no JSON', () => readDefinition('{'), 'definition-no-json', undefined],
    ['a list', () => readDefinition('[]'), 'definition-no-rubric', undefined],
    ['another file', () => readDefinition('{"version":1}'), 'definition-no-rubric', undefined],
    ['a float', () => broken(withCriterion({ weight: 20 })), 'definition-member', 'criteria.0.weight'],
    ['a weight below 0', () => broken(withCriterion({ weight: '-1' })), 'definition-member', 'criteria.0.weight'],
    ['a highest mark of 0', () => broken(withCriterion({ max: '0' })), 'definition-member', 'criteria.0.max'],
    ['an unknown kind', () => broken(withCriterion({ kind: 'magic' })), 'definition-member', 'criteria.0.kind'],
    ['a member too many', () => broken(withCriterion({ colour: 'red' })), 'definition-member', 'criteria.0.colour'],
    ['a member missing', () => broken(withCriterion({ name: undefined })), 'definition-member', 'criteria.0.name'],
    ['no bands', () => broken((each) => ({ ...each, bands: undefined })), 'definition-member', 'bands'],
    [
      'a band that says nothing',
      () => broken((each) => ({ ...each, bands: [{ condition: 'good', name: '', points: '1' }] })),
      'definition-member',
      'bands.0.condition',
    ],
    [
      'a hostile member',
      () => readDefinition(`{"__proto__":1,${JSON.stringify(standardDefinition()).slice(1)}`),
      'definition-member',
      '__proto__',
    ],
  ])('refuses %s', (_, read, code, path) => {
    expect(read()).toEqual({ code, data: path === undefined ? {} : { path } });
  });

  it.each([
    [
      'two criteria of one id',
      (each: RubricDefinition) => ({ ...each, criteria: [...each.criteria, each.criteria[0]!] }),
      'criterion-duplicate',
    ],
    ['no criterion that counts', (each: RubricDefinition) => ({ ...each, criteria: [] }), 'rubric-empty'],
    ['no band', (each: RubricDefinition) => ({ ...each, bands: [] }), 'bands-empty'],
    ['a formula that runs code', (each: RubricDefinition) => withFormula(each, 'import("fs")'), 'formula-unreadable'],
    ['a formula that needs itself', (each: RubricDefinition) => withFormula(each, 'own + 1'), 'formula-cycle'],
  ])('does not score with %s', (_, change, code) => {
    expect(rubricOf(change(standardDefinition())).broken).toContain(code);
  });

  const withFormula = (definition: RubricDefinition, formula: string): RubricDefinition => ({
    ...definition,
    criteria: [...definition.criteria, { ...definition.criteria[0]!, id: 'own', kind: 'formula', formula }],
  });
});
