import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Recipe } from '../../../src/engine/ledger/recipe';
import { parseRecipe, readRecipe, recipeText } from '../../../src/engine/ledger/recipe-json';
import { recipeFindings, recipeOf } from '../../../src/engine/ledger/recipe-of';
import { recogniseDrawn } from '../../support/recognised';

const recipe = (part: Partial<Recipe> = {}): Recipe => ({ version: 1, columns: {}, ...part });

describe('a stored recipe', () => {
  test('reads back as it was', () => {
    const kept = recipe({
      sheet: 'Report',
      headerRow: 3,
      columns: JSON.parse(
        '{"__proto__":{"field":null},"a.b":{"field":"outstanding","unit":"10000"}}',
      ) as Recipe['columns'],
      excluded: ['测试'],
      basis: 'due',
      buckets: '0-30,31-60,60+',
      said: { unit: '10000', currency: 'CNY', columns: ['客户', '12'] },
    });
    const read = parseRecipe(recipeText(kept))!;
    expect(Object.keys(read.columns)).toEqual(['__proto__', 'a.b']);
    expect(recipeText(read)).toBe(recipeText(kept));
  });

  test.each([
    ['', 'recipe-no-json', {}],
    ['{', 'recipe-no-json', {}],
    ['[]', 'recipe-no-recipe', {}],
    ['null', 'recipe-no-recipe', {}],
    ['{"version":1}', 'recipe-no-recipe', {}],
    ['{"version":2,"columns":{}}', 'recipe-version', { version: '2' }],
    ['{"version":1,"columns":[]}', 'recipe-member', { path: 'columns' }],
    ['{"version":1,"columns":{"余额":{"field":"money"}}}', 'recipe-member', { path: 'columns.余额.field' }],
    ['{"version":1,"columns":{"余额":{}}}', 'recipe-member', { path: 'columns.余额.field' }],
    ['{"version":1,"columns":{"余额":{"field":null,"unit":"-1"}}}', 'recipe-member', { path: 'columns.余额.unit' }],
    ['{"version":1,"columns":{"a":{"field":"constructor"}}}', 'recipe-member', { path: 'columns.a.field' }],
    ['{"version":1,"columns":{},"headerRow":1.5}', 'recipe-member', { path: 'headerRow' }],
    ['{"version":1,"columns":{},"run":"x"}', 'recipe-member', { path: 'run' }],
    ['{"version":1,"columns":{},"__proto__":{}}', 'recipe-member', { path: '__proto__' }],
    ['{"version":1,"columns":{},"currency":"yuan"}', 'recipe-member', { path: 'currency' }],
    ['{"version":1,"columns":{},"statuses":{"已关闭":1}}', 'recipe-member', { path: 'statuses.已关闭' }],
    ['{"version":1,"columns":{},"said":{"unit":"x"}}', 'recipe-member', { path: 'said.unit' }],
    ['{"version":1,"columns":{},"said":{"columns":[1]}}', 'recipe-member', { path: 'said.columns' }],
    ['{"version":1,"columns":{},"buckets":"0-30"}', 'recipe-member', { path: 'buckets' }],
    ['{"version":1,"columns":{},"buckets":[30]}', 'recipe-member', { path: 'buckets' }],
  ])('%s is refused', (text, code, data) => {
    expect(readRecipe(text)).toEqual({ code, data });
    expect(parseRecipe(text)).toBeUndefined();
  });

  test('no text breaks the reader', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        const read = readRecipe(text);
        expect('code' in read || read.version === 1).toBe(true);
      }),
    );
  });
});

const LAST_MONTH = `
  title  | 应收账款 | 单位：万元 |            |        |
  header | 客户     | 应收余额   | 到期日     | 负责人 |
  data   | 甲       | 100        | 2023-01-01 | 张三   |
`;

describe('the next issue of a report', () => {
  const last = recogniseDrawn(LAST_MONTH).recognition;
  const changes = (sheet: string, decided: Recipe = recipeOf(last)): [string, unknown][] => {
    const { recognition, source } = recogniseDrawn(sheet, {}, decided);
    return recipeFindings(source, recognition, decided).map(({ code, data }) => [code, data]);
  };

  test('is kept by the names of its columns, with what it said', () => {
    expect(recipeOf(last)).toEqual({
      version: 1,
      columns: {
        客户: { field: 'customer' },
        应收余额: { field: 'outstanding' },
        到期日: { field: 'dueDate' },
        负责人: { field: 'owner' },
      },
      said: { unit: '10000', columns: ['客户', '应收余额', '到期日', '负责人'] },
    });
  });

  test('what a person decided goes before what was found', () => {
    const decided = recipe({ columns: { 负责人: { field: null }, 应收余额: { field: 'outstanding', unit: '1' } } });
    expect(recipeOf(last, decided).columns).toMatchObject({
      负责人: { field: null },
      应收余额: { field: 'outstanding', unit: '1' },
      客户: { field: 'customer' },
    });
  });

  test.each<[string, string, [string, unknown][]]>([
    ['the same', LAST_MONTH, []],
    [
      'a column more, a column less',
      `
        title  | 应收账款 | 单位：万元 |            |      |
        header | 客户     | 应收余额   | 到期日     | 币种 |
        data   | 甲       | 100        | 2023-01-01 | CNY  |
      `,
      [
        ['recipe-columns-gone', { names: ['负责人'] }],
        ['recipe-columns-new', { names: ['币种'] }],
      ],
    ],
    [
      'a column called otherwise',
      `
        title  | 应收账款 | 单位：万元 |            |        |
        header | 客户     | 未收余额   | 到期日     | 负责人 |
        data   | 甲       | 100        | 2023-01-01 | 张三   |
      `,
      [['recipe-column-renamed', { before: '应收余额', after: '未收余额' }]],
    ],
    [
      'columns in another order',
      `
        title  | 应收账款 | 单位：万元 |        |            |
        header | 负责人   | 客户       | 应收余额 | 到期日   |
        data   | 张三     | 甲         | 100    | 2023-01-01 |
      `,
      [['recipe-columns-moved', { names: ['负责人'] }]],
    ],
    [
      'another unit, a currency that was not said before',
      `
        title  | 应收账款 | 单位：元 | 币种：人民币 |        |
        header | 客户     | 应收余额 | 到期日       | 负责人 |
        data   | 甲       | 1000000  | 2023-01-01   | 张三   |
      `,
      [['recipe-unit-changed', { before: '10000', after: '1' }]],
    ],
  ])('%s', (_, sheet, expected) => {
    expect(changes(sheet)).toEqual(expected);
  });

  test('a column that was said to be nothing has not moved', () => {
    const said = recipe({ columns: { 应收余额: { field: null } } });
    const decided = recipeOf(recogniseDrawn(LAST_MONTH, {}, said).recognition, said);
    expect(Object.keys(decided.columns)).toEqual(['客户', '到期日', '负责人', '应收余额']);
    expect(changes(LAST_MONTH, decided)).toEqual([]);
  });
});
