import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../src/cli/run';
import { openXlsx } from '../../src/hosts/xlsx';

let folder: string;
const at = (name: string): string => join(folder, name);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'board-'));
});
afterEach(() => rm(folder, { recursive: true }));

interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

async function* chunks(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text);
}

/** `steelyard board …` with something piped in. */
async function steelyard(args: readonly string[], piped = ''): Promise<Ended> {
  const [printed, said]: [string[], string[]] = [[], []];
  const terminal = {
    env: {},
    locale: 'en',
    in: chunks(piped),
    out: (text: string) => void printed.push(text),
    err: (text: string) => void said.push(text),
  };
  const code = await run(args, terminal);
  return { code, out: printed.join(''), err: said.join('') };
}

const board = (line: string, piped = ''): Promise<Ended> =>
  steelyard(['board', ...line.split(' ').filter(Boolean)], piped);

const LIST = `合同编号,客户名称,业务员,合同金额(万元),签订日期,发货日期,已回款金额(万元),币种
HT-1,甲公司,张三,10,2020-01-10,2020-06-20,0,CNY
HT-2,乙公司,李四,20.5,2020-02-01,2020-05-01,5,CNY
HT-3,丙公司,,30,2020-06-01,,,CNY
HT-4,丁公司,李四,40,2020-03-01,2020-04-01,40,CNY
HT-5,戊公司,李四,一大笔,2020-03-01,2020-04-01,0,CNY
`;

/** The parts of the answer that a test is about. */
const json = ({ out }: Ended): Record<string, unknown> & { rows: Record<string, unknown>[] } =>
  JSON.parse(out) as Record<string, unknown> & { rows: Record<string, unknown>[] };

describe('steelyard board - --format json', () => {
  test('the documented answer', async () => {
    const ended = await board('- --start shipment --as-of 2020-06-30 --format json', LIST);
    const answer = json(ended);
    expect(Object.keys(answer)).toEqual([
      ...['asOf', 'start', 'limit', 'rows', 'counts', 'wouldBeRed', 'late', 'unknownWords'],
      ...['balance', 'setAside', 'findings'],
    ]);
    expect(answer).toMatchObject({ asOf: '2020-06-30', start: 'shipment', limit: 45, unknownWords: {} });
    expect(answer.rows.map(({ key, state, days, open, cell }) => [key, state, days, open, cell])).toEqual([
      ['HT-2', 'overdue', 60, '155000', 'D3'],
      ['HT-1', 'shipped', 10, '100000', 'D2'],
      ['HT-3', 'signed', null, '300000', 'D4'],
      ['HT-4', 'paid', 90, '0', 'D5'],
    ]);
    expect(answer.rows[0]).toEqual({
      key: 'HT-2',
      contract: 'HT-2',
      document: '',
      contractName: '',
      customer: '乙公司',
      owner: '李四',
      department: '',
      currency: 'CNY',
      signDate: '2020-02-01',
      shipDate: '2020-05-01',
      receiptDate: null,
      invoiceDate: null,
      paidDate: null,
      state: 'overdue',
      partPaid: true,
      statuses: [],
      days: 60,
      amount: '205000',
      paid: '50000',
      open: '155000',
      status: '',
      origin: 'stdin',
      sheet: 'stdin',
      cell: 'D3',
    });
    expect(answer.counts).toMatchObject({
      overdue: { rows: 1, open: { CNY: '155000' } },
      shipped: { rows: 1, open: { CNY: '100000' } },
      paid: { rows: 1, open: { CNY: '0' } },
      cancelled: { rows: 0, open: {} },
    });
    expect(answer.wouldBeRed).toEqual({
      contract: { rows: 2, open: { CNY: '255000' }, lacking: 0, lackingOpen: {} },
      shipment: { rows: 1, open: { CNY: '155000' }, lacking: 1, lackingOpen: { CNY: '300000' } },
      receipt: { rows: 0, open: {}, lacking: 3, lackingOpen: { CNY: '555000' } },
      invoice: { rows: 0, open: {}, lacking: 3, lackingOpen: { CNY: '555000' } },
    });
    expect(answer.late).toMatchObject([{ owner: '李四', rows: [{ key: 'HT-2' }] }]);
    expect(answer.setAside).toMatchObject([{ row: 6, cell: 'D6', code: 'amount-unreadable' }]);
    expect(answer.balance).toMatchObject({
      rows: [{ rows: 6, read: 4, merged: 0, totals: 0, titles: 1, setAside: 1 }],
    });
    expect(ended.code).toBe(1);
  });

  test('until a start is chosen nothing is overdue', async () => {
    const answer = json(await board('- --as-of 2020-06-30 --format json', LIST));
    expect(answer).toMatchObject({ start: null, limit: 45, counts: { overdue: { rows: 0 } }, late: [] });
    expect(answer.wouldBeRed).toMatchObject({ contract: { rows: 2 }, shipment: { rows: 1 } });
  });

  test('a limit of one’s own', async () => {
    const answer = json(await board('- --start shipment --limit 9 --as-of 2020-06-30 --format json', LIST));
    expect(answer).toMatchObject({ limit: 9, counts: { overdue: { rows: 2, open: { CNY: '255000' } } } });
  });
});

