import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../src/cli/run';
import { EMPTY_PLAN } from '../../src/engine/grid/plan';
import { openXlsx } from '../../src/hosts/xlsx';

const MARCH = `应收账款账龄表,,,,,
截止日期：2024-03-31,,,,币种：人民币,单位：万元
客户名称,合同编号,发票号码,到期日,未收金额,业务员
甲公司,HT-1,F-1,2024-03-01,1.25,张三
乙公司,HT-2,F-2,2023-12-01,10,李四
乙公司,HT-3,F-3,2024/4/30,-0.5,李四
合计,,,,10.75,
`;

let folder: string;
const at = (name: string): string => join(folder, name);

interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** The command line in one text; words that name a file of the folder are given whole. */
async function steelyard(line: string, piped?: string | Uint8Array, lang = 'en'): Promise<Ended> {
  const done = { out: '', err: '' };
  const bytes = typeof piped === 'string' ? new TextEncoder().encode(piped) : piped;
  const words = line.split(' ').map((word) => (/^\w+\.\w+$/.test(word) ? at(word) : word));
  const code = await run(words, {
    env: { LANG: lang },
    locale: lang,
    ...(bytes && {
      in: (async function* () {
        yield bytes;
      })(),
    }),
    out: (text) => void (done.out += text),
    err: (text) => void (done.err += text),
  });
  return { code, ...done };
}

const json = async (line: string, piped?: string | Uint8Array) => {
  const ended = await steelyard(`${line} --format json`, piped);
  return { ...ended, json: JSON.parse(ended.out) };
};

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'steelyard-aging-'));
  await writeFile(at('march.csv'), MARCH);
});
afterEach(() => rm(folder, { recursive: true }));

describe('a workbook of ours', () => {
  beforeEach(() => steelyard('setup book.xlsx'));

  test.each(['aging book.xlsx', 'board book.xlsx', 'normalise book.xlsx'])('has no report: %s', async (line) => {
    const { code, out, err } = await steelyard(line);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('book.xlsx holds only sheets of Steelyard, and no report.');
  });

  test('with a report in it: that is what is read', async () => {
    const host = await openXlsx(new Uint8Array(await readFile(at('book.xlsx'))));
    const rows = [
      ['客户', '到期日', '未收金额'],
      ['甲公司', '2024-03-01', 100],
    ];
    const look = { headerRow: 0, frozenColumns: 0, columns: [], lastRow: 1 };
    await host.apply({ ...EMPTY_PLAN, add: [{ name: 'June', rows, look }] });
    await writeFile(at('book.xlsx'), await host.save());
    const got = (await json('aging book.xlsx --as-of 2024-06-30')).json;
    expect(got.rows.map(({ customer, outstanding }: Record<string, string>) => [customer, outstanding])).toEqual([
      ['甲公司', '100'],
    ]);
    expect(got.findings).toEqual([]);
  });
});

