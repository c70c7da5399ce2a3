import { describe, expect, test } from '@jest/globals';
import { gridOf } from '../../../src/engine/grid/grid';
import type { ColumnValues } from '../../../src/engine/ledger/column-type';
import type { Field } from '../../../src/engine/ledger/fields';
import { FIELDS } from '../../../src/engine/ledger/fields';
import { mapColumns } from '../../../src/engine/ledger/map';
import { recognise } from '../../../src/engine/ledger/recognise';
import { NAMES, OTHERS, TABLES } from './header-tables';

type Type = (typeof FIELDS)[Field];

/** A name, the field that it holds, if it is one of ours, and the type of its values. */
interface Column {
  readonly name: string;
  readonly field?: Field;
  readonly type: Type;
}

const columnOf = (text: string): Column => {
  const at = text.lastIndexOf(':');
  const [name, what] = [text.slice(0, at).trim(), text.slice(at + 1).trim()];
  if (what.startsWith('-')) return { name, type: what.slice(1) as Type };
  return { name, field: what as Field, type: FIELDS[what as Field] };
};

const tables = Object.entries(TABLES).map(([title, text]) => ({ title, columns: text.split('|').map(columnOf) }));
const singles = Object.entries(NAMES).flatMap(([field, text]) =>
  text.split('|').map((name): Column => columnOf(`${name}:${field}`)),
);

/** A few values of each type, as they stand in ledgers. */
const VALUES: Readonly<Record<Type, readonly (string | number)[]>> = {
  text: ['甲-01', '乙-02', '丙-03'],
  date: ['2024-03-01', '2024-03-15', '2024-04-30'],
  amount: ['12,000.50', '3,310.00', '990.00'],
  number: [12, 45, 7],
};
const valuesOf = ({ field, type }: Column): readonly (string | number)[] => {
  if (field === 'index') return [1, 2, 3];
  return field === 'rate' ? [7.1, 7.2, 7.15] : VALUES[type];
};

const alone = ({ name, field, type }: Column, as: ColumnValues['type'] = type): Field | undefined => {
  const values = {
    type: field === 'rate' ? ('amount' as const) : as,
    counts: field === 'index',
    serials: false,
    money: as === 'amount',
    open: false,
  };
  return mapColumns([{ name, parts: [name], values }])[0]!.field;
};

/** What became of columns, what is only looked at and never summed being nothing: `name: taken (field)` for each that was taken for something else, and those that were not taken. */
function judged(columns: readonly Column[], fields: readonly (Field | undefined)[]) {
  const wrong = columns.flatMap(({ name, field }, i) =>
    fields[i] !== undefined && fields[i] !== (field ?? 'derived') ? [`${name}: ${fields[i]} (${field ?? 'none'})`] : [],
  );
  const open = columns.flatMap(({ name, field }, i) => (field && fields[i] === undefined ? [`${name}: ${field}`] : []));
  return { wrong, open };
}

const ours = (columns: readonly Column[]): number => columns.filter(({ field }) => field).length;

describe('whole tables', () => {
  test.each(tables.map(({ title, columns }) => [title, columns] as const))('%s', (title, columns) => {
    const rows = [
      columns.map(({ name }) => name),
      ...[0, 1, 2].map((row) => columns.map((each) => valuesOf(each)[row]!)),
    ];
    const [table] = recognise({ grid: gridOf('Sheet1', rows), origin: 'paste' }).tables;
    const { wrong, open } = judged(columns, table!.columns.map(({ field }) => field)); // prettier-ignore
    expect(wrong).toEqual([]);
    expect(open).toEqual(OPEN[title] ?? []);
  });
});

/** What is asked in a table: nobody can tell it from names and values alone. */
const OPEN: Readonly<Record<string, readonly string[]>> = {
  'SAP VA05': ['Document Date: signDate'],
  'QuickBooks Open Invoices': ['Past due: days'],
  'Salesforce opportunities': ['Amount: contractAmount'],
};

/** Names that are not taken without asking. */
const ASKED: readonly string[] = [
  'Client company: customer',
  '产品类型名称: product',
  'SKU name: product',
  '销售区域部门: department',
  '专票号码: document',
  '本年开票金额: invoiceAmount',
  'Billed to date: invoiceAmount',
  '已欠天数: days',
];

describe('names by themselves', () => {
  test('none is taken for something else', () => {
    expect(judged(singles, singles.map((column) => alone(column))).wrong).toEqual([]); // prettier-ignore
  });

  test('nearly all are known; the others are asked', () => {
    const { open } = judged(singles, singles.map((column) => alone(column))); // prettier-ignore
    expect(open).toEqual(ASKED);
    expect(ASKED.length / singles.length).toBeLessThan(0.05);
  });

  test.each(Object.entries(OTHERS))('what sounds like one of ours and is none is left alone: %s', (type, text) => {
    const columns = text.split('|').map((name): Column => ({ name: name.trim(), type: type as Type }));
    expect(judged(columns, columns.map((column) => alone(column))).wrong).toEqual([]); // prettier-ignore
  });

  test('over values of another type they are left alone', () => {
    const dates = singles.filter(({ type }) => type === 'date');
    const amounts = singles.filter(({ type }) => type === 'amount');
    const wrong = (columns: readonly Column[], as: ColumnValues['type'], type: Type): string[] =>
      columns.flatMap((column) => {
        const field = alone(column, as);
        return field && FIELDS[field] === type ? [`${column.name}: ${field}`] : [];
      });
    expect(wrong(dates, 'amount', 'date')).toEqual([]);
    expect(wrong(amounts, 'date', 'amount')).toEqual([]);
  });

  test('there are some hundred of them', () => {
    const names = new Set([...singles, ...tables.flatMap(({ columns }) => columns)].map(({ name }) => name));
    expect([names.size > 500, ours(singles) > 300]).toEqual([true, true]);
  });
});
