import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import type { Value } from '../../../../src/engine/grid/value';
import { board } from '../../../../src/engine/ledger/board/board';
import type { BoardOptions, BoardResult } from '../../../../src/engine/ledger/board/result';
import { BOARD_STARTS, BOARD_STATES } from '../../../../src/engine/ledger/board/result';
import type { Field } from '../../../../src/engine/ledger/fields';
import { isAccountedFor } from '../../../../src/engine/ledger/gather';
import type { Rational } from '../../../../src/engine/number/rational';
import { add, compare, sum, toText, ZERO } from '../../../../src/engine/number/rational';
import { dateOfDay, dayNumber } from '../../../../src/engine/parse/date';
import { TODAY } from '../../../support/board';
import { recognisedGrid } from '../../../support/ledger';

const FIELDS = [
  'contract',
  'document',
  'customer',
  'owner',
  'currency',
  'contractAmount',
  'invoiceAmount',
  'paidAmount',
  'signDate',
  'shipDate',
  'receiptDate',
  'invoiceDate',
  'paidDate',
  'status',
] as const satisfies readonly Field[];

/** A day up to the one that the laws start from: what is known then is known later. */
const pastDay = fc.integer({ min: 0, max: 400 }).map((days) => dateOfDay(dayNumber(TODAY) - days)!);
const money = fc.oneof(
  fc.integer({ min: -5_000_000, max: 50_000_000 }).map((cents) => cents / 100),
  fc.constantFrom(0, '1,234.50', '12万', '-', '坏', '99999999999999999999.99'),
);
const or = (blank: number, value: fc.Arbitrary<Value>): fc.Arbitrary<Value> =>
  fc.oneof({ weight: blank, arbitrary: fc.constant(null) }, { weight: 4, arbitrary: value });

const cells: Readonly<Record<(typeof FIELDS)[number], fc.Arbitrary<Value>>> = {
  contract: or(1, fc.constantFrom('C1', 'C2', 'C3', 'C4', '__proto__')),
  document: or(6, fc.constantFrom('I1', 'I2', 'I3')),
  customer: or(1, fc.constantFrom('甲', '乙', '=SUM(A1)')),
  owner: or(1, fc.constantFrom('张三', '李四')),
  currency: or(6, fc.constantFrom('CNY', 'USD')),
  contractAmount: or(1, money),
  invoiceAmount: or(2, money),
  paidAmount: or(2, money),
  signDate: or(1, fc.oneof(pastDay, fc.constant('2020-02-30'))),
  shipDate: or(2, pastDay),
  receiptDate: or(3, pastDay),
  invoiceDate: or(2, pastDay),
  paidDate: or(4, pastDay),
  status: or(3, fc.constantFrom('已发货', '已回款', '未回款', '取消', '部分回款', '争议', '?', '已关闭')),
};

/** A list with some of the columns, in their order. */
const anyList: fc.Arbitrary<{ fields: Field[]; rows: Value[][] }> = fc
  .subarray([...FIELDS], { minLength: 2 })
  .chain((fields) =>
    fc.array(fc.tuple(...fields.map((field) => cells[field])), { maxLength: 12 }).map((rows) => ({ fields, rows })),
  );

const boardOf = ({ fields, rows }: { fields: Field[]; rows: Value[][] }, options: BoardOptions): BoardResult => {
  // A row that begins with nothing would be a blank one: its number keeps it.
  const numbered = [['index', ...fields], ...rows.map((row, i) => [i + 1, ...row])];
  return board([recognisedGrid({ sheet: 'List', rows: numbered })], options, TODAY);
};

const options: fc.Arbitrary<BoardOptions> = fc.record(
  { start: fc.constantFrom(...BOARD_STARTS), limit: fc.integer({ min: 0, max: 100 }) },
  { requiredKeys: [] },
);

const total = (values: readonly (Rational | null)[]): Rational => sum(values.map((value) => value ?? ZERO));