describe('steelyard aging', () => {
  test('prints the documented shape', async () => {
    const { code, json: got } = await json('aging march.csv');
    const amounts = { notDue: '0', over60: '0' };
    expect(got).toMatchObject({
      asOf: '2024-03-31',
      currency: 'CNY',
      basis: 'due',
      rows: [
        {
          ...amounts,
          ...{ customer: '甲公司', currency: 'CNY', outstanding: '12500', credits: '0', net: '12500' },
          buckets: { '0-30': '12500', '31-60': '0', '61-90': '0', '90+': '0' },
        },
        { customer: '乙公司', outstanding: '100000', credits: '-5000', net: '95000', over60: '100000' },
      ],
      totals: {
        ...{ outstanding: '112500', notDue: '0', credits: '-5000', net: '107500', over60: '100000' },
        buckets: { '0-30': '12500', '31-60': '0', '61-90': '0', '90+': '100000' },
      },
      owners: [{ owner: '张三' }, { owner: '李四' }],
      stated: { outstanding: '107500', notDue: null, credits: null, buckets: {} },
      setAside: [],
      findings: [],
    });
    expect(got.balance).toEqual({
      rows: [{ origin: 'march.csv', sheet: 'march', rows: 7, read: 3, merged: 0, totals: 1, titles: 3, setAside: 0 }],
      money: [
        {
          ...{ origin: 'march.csv', sheet: 'march', column: '未收金额', currency: 'CNY', in: '107500', read: '107500' },
          ...{ merged: '0', setAside: '0', printed: '107500' },
        },
      ],
    });
    expect(code).toBe(0);
  });

  test('reads what is piped in, in the encoding that is named', async () => {
    const utf16 = new Uint8Array(Buffer.from(MARCH, 'utf16le'));
    const { json: got } = await json('aging - --encoding utf-16le --as-of 2024-04-30 --buckets 60', utf16);
    expect(got.totals.buckets).toEqual({ '0-60': '12500', '60+': '100000' });
    expect(got.asOf).toBe('2024-04-30');
  });

  test('currencies have totals of their own, and no total together', async () => {
    const text = 'Customer,Invoice No,Due Date,Currency,Outstanding\nA,1,2024-03-01,USD,5\nA,2,2024-03-01,EUR,7\n';
    const { json: got } = await json('aging - --as-of 2024-03-31', text);
    expect([got.currency, got.totals, got.stated]).toEqual([null, null, null]);
    expect(got.byCurrency.map((each: Record<string, unknown>) => [each.currency, each.outstanding])).toEqual([
      ['USD', '5'],
      ['EUR', '7'],
    ]);
    expect(got.rows.map((row: Record<string, unknown>) => [row.customer, row.currency])).toEqual([
      ['A', 'USD'],
      ['A', 'EUR'],
    ]);
  });

  test('a table for people, in their language; findings on stderr', async () => {
    const broken = MARCH.replace('2023-12-01', '2023-02-30');
    const { code, out, err } = await steelyard('aging -', broken, 'zh_CN.UTF-8');
    expect(out).toBe(
      [
        '截止 2024-03-31，按到期日',
        '',
        '客户         未收金额  未到期      0-30  31-60  61-90  90+  >60  贷项与预收      净额',
        '──────  ───  ────────  ──────  ────────  ─────  ─────  ───  ───  ──────────  ────────',
        '甲公司  CNY  12500.00          12500.00                                      12500.00',
        '乙公司  CNY                                                        -5000.00  -5000.00',
        '合计    CNY  12500.00          12500.00                            -5000.00   7500.00',
        '',
        '共 7 行 = 读入 2 + 合并 0 + 合计行 1 + 标题与空行 3 + 待处理 1',
        '待处理行中的金额：未收金额 CNY 100000',
        '',
      ].join('\n'),
    );
    expect(err).toContain('错误 stdin!D5');
    expect(code).toBe(1);
  });

  test('writes a workbook; the same report again changes nothing, the next one takes its place', async () => {
    expect((await steelyard('aging march.csv --out book.xlsx')).err).toMatch(/^Wrote .*book.xlsx/);
    const first = await readFile(at('book.xlsx'));
    const again = await steelyard('aging march.csv --out book.xlsx');
    expect(again.err).toContain('Nothing to change');
    expect(Buffer.compare(await readFile(at('book.xlsx')), first)).toBe(0);

    const april = MARCH.replace('2024-03-31', '2024-04-30')
      .replace('乙公司,HT-2,F-2,2023-12-01,10,李四\n', '')
      .replace('10.75', '0.75');
    await writeFile(at('april.csv'), april);
    const next = await json('aging april.csv --out book.xlsx');
    expect(next.json.findings.map(({ code }: { code: string }) => code)).toEqual(['report-replaces']);
    const host = await openXlsx(await readFile(at('book.xlsx')));
    expect((await host.sheets()).map(({ name }) => name)).toEqual([
      'Paste 粘贴 1',
      ...[
        'Aging 账龄',
        'Aging summary 账龄汇总',
        'Set aside 待处理',
        'Balance 核对',
        'Recipes 读取方案',
        'Fields 字段',
      ],
      'Paste 粘贴 2',
    ]);

    const book = await json('aging book.xlsx');
    expect(book.json.totals).toEqual(next.json.totals);
    expect(book.json.balance.rows.map(({ sheet }: { sheet: string }) => sheet)).toEqual(['Paste 粘贴 2']);
  });

  test('a dry run names what would be written, and writes nothing', async () => {
    const { err } = await steelyard('aging march.csv --out book.xlsx --dry-run');
    expect(err).toContain('Dry run, nothing was written.');
    expect(err).toContain('new sheet “Paste 粘贴 1”');
    expect(await readdir(folder)).toEqual(['march.csv']);
  });

  test('saves how it was read, and reads by it', async () => {
    await steelyard('aging march.csv --save-recipe how.json');
    const recipe = JSON.parse(await readFile(at('how.json'), 'utf8'));
    expect(recipe.columns['未收金额']).toEqual({ field: 'outstanding' });
    recipe.columns['业务员'] = { field: 'department' };
    await writeFile(at('mine.json'), JSON.stringify(recipe));
    const { json: got } = await json('aging march.csv --recipe mine.json');
    expect([got.owners, got.departments.length]).toEqual([[], 2]);
    const refused = await steelyard('aging march.csv --save-recipe how.json');
    expect([refused.code, refused.err]).toEqual([2, expect.stringContaining('how.json exists already')]);
  });

  test('the basis and the buckets hold in a workbook, and go with a recipe; the day is the report’s', async () => {
    const dated = MARCH.replaceAll('到期日', '开票日期');
    await writeFile(at('dated.csv'), dated);
    await writeFile(
      at('april.csv'),
      dated.replace('2024-03-31', '2024-04-30').replace('1.25', '2.25').replace('10.75', '11.75'),
    );
    const aged = async (line: string) => {
      const { json: got } = await json(line);
      return [got.asOf, got.basis, got.buckets];
    };
    const chosen = ['0-45', '46-90', '90+'];
    const first =
      'aging dated.csv --out book.xlsx --as-of 2024-04-05 --basis invoice --buckets 45,90 --save-recipe how.json';
    expect(await aged(first)).toEqual(['2024-04-05', 'invoice', chosen]);
    expect(await aged('aging book.xlsx')).toEqual(['2024-04-05', 'invoice', chosen]);
    expect(await aged('aging april.csv --out book.xlsx')).toEqual(['2024-04-30', 'invoice', chosen]);
    expect(await aged('aging book.xlsx')).toEqual(['2024-04-30', 'invoice', chosen]);
    expect(await aged('aging april.csv --recipe how.json')).toEqual(['2024-04-30', 'invoice', chosen]);
    expect(await aged('aging april.csv')).toEqual(['2024-04-30', 'invoice', ['0-30', '31-60', '61-90', '90+']]);
  });

  test('a recipe that is wrong somewhere is refused by the name of what is wrong', async () => {
    await writeFile(at('bad.json'), '{"version":1,"columns":{"未收金额":{"field":"money"}}}');
    const { code, err } = await steelyard('aging march.csv --recipe bad.json', undefined, 'zh-CN');
    expect([code, err]).toEqual([2, expect.stringContaining('bad.json：方案里的“columns.未收金额.field”不对')]);
  });

  test.each([
    ['aging', 'which report?'],
    ['aging none.csv', 'there is no file'],
    ['aging march.csv more.csv', 'is one too many'],
    ['aging march.csv --as-of 2024-02-30', '--as-of “2024-02-30” is not a day'],
    ['aging march.csv --basis sent', '--basis cannot be “sent”'],
    ['aging march.csv --buckets 0-30', 'the bucket “0-30”: only the last one, and it, has no end'],
    ['aging march.csv --buckets 1-30,30+', 'should begin with day 0'],
    ['aging march.csv --buckets soon', '“soon” is not a list of buckets'],
    ['aging march.csv --sheet Nowhere', 'there is no sheet “Nowhere”'],
    ['aging march.csv --encoding latin9', '--encoding cannot be “latin9”'],
    ['aging march.csv --recipe march.csv', 'is not a recipe'],
    ['aging march.csv --out book.csv', 'must end in .xlsx'],
    ['aging march.csv --in-place', '--in-place writes into an .xlsx workbook'],
    ['aging march.csv --format csv', '--format cannot be “csv”'],
  ])('%s cannot run', async (line, message) => {
    const { code, out, err } = await steelyard(line);
    expect([code, out, err.includes(message) || err]).toEqual([2, '', true]);
    expect(err).toMatch(/^steelyard: .*\n$/);
    expect(await readdir(folder)).toEqual(['march.csv']);
  });

  test.each([
    ['no header', '甲,2024-03-01,5\n乙,2024-03-02,6\n', ['no-header']],
    ['no money', 'Customer,City\nA,Rome\nB,Bonn\n', ['aging-as-of-today', 'aging-no-amount']],
  ])('%s: said, with code 1', async (_, text, codes) => {
    const { code, json: got } = await json('aging -', text);
    const found = got.findings.map((each: { code: string }) => each.code);
    expect([code, codes.filter((each) => !found.includes(each))]).toEqual([1, []]);
  });

  test('formulas in text and dangerous names are text', async () => {
    const text =
      '__proto__,Customer,Invoice No,Due Date,Outstanding\nx,"=HYPERLINK(""http://x"")",@1,2024-03-01,5\nx,constructor,-2,2024-03-01,6\n';
    const { json: got } = await json('aging - --as-of 2024-03-31 --out book.xlsx', text);
    expect(got.rows.map(({ customer }: { customer: string }) => customer)).toEqual([
      '=HYPERLINK("http://x")',
      'constructor',
    ]);
    const [aging] = await (await openXlsx(await readFile(at('book.xlsx')))).read(['Aging 账龄']);
    expect(aging!.formulas).toBeUndefined();
    expect(aging!.rows[1]!.slice(0, 2)).toEqual(['@1', '=HYPERLINK("http://x")']);
  });
});
