import { beforeAll, describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AgingResult } from '../src/engine/ledger/aging/result';
import { age } from '../src/engine/ledger/aging/age';
import type { BoardOptions, BoardResult } from '../src/engine/ledger/board/result';
import { board } from '../src/engine/ledger/board/board';
import { bucketName } from '../src/engine/ledger/buckets';
import type { Recognised } from '../src/engine/ledger/gather';
import { isAccountedFor } from '../src/engine/ledger/gather';
import { recipeOf } from '../src/engine/ledger/recipe-of';
import { recognise } from '../src/engine/ledger/recognise';
import type { Rational } from '../src/engine/number/rational';
import { toText } from '../src/engine/number/rational';
import { readSources } from '../src/intake/workbook';
import type { Totals } from '../samples/reports';
import { reportFiles } from '../samples/reports';
import type { BoardTruth } from '../samples/reports/board-truth';
import type { Truth } from '../samples/reports/truth';

const FOLDER = join(__dirname, '../samples');
const kept = (name: string): Buffer => readFileSync(join(FOLDER, name));
const TOTALS = JSON.parse(kept('aging/totals.json').toString()) as Totals;
/** Long after the day of the reports: whoever takes today in its place is found out. */
const TODAY = '2026-01-31';

async function recognised(name: string): Promise<Recognised[]> {
  const { sources } = await readSources(kept(name), { name });
  return sources.map((source) => ({ source, recognition: recognise(source) }));
}

/** `row.column code`, both counted from 1 as a spreadsheet does. */
const placed = (findings: AgingResult['findings'], severities = 'warning error'): string[] =>
  findings
    .filter(({ severity }) => severities.includes(severity))
    .map(({ at, code }) => `${at.row + 1}.${at.column + 1} ${code}`)
    .sort();

test('the files are what `npm run samples` writes', async () => {
  for (const [name, bytes] of await reportFiles()) expect([name, Buffer.compare(kept(name), bytes)]).toEqual([name, 0]);
});

describe('aging reports come to what was invented', () => {
  /** What a person is told beside the numbers; the copied text alone does not say which day it is of. */
  const TOLD: Readonly<Record<string, readonly string[]>> = {
    'quickbooks.csv': [],
    'xero.xls': ['26.5 total-differs'],
    'erpnext.csv': [],
    'odoo.txt': [],
    'yonyou.xlsx': [],
    'kingdee.csv': [],
    'taiwan.csv': [],
    'sap.txt': [],
  };

  test.each(Object.entries(TOTALS.aging))('%s', async (name, truth) => {
    const sheets = await recognised(`aging/${name}`);
    const result = age(sheets, name === 'odoo.txt' ? { asOf: truth.asOf } : {}, TODAY);
    expect(comeTo(result, sheets)).toEqual(truth);
    expect([isAccountedFor(result.balance), result.setAside]).toEqual([true, []]);
    expect(placed(result.findings)).toEqual(TOLD[name]);

    // The sheet of a written paste is read by what was kept of how it was read.
    const again = sheets.map(({ source, recognition }) => ({
      source,
      recognition: recognise(source, recipeOf(recognition)),
    }));
    expect(comeTo(age(again, { asOf: result.asOf }, TODAY), again)).toEqual(truth);
  });

  function comeTo(result: AgingResult, sheets: readonly Recognised[]): Truth {
    const { rows, read, totals, titles } = result.balance.rows[0]!;
    const printed = sheets.flatMap(({ recognition }) => recognition.tables.flatMap((table) => table.totals));
    return {
      asOf: result.asOf,
      basis: result.basis,
      rows: { rows, read, totals, titles },
      customers: Object.fromEntries(result.customers.map(({ name, outstanding }) => [name, toText(outstanding)])),
      owners: owedTo(result.owners),
      departments: owedTo(result.departments),
      totals: result.totals.map((total) => ({
        currency: total.currency,
        outstanding: toText(total.outstanding),
        notDue: toText(total.notDue),
        credits: toText(total.credits),
        buckets: Object.fromEntries(result.buckets.map((each, i) => [bucketName(each), toText(total.buckets[i]!)])),
        over60: toText(total.over60!),
      })),
      misprinted: printed.flatMap(({ row, differs }) =>
        differs.map(({ column, printed, computed }) => ({
          row: row + 1,
          column: column + 1,
          printed: toText(printed),
          correct: toText(computed),
        })),
      ),
    };
  }

  /** By name and currency; of a report that names nobody, nothing. */
  function owedTo(groups: AgingResult['owners']): Truth['owners'] {
    const owed: Record<string, Record<string, string>> = {};
    if (groups.some(({ name }) => name !== ''))
      for (const { name, currency, outstanding } of groups)
        owed[name] = { ...owed[name], [currency]: toText(outstanding) };
    return owed;
  }

  test('with money in every bucket', () => {
    for (const { totals } of Object.values(TOTALS.aging))
      for (const { buckets, notDue } of totals.slice(0, 1))
        expect([...Object.values(buckets), notDue]).not.toContain('0');
  });
});

