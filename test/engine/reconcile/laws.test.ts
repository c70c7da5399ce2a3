import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import type { Ledgers } from '../../../samples/ledgers/ledgers';
import type { Line } from '../../../samples/ledgers/sheet';
import type { Value } from '../../../src/engine/grid/value';
import { isAccountedFor } from '../../../src/engine/ledger/gather';
import { recognise } from '../../../src/engine/ledger/recognise';
import type { Side } from '../../../src/engine/ledger/side';
import { SIDES } from '../../../src/engine/ledger/side';
import { sum, toText } from '../../../src/engine/number/rational';
import type { Decision } from '../../../src/engine/reconcile/decisions';
import { LEDGER_FIELDS } from '../../../src/engine/reconcile/ledger-fields';
import { textIn } from '../../../src/engine/reconcile/line';
import type { SidedReport } from '../../../src/engine/reconcile/reconcile';
import { reconcile } from '../../../src/engine/reconcile/reconcile';
import type { Reconciled, ReconcileOptions } from '../../../src/engine/reconcile/result';
import { anyLedgers } from '../../support/ledgers';
import { viewOf } from '../../support/reconciled-view';
import { ledgerReports } from '../../support/three-ledgers';

const OPTIONS: ReconcileOptions = { asOf: '2026-06-30', cutOff: '2026-01-01' };

describe('nothing is lost', () => {
  test('every row and all money of any three ledgers is accounted for', () => {
    fc.assert(
      fc.property(anyLedgers, (ledgers) => {
        const reports = ledgerReports(ledgers);
        expectConserved(reports, reconcile(reports, OPTIONS));
      }),
      { numRuns: 50 },
    );
  });

  test('nor of any sheets, however hostile', () => {
    fc.assert(
      fc.property(fc.array(anyReport, { maxLength: 4 }), (reports) => {
        expectConserved(reports, reconcile(reports, OPTIONS));
      }),
    );
  });
});

function expectConserved(reports: readonly SidedReport[], { money, balance }: Reconciled): void {
  expect(isAccountedFor(balance)).toBe(true);
  for (const { field, read, counted, repeated, unsettled, unplaced } of money) {
    expect(toText(read)).toBe(toText(sum([counted, repeated, unsettled, unplaced])));
    if (LEDGER_FIELDS[field].rule === 'sum') expect(toText(repeated)).toBe('0');
  }
  for (const side of SIDES) {
    const own = reports.filter((each) => each.side === side);
    // By itself: another department's report may come from a sheet of the same name.
    const { balance: ownBalance } = reconcile(own, OPTIONS);
    const columns = own.flatMap(({ source, recognition }) =>
      recognition.tables.flatMap((table) => table.columns.map(({ name, field }) => ({ source, name, field }))),
    );
    const fields = new Set(money.flatMap((each) => (each.side === side ? [each.field] : [])));
    for (const field of fields) {
      // Columns of the same name in one sheet have one account for each of them.
      const isField = ({ origin, sheet, column }: Reconciled['balance']['money'][number]): boolean =>
        columns.some(
          (each) =>
            each.field === field &&
            each.name === column &&
            each.source.origin === origin &&
            each.source.grid.sheet === sheet,
        );
      const inRows = sum(ownBalance.money.filter(isField).map(({ read }) => read));
      const inLedger = sum(money.flatMap((each) => (each.side === side && each.field === field ? [each.read] : [])));
      expect([side, field, toText(inLedger)]).toEqual([side, field, toText(inRows)]);
    }
  }
}

/** Contents that have broken programs before. */
const HOSTILE: readonly Value[] = [
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', '=1+1', '=HYPERLINK("http://a","b")', '+1', '@x'],
  ...[
    'HT-1',
    'HT-O1',
    'HT-01',
    'HT 1',
    'HT-1、HT-2',
    '、、',
    '-',
    '|',
    '甲公司',
    '甲公司分公司',
    '合计',
    '小计：甲公司',
  ],
  ...[
    '2026-02-30',
    '2026/1/5',
    '1,000.00',
    '（500）',
    '12万',
    '1e400',
    '¥5',
    'USD 7',
    '已结清',
    '未知',
    '\u0000',
    '\u202e',
  ],
  ...[null, null, '', 0, -0, 1, 46054, 1e15, -1e-7, 1.5, true, false, 'x'.repeat(40_000), '多'.repeat(5000)],
];
const NAMES: readonly Value[] = [
  ...[
    '合同编号',
    '客户名称',
    '合同金额',
    '签订日期',
    '发货日期',
    '签收日期',
    '开票金额',
    '已回款',
    '回款日期',
    '未回款余额',
  ],
  ...[
    '币种',
    '状态',
    '质保金',
    '发票号码',
    '__proto__',
    '',
    null,
    '备注',
    '合同金额（万元）',
    '产品',
    '已收款（美元）',
  ],
];

const anyReport: fc.Arbitrary<SidedReport> = fc
  .record({
    side: fc.constantFrom(...SIDES),
    header: fc.array(fc.constantFrom(...NAMES), { maxLength: 10 }),
    rows: fc.array(fc.array(fc.constantFrom(...HOSTILE), { maxLength: 10 }), { maxLength: 12 }),
    origin: fc.constantFrom('a.xlsx', 'b.xlsx', '__proto__'),
    sheet: fc.constantFrom('Sheet1', 'Sheet2', 'constructor'),
  })
  .map(({ side, header, rows, origin, sheet }) => {
    const source = { grid: { sheet, rows: header.length > 0 ? [header, ...rows] : rows }, origin };
    return { side, source, recognition: recognise(source) };
  });

