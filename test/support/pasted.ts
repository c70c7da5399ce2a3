import { expect, test } from '@jest/globals';
import { age } from '../../src/engine/ledger/aging/age';
import type { AgingGroup, AgingResult } from '../../src/engine/ledger/aging/result';
import { bucketName } from '../../src/engine/ledger/buckets';
import { isAccountedFor } from '../../src/engine/ledger/gather';
import type { Source } from '../../src/engine/ledger/source';
import type { Rational } from '../../src/engine/number/rational';
import { isZero, toText } from '../../src/engine/number/rational';
import { contents } from './grid-literal';
import { recogniseDrawn } from './recognised';

/** A report as somebody pastes it, and what comes of it. */
export interface Pasted {
  readonly name: string;
  /** Drawn with the role of each row in front of it, see `drawnSheet`. */
  readonly sheet: string;
  /** Merged cells, hidden rows and the like. */
  readonly rest?: Partial<Source>;
  /** The day that it is aged to, and by what. */
  readonly by: string;
  /** What each customer owes; columns of nothing but zeros are left out, and so are the zeros. */
  readonly owed: string;
  /** `A5 total-differs`: all that is said. */
  readonly said: readonly string[];
  /** `A5 row-unclear`: rows that were set aside. */
  readonly aside?: readonly string[];
}

/** A report without a date is aged to this day. */
const TODAY = '2024-06-30';

const shown = (amount: Rational): string => (isZero(amount) ? '' : toText(amount));

/** The customers as a table: who, in which currency, and how old it is. */
function customersOf({ customers, buckets }: AgingResult): string[][] {
  const columns: [string, (group: AgingGroup) => string][] = [
    ['customer', ({ name }) => name],
    ['currency', ({ currency }) => currency],
    ['owed', ({ outstanding }) => shown(outstanding)],
    ['not due', ({ notDue }) => shown(notDue)],
    ...buckets.map((bucket, i): [string, (group: AgingGroup) => string] => [
      bucketName(bucket),
      (group) => shown(group.buckets[i]!),
    ]),
    ['unplaced', ({ unplaced }) => shown(unplaced)],
    ['credits', ({ credits }) => shown(credits)],
  ];
  const used = columns.filter(
    ([name, of], i) => i === 0 || name === 'owed' || customers.some((each) => of(each) !== ''),
  );
  return [used.map(([name]) => name), ...customers.map((group) => used.map(([, of]) => of(group)))];
}

const place = (row: number, column: number): string => `${String.fromCharCode(65 + column)}${row + 1}`;

/** Reads and ages each report as it comes from a workbook (and recognises it as it comes from the clipboard too). */
export function testPasted(cases: readonly Pasted[]): void {
  test.each(cases)('$name', ({ sheet, rest, by, owed, said, aside = [] }) => {
    const read = recogniseDrawn(sheet, rest);
    expect(read.roles).toEqual(read.expected);
    const { source, recognition } = read;
    const result = age([{ source, recognition }], {}, TODAY);
    const expected = contents(owed).map((row) => row.map((cell) => (cell === null ? '' : String(cell))));
    expect(customersOf(result)).toEqual(expected);
    expect(`${result.asOf} ${result.basis}`).toBe(by);
    expect(result.findings.map(({ at, code }) => `${place(at.row, at.column)} ${code}`)).toEqual(said);
    expect(result.setAside.map(({ row, code }) => `${row + 1} ${code}`)).toEqual(aside);
    expect(isAccountedFor(result.balance)).toBe(true);
  });
}
