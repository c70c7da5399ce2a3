import fc from 'fast-check';
import type { Plan } from '../../src/engine/grid/plan';
import { EMPTY_PLAN } from '../../src/engine/grid/plan';
import type { Content } from '../../src/engine/grid/value';
import { contents } from './grid-literal';

/** A small workbook with everything in it that a cell can hold. */
export const book = (): { name: string; rows: Content[][] }[] => [
  {
    name: 'Visits 回访',
    rows: contents(`
      | visit | mark | total     |
      | v1    | 8    | =B2*2 → 16 |
      |       | 9.5  | TRUE      |
      | '=x   | 不适用 |          |
    `),
  },
  { name: '__proto__', rows: contents('| constructor | 1 |') },
];

const SHEETS = ['Visits 回访', '__proto__', 'New', 'gone'];

const content: fc.Arbitrary<Content> = fc.oneof(
  fc.constantFrom<Content>(
    null,
    '',
    0,
    -0.1,
    1e21,
    43346.25,
    true,
    false,
    '不适用',
    '=1+1',
    "'",
    'TRUE',
    '12',
    ' a ',
    '\n',
  ),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (value === 0 ? 0 : value)),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom<Content>({ formula: '1+2', result: 3 }, { formula: 'Z99&"x"', result: 'x' }),
);

/** Where `before` comes from: what is there in a fresh book (so the change is made) or anything (so it is skipped). */
const before = (sheet: string, row: number, column: number): fc.Arbitrary<Content> => {
  const there = book().find((known) => known.name === sheet)?.rows[row]?.[column] ?? null;
  return fc.oneof({ weight: 4, arbitrary: fc.constant(there) }, content);
};

const change = fc
  .tuple(fc.constantFrom(...SHEETS), fc.nat(6), fc.nat(5), content)
  .chain(([sheet, row, column, after]) =>
    before(sheet, row, column).map((was) => ({ at: { sheet, row, column }, before: was, after, why: 'random' })),
  );

const draft = fc.record({
  name: fc.constantFrom('New', 'new', 'VISITS 回访', 'Other 另一'),
  rows: fc.array(fc.array(content, { maxLength: 4 }), { maxLength: 4 }),
  look: fc.constant({ headerRow: 0, frozenColumns: 0, columns: [], lastRow: 10 }),
});

/** Random plans, one after the other, for `book`. */
export const PLANS: fc.Arbitrary<Plan[]> = fc.array(
  fc.record({
    ...Object.fromEntries(Object.entries(EMPTY_PLAN).map(([key]) => [key, fc.constant([])])),
    changes: fc.array(change, { maxLength: 12 }),
    add: fc.array(draft, { maxLength: 2 }),
  }) as unknown as fc.Arbitrary<Plan>,
  { minLength: 1, maxLength: 3 },
);
