import { expect, test } from '@jest/globals';
import { age } from '../../../src/engine/ledger/aging/age';
import type { Recipe } from '../../../src/engine/ledger/recipe';
import { recognise } from '../../../src/engine/ledger/recognise';
import { grid } from '../../support/grid-literal';

const unitOf = (header: string, recipe?: Recipe): string[] => {
  const source = {
    grid: grid(
      'S',
      `
      | 客户 | 发票号 | 到期日     | ${header} |
      | 甲   | F1     | 2024-01-01 | 12 | 2 | 10 |
      | 乙   | F2     | 2024-02-01 | 5  | 0 | 5  |`,
    ),
    origin: 'paste',
  };
  const sheets = [{ source, recognition: recognise(source, recipe), ...(recipe && { recipe }) }];
  const { findings } = age(sheets, { asOf: '2024-03-31' }, '2024-03-31');
  return findings
    .filter(({ code }) => code === 'unit-of-some')
    .map(({ at, data }) => `${at.column}: ${String(data.names)} <> ${String(data.others)} ${String(data.unit)}`);
};

test.each<[string, Recipe | undefined, string[]]>([
  ['开票金额（万元） | 已收 | 余额', undefined, ['4: 已收,余额 <> 开票金额（万元） 10000']],
  ['开票金额（万元） | 已收（万元） | 余额', undefined, ['5: 余额 <> 开票金额（万元）,已收（万元） 10000']],
  ['开票金额（万元） | 已收（万元） | 余额（万元）', undefined, []],
  ['开票金额（元） | 已收 | 余额', undefined, []],
  ['开票金额 | 已收 | 余额', undefined, []],
  ['开票金额（万元） | 已收 | 余额', { version: 1, columns: {}, unit: '10000' }, []],
])('%s, recipe %j', (header, recipe, said) => {
  expect(unitOf(header, recipe)).toEqual(said);
});
