import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { run } from '../../src/cli/run';
import { EMPTY_PLAN } from '../../src/engine/grid/plan';
import { createXlsx, openXlsx } from '../../src/hosts/xlsx';

let folder: string;
const at = (name: string): string => join(folder, name);

const FILES = {
  'sales.csv': `合同编号,客户名称,合同金额,签订日期
HT-2026-001,北京远山科技有限公司,100000,2026-01-05
HT-2026-002,上海蓝湾贸易有限公司,50000,2026-01-08
HT-2026-003,深圳青禾电子有限公司,80000,2025-12-01
`,
  'delivery.csv': `合同号,客户名称,发货日期,签收日期
HT-2026-001,北京远山科技有限公司,2026-01-20,2026-01-25
HT-2026-002,上海蓝湾贸易有限公司,2026-01-21,2026-02-30
HT-2026-003,深圳青禾电子有限公司,2025-12-11,
`,
  'finance.csv': `合同编号,客户名称,合同金额,已回款,回款日期
HT-2026-001,北京远山科技有限公司,100000,99999.5,2026-03-01
HT-2026-002,上海蓝湾贸易有限公司,44247.79,20000,2026-03-05
`,
} as const;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ledgers-'));
  for (const [name, text] of Object.entries(FILES)) await writeFile(at(name), text);
});
afterEach(() => rm(folder, { recursive: true }));

interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** The whole command line in one text; names that end in a dot and letters are files of the folder. */
async function steelyard(line: string): Promise<Ended> {
  const said = { out: '', err: '' };
  const words = (line.match(/"[^"]*"|\S+/g) ?? []).map((word) => word.replaceAll('"', ''));
  const terminal = {
    ...{ env: {}, locale: 'en' },
    out: (text: string) => void (said.out += text),
    err: (text: string) => void (said.err += text),
  };
  const code = await run(
    words.map((word) => (/^[\w-]+\.[a-z]+$/.test(word) ? at(word) : word)),
    terminal,
  );
  return { code, ...said };
}

const THREE = 'normalise sales.csv delivery.csv finance.csv --as-of 2026-06-30';

interface Answer {
  readonly tables: readonly { readonly origin: string; readonly side: string; readonly rows: number }[];
  readonly rows: readonly {
    readonly key: string;
    readonly state: string;
    readonly values: Record<string, string>;
    readonly from: Record<string, readonly string[]>;
  }[];
  readonly differences: readonly {
    readonly kind: string;
    readonly contracts: readonly string[];
    readonly cause: string | null;
    readonly says: readonly { readonly side: string; readonly text: string; readonly cells: readonly string[] }[];
  }[];
  readonly setAside: readonly { readonly origin: string; readonly cell: string; readonly code: string }[];
}
const json = async (line: string): Promise<Answer> =>
  JSON.parse((await steelyard(`${line} --format json`)).out) as Answer;
const states = ({ rows }: Answer): string[] => rows.map(({ key, state }) => `${key} ${state}`);

describe('steelyard normalise FILE... --format json', () => {
  test('the documented answer', async () => {
    const answer = await json(THREE);
    expect(Object.keys(answer)).toEqual([
      ...['asOf', 'cutOff', 'complete', 'tables', 'columns', 'rows'],
      ...['setAside', 'differences', 'balance', 'findings'],
    ]);
    expect(answer.tables.map(({ origin, side, rows }) => [origin, side, rows])).toEqual([
      ['sales.csv', 'sales', 3],
      ['delivery.csv', 'delivery', 3],
      ['finance.csv', 'finance', 2],
    ]);
    expect(answer.rows[0]).toMatchObject({
      key: 'HT-2026-001',
      values: { contractAmount: '100000', paidAmount: '99999.5', receiptDate: '2026-01-25' },
      from: {
        contractAmount: ['sales.csv!sales!C2'],
        paidAmount: ['finance.csv!finance!D2'],
        receiptDate: ['delivery.csv!delivery!D2'],
      },
    });
  });

  test('every difference has both sides, every refused row its reason', async () => {
    const { differences, setAside } = await json(THREE);
    expect(
      differences.map(({ kind, contracts, cause, says }) => [
        ...[kind, contracts.join(), cause ?? ''],
        says.map(({ side, text, cells }) => `${side} ${text} ${cells.join('+')}`).join(', '),
      ]),
    ).toEqual([
      [
        ...['refused', 'HT-2026-002', ''],
        'sales HT-2026-002 sales.csv!sales!A3, finance HT-2026-002 finance.csv!finance!A3',
      ],
      [...['amount', 'HT-2026-002', 'tax'], 'sales 50000 sales.csv!sales!C3, finance 44247.79 finance.csv!finance!C3'],
      [
        ...['missing', 'HT-2026-003', ''],
        'sales HT-2026-003 sales.csv!sales!A4, delivery HT-2026-003 delivery.csv!delivery!A4',
      ],
    ]);
    expect(setAside.map(({ origin, cell, code }) => [origin, cell, code])).toEqual([
      ['delivery.csv', 'D3', 'date-impossible'],
    ]);
  });

  test.each([
    ['', 'HT-2026-001 part-paid', 'HT-2026-003 unknown'],
    ['--tolerance 0.5', 'HT-2026-001 complete', 'HT-2026-003 unknown'],
    ['--cut-off 2026-01-01', 'HT-2026-001 part-paid', 'HT-2026-003 carried'],
    ['--complete "received == 1 and paid > 0"', 'HT-2026-001 complete', 'HT-2026-003 unknown'],
  ])('judged with %s', async (options, ...expected) => {
    expect(states(await json(`${THREE} ${options}`))).toEqual(expect.arrayContaining(expected));
  });

  test('the order of the files does not matter', async () => {
    const [one, other] = [
      await json(THREE),
      await json('normalise finance.csv sales.csv delivery.csv --as-of 2026-06-30'),
    ];
    expect([other.rows, other.differences]).toEqual([one.rows, one.differences]);
  });
});

test('the table says whose each file is, where the contracts stand, and what differs', async () => {
  const { code, out, err } = await steelyard(THREE);
  expect(out).toContain('sales.csv sales');
  expect(out).toMatch(/part-paid +2/);
  expect(out).toContain('with and without tax (13%)');
  expect(out).toContain('11 rows = ');
  expect(err).toContain('delivery!D3');
  expect(code).toBe(1);
});

describe('into a workbook', () => {
  const sheetNames = async (): Promise<string[]> =>
    (await (await openXlsx(await readFile(at('book.xlsx')))).sheets()).map(({ name }) => name);

  test('--out writes the ledgers and what comes out of them; a second time changes nothing', async () => {
    expect((await steelyard(`${THREE} --out book.xlsx`)).err).toContain('book.xlsx');
    expect(await sheetNames()).toEqual(
      expect.arrayContaining([
        'Ledger 统一台账',
        'Differences 差异',
        'Set aside 待处理',
        'Balance 核对',
        'Recipes 读取方案',
      ]),
    );
    const before = await readFile(at('book.xlsx'));
    const again = await steelyard(`${THREE} --out book.xlsx`);
    expect(again.err).toContain('Nothing to change');
    expect(await readFile(at('book.xlsx'))).toEqual(before);
    expect((await steelyard('reconcile book.xlsx --as-of 2026-06-30 --in-place')).err).toContain('Nothing to change');
  });

  test('reconcile keeps a setting in the workbook, so that the next run judges by it too', async () => {
    await steelyard(`${THREE} --out book.xlsx`);
    await steelyard('reconcile book.xlsx --as-of 2026-06-30 --tolerance 1 --in-place');
    const later = await json('reconcile book.xlsx --as-of 2026-06-30');
    expect(states(later)).toContain('HT-2026-001 complete');
  });

  test('the board and the aging of the unified ledger', async () => {
    await steelyard(`${THREE} --out book.xlsx`);
    const board = await steelyard('board book.xlsx --ledger --start shipment --as-of 2026-06-30 --format json');
    const { rows } = JSON.parse(board.out) as { rows: { contract: string; shipDate: string; paid: string }[] };
    expect(rows.map(({ contract, shipDate, paid }) => [contract, shipDate, paid]).sort()[0]).toEqual([
      ...['HT-2026-001', '2026-01-20', '99999.5'],
    ]);
    const aging = await steelyard('aging book.xlsx --ledger --as-of 2026-06-30 --format json');
    expect(aging.code).toBeLessThan(2);
    const none = await steelyard('board sales.csv --ledger');
    expect([none.code, none.err]).toEqual([2, expect.stringContaining('no unified ledger')]);
  });

  test('the board of a unified ledger that was copied into a workbook of its own', async () => {
    await steelyard(`${THREE} --out book.xlsx`);
    const name = 'Ledger 统一台账';
    const [ledger] = await (await openXlsx(new Uint8Array(await readFile(at('book.xlsx'))))).read([name]);
    const copy = createXlsx();
    const look = { headerRow: 0, frozenColumns: 0, columns: [], lastRow: 0 };
    await copy.apply({ ...EMPTY_PLAN, add: [{ name, rows: ledger!.rows, look }] });
    await writeFile(at('copy.xlsx'), await copy.save());
    const paid = async (book: string) => {
      const { out } = await steelyard(`board ${book} --ledger --start shipment --as-of 2026-06-30 --format json`);
      return (JSON.parse(out) as { rows: { contract: string; paid: string }[] }).rows;
    };
    const rows = await paid('copy.xlsx');
    expect(rows.map((row) => row.paid)).toContain('99999.5');
    expect(rows).toEqual(await paid('book.xlsx'));
    const plain = await steelyard('aging copy.xlsx --as-of 2026-06-30');
    expect([plain.code, plain.err]).toEqual([2, expect.stringContaining('add --ledger')]);
  });

  test('--dry-run writes nothing', async () => {
    await steelyard(`${THREE} --out book.xlsx --dry-run`);
    expect(await readdir(folder)).not.toContain('book.xlsx');
  });
});

test.each([
  ['normalise', 'Name the files'],
  ['normalise sales.csv sales.csv', 'named twice'],
  ['normalise nothing.csv', 'nothing.csv'],
  ['normalise sales.csv --cut-off soon', 'is not a day'],
  ['normalise sales.csv --tolerance -1', 'is not an amount'],
  ['normalise sales.csv --tolerance=-1', 'is not an amount'],
  ['normalise sales.csv --complete "paid +"', 'not understood'],
  ['normalise sales.csv --complete "constructor == 1"', 'not understood'],
  ['normalise sales.csv --sides sales.csv=boss', 'does not say whose'],
  ['normalise sales.csv --retention maybe', 'retention'],
  ['reconcile', 'which workbook'],
])('%s: said on stderr, nothing done', async (line, message) => {
  const { code, out, err } = await steelyard(line);
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain(message);
  expect((await readdir(folder)).sort()).toEqual(Object.keys(FILES).sort());
});

test('a workbook without ledgers is told how to get them', async () => {
  await steelyard(`setup other.xlsx`);
  const { code, err } = await steelyard('reconcile other.xlsx --in-place');
  expect(code).toBe(2);
  expect(err).toContain('normalise FILE... --out');
});

test('the three sample ledgers, in each language', async () => {
  for (const language of ['zh-CN', 'en']) {
    const of = (name: string): string => resolve(__dirname, `../../samples/ledgers/${name}`);
    const files = [of(`sales.${language}.xlsx`), of(`delivery.${language}.xlsx`), of(`finance.${language}.csv`)];
    const answer = await json(`normalise ${files.join(' ')} --as-of 2026-06-30 --cut-off 2026-01-01`);
    expect(answer.rows).toHaveLength(120);
    expect(answer.tables.map(({ side }) => side)).toEqual(['sales', 'delivery', 'finance']);
  }
});
