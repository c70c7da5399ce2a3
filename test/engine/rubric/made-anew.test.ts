import { expect, test } from '@jest/globals';
import type { ExactColumn } from '../../../src/engine/number/column';
import { parseDecimal } from '../../../src/engine/number/rational';
import { completeCells, markColumns } from '../../../src/engine/rubric/marks';
import type { Criterion, Kind, Rubric } from '../../../src/engine/rubric/rubric';
import { expressionOf, readColumn, showColumn } from '../../support/columns';

/*
 * What an edit of a rubric makes anew of the marks: what depends on it, and nothing else.
 */

const NAMES = ['care', 'calls', 'gift', 'double', 'half'];
const decimal = (text: string) => parseDecimal(text)!;

function criterion(row: number, kind: Kind, max: string, value: string, formula = ''): Criterion {
  return {
    ...{ id: NAMES[row]!, step: '', name: '', guidance: '', kind, retired: false, row, formula },
    ...{ max: decimal(max), weight: decimal('10'), value: decimal(value) },
    ...(formula && { expression: expressionOf(formula, NAMES) }),
  };
}

const RUBRIC: Rubric = {
  ...{ id: 'r', name: 'r', broken: [], bands: [] },
  criteria: [
    criterion(0, 'mark', '10', '1'),
    criterion(1, 'count', '10', '2.5'),
    criterion(2, 'bonus', '5', '1'),
    criterion(3, 'formula', '10', '1', 'min(care * 2, 10)'),
    criterion(4, 'formula', '10', '1', 'double / 2'),
  ],
  settings: { step: decimal('0.5'), notApplicable: 'spread', blankExtras: 'none' },
};

const edited = (id: string, edit: Partial<Criterion>): Rubric => ({
  ...RUBRIC,
  criteria: RUBRIC.criteria.map((each) => (each.id === id ? { ...each, ...edit } : each)),
});
const formula = (text: string): Partial<Criterion> => ({ formula: text, expression: expressionOf(text, NAMES) });

const cellsOf = (): ReadonlyMap<string, ExactColumn> =>
  new Map([
    ['care', readColumn(['1', '4.5', '8', 'n/a'])],
    ['calls', readColumn(['3', '9', '', '0'])],
    ['gift', readColumn(['', '5', '', '2'])],
  ]);
const marksBy = (rubric: Rubric, cells: ReadonlyMap<string, ExactColumn>) =>
  markColumns(rubric, completeCells(rubric, cells, 4), 4);

test.each<[string, Rubric, readonly string[]]>([
  ['nothing', RUBRIC, []],
  ['a weight', edited('care', { weight: decimal('25') }), []],
  ['the weight of a formula', edited('double', { weight: decimal('0') }), []],
  ['a name', edited('gift', { name: 'Gift' }), []],
  ['the value of a count', edited('calls', { value: decimal('3') }), ['calls']],
  ['the most of a count', edited('calls', { max: decimal('20') }), ['calls']],
  ['the most of a mark', edited('care', { max: decimal('20') }), []],
  ['a formula that nothing needs', edited('half', formula('double / 4')), ['half']],
  ['a formula that another one needs', edited('double', formula('care + 1')), ['double', 'half']],
  ['what blank extras mean', { ...RUBRIC, settings: { ...RUBRIC.settings, blankExtras: 'missing' } }, ['gift']],
])('an edit of %s', (_, rubric, expected) => {
  const cells = cellsOf();
  const [before, after] = [marksBy(RUBRIC, cells), marksBy(rubric, cells)];
  expect(NAMES.filter((name) => before.get(name) !== after.get(name))).toEqual(expected);
  // The same as of cells that nobody has read before.
  const drawn = (marks: ReadonlyMap<string, ExactColumn>) => [...marks].map(([id, column]) => [id, showColumn(column)]);
  expect(drawn(after)).toEqual(drawn(marksBy(rubric, cellsOf())));
});

test('an edit of a cell makes anew what is made of its column', () => {
  const cells = cellsOf();
  const later = new Map([...cells, ['care', readColumn(['2', '4.5', '8', 'n/a'])]]);
  const [before, after] = [marksBy(RUBRIC, cells), marksBy(RUBRIC, later)];
  expect(NAMES.filter((name) => before.get(name) !== after.get(name))).toEqual(['care', 'double', 'half']);
  expect(showColumn(after.get('double')!)).toEqual(['4', '9', '10', 'n/a']);
});
