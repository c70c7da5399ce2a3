import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Value } from '../../../../src/engine/grid/value';
import { gather, isAccountedFor } from '../../../../src/engine/ledger/gather';
import { partsOf } from '../../../../src/engine/ledger/part';
import { recognise } from '../../../../src/engine/ledger/recognise';
import type { RecognisedTable, Recognition, RowRole } from '../../../../src/engine/ledger/recognition';
import type { Source } from '../../../../src/engine/ledger/source';

const sourceOf = (rows: readonly (readonly Value[])[]): Source => ({ grid: { sheet: 'S', rows }, origin: 'test' });

/** A sheet whose rows are known: what each is stands beside it. */
interface Known {
  readonly rows: readonly (readonly Value[])[];
  readonly roles: readonly RowRole[];
}

const HEADER = ['客户', '发票号', '开票日期', '应收余额', '未到期', '1-30天', '31-60天', '60天以上'];
const name = fc.constantFrom(
  '甲公司',
  '乙公司',
  '丙有限公司',
  '丁厂',
  'Acme Ltd',
  'Total Petroleum',
  '北京戊己',
  '庚辛集团',
  '壬癸',
);
const cents = fc.integer({ min: -50_000, max: 9_000_000 });
const record = fc.tuple(
  name,
  fc.integer({ min: 1, max: 99_999 }),
  fc.integer({ min: 1, max: 28 }),
  fc.array(cents, { minLength: 4, maxLength: 4 }),
);

type Record = typeof record extends fc.Arbitrary<infer R> ? R : never;

const money = (numbers: readonly number[]): number[] =>
  [numbers.reduce((a, b) => a + b, 0), ...numbers].map((each) => each / 100);
const line = ([customer, no, day, amounts]: Record): Value[] => [
  customer,
  `F-${no}`,
  `2023-05-${String(day).padStart(2, '0')}`,
  ...money(amounts),
];
const total = (word: string, records: readonly Record[]): Value[] => [
  word,
  null,
  null,
  ...money([0, 1, 2, 3].map((i) => records.reduce((sum, [, , , amounts]) => sum + amounts[i]!, 0))),
];

const known: fc.Arbitrary<Known> = fc
  .record({
    titles: fc.array(fc.constantFrom('应收账款账龄表', '编制单位：甲集团', '截止日期：2023-12-31', '单位：元'), {
      maxLength: 3,
    }),
    groups: fc.array(fc.array(record, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 4 }),
    named: fc.boolean(),
    subtotals: fc.boolean(),
    blanks: fc.boolean(),
    repeated: fc.boolean(),
    total: fc.constantFrom('', '合计', '总 计', 'Total'),
    above: fc.boolean(),
    note: fc.boolean(),
  })
  .map(({ titles, groups, named, subtotals, blanks, repeated, total: word, above, note }) => {
    const rows: (readonly Value[])[] = [];
    const roles: RowRole[] = [];
    const put = (role: RowRole, row: readonly Value[]): void => {
      rows.push(row);
      roles.push(role);
    };
    for (const title of titles) put('title', [title]);
    put('header', HEADER);
    const all = groups.flat();
    if (word !== '' && above) put('total', total(word, all));
    groups.forEach((records, i) => {
      if (blanks && i > 0) put('blank', []);
      if (repeated && i > 0) put('repeated-header', HEADER);
      if (named) put('group', [`区域${i + 1}`]);
      for (const each of records) put('data', line(each));
      if (subtotals && groups.length > 1) put('subtotal', total('小计', records));
    });
    if (word !== '' && !above) put('total', total(word, all));
    if (note) put('note', ['注：以上数据含税']);
    return { rows, roles };
  });

