import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CUSTOMERS, customerOf, nameOf, relatedTo, spelled } from '../samples/ledgers/customers';
import { ledgerFiles } from '../samples/ledgers/files';
import type { Side } from '../samples/ledgers/kinds';
import { KINDS, SIDES } from '../samples/ledgers/kinds';
import type { Ledgers } from '../samples/ledgers/ledgers';
import { ledgers, sampleLedgers } from '../samples/ledgers/ledgers';
import type { Line, Role } from '../samples/ledgers/sheet';
import type { Difference } from '../samples/ledgers/truth';
import { recognise } from '../src/engine/ledger/recognise';
import type { RowRole } from '../src/engine/ledger/recognition';
import { LANGUAGES } from '../src/i18n/language';
import { readSources } from '../src/intake/workbook';
import { anyLedgers } from './support/ledgers';

const kept = (name: string): Buffer => readFileSync(join(__dirname, '../samples', name));

test('the files are what `npm run samples` writes', async () => {
  for (const [name, bytes] of await ledgerFiles()) expect([name, Buffer.compare(kept(name), bytes)]).toEqual([name, 0]);
});

const dataOf = ({ sheets }: Ledgers, side: Side): Line[] => sheets[side].lines.filter(({ role }) => role === 'data');
const placesIn = (all: Ledgers, side: Side): number[] => dataOf(all, side).flatMap(({ places }) => places!);
const has = (all: Ledgers, difference: Partial<Difference>): boolean =>
  all.differences.some((each) => expect.objectContaining(difference).asymmetricMatch(each));

describe.each(LANGUAGES)('three ledgers of 120 contracts (%s)', (language) => {
  const all = sampleLedgers(language);

  test('have everything the matter that may be', () => {
    const seen = new Set(all.differences.map(({ kind, how }) => `${kind} ${how}`));
    const known = Object.entries(KINDS).flatMap(([kind, hows]) => hows.map((how) => `${kind} ${how}`));
    expect([...seen].sort()).toEqual(known.sort());
  });

  test('say what the list of differences tells', () => {
    const told = all.differences.filter(({ said }) => said !== undefined);
    for (const { contract, sides, said, right, kind } of told) {
      expect(said).not.toBe(right);
      const place = all.contracts.find(({ number }) => number === contract)!.place;
      const lines = all.sheets[sides[0]!].lines;
      const at = lines.findIndex(({ places }) => places?.includes(place));
      // In sales a customer's name stands in the first of its rows.
      const from = kind === 'name-variant' && sides[0] === 'sales' ? lines.slice(0, at + 1) : [lines[at]!];
      if (kind !== 'amount-differs') expect(from.flatMap(({ cells }) => cells)).toContain(said);
    }
    expect(told.length).toBe(37);
  });

  test('are complete as often as they were made to be', () => {
    const judged = all.completeness.filter(({ beforeCutOff }) => !beforeCutOff);
    const count = (of: readonly unknown[]): number => of.length;
    expect([count(all.completeness), count(judged)]).toEqual([120, 112]);
    expect({
      complete: count(judged.filter(({ complete }) => complete)),
      receivedUnpaid: count(judged.filter(({ signedFor, paid }) => signedFor && paid === 'nothing')),
      receivedPart: count(judged.filter(({ signedFor, paid }) => signedFor && paid === 'part')),
      receivedButRetention: count(judged.filter(({ paid }) => paid === 'all-but-retention')),
      paidNotReceived: count(judged.filter(({ signedFor, paid }) => !signedFor && paid !== 'nothing')),
      neither: count(judged.filter(({ signedFor, paid }) => !signedFor && paid === 'nothing')),
      hidden: count(judged.filter(({ hidden }) => hidden.length > 0)),
    }).toEqual(COMPLETENESS);
  });

  test.each(SIDES)('%s is read row by row as what it is', async (side) => {
    const name = [...(await ledgerFiles()).keys()].find((each) => each.startsWith(`ledgers/${side}.${language}`))!;
    const { sources } = await readSources(kept(name), { name });
    const { roles, tables } = recognise(sources[0]!);
    expect(roles).toEqual(all.sheets[side].lines.map(({ role }, row) => readAs(role, roles[row]!)));
    expect([sources.length, tables.length, tables[0]!.totals.flatMap(({ differs }) => differs)]).toEqual([1, 1, []]);
    expect(sources[0]!.grid.rows.map(bare)).toEqual(all.sheets[side].lines.map(({ cells }) => bare(cells)));
  });
});

