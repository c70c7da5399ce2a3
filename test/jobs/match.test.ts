import { describe, expect, it } from '@jest/globals';
import type { Value } from '../../src/engine/grid/value';
import { match, nameColumn } from '../../src/jobs/match';

const grid = (...rows: readonly (readonly Value[])[]) => ({ sheet: 'A', rows });

describe('nameColumn', () => {
  it.each<[string, readonly (readonly Value[])[], object]>([
    ['nothing', [], { code: 'empty' }],
    ['blank rows', [[null], ['', ' ']], { code: 'empty' }],
    [
      'another column',
      [['Customer', 'Amount', null, 'Amount']],
      { code: 'no-column', column: 'Name', columns: ['Customer', 'Amount'] },
    ],
    ['a header alone', [['Name']], { code: 'no-names', column: 'Name' }],
    [
      'titles above, totals and gaps below',
      [
        ['Report'],
        [],
        [null, ' NAME '],
        [1, 'Acme'],
        [2, null],
        [],
        [3, 12],
        [null, '合 计'],
        [null, 'Total'],
        [4, 'Acme'],
      ],
      {
        sheet: 'A',
        column: 'NAME',
        names: [
          { name: 'Acme', rows: [4, 10] },
          { name: '12', rows: [7] },
        ],
        totals: [
          { row: 8, name: '合 计' },
          { row: 9, name: 'Total' },
        ],
        blank: [5],
      },
    ],
  ])('%s', (_, rows, expected) => expect(nameColumn([grid(...rows)], 'Name')).toEqual(expected));

  it('looks through the sheets', () => {
    const sheets = [grid(['Other'], ['x']), { sheet: 'B', rows: [['客戶名稱'], ['宏达']] }];
    expect(nameColumn(sheets, '客户名称')).toMatchObject({ sheet: 'B', column: '客戶名稱' });
  });
});

describe('match', () => {
  it('accounts for every name', () => {
    const column = (...names: readonly string[]) => ({
      sheet: 'A',
      column: 'Name',
      names: names.map((name, i) => ({ name, rows: [i + 2] })),
      totals: [],
      blank: [],
    });
    const report = match(column('上海宏达贸易有限公司', '远洋建材有限公司'), column('宏达贸易', '华为终端有限公司'));
    expect(report.links).toMatchObject([{ left: 0, right: 0, verdict: 'auto' }]);
    expect(report.unlinked).toEqual({
      left: [{ name: '远洋建材有限公司', rows: [3] }],
      right: [{ name: '华为终端有限公司', rows: [3] }],
    });
  });
});