describe.each(Object.entries(TOTALS.board))('%s on the payment board', (name, truth) => {
  let sheets: readonly Recognised[];
  beforeAll(async () => void (sheets = await recognised(name)));

  const judged = (options: BoardOptions = {}): BoardResult => {
    const result = board(sheets, options, TODAY);
    expect([result.asOf, isAccountedFor(result.balance)]).toEqual([truth.asOf, true]);
    return result;
  };
  const said = (rows: number, open: ReadonlyMap<string, Rational>): { rows: number; open: string } => ({
    rows,
    open: toText(open.get('CNY') ?? { n: 0n, d: 1n }),
  });

  test.each(Object.keys(truth.states) as (keyof BoardTruth['states'])[])('counted from: %s', (start) => {
    const { counts } = judged(start === 'none' ? {} : { start });
    const states = Object.entries(counts).filter(([state, { rows }]) => rows > 0 || state in truth.states.none);
    expect(Object.fromEntries(states.map(([state, { rows, open }]) => [state, said(rows, open)]))).toEqual(
      truth.states[start],
    );
  });

  test('what would be red', () => {
    const { wouldBeRed, balance } = judged();
    const shown = Object.entries(wouldBeRed).map(([start, { rows, open, lacking }]) => [
      start,
      { ...said(rows, open), lacking },
    ]);
    expect(Object.fromEntries(shown)).toEqual(truth.wouldBeRed);
    expect(balance.rows[0]).toMatchObject(truth.rows);
  });

  test('what is wrong is said, and nothing else', () => {
    const rowOf = (contract: string): number => Number(contract.slice(-3)) + 3;
    const wrong = [`${rowOf(truth.outOfOrder)}.6 dates-out-of-order`, `${rowOf(truth.wordForDay)}.7 date-unreadable`];
    expect(placed(judged().findings)).toEqual(wrong.sort());
    expect(judged({ start: 'receipt' }).setAside.map(({ row }) => row + 1)).toEqual([rowOf(truth.wordForDay)]);
  });
});

describe('the mistaken report', () => {
  let result: AgingResult;
  beforeAll(async () => void (result = age(await recognised('aging/mistakes.csv'), {}, TODAY)));

  test('what cannot be read is set aside, whole, and the same line twice counts once', () => {
    const [rows] = result.balance.rows;
    expect([isAccountedFor(result.balance), rows!.merged]).toEqual([true, 1]);
    expect(result.setAside.map(({ row, code, cells }) => `${row + 1} ${code}: ${cells.at(-1)}`).sort()).toEqual([
      '16 amount-unreadable: 公式出错',
      '17 currency-conflict: 币种矛盾',
      '25 record-unnamed: 只有金额',
      '6 amount-unreadable: 金额不是数',
      '7 date-impossible: 没有这一天',
      '8 date-unreadable: 到期日不是日期',
      '9 date-without-year: 日期没有年份',
    ]);
  });

  test('everything else that is wrong is told in its place', () => {
    const aside = new Set(result.setAside.map(({ code }) => code));
    expect(placed(result.findings.filter(({ code }) => !aside.has(code)))).toEqual([
      '11.5 date-from-serial',
      '15.6 decimal-mixed',
      '24.3 document-repeated',
      '29.6 total-differs',
      '3.5 aging-from-invoice-date',
      '3.6 aging-parts-differ',
      '3.8 aging-bucket-differs',
      '3.8 aging-bucket-differs',
      '30.1 data-below-total',
    ]);
  });

  test('the lines that are right are not harmed, and text stays text', () => {
    const owed = new Map(result.items.map(({ customer, outstanding }) => [customer, toText(outstanding)]));
    expect(
      ['示例机械有限公司', '示例食品有限公司', '=HYPERLINK("http://sample.invalid","示例")', '__proto__'].map((name) =>
        owed.get(name),
      ),
    ).toEqual(['12000', '800', '400', '470']);
    expect(result.totals.map(({ outstanding, credits }) => [toText(outstanding), toText(credits)])).toEqual([
      // 12000 + 800 + 1500 + 900 + 15000 + 1234.56 + 2000 + 3000 + 400 + 450 + 470 + 880 + 650 + 120
      ['39404.56', '-1550'],
    ]);
  });
});
