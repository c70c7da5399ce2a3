import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Value } from '../../../../src/engine/grid/value';
import { age } from '../../../../src/engine/ledger/aging/age';
import type { AgedAmounts, AgingResult } from '../../../../src/engine/ledger/aging/result';
import type { Recognised } from '../../../../src/engine/ledger/gather';
import { isAccountedFor } from '../../../../src/engine/ledger/gather';
import { recognise } from '../../../../src/engine/ledger/recognise';
import type { Facts } from '../../../../src/engine/ledger/recognition';
import type { Rational } from '../../../../src/engine/number/rational';
import { add, multiply, parseDecimal, rational, sum, toText } from '../../../../src/engine/number/rational';
import { sourcesOfPaste } from '../../../../src/intake';
import { fact, recognisedGrid } from '../../../support/ledger';

const DAY = '2024-03-31';

/** An amount: so many parts of so many; a cell that cannot be read; none. */
type Cell = readonly [whole: number, per: number] | string | null;

const money: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 8, arbitrary: fc.tuple(fc.integer({ min: -2_000_000, max: 9_000_000 }), fc.constantFrom(1, 100, 10_000)) },
  { weight: 1, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.constant('?!') },
);
const date = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 45000, max: 45500 }) },
  { weight: 1, arbitrary: fc.constantFrom('2024-02-30', '', 'soon') },
);
const BUCKETS = ['notDue', '0-30', '31-60', '61-90', '90+'];

/** A row of a report before it becomes cells. */
interface Item {
  readonly customer: string;
  readonly document: string;
  readonly currency: string;
  readonly due: number | string;
  readonly outstanding: Cell;
  readonly credit: Cell;
  readonly parts: readonly Cell[];
  readonly role: string;
  readonly twice: boolean;
}

const item: fc.Arbitrary<Item> = fc.record({
  customer: fc.constantFrom('A', 'B', 'C', ''),
  document: fc.constantFrom('', 'I-1', 'I-2', 'I-3', 'I-4', 'I-5'),
  currency: fc.constantFrom('CNY', 'USD', '', '贝壳'),
  due: date,
  outstanding: money,
  credit: money,
  parts: fc.tuple(...BUCKETS.map(() => money)),
  role: fc.constantFrom('', '', '', '', '', 'Total', 'Subtotal', '?', '%', 'blank'),
  twice: fc.boolean(),
});
interface Layout {
  readonly dated: boolean;
  readonly parts: boolean;
  readonly printed: boolean;
  readonly credit: boolean;
  readonly unit: number;
}

const layout: fc.Arbitrary<Layout> = fc.record({
  dated: fc.boolean(),
  parts: fc.boolean(),
  printed: fc.boolean(),
  credit: fc.boolean(),
  unit: fc.constantFrom(1, 10_000),
});
const cell = (amount: Cell): Value =>
  amount === null || typeof amount === 'string' ? amount : Number((amount[0] / amount[1]).toFixed(4));

function sheetOf(items: readonly Item[], shape: Layout, name: string): Recognised {
  const { dated, parts, printed, credit, unit } = shape;
  const header = [
    'customer',
    ...['document', 'currency'],
    ...(dated ? ['dueDate'] : []),
    ...(printed || !parts ? ['outstanding'] : []),
    ...(credit ? ['credit'] : []),
    ...(parts ? BUCKETS : []),
  ];
  const rows = items.flatMap((each): Value[][] => {
    if (each.role === 'blank') return [[]];
    const row: Value[] = [
      each.role || each.customer || null,
      ...[each.document || null, each.currency || null],
      ...(dated ? [each.due || null] : []),
      ...(printed || !parts ? [cell(each.outstanding)] : []),
      ...(credit ? [cell(each.credit)] : []),
      ...(parts ? each.parts.map(cell) : []),
    ];
    return each.twice ? [row, row] : [row];
  });
  const facts: Facts = { ...(unit !== 1 && { unit: fact(rational(unit)) }) };
  return recognisedGrid({ sheet: name, rows: [header, ...rows] }, facts);
}

const net = ({ outstanding, credits }: AgedAmounts): Rational => add(outstanding, credits);

/** What the cells of a column come to, added up by hand. */
function byHand({ source, recognition }: Recognised, column: number, unit: number): Rational {
  const amounts = source.grid.rows.flatMap((row, i) => {
    const value = row[column];
    const role = recognition.roles[i];
    if (typeof value !== 'number' || (role !== 'data' && role !== 'unclear')) return [];
    return [multiply(parseDecimal(value.toFixed(4))!, rational(unit))];
  });
  return sum(amounts);
}

const shown = (amounts: AgedAmounts): string[] =>
  [amounts.outstanding, amounts.notDue, ...amounts.buckets, amounts.unplaced, amounts.credits].map(toText);

