import { describe, expect, test } from '@jest/globals';
import { gridOf } from '../../../../src/engine/grid/grid';
import type { Value } from '../../../../src/engine/grid/value';
import { recognise } from '../../../../src/engine/ledger/recognise';
import type { Recognition } from '../../../../src/engine/ledger/recognition';

const read = (rows: readonly (readonly Value[])[]): Recognition =>
  recognise({ grid: { sheet: 'S', rows }, origin: 'test' });

const names = ({ tables }: Recognition): string[] => tables[0]!.columns.map(({ name }) => name);

describe('sheets that mean harm, or are only large', () => {
  test('names that are members of every object', () => {
    const read_ = read([
      ['客户', '余额', '__proto__', 'constructor', 'a.b', '=1+1', '＝cmd()'],
      ['甲', 1, 'x', 'y', 'z', 1, 2],
      ['__proto__', 2, 'x', 'y', 'z', 1, 2],
    ]);
    expect(names(read_)).toEqual(['客户', '余额', '__proto__', 'constructor', 'a.b', '=1+1', '＝cmd()']);
    expect(read_.roles).toEqual(['header', 'data', 'data']);
    expect(({} as Record<string, unknown>).field).toBeUndefined();
  });

  test('a recipe for a column called __proto__ is not taken from the prototype', () => {
    const rows = [
      ['客户', '余额', 'toString'],
      ['甲', 1, 5],
    ];
    const { tables } = recognise(
      { grid: gridOf('S', rows), origin: 'test' },
      { version: 1, columns: JSON.parse('{"余额":{"field":"outstanding"}}') as Record<string, never> },
    );
    expect(tables[0]!.columns.map(({ field }) => field)).toEqual(['customer', 'outstanding', undefined]);
  });

  test('marks of writing direction and invisible signs do not hide a name', () => {
    const read_ = read([
      ['\u202E客户\u202C', '余\u200B额', '\uFEFF到期日'],
      ['甲', 1, '2023-01-01'],
      ['乙', 2, '2023-01-02'],
    ]);
    expect(names(read_)).toEqual(['客户', '余额', '到期日']);
    expect(read_.tables[0]!.columns.map(({ field }) => field)).toEqual(['customer', 'outstanding', 'dueDate']);
  });

  test('lone surrogates and control characters', () => {
    const read_ = read([
      ['客户', '余额', '\uD800', '\u0000备注'],
      ['\uDFFF', 1, 2, 3],
      ['乙', 2, 2, 3],
    ]);
    expect(read_.roles).toEqual(['header', 'data', 'data']);
    expect(() => JSON.stringify(names(read_))).not.toThrow();
  });

  test('a cell of 5 MB, as a name and as a value', () => {
    const long = '合计'.repeat(2_500_000);
    const read_ = read([
      ['客户', '余额', '备注'],
      ['甲', 1, long],
      [long, 2, ''],
      ['乙', 3, long],
    ]);
    expect(read_.roles).toEqual(['header', 'data', 'data', 'data']);
    for (const { data } of read_.findings) expect(JSON.stringify(data).length).toBeLessThan(1_000);
    const headed = read([
      ['客户', '余额', long.slice(0, 150)],
      ['甲', 1, 2],
    ]);
    expect(names(headed)[2]!.length).toBeLessThan(130);
  });

  test('names that are repeated are told apart, whatever they are', () => {
    const read_ = read([
      ['客户', '余额', '余额', '余额 (2)', '余额'],
      ['甲', 1, 2, 3, 4],
      ['乙', 1, 2, 3, 4],
    ]);
    expect(new Set(names(read_)).size).toBe(5);
    expect(names(read_)[0]).toBe('客户');
  });

  test('16,384 columns', () => {
    const header = Array.from({ length: 16_384 }, (_, i) => (i === 0 ? '客户' : i === 1 ? '余额' : `列${i}`));
    const rows = [header, ...[1, 2, 3].map((row) => header.map((_, i): Value => (i === 0 ? `客户${row}` : i * row)))];
    const read_ = read(rows);
    expect(read_.tables[0]!.columns).toHaveLength(16_384);
    expect(read_.roles).toEqual(['header', 'data', 'data', 'data']);
  });

  test('a million blank rows', () => {
    const rows: Value[][] = Array.from({ length: 1_000_000 }, () => []);
    rows[10] = ['客户', '余额'];
    rows[11] = ['甲', 1];
    rows[999_999] = ['乙', 2];
    const read_ = read(rows);
    expect(read_.tables[0]!.data).toEqual([11, 999_999]);
    expect(read_.roles).toHaveLength(1_000_000);
  });

  test('a subtotal for each ten of 90,000 rows', () => {
    const rows: Value[][] = [['客户', '发票号', '应收余额', '1-30天', '31-60天']];
    for (let group = 0; group < 9_000; group++) {
      for (let i = 0; i < 10; i++) rows.push([`客户${group}`, `F${group}-${i}`, group + i, group, i]);
      rows.push(['小计', null, group * 10 + 45, group * 10, 45]);
    }
    const read_ = read(rows);
    expect(read_.tables[0]!.totals).toHaveLength(9_000);
    expect(read_.tables[0]!.totals.every(({ of, differs }) => of.length === 10 && differs.length === 0)).toBe(true);
  });
});