const anything: fc.Arbitrary<Value[][]> = fc.array(
  fc.array(
    fc.oneof(
      { weight: 3, arbitrary: fc.constant(null) },
      {
        weight: 3,
        arbitrary: fc.constantFrom(
          '客户',
          '余额',
          '合计',
          '小计',
          '1-30',
          '31-60',
          '日期',
          '甲',
          'Total',
          '-',
          '单位：万元',
          '注：',
          '2024年1月',
        ),
      },
      { weight: 3, arbitrary: fc.integer({ min: -5, max: 50 }) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
      { weight: 1, arbitrary: fc.double() },
      { weight: 1, arbitrary: fc.boolean() },
    ),
    { maxLength: 7 },
  ),
  { maxLength: 14 },
);

/** What holds for every sheet: each row has one role, and what the tables say agrees with it. */
function expectConsistent(rows: readonly (readonly Value[])[], { roles, tables, findings, parts }: Recognition): void {
  expect(roles).toHaveLength(rows.length);
  const isFilled = (row: readonly Value[]): boolean => row.some((cell) => cell !== null && String(cell).trim() !== '');
  roles.forEach((role, row) => {
    if (role === 'blank')
      expect(rows[row]!.every((cell) => cell === null || !/[^\s\p{C}]/u.test(String(cell)))).toBe(true);
    else expect(isFilled(rows[row]!)).toBe(true);
  });
  const source = sourceOf(rows);
  for (const { recognition } of partsOf({ source, recognition: { roles, tables, findings, ...(parts && { parts }) } }))
    expectPart(recognition);
  if (tables.length === 0 && rows.some(isFilled) && roles.some((role) => role !== 'blank'))
    expect(findings.map(({ code }) => code)).toEqual(['no-header']);
  for (const { at } of findings) expect(at.row < rows.length && at.row >= 0 && at.column >= 0).toBe(true);
}

/** What holds for tables below each other. */
function expectPart({ roles, tables }: Recognition): void {
  const data = tables.flatMap((table) => table.data);
  expect([...data].sort((a, b) => a - b)).toEqual(roles.flatMap((role, row) => (role === 'data' ? [row] : [])));
  let last = -1;
  for (const table of tables) {
    expect(table.top).toBeGreaterThan(last);
    last = table.bottom;
    expectTable(roles, table);
  }
}

function expectTable(roles: readonly RowRole[], { top, bottom, data, totals, groups, columns }: RecognisedTable): void {
  for (const row of data) expect(row >= top && row <= bottom).toBe(true);
  for (const { row, role, of } of totals) {
    expect(roles[row]).toBe(role);
    for (const each of of) expect(roles[each]).toBe('data');
  }
  for (const [row, path] of groups) {
    expect(roles[row]).toBe('data');
    expect(path.length).toBeGreaterThan(0);
  }
  const names = columns.map((column) => column.name);
  expect(new Set(names).size).toBe(names.length);
  const fields = columns.flatMap(({ field, period }) =>
    field && !period && !['bucket', 'notDue', 'derived'].includes(field) ? [field] : [],
  );
  expect(new Set(fields).size).toBe(fields.length);
}

describe('laws', () => {
  test('a report whose rows are known is recovered, row by row', () => {
    fc.assert(
      fc.property(known, ({ rows, roles }) => {
        const read = recognise(sourceOf(rows));
        expect(read.roles).toEqual(roles);
        expectConsistent(rows, read);
        expect(read.tables[0]!.totals.flatMap(({ differs }) => differs)).toEqual([]);
        expect(read.tables[0]!.columns.map(({ field }) => field)).toEqual([
          'customer',
          'document',
          'invoiceDate',
          'outstanding',
          'notDue',
          'bucket',
          'bucket',
          'bucket',
        ]);
      }),
      { numRuns: 150 },
    );
  });

  test('two reports beside each other are read as each would be by itself', () => {
    const beside = (a: Known, b: Known, gap: number): Source => {
      const width = HEADER.length + gap;
      const line = (row: readonly Value[] | undefined): Value[] =>
        Array.from({ length: width }, (_, i) => row?.[i] ?? null);
      const length = Math.max(a.rows.length, b.rows.length);
      return sourceOf(Array.from({ length }, (_, row) => [...line(a.rows[row]), ...(b.rows[row] ?? [])]));
    };
    fc.assert(
      fc.property(known, known, fc.integer({ min: 1, max: 3 }), (a, b, gap) => {
        const source = beside(a, b, gap);
        const recognition = recognise(source);
        const parts = partsOf({ source, recognition }).map((part) => part.recognition);
        const padded = (roles: readonly RowRole[]): RowRole[] =>
          source.grid.rows.map((_, row) => roles[row] ?? 'blank');
        expect(parts.map(({ roles }) => roles)).toEqual([padded(a.roles), padded(b.roles)]);
        const totals = parts.flatMap(({ tables }) => tables.flatMap((table) => table.totals));
        expect(totals.flatMap(({ differs }) => differs)).toEqual([]);
        expect(isAccountedFor(gather([{ source, recognition }], () => []).balance)).toBe(true);
      }),
    );
  });

  test('every row of any sheet has exactly one role, and the tables agree with the roles', () => {
    fc.assert(
      fc.property(anything, (rows) => expectConsistent(rows, recognise(sourceOf(rows)))),
      { numRuns: 400 },
    );
  });

  test('the order of the data rows changes no field', () => {
    const shuffled = fc
      .array(record, { minLength: 2, maxLength: 12 })
      .chain((records) => fc.tuple(fc.constant(records), fc.shuffledSubarray(records, { minLength: records.length })));
    const columns = (records: readonly Record[]): unknown => {
      const read = recognise(sourceOf([['应收账款'], HEADER, ...records.map(line), total('合计', records)]));
      return [read.roles, read.tables[0]!.columns, read.tables[0]!.totals[0]!.role];
    };
    fc.assert(fc.property(shuffled, ([records, others]) => expect(columns(others)).toEqual(columns(records))));
  });

  test('a wrong figure in a total is found, and the row stays a total', () => {
    fc.assert(
      fc.property(fc.array(record, { minLength: 2, maxLength: 8 }), fc.integer({ min: 1, max: 99 }), (records, off) => {
        const wrong = total('合计', records);
        wrong[5] = Math.round((wrong[5] as number) * 100 + off) / 100;
        const read = recognise(sourceOf([HEADER, ...records.map(line), wrong]));
        expect(read.roles.at(-1)).toBe('total');
        expect(read.tables[0]!.totals[0]!.differs.map(({ column }) => column)).toEqual([5]);
        expect(read.findings.map(({ code }) => code)).toContain('total-differs');
      }),
    );
  });
});