/** By currency: groups in an order that does not depend on that of the rows. */
const totals = (result: AgingResult): string[] =>
  result.totals.map((total) => `${total.currency} ${total.items} ${shown(total).join(' ')}`).sort();

describe('on every report', () => {
  const reports = fc.tuple(fc.array(item, { maxLength: 14 }), fc.array(item, { maxLength: 6 }), layout);
  const aged = (sheets: readonly Recognised[]): AgingResult => age(sheets, { asOf: DAY }, DAY);

  test('rows and money that come in are accounted for', () => {
    fc.assert(
      fc.property(reports, ([first, second, shape]) => {
        const sheets = [sheetOf(first, shape, 'One'), sheetOf(second, shape, 'Two')];
        const { balance, setAside } = aged(sheets);
        expect(isAccountedFor(balance)).toBe(true);
        expect(balance.rows.map(({ setAside }) => setAside)).toEqual(
          ['One', 'Two'].map((name) => setAside.filter(({ sheet }) => sheet === name).length),
        );
        sheets.forEach((sheet) =>
          sheet.recognition.tables[0]!.columns.forEach(({ column, name, type }) => {
            const lines = balance.money.filter(
              (each) => each.sheet === sheet.source.grid.sheet && each.column === name,
            );
            if (type === 'amount')
              expect(toText(sum(lines.map((line) => line.in)))).toBe(toText(byHand(sheet, column, shape.unit)));
          }),
        );
      }),
    );
  });

  test('nothing is netted and nothing lost: the parts make up what is owed, in every line of the result', () => {
    fc.assert(
      fc.property(reports, ([first, second, shape]) => {
        const result = aged([sheetOf(first, shape, 'One'), sheetOf(second, shape, 'Two')]);
        for (const each of [...result.items, ...result.customers, ...result.owners, ...result.totals]) {
          expect(toText(each.outstanding)).toBe(toText(sum([each.notDue, ...each.buckets, each.unplaced])));
          expect(each.credits.n <= 0n).toBe(true);
          for (const part of [each.notDue, ...each.buckets]) expect(part.n >= 0n).toBe(true);
        }
        for (const total of result.totals) {
          const own = (groups: readonly { readonly currency: string }[]) =>
            groups.filter(({ currency }) => currency === total.currency) as unknown as readonly AgedAmounts[];
          for (const groups of [result.items, result.customers, result.owners, result.departments])
            expect(toText(sum(own(groups).map(net)))).toBe(toText(net(total)));
        }
        expect(new Set(result.items.map(({ key }) => key)).size).toBe(result.items.length);
      }),
    );
  });

  test('what is owed less credits is what the report prints as outstanding, where that is all it has', () => {
    fc.assert(
      fc.property(reports, ([first, second, shape]) => {
        const plain = { ...shape, parts: false, credit: false };
        const result = aged([sheetOf(first, plain, 'One'), sheetOf(second, plain, 'Two')]);
        for (const total of result.totals) {
          const read = result.balance.money
            .filter(({ currency }) => currency === total.currency)
            .map((line) => line.read);
          expect(toText(net(total))).toBe(toText(sum(read)));
        }
      }),
    );
  });

  test('the order of the rows does not matter', () => {
    fc.assert(
      fc.property(reports, ([first, , shape]) => {
        const result = aged([sheetOf(first, shape, 'One')]);
        expect(totals(aged([sheetOf([...first].reverse(), shape, 'One')]))).toEqual(totals(result));
      }),
    );
  });

  test('a report that repeats one with the same numbers adds nothing', () => {
    fc.assert(
      fc.property(reports, ([first, , shape]) => {
        const numbered = first.map((each, i) => ({ ...each, document: `I-${i}`, twice: false }));
        const once = aged([sheetOf(numbered, shape, 'One')]);
        expect(totals(aged([sheetOf(numbered, shape, 'One'), sheetOf(numbered, shape, 'Two')]))).toEqual(totals(once));
      }),
    );
  });
});

describe('as it is pasted', () => {
  const text = fc.array(
    fc.array(
      fc.constantFrom(
        '客户',
        '未收金额',
        '到期日',
        '甲',
        '乙',
        '合计',
        '小计',
        '1,200',
        '(30)',
        '万元',
        '2024-03-01',
        '',
        '0',
        '=1+1',
      ),
      { maxLength: 6 },
    ),
    { maxLength: 12 },
  );

  test('every row and all money of any text is accounted for', () => {
    fc.assert(
      fc.property(text, (rows) => {
        const [source] = sourcesOfPaste({
          text: `客户\t到期日\t未收金额\t备注\n${rows.map((row) => row.join('\t')).join('\n')}`,
        }).sources;
        const { balance, setAside } = age([{ source: source!, recognition: recognise(source!) }], { asOf: DAY }, DAY);
        expect(isAccountedFor(balance)).toBe(true);
        expect(setAside.length).toBe(balance.rows[0]!.setAside);
      }),
    );
  });
});
