import { describe, expect, test } from '@jest/globals';
import { decideColumn, decideReport, excludeRows, includeRows, undecideColumn } from '../../../src/app/ledger/decide';
import { parseRecipe, recipeText } from '../../../src/engine/ledger/recipe-json';
import type { Recipe } from '../../../src/engine/ledger/recipe';

const customer = { name: '往来单位', field: 'customer' } as const;
const open = { name: '金额', field: undefined } as const;

describe('corrections become a recipe', () => {
  test.each<[string, Recipe, object]>([
    [
      'what a column holds',
      decideColumn(undefined, open, { field: 'outstanding' }),
      { columns: { 金额: { field: 'outstanding' } } },
    ],
    [
      'a column that is left out',
      decideColumn(undefined, customer, { field: null }),
      { columns: { 往来单位: { field: null } } },
    ],
    [
      'how cells are read, without changing what the column holds',
      decideColumn(undefined, customer, { decimal: ',' }),
      { columns: { 往来单位: { field: 'customer', decimal: ',' } } },
    ],
    [
      'one after the other',
      decideColumn(decideColumn(undefined, customer, { dateOrder: 'dmy' }), customer, { field: 'parent' }),
      { columns: { 往来单位: { field: 'parent', dateOrder: 'dmy' } } },
    ],
    [
      'a decision taken back',
      decideColumn(decideColumn(undefined, customer, { decimal: ',' }), customer, { decimal: undefined }),
      { columns: { 往来单位: { field: 'customer' } } },
    ],
    [
      'a column left to the reader again',
      undecideColumn(decideColumn(undefined, open, { field: 'credit' }), '金额'),
      { columns: {} },
    ],
    ['where the header is', decideReport(undefined, { headerRow: 0 }), { columns: {}, headerRow: 0 }],
    [
      'nothing about the header',
      decideReport(decideReport(undefined, { headerRow: 3 }), { headerRow: undefined }),
      { columns: {} },
    ],
    [
      'rows that are no data, once each',
      excludeRows(excludeRows(undefined, '其中'), '其中'),
      { columns: {}, excluded: ['其中'] },
    ],
    ['rows that are data after all', includeRows(excludeRows(undefined, '其中'), '其中'), { columns: {} }],
  ])('%s', (_, recipe, expected) => {
    expect(recipe).toEqual({ version: 1, ...expected });
    expect(parseRecipe(recipeText(recipe))).toEqual(recipe);
  });

  test('a column called __proto__ is a column', () => {
    const recipe = decideColumn(undefined, { name: '__proto__', field: undefined }, { field: 'note' });
    expect(Object.entries(recipe.columns)).toEqual([['__proto__', { field: 'note' }]]);
    expect(recipeText(recipe)).toContain('"__proto__":{"field":"note"}');
    expect(undecideColumn(recipe, '__proto__').columns).toEqual({});
  });
});
