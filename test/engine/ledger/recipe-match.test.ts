import { describe, expect, test } from '@jest/globals';
import type { Recipe } from '../../../src/engine/ledger/recipe';
import type { KeptRecipe } from '../../../src/engine/ledger/recipe-match';
import { findRecipe, isRecipeFor } from '../../../src/engine/ledger/recipe-match';
import { contentHash } from '../../../src/engine/ledger/content-hash';
import { recipeOf } from '../../../src/engine/ledger/recipe-of';
import { recognise } from '../../../src/engine/ledger/recognise';
import { drawnSheet } from '../../support/recognised';

const read = (table: string, recipe?: Recipe) => {
  const { source } = drawnSheet(table);
  return { source, recognition: recognise(source, recipe) };
};

/** The recipe that a report leaves behind, with what a person decided about its columns. */
function recipeFrom(table: string, columns: Recipe['columns'] = {}, more: Partial<Recipe> = {}): Recipe {
  const decided: Recipe = { version: 1, columns, ...more };
  return recipeOf(read(table, decided).recognition, decided);
}

const JUNE = `
  title  | 应收账款账龄表 | 截止日期：2023-06-30 |            |            |          |          |       |        |
  header | 客户名称       | 单据号               | 单据日期   | 到期日     | 应收余额 | 币种     | 区域  | 业务员 |
  data   | 甲             | YS-01                | 2023-03-01 | 2023-04-01 | 100      | 人民币   | 华东  | 张三   |
  data   | 乙             | YS-02                | 2023-05-01 | 2023-06-01 | 200      | 人民币   | 华北  | 李四   |
`;
const JULY = JUNE.replace('2023-06-30', '2023-07-31').replace('YS-01', 'YS-07');

const RENAMED = JULY.replace('应收余额', '未收金额').replace('业务员', '负责人');
const OTHER = `
  title  | 销售合同台账 |          |            |          |        |        |          |
  header | 客户名称     | 合同编号 | 签订日期   | 合同金额 | 币种   | 业务员 | 合同状态 |
  data   | 甲           | HT-01    | 2023-03-01 | 1000     | 人民币 | 张三   | 执行中   |
`;
const ONE = `
  header | 余额 |
  data   | 100  |
  data   | 200  |
`;
const WITH_THAT_ONE = `
  header | 客户 | 余额 | 摘要 |
  data   | 甲   | 100  | 样机 |
`;
const MONTHS = (year: number) => `
  header | 客户 | 部门 | ${[1, 2, 3, 4, 5, 6].map((month) => `${year}年${month}月`).join(' | ')} |
  data   | 甲   | 一部 | 1 | 2 | 3 | 4 | 5 | 6 |
`;

describe('whether a recipe is for a report', () => {
  test.each<[string, string, string, boolean]>([
    ['the same report next month', JUNE, JULY, true],
    ['two of its columns are called otherwise', JUNE, RENAMED, true],
    ['a different report of the same ERP', JUNE, OTHER, false],
    ['and the other way round', OTHER, JUNE, false],
    ['a report of one column', ONE, ONE.replace('200', '300'), true],
    ['a report of one column, and one that has it among others', ONE, WITH_THAT_ONE, false],
    ['a report with others, and one of that column alone', WITH_THAT_ONE, ONE, false],
    ['months side by side, a year later', MONTHS(2023), MONTHS(2024), true],
    ['a sheet without a table', JUNE, '\n  note | 见附件 |\n', false],
  ])('%s', (_, before, now, expected) => {
    expect(isRecipeFor(recipeFrom(before), read(now).recognition)).toBe(expected);
  });

  const all = ['客户名称', '单据号', '单据日期', '到期日', '应收余额', '币种', '区域', '业务员'];
  const nothing: Recipe['columns'] = Object.fromEntries(all.map((name) => [name, { field: null }]));
  test.each<[string, Recipe['columns']]>([
    ['every column was said to be nothing', nothing],
    ['columns nobody knew were said to be something', { 区域: { field: 'department' }, 业务员: { field: 'owner' } }],
    [
      'half of them were corrected',
      { ...nothing, 应收余额: { field: 'outstanding' }, 客户名称: { field: 'customer' } },
    ],
  ])('corrections do not make another report of it: %s', (_, columns) => {
    const recipe = recipeFrom(JUNE, columns);
    expect(isRecipeFor(recipe, read(JULY).recognition)).toBe(true);
    expect(isRecipeFor(recipe, read(OTHER).recognition)).toBe(false);
  });
});

describe('which of the kept recipes is taken', () => {
  const kept = (table: string, recipe = recipeFrom(table)): KeptRecipe => ({
    recipe,
    hash: contentHash(read(table).source),
  });
  const found = (table: string, all: readonly KeptRecipe[]): Recipe | undefined => {
    const { source, recognition } = read(table);
    return findRecipe(source, recognition, all)?.recipe;
  };
  const [june, renamed, other] = [kept(JUNE), kept(RENAMED), kept(OTHER)];
  const corrected = kept(JUNE, recipeFrom(JUNE, { 业务员: { field: null } }));

  test.each<[string, string, readonly KeptRecipe[], KeptRecipe | undefined]>([
    ['none is kept', JULY, [], undefined],
    ['none is alike', JULY, [other], undefined],
    ['the most like it, wherever it stands', JULY, [renamed, other, june], june],
    ['of two alike the first, which is the latest', JULY, [corrected, june], corrected],
    ['its own, whatever came later', JUNE, [kept(JULY, recipeFrom(JULY, { 区域: { field: null } })), june], june],
  ])('%s', (_, table, all, expected) => {
    expect(found(table, all)).toEqual(expected?.recipe);
  });

  const BARE = `
    data | 2023 |      |     |
    data | 甲方 | 余款 | 附 |
    data | 甲   | 100  | x   |
    data | 乙   | 200  | y   |
  `;
  const NAMES = { 甲方: { field: 'customer' }, 余款: { field: 'outstanding' } } as const;

  test('a header that was pointed to is looked for where it was', () => {
    const pointed = recipeFrom(BARE, NAMES, { headerRow: 2 });
    expect(pointed.said?.columns).toEqual(['甲方', '余款', '附']);
    expect(found(BARE.replace('100', '150'), [kept(BARE, pointed)])).toEqual(pointed);
    expect(found(JUNE, [kept(BARE, pointed)])).toBeUndefined();
  });

  test('and is forgotten when the report is recognised elsewhere by itself', () => {
    const { headerRow, ...plain } = recipeFrom(JUNE, {}, { headerRow: 2 });
    expect(headerRow).toBe(2);
    const moved = JULY.replace('  header |', '  title  | 单位：元 |\n  header |');
    expect(found(moved, [kept(JUNE, recipeFrom(JUNE, {}, { headerRow: 2 }))])).toEqual(plain);
  });

  test('a table without a header has no names to be known by, but is known when it comes again', () => {
    const rows = '\n  data | 甲 | 100 |\n  data | 乙 | 200 |\n';
    const headless = kept(rows, recipeFrom(rows, { '(B)': { field: 'outstanding' } }, { headerRow: 0 }));
    expect(found(rows.replace('200', '300'), [headless])).toBeUndefined();
    expect(found(rows, [headless])).toEqual(headless.recipe);
  });
});
