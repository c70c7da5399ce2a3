import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Value } from '../../../../src/engine/grid/value';
import { age } from '../../../../src/engine/ledger/aging/age';
import { isAccountedFor } from '../../../../src/engine/ledger/gather';
import { recognise } from '../../../../src/engine/ledger/recognise';
import type { Source } from '../../../../src/engine/ledger/source';
import { multiply, rational, toText } from '../../../../src/engine/number/rational';

type Rows = readonly (readonly Value[])[];

const DETAIL = ['客户', '业务员', '发票号', '到期日', '应收余额'];

interface Invoice {
  readonly customer: string;
  readonly owner: string;
  readonly cents: number;
}

const invoice: fc.Arbitrary<Invoice> = fc.record({
  customer: fc.constantFrom('甲公司', '乙公司', '丙厂', 'Acme Ltd', '丁集团'),
  owner: fc.constantFrom('张三', '李四'),
  cents: fc.integer({ min: 1, max: 9_000_000 }),
});

const detailOf = (invoices: readonly Invoice[]): Rows => [
  DETAIL,
  ...invoices.map(({ customer, owner, cents }, i) => [customer, owner, `F-${i + 1}`, '2024-03-01', cents / 100]),
];

/** Sums by one of the names, as a table of its own; `off` cents are added to the first. */
function summaryOf(invoices: readonly Invoice[], by: 'customer' | 'owner', off: number): Rows {
  const sums = new Map<string, number>();
  for (const each of invoices) sums.set(each[by], (sums.get(each[by]) ?? 0) + each.cents);
  const rows = [...sums].map(([name, cents], i): Value[] => [name, (cents + (i === 0 ? off : 0)) / 100]);
  const total = [...sums.values()].reduce((a, b) => a + b, off) / 100;
  return [[by === 'customer' ? '客户' : '业务员', '应收余额'], ...rows, ['合计', total]];
}

const PLACES = ['above', 'below', 'beside', 'on another sheet'] as const;

function sheetsOf(detail: Rows, summary: Rows, place: (typeof PLACES)[number]): readonly Rows[] {
  if (place === 'above') return [[...summary, [], ...detail]];
  if (place === 'below') return [[...detail, [], ...summary]];
  if (place === 'on another sheet') return [summary, detail];
  const length = Math.max(detail.length, summary.length);
  return [
    Array.from({ length }, (_, row) => [
      ...DETAIL.map((__, column) => detail[row]?.[column] ?? null),
      null,
      ...(summary[row] ?? []),
    ]),
  ];
}

const sourceOf = (rows: Rows, i: number): Source => ({ grid: { sheet: `S${i + 1}`, rows }, origin: 'test' });

test('sums count once, wherever they stand, and so does money that is nearly such a sum', () => {
  fc.assert(
    fc.property(
      fc.array(invoice, { minLength: 3, maxLength: 12 }),
      fc.constantFrom('customer' as const, 'owner' as const),
      fc.constantFrom(...PLACES),
      fc.constantFrom(0, 0, 1),
      (invoices, by, place, off) => {
        const names = new Set(invoices.map((each) => each[by])).size;
        fc.pre(names > 1);
        const sheets = sheetsOf(detailOf(invoices), summaryOf(invoices, by, off), place).map((rows, i) => {
          const source = sourceOf(rows, i);
          return { source, recognition: recognise(source) };
        });
        const { totals, balance, findings, items } = age(sheets, {}, '2024-06-30');
        const owed = rational(invoices.reduce((sum, { cents }) => sum + cents, 0));
        expect(toText(totals[0]!.outstanding)).toBe(toText(multiply(owed, rational(1, 100))));
        expect(items.length).toBe(invoices.length);
        const said = findings.flatMap(({ code }) => (code.startsWith('table-sums') ? [code] : []));
        expect(said).toEqual([off === 0 ? 'table-sums' : 'table-sums-differ']);
        expect(isAccountedFor(balance)).toBe(true);
      },
    ),
    { numRuns: 200 },
  );
});