describe('whatever the list', () => {
  test('every row is on the board in exactly one state, or accounted for elsewhere', () => {
    fc.assert(
      fc.property(anyList, options, (list, choice) => {
        const result = boardOf(list, choice);
        expect(isAccountedFor(result.balance)).toBe(true);
        expect(result.rows).toHaveLength(result.balance.rows[0]!.read);
        expect(result.balance.rows[0]!.rows).toBe(list.rows.length + 1);
        expect(new Set(result.rows.map(({ key }) => key)).size).toBe(result.rows.length);
        expect(BOARD_STATES.reduce((rows, state) => rows + result.counts[state].rows, 0)).toBe(result.rows.length);
        expect(result.late.flatMap(({ rows }) => rows)).toHaveLength(result.counts.overdue.rows);
        if (!choice.start) expect(result.counts.overdue.rows).toBe(0);
      }),
      { numRuns: 300 },
    );
  });

  test('no money is lost or made: what is contracted is paid or open, state by state', () => {
    fc.assert(
      fc.property(anyList, options, ({ fields, rows }, choice) => {
        const list = { fields, rows };
        const result = boardOf(list, choice);
        for (const { amount, paid, open } of result.rows)
          if (amount) expect(toText(add(paid ?? ZERO, open!))).toBe(toText(amount));
        const open = BOARD_STATES.flatMap((state) => [...result.counts[state].open.values()]);
        expect(toText(total(open))).toBe(toText(total(result.rows.map((row) => row.open))));
        if (fields.includes('contractAmount') && !fields.includes('invoiceAmount')) {
          const read = result.balance.money
            .filter(({ column }) => column === 'contractAmount')
            .map((each) => each.read);
          expect(toText(total(result.rows.map((row) => row.amount)))).toBe(toText(sum(read)));
        }
      }),
      { numRuns: 300 },
    );
  });

  test('what is red stays red as days go by', () => {
    fc.assert(
      fc.property(anyList, options, fc.integer({ min: 0, max: 200 }), (list, choice, days) => {
        const now = boardOf(list, { ...choice, asOf: TODAY });
        const later = boardOf(list, { ...choice, asOf: dateOfDay(dayNumber(TODAY) + days)! });
        const red = (result: BoardResult): string[] =>
          result.rows.filter(({ state }) => state === 'overdue').map(({ key }) => key);
        expect(red(later)).toEqual(expect.arrayContaining(red(now)));
        for (const start of BOARD_STARTS)
          expect(later.wouldBeRed[start].rows).toBeGreaterThanOrEqual(now.wouldBeRed[start].rows);
      }),
      { numRuns: 200 },
    );
  });

  test('a higher limit makes nothing red', () => {
    fc.assert(
      fc.property(anyList, options, fc.nat(60), (list, choice, more) => {
        const high = boardOf(list, { ...choice, limit: (choice.limit ?? 45) + more });
        expect(high.counts.overdue.rows).toBeLessThanOrEqual(boardOf(list, choice).counts.overdue.rows);
      }),
      { numRuns: 100 },
    );
  });

  test('the order of the rows does not matter', () => {
    const shuffled = anyList.chain(({ fields, rows }) =>
      fc
        .shuffledSubarray([...rows.keys()], { minLength: rows.length, maxLength: rows.length })
        .map((order) => ({ fields, rows, mixed: order.map((i) => rows[i]!) })),
    );
    const seen = (result: BoardResult) => ({
      // The number behind a key tells rows apart that nothing else does: it goes by their order.
      rows: result.rows.map((row) => JSON.stringify({ ...row, key: row.key.replace(/ #\d+$/, '') }, texts)).sort(),
      late: result.late.map(({ owner, rows }) => [owner, rows.length]),
      red: BOARD_STARTS.map((start) => result.wouldBeRed[start].rows),
      setAside: result.setAside.length,
    });
    fc.assert(
      fc.property(shuffled, options, ({ fields, rows, mixed }, choice) => {
        expect(seen(boardOf({ fields, rows: mixed }, choice))).toEqual(seen(boardOf({ fields, rows }, choice)));
      }),
      { numRuns: 200 },
    );
  });
});

/** A place goes with the order of the rows, and JSON has no large whole numbers. */
const texts = (name: string, value: unknown): unknown =>
  name === 'place' ? undefined : typeof value === 'bigint' ? String(value) : value;

test('the sums are exact beyond what floats hold', () => {
  const result = boardOf(
    {
      fields: ['contract', 'contractAmount'],
      rows: [
        ['A', '90071992547409931.01'],
        ['B', '0.02'],
      ],
    },
    {},
  );
  expect(compare(result.counts.unjudged.open.get('')!, { n: 9007199254740993103n, d: 100n })).toBe(0);
});

test('100,000 rows', () => {
  const rows = Array.from({ length: 100_000 }, (_, i): Value[] => {
    const day = dateOfDay(dayNumber(TODAY) - (i % 700))!;
    const later = dateOfDay(dayNumber(TODAY) - (i % 600))!;
    return [
      `HT-${i}`,
      `客户${i % 997}`,
      `人${i % 23}`,
      `${(i % 999) + 1},000.50`,
      i % 3 === 0 ? 500.25 : null,
      day,
      later,
    ];
  });
  const header = ['contract', 'customer', 'owner', 'contractAmount', 'paidAmount', 'signDate', 'shipDate'];
  const sheet = recognisedGrid({ sheet: 'List', rows: [header, ...rows] });
  const result = board([sheet], { start: 'shipment' }, TODAY);
  expect(result.rows).toHaveLength(100_000);
});
