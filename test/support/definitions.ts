import * as fc from 'fast-check';
import type { CriterionDefinition, RubricDefinition } from '../../src/engine/rubric/definition';
import { definitionOf, rubricOf } from '../../src/engine/rubric/definition';
import type { Rubric } from '../../src/engine/rubric/rubric';
import { isYesNo, KINDS, NA_POLICIES, STEPS } from '../../src/engine/rubric/rubric';
import { setup } from '../../src/jobs/setup';
import { readBook } from '../../src/sheets/read-book';
import { gridOf } from '../../src/engine/grid/grid';

/** The rubric that `setup` writes. */
export const standardRubric = (): Rubric => {
  const { add } = setup([], {}, { language: 'zh-CN', now: '2019-02-28T17:30:00+08:00' }).plan;
  return readBook(add.map(({ name, rows }) => gridOf(name, rows))).rubrics[0]!;
};

export const standardDefinition = (): RubricDefinition => definitionOf(standardRubric());

const decimal = (most: number): fc.Arbitrary<string> =>
  fc.tuple(fc.integer({ min: 1, max: most * 10 }), fc.constantFrom(1, 10)).map(([n, d]) => String(n / d));

const anyText = fc.string({ maxLength: 8, unit: fc.constantFrom(...'ab 准备"\\;=\n<&') });

const anyCriterion = (id: string, others: readonly string[]): fc.Arbitrary<CriterionDefinition> =>
  fc.record({
    id: fc.constant(id),
    step: anyText,
    name: anyText,
    guidance: anyText,
    kind: fc.constantFrom(...KINDS.filter((kind) => kind !== 'formula' || others.length > 0)),
    max: decimal(10),
    weight: decimal(30),
    value: decimal(3),
    formula: fc.constantFrom(
      `${others[0]} * 2`,
      `if(${others[0]} > 3, 1, ${others.at(-1)} / 3)`,
      `min(${others[0]}, 5)`,
    ),
    retired: fc.boolean(),
  });

/** Any rubric with up to six criteria of all kinds, at least one of them a plain mark that counts. */
export const anyDefinition: fc.Arbitrary<RubricDefinition> = fc
  .integer({ min: 1, max: 6 })
  .chain((count) => {
    const ids = Array.from({ length: count }, (_, i) => `c${i}`);
    return fc.record({
      id: fc.constant('visit'),
      name: anyText,
      criteria: fc.tuple(...ids.map((id, i) => anyCriterion(id, i === 0 ? [] : [ids[0]!]))),
      bands: fc.constantFrom(
        [
          { condition: '< 60', name: 'fail', points: '0' },
          { condition: '>= 60', name: 'pass', points: '1' },
          { condition: '> 100', name: 'best', points: '2.5' },
        ],
        [
          { condition: '>= 30', name: 'up', points: '0.5' },
          { condition: '< 30', name: 'down', points: '0' },
        ],
      ),
      settings: fc.record({
        step: fc.constantFrom(...STEPS),
        notApplicable: fc.constantFrom(...NA_POLICIES),
        blankExtras: fc.constantFrom('missing' as const, 'none' as const),
      }),
    });
  })
  .map((definition) => ({
    ...definition,
    criteria: definition.criteria.map((criterion, i) => plain(criterion, i === 0)),
  }));

/** As the Rubric sheet would have it: no member that its kind does not use, and the first criterion a mark that counts. */
function plain(criterion: CriterionDefinition, isFirst: boolean): CriterionDefinition {
  const kind = isFirst ? 'mark' : criterion.kind;
  const retired = !isFirst && criterion.retired;
  return {
    ...criterion,
    kind,
    retired,
    max: isYesNo(kind) ? '1' : criterion.max,
    weight: kind === 'redline' ? '0' : criterion.weight,
    formula: kind === 'formula' ? criterion.formula : '',
  };
}

export const anyRubric: fc.Arbitrary<Rubric> = anyDefinition.map(rubricOf);