test('the table: what each choice would come to, the rows on the board, the states', async () => {
  const { out, err, code } = await board('- --as-of 2020-06-30', LIST.replace('一大笔', '50'));
  expect(out)
    .toBe(`As of 2020-06-30 · choose in the sheet “Board settings 看板设置” which date the days count from (overdue after 45 days); until then nothing is judged overdue
Counted from “contract signed”: 3 overdue (CNY 755000) · without this date: 0
Counted from “shipped”: 2 overdue (CNY 655000) · without this date: 1 (CNY 300000)
Counted from “signed for”: 0 overdue · without this date: 4 (CNY 1055000)
Counted from “invoiced”: 0 overdue · without this date: 4 (CNY 1055000)

State    Days  Item  Customer  Owner    Open
───────  ────  ────  ────────  ─────  ──────  ───
shipped        HT-1  甲公司    张三   100000  CNY
shipped        HT-2  乙公司    李四   155000  CNY
shipped        HT-5  戊公司    李四   500000  CNY
signed         HT-3  丙公司           300000  CNY

State    Rows  Open
───────  ────  ──────────
shipped     3  CNY 755000
signed      1  CNY 300000
paid        1  CNY 0
`);
  expect([err, code]).toEqual(['', 0]);
});

describe('into a workbook', () => {
  const rowsOf = async (name: string, sheet: string): Promise<readonly (readonly unknown[])[]> => {
    const host = await openXlsx(await readFile(at(name)));
    return (await host.read([sheet]))[0]!.rows;
  };

  test('a new one, brought up to date by the next list, judged anew by itself', async () => {
    await writeFile(at('list.csv'), LIST.replace('一大笔', '50'));
    const first = await board(`${at('list.csv')} --start shipment --as-of 2020-06-30 --out ${at('book.xlsx')}`);
    expect([first.code, first.err.includes('Wrote')]).toEqual([0, true]);
    expect((await rowsOf('book.xlsx', 'Board settings 看板设置'))[1]).toEqual(['shipped', 45]);
    expect((await rowsOf('book.xlsx', 'Late 逾期名单')).slice(2).map((row) => row.slice(0, 5))).toEqual([
      ['李四', 1, 'HT-5', '戊公司', 90],
      ['李四', 2, 'HT-2', '乙公司', 60],
    ]);

    const same = await board(`${at('list.csv')} --as-of 2020-06-30 --out ${at('book.xlsx')}`);
    expect(same.err).toContain('Nothing to change');
    const later = await board(`${at('book.xlsx')} --as-of 2020-08-05 --format json`);
    expect(json(later)).toMatchObject({ start: 'shipment', counts: { overdue: { rows: 3 } } });
  });

  test('only looked at', async () => {
    await writeFile(at('list.csv'), LIST);
    await board(`${at('list.csv')} --out ${at('book.xlsx')} --dry-run`);
    expect(await readdir(folder)).toEqual(['list.csv']);
  });
});

describe('mistakes', () => {
  test.each([
    ['', '', 'which report?'],
    ['missing.csv', '', 'there is no file missing.csv'],
    ['- --start payment', LIST, '--start cannot be “payment”. It can be: contract, shipment, receipt, invoice.'],
    ['- --limit 4.5', LIST, '--limit “4.5” is not a number of days'],
    ['- --limit -1', LIST, '--limit'],
    ['- --limit 99999', LIST, '--limit “99999”'],
    ['- --as-of 2020-02-30', LIST, '--as-of “2020-02-30” is not a day'],
    ['- --as-of 30.6.2020', LIST, '--as-of “30.6.2020”'],
    ['- --format csv', LIST, '--format cannot be “csv”'],
    ['- --out board.csv', LIST, 'must end in .xlsx'],
    ['- --in-place', LIST, '--in-place'],
    ['- --sheet Other', LIST, 'there is no sheet “Other”'],
    ['- more', LIST, '“more” is one too many'],
    ['-', '', 'empty'],
    ['-', '%PDF-1.7\n', 'This is a PDF'],
  ])('board %s: said on stderr, nothing done', async (line, piped, message) => {
    const { code, out, err } = await board(line, piped);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(message);
  });

  test('a recipe that is none', async () => {
    await writeFile(at('recipe.json'), '{"version":2}');
    const { code, err } = await board(`- --recipe ${at('recipe.json')}`, LIST);
    expect([code, err.includes('is not a recipe')]).toEqual([2, true]);
  });

  test('a list without a header is an error of the list', async () => {
    const { code, out } = await board('- --format json', 'HT-1,甲公司,1000\nHT-2,乙公司,2000\n');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ rows: [], findings: [{ code: 'no-header' }] });
  });

  test('hostile headers and cells are only texts', async () => {
    const hostile = LIST.replace('业务员', '__proto__').replace('HT-1', '=cmd|1').replace('HT-2', '__proto__');
    const { out } = await board('- --start contract --as-of 2020-06-30 --format json', hostile);
    expect(json({ code: 0, out, err: '' }).rows.map(({ key }) => key)).toEqual(
      expect.arrayContaining(['=cmd|1', '__proto__']),
    );
  });
});