const COMPLETENESS = {
  complete: 52,
  receivedUnpaid: 23,
  receivedPart: 13,
  receivedButRetention: 3,
  paidNotReceived: 2,
  neither: 19,
  hidden: 8,
};

/** A total of one currency may be read as a subtotal. */
const readAs = (role: Role, read: RowRole): RowRole =>
  role === 'remark' ? 'note' : role === 'total' && read === 'subtotal' ? read : role;

/** Without what is empty at the end. */
const bare = (cells: readonly unknown[]): unknown[] =>
  cells
    .slice(0, cells.findLastIndex((cell) => cell !== null && cell !== '') + 1)
    .map((cell) => (cell === '' ? null : cell));

describe('companies', () => {
  test.each(LANGUAGES)('no spelling of one is a name of another (%s)', (language) => {
    const owners = new Set<string>();
    const clashes: string[] = [];
    for (let id = 0; id < CUSTOMERS; id++) {
      const customer = customerOf(id);
      const spellings = KINDS['name-variant'].map((how) => spelled(customer, how, language));
      for (const name of new Set([nameOf(customer, language), ...spellings])) {
        if (owners.has(name)) clashes.push(name);
        owners.add(name);
      }
    }
    expect(clashes).toEqual([]);
    for (let id = 0; id < 100; id++)
      for (const how of KINDS['related-company'])
        expect(owners.has(nameOf(relatedTo(customerOf(id), how), language))).toBe(false);
  });
});

describe('ledgers of any size', () => {
  test('are the same for the same seed, and have everything the matter', () => {
    const one = ledgers({ contracts: 3000, seed: 1 });
    const text = ({ sheets, differences }: Ledgers): string => JSON.stringify([sheets, differences]);
    expect(text(ledgers({ contracts: 3000, seed: 1 })) === text(one)).toBe(true);
    expect(text(ledgers({ contracts: 3000, seed: 2 })) === text(one)).toBe(false);
    for (const [kind, hows] of Object.entries(KINDS))
      for (const how of hows) expect([kind, how, has(one, { kind, how } as never)]).toEqual([kind, how, true]);
  });

  test('every side has every contract but those that it misses, those twice that it has twice', () => {
    fc.assert(
      fc.property(anyLedgers, (all) => {
        for (const side of SIDES) {
          const places = placesIn(all, side);
          for (const { place, number } of all.contracts) {
            const is = (kind: string): boolean =>
              all.differences.some(
                (each) => each.contract === number && each.kind === kind && each.sides.includes(side),
              );
            const rows = places.filter((each) => each === place).length;
            if (is('missing')) expect(rows).toBe(0);
            else expect(rows).toBeGreaterThanOrEqual(is('duplicate') ? 2 : 1);
            if (side !== 'finance' && !is('duplicate') && !is('missing')) expect(rows).toBe(1);
          }
        }
      }),
    );
  });

  test('no money is made: payments are at most the amount, and what is kept back is the rest', () => {
    fc.assert(
      fc.property(anyLedgers, ({ contracts, completeness }) => {
        contracts.forEach(({ amount, payments, retention, signed }, i) => {
          const paid = payments.reduce((sum, each) => sum + each.amount, 0);
          expect(paid).toBeLessThanOrEqual(amount - retention);
          expect(payments.every((each) => each.amount > 0 && each.day >= signed)).toBe(true);
          if (retention > 0) expect([paid, completeness[i]!.paid]).toEqual([amount - retention, 'all-but-retention']);
        });
      }),
    );
  });
});
