import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { columnOf, MISSING, NOT_APPLICABLE, UNREADABLE } from '../../../src/engine/number/column';
import { divide, parseDecimal, rational } from '../../../src/engine/number/rational';
import { readCondition } from '../../../src/engine/rubric/bands-condition';
import { resolveBands } from '../../../src/engine/rubric/bands';
import { derive } from '../../../src/engine/rubric/derive';
import { completeCells, markColumns } from '../../../src/engine/rubric/marks';
import type { Kind, Rubric } from '../../../src/engine/rubric/rubric';
import { KINDS, NA_POLICIES, STEPS } from '../../../src/engine/rubric/rubric';
import { scoreBatch } from '../../../src/engine/rubric/score';
import { sharing } from '../../../src/engine/rubric/shares';
import { expressionOf } from '../../support/columns';

/** As people mark: in halves, now and then out of range, fine, absent or nothing that can be read. */
const anyCell = fc.oneof(
  { weight: 30, arbitrary: fc.nat(20).map((halves) => rational(halves, 2)) },
  { weight: 1, arbitrary: fc.constantFrom(MISSING, NOT_APPLICABLE, UNREADABLE) },
  { weight: 1, arbitrary: fc.constantFrom(rational(-1), rational(11), rational(7, 3), rational(10n ** 20n)) },
);
const anyCriterion = fc.record({
  kind: fc.constantFrom<Kind>(...KINDS),
  weight: fc.constantFrom('5', '10', '12.5', '0', '33.333'),
  cells: fc.array(anyCell, { minLength: 5, maxLength: 13 }),
});
const anyBands = fc.constantFrom(
  ['< 60', '>= 60', '>= 75', '>= 85', '> 100', '>= 110'],
  ['< 20', '>= 30', '>= 75'], // a hole
  ['< 40', '> 30 and < 60', '>= 60'], // an overlap
  ['< 33.3333', '>= 33.3333'], // an edge between two steps
);

const FORMULAS = ['min(c0 * 2, 10)', 'if(c0 >= 6, 10, c0 / 2)', '10 / c0', 'c0 / 3'];

function rubricFrom(
  criteria: readonly { readonly kind: Kind; readonly weight: string }[],
  bands: readonly string[],
  [step, notApplicable, blankExtras]: readonly [(typeof STEPS)[number], Rubric['settings']['notApplicable'], boolean],
): Rubric {
  return {
    ...{ id: 'r', name: 'r', broken: [] },
    criteria: criteria.map(({ kind, weight }, row) => {
      const formula = kind === 'formula' ? FORMULAS[row % FORMULAS.length]! : '';
      return {
        ...{ id: `c${row}`, step: '', name: '', guidance: '', kind, retired: false, row, formula },
        ...(formula && { expression: expressionOf(formula, ['c0']) }),
        max: rational(kind === 'yesno' || kind === 'redline' ? 1 : 10),
        ...{ weight: parseDecimal(weight)!, value: parseDecimal('2.5')! },
      };
    }),
    bands: resolveBands(
      bands.map((condition, row) => ({
        ...{ ...readCondition(condition)!, condition, name: condition, points: rational(row), row },
      })),
    ),
    settings: { step: parseDecimal(step)!, notApplicable, blankExtras: blankExtras ? 'none' : 'missing' },
  };
}

test('many visits at a time are scored, and their scores shared out, as each is alone', () => {
  const settings = fc.tuple(fc.constantFrom(...STEPS), fc.constantFrom(...NA_POLICIES), fc.boolean());
  const others = fc.array(anyCriterion, { minLength: 1, maxLength: 9 });
  const first = anyCriterion.map((criterion) => ({ ...criterion, kind: 'mark' as const }));
  // With few rows each is worked out, with many they are looked up: both must be what `derive` says.
  const length = fc.constantFrom(40, 3000);
  fc.assert(
    fc.property(first, others, anyBands, settings, length, (one, more, bands, set, length) => {
      const all = [one, ...more];
      const rubric = rubricFrom(all, bands, set);
      const cells = new Map(
        all.map(({ cells }, i) => [`c${i}`, columnOf(Array.from({ length }, (_, row) => cells[row % cells.length]!))]),
      );
      const { steps, band } = scoreBatch(rubric, cells, length);
      const marks = markColumns(rubric, completeCells(rubric, cells, length), length);
      const sharesOf = sharing(rubric, marks);
      for (let row = 0; row < length; row += length > 40 ? 211 : 1) {
        const { outcome, lines } = derive(rubric, marks, row);
        const expected = outcome
          ? [divide(outcome.score, rubric.settings.step), rubric.bands.indexOf(outcome.band)]
          : [rational(0), -1];
        expect([rational(steps[row]!), band[row]]).toEqual(expected);
        if (outcome)
          expect(sharesOf(row)).toEqual(lines.map(({ criterion, mark, shown }) => ({ criterion, mark, shown })));
      }
    }),
    { numRuns: 50 },
  );
});
