import { describe, expect, test } from '@jest/globals';
import { gridOf } from '../../src/engine/grid/grid';
import type { Value } from '../../src/engine/grid/value';
import { memoryHost } from '../../src/hosts/memory';
import { settleMatch } from '../../src/jobs/settle-match';

const ENV = { now: '2026-06-30T09:00:00+08:00', language: 'en' } as const;
const HEADER = ['Of what', 'One', 'Other', 'Decision', 'Evidence', 'Note'];
const NAME = 'Matches 对应关系';
const PAIR = { kind: 'customer', one: 'North Ltd', other: 'North Limited', evidence: 'names alike' } as const;

async function settled(rows: Value[][] | undefined, isSame: boolean, pair = PAIR) {
  const host = memoryHost(rows ? [gridOf(NAME, rows)] : []);
  const { plan, report } = settleMatch(rows ? await host.read([NAME]) : [], { pair, isSame }, ENV);
  await host.apply(plan);
  const [grid] = await host.read((await host.sheets()).map(({ name }) => name));
  return { rows: grid?.rows.map((row) => row.slice(0, 5)), report };
}

describe('a pair that a person has decided', () => {
  test('brings the sheet along where there is none', async () => {
    const { rows } = await settled(undefined, true);
    expect(rows).toEqual([HEADER.slice(0, 5), ['customer', 'North Ltd', 'North Limited', 'the same', 'names alike']]);
  });

  test.each([
    [true, 'the same'],
    [false, 'not the same'],
  ])('fills its row, whichever of the two stands first (%s)', async (isSame, word) => {
    const { rows } = await settled(
      [HEADER, ['客户', 'East', 'West', null, null], ['customer', 'North Limited', 'North Ltd', null, 'seen', 'ask']],
      isSame,
    );
    expect(rows!.slice(1)).toEqual([
      ['客户', 'East', 'West', null, null],
      ['customer', 'North Limited', 'North Ltd', word, 'seen'],
    ]);
  });

  test('is added below pairs that are others', async () => {
    const { rows } = await settled([HEADER, ['product', 'North Ltd', 'North Limited', 'the same', null]], false);
    expect(rows!.slice(1)).toEqual([
      ['product', 'North Ltd', 'North Limited', 'the same', null],
      ['customer', 'North Ltd', 'North Limited', 'not the same', 'names alike'],
    ]);
  });

  test('that is text which looks like a formula stays text', async () => {
    const { rows } = await settled([HEADER], true, { ...PAIR, one: '=1+1' } as unknown as typeof PAIR);
    expect(rows![1]!.slice(0, 4)).toEqual(['customer', '=1+1', 'North Limited', 'the same']);
  });

  test('is not written half into a sheet without its columns', async () => {
    const { rows, report } = await settled([['Of what', 'One', 'Other']], true);
    expect(rows).toEqual([['Of what', 'One', 'Other']]);
    expect(report.lacking).toContain('Decision');
  });
});
