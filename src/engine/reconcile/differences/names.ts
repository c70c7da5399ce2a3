import { MERGED } from '../../ledger/read-table';
import type { Records } from '../../ledger/records';
import type { Side } from '../../ledger/side';
import { SIDES } from '../../ledger/side';
import type { JoinIssue } from '../join';
import type { Line } from '../line';
import { amountIn, placeIn, textIn } from '../line';
import type { LedgerField } from '../ledger-fields';
import { paymentKey } from '../payment-decisions';
import { toText } from '../../number/rational';
import type { Difference, Saying } from '../result';
import type { Unparted } from '../shared';
import type { Book } from './book';
import { saying, sidesSaying } from './book';

/**
 * Sides that call the customer of a contract by names that are not one company's. A name that may be the other one is
 * taken for it here: both stand beside the same contract.
 */
export function customerDifferences(book: Book, areAlike: (one: string, other: string) => boolean): Difference[] {
  const found: Difference[] = [];
  for (let contract = 0; contract < book.count; contract++) {
    const sides = sidesSaying(book, contract, 'customer');
    const names = sides.map((side) => book.sides[side].texts.get('customer')![contract]!);
    if (names.every((name) => areAlike(names[0]!, name))) continue;
    const says = sides.map((side) => saying(book, side, contract, 'customer'));
    found.push({ kind: 'customer', contracts: [contract], field: 'customer', says });
  }
  return found;
}

/** A side whose own rows of a contract contradict each other. */
export const clashDifferences = (book: Book): Difference[] =>
  SIDES.flatMap((side) =>
    book.sides[side].clashes.map(({ contract, kind, field }): Difference => ({
      ...{ kind: kind === 'duplicate' ? 'duplicate' : 'currency', contracts: [contract], field },
      says: book.sides[side].lines[contract]!.map((line) => lineSays(line, field)),
    })),
  );

/** Rows of one sheet that are the same in every cell: one of them counts, and whoever keeps the sheet takes the others out. */
export function repeatedRows(
  gathered: readonly { readonly side: Side; readonly tables: readonly Records[] }[],
  lines: readonly Line[],
  homes: (line: number) => readonly number[],
): Difference[] {
  const merged = gathered.flatMap(({ side, tables }) =>
    tables.flatMap((records) =>
      [...records.rows.keys()].flatMap((record) =>
        records.fate[record] === MERGED ? [{ side, records, record, isRefused: false }] : [],
      ),
    ),
  );
  if (merged.length === 0) return [];
  const keyOf = (line: Line): string =>
    [
      line.side,
      line.records.source.grid.sheet,
      textIn(line, 'contract'),
      textIn(line, 'document'),
      textIn(line, 'customer'),
    ].join('|');
  const counted = new Map(lines.map((line, at) => [keyOf(line), at]));
  return merged.flatMap((line): Difference[] => {
    const at = counted.get(keyOf(line));
    if (at === undefined) return [];
    const says = [lines[at]!, line].map((each) => lineSays(each, moneyField(each)));
    return [{ kind: 'duplicate', contracts: homes(at), field: moneyField(line), says }];
  });
}

/** What a person has to look at of the rows' own joining. */
export function joinDifferences(
  lines: readonly Line[],
  homes: (line: number) => readonly number[],
  issues: readonly JoinIssue[],
  unparted: readonly Unparted[],
): Difference[] {
  return [
    ...issues.map((issue): Difference => {
      if (issue.kind === 'number-near') {
        const contracts = [...new Set(issue.lines.flatMap(homes))].sort((a, b) => a - b);
        const says = firstOfEachSide(issue.lines.map((at) => lines[at]!)).map((line) => lineSays(line, 'contract'));
        return { kind: 'number', contracts, field: 'contract', says, isJoined: issue.isJoined };
      }
      const line = lines[issue.line]!;
      return {
        ...{ kind: 'unplaced', contracts: [], key: paymentKey(line), candidates: issue.candidates },
        says: [lineSays(line, moneyField(line))],
      };
    }),
    ...unparted.map(({ lines: own, contracts }): Difference => ({
      ...{ kind: 'shared-payment', contracts, field: 'paidAmount', key: paymentKey(lines[own[0]!]!) },
      says: own.map((at) => lineSays(lines[at]!, 'paidAmount')),
    })),
  ];
}

const MONEY = ['paidAmount', 'contractAmount', 'invoiceAmount', 'outstanding'] as const;
const moneyField = (line: Line): LedgerField => MONEY.find((field) => amountIn(line, field)) ?? 'customer';

function lineSays(line: Line, field: LedgerField): Saying {
  const amount = amountIn(line, field);
  return {
    side: line.side,
    field,
    text: amount ? toText(amount) : textIn(line, field),
    places: [placeIn(line, field)],
  };
}

/** The same spelling many times over would say no more than once. */
function firstOfEachSide(lines: readonly Line[]): readonly Line[] {
  const seen = new Set<string>();
  return lines.filter((line) => {
    const key = `${line.side satisfies Side} ${textIn(line, 'contract')}`;
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}