describe('order does not matter', () => {
  test('of rows in a sheet, of sheets and of files', () => {
    fc.assert(
      fc.property(
        anyLedgers.chain((ledgers) => {
          const sheets = SIDES.flatMap((side) => flatSheets(ledgers, side));
          const shuffled = fc.tuple(...sheets.map(({ rows }) => fc.shuffledSubarray(rows, { minLength: rows.length })));
          const order = fc.shuffledSubarray([...sheets.keys()], { minLength: sheets.length });
          return fc.record({ sheets: fc.constant(sheets), shuffled, order });
        }),
        ({ sheets, shuffled, order }) => {
          const straight = sheets.map((sheet) => reportOf(sheet));
          const mixed = order.map((i) => reportOf({ ...sheets[i]!, rows: shuffled[i]! }));
          expect(viewOf(reconcile(mixed, OPTIONS))).toEqual(viewOf(reconcile(straight, OPTIONS)));
        },
      ),
      { numRuns: 25 },
    );
  });
});

interface Flat {
  readonly side: Side;
  readonly name: string;
  readonly header: readonly Value[];
  readonly rows: (readonly Value[])[];
}

/** A department's rows in two sheets, without sums and with all names written out; each contract in one of them. */
function flatSheets({ sheets }: Ledgers, side: Side): Flat[] {
  const { lines } = sheets[side];
  const headers = lines.filter(({ role }) => role === 'header').map(({ cells }) => cells);
  const header = headers.at(-1)!.map((cell, i) => cell ?? headers[0]![i] ?? null);
  let above: Value = null;
  const data = lines
    .filter(({ role }) => role === 'data')
    .map((line): Line => {
      if (side !== 'sales') return line;
      above = line.cells[1] ?? above;
      return { ...line, cells: line.cells.map((cell, i) => (i === 0 ? null : i === 1 ? above : cell)) };
    });
  return [0, 1].map((parity) => ({
    ...{ side, name: `${side} ${parity}`, header },
    rows: data.filter(({ places }) => places![0]! % 2 === parity).map(({ cells }) => cells),
  }));
}

function reportOf({ side, name, header, rows }: Flat): SidedReport {
  const source = { grid: { sheet: name, rows: [header, ...rows] }, origin: `${side}.xlsx` };
  return { side, source, recognition: recognise(source) };
}

describe('what people decided holds', () => {
  const anyDecided = anyLedgers.chain((ledgers) => {
    const reports = ledgerReports(ledgers);
    const { sides, customers } = reconcile(reports, OPTIONS);
    const lines = SIDES.flatMap((side) => sides[side].lines.flat());
    const numbers = [...new Set(lines.map((line) => textIn(line, 'contract')))].filter((text) =>
      /^[^、;]+$/.test(text),
    );
    const pairOf = (kind: 'number' | 'customer', names: readonly string[]): fc.Arbitrary<Decision> =>
      fc
        .record({ a: fc.nat(), b: fc.nat(), isSame: fc.boolean() })
        .map(({ a, b, isSame }) => ({ kind, a: names[a % names.length]!, b: names[b % names.length]!, isSame }));
    const kinds = [
      ...(numbers.length > 1 ? [pairOf('number', numbers)] : []),
      ...(customers.names.length > 1 ? [pairOf('customer', customers.names)] : []),
    ];
    const decisions = kinds.length === 0 ? fc.constant<Decision[]>([]) : fc.array(fc.oneof(...kinds), { maxLength: 6 });
    return fc.record({
      reports: fc.constant(reports),
      decisions,
      order: fc.array(fc.nat(5), { minLength: 6, maxLength: 6 }),
    });
  });

  test('what is forbidden is never joined, what is pinned always is unless something forbids it', () => {
    fc.assert(
      fc.property(anyDecided, ({ reports, decisions }) => {
        const result = reconcile(reports, { ...OPTIONS, decisions });
        for (const decision of decisions) {
          const { kind, a, b, isSame } = decision;
          if (a === b) continue;
          const isOne = kind === 'number' ? isOneContract(result, a, b) : isOneCustomer(result, a, b);
          const others = decisions.filter((each) => each.kind === kind && each !== decision);
          // Of two customers that a chain of pins brings together and their names tell apart, a person is asked.
          const isFree = kind === 'number' ? others.every((each) => each.isSame) : others.length === 0;
          if (!isSame) expect([a, b, isOne]).toEqual([a, b, false]);
          else if (isFree) expect([a, b, isOne]).toEqual([a, b, true]);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('in any order, and no more when it is decided twice', () => {
    fc.assert(
      fc.property(anyDecided, ({ reports, decisions, order }) => {
        const view = viewOf(reconcile(reports, { ...OPTIONS, decisions }));
        const turned = [...decisions].map((each, i) =>
          order[i]! % 2 === 0 ? each : { ...each, a: each.b, b: each.a },
        );
        const mixed = turned.map((each, i) => ({ each, by: order[i]! })).sort((one, other) => one.by - other.by);
        const again = mixed.map(({ each }) => each);
        expect(viewOf(reconcile(reports, { ...OPTIONS, decisions: [...again, ...decisions] }))).toEqual(view);
      }),
      { numRuns: 20 },
    );
  });
});

const isOneCustomer = ({ customers }: Reconciled, a: string, b: string): boolean =>
  customers.groupOf(a) === customers.groupOf(b);

/** Whether a contract has rows with both numbers. A row with several numbers speaks of several contracts. */
function isOneContract({ sides, count }: Reconciled, a: string, b: string): boolean {
  return Array.from({ length: count }, (_, contract) => contract).some((contract) => {
    const texts = SIDES.flatMap((side) => sides[side].lines[contract]!.map((line) => textIn(line, 'contract')));
    return texts.includes(a) && texts.includes(b);
  });
}
