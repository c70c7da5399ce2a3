import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { mergeable } from '../../src/engine/grid/merge';
import { contents } from '../support/grid-literal';
import { area } from '../support/host-sources';

const TABLE = contents(`
  | 标题 |      |      |    |
  | 客户 | 金额 |      | 注 |
  |      | 原币 | 本币 |    |
`);

test.each([
  ['what stands apart is kept, from the top', ['A2:A3', 'A1:D1', 'B2:C2'], ['A1:D1', 'A2:A3', 'B2:C2']],
  ['of two that meet the upper one', ['A1:B1', 'B1:D1'], ['A1:B1']],
  ['an area that was not kept takes no place', ['A1:D2', 'D2:D3'], ['D2:D3']],
  ['content beside the first cell would be lost', ['B2:B3', 'A1:A3'], []],
  ['past the content there is room', ['F1:G9', 'C4:C20'], ['F1:G9', 'C4:C20']],
  ['a cell alone, or nothing at all', ['A1:A1', 'B3:B2'], []],
])('%s', (_, given, kept) => {
  expect(mergeable(TABLE, given.map(area))).toEqual(kept.map(area));
});

test('whatever is asked for, no two that are kept meet, and no cell beside a first one holds anything', () => {
  const areas = fc.record({ top: fc.nat(12), left: fc.nat(6), bottom: fc.nat(14), right: fc.nat(8) });
  fc.assert(
    fc.property(fc.array(areas, { maxLength: 40 }), (given) => {
      const taken = new Set<string>();
      for (const { top, left, bottom, right } of mergeable(TABLE, given))
        for (let row = top; row <= bottom; row++)
          for (let column = left; column <= right; column++) {
            expect(taken.has(`${row},${column}`)).toBe(false);
            taken.add(`${row},${column}`);
            if (row > top || column > left) expect(TABLE[row]?.[column] ?? null).toBeNull();
          }
    }),
  );
});
