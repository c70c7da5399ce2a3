import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../src/cli/run';
import { EMPTY_PLAN } from '../../src/engine/grid/plan';
import { createXlsx } from '../../src/hosts/xlsx';

const SALES = `销售台账,,
客户名称,金额,经办
上海宏达贸易有限公司,100,张三
华为技术有限公司,200,李四
"宏遠建材（苏州）有限公司",300,张三
,5,王五
=1+1,6,王五
合计,611,
`;
const FINANCE = `customer,paid
上海鸿达贸易有限公司,100
华为终端有限公司,200
苏州宏远建材有限公司,300
`;

let folder: string;
const at = (name: string): string => join(folder, name);

interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** The command line in one text; words that name a file of the folder are given whole. */
async function steelyard(line: string, lang = 'en'): Promise<Ended> {
  const done = { out: '', err: '' };
  const words = line.split(' ').map((word) => (/^\w+\.\w+$/.test(word) ? at(word) : word));
  const code = await run(words, {
    env: { LANG: lang },
    locale: lang,
    out: (text) => void (done.out += text),
    err: (text) => void (done.err += text),
  });
  return { code, ...done };
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'steelyard-match-'));
  await writeFile(at('sales.csv'), SALES);
  await writeFile(at('finance.csv'), FINANCE);
});
afterEach(() => rm(folder, { recursive: true }));

const LINE = 'match sales.csv finance.csv --on 客户名称 --on-right Customer';

describe('steelyard match', () => {
  test('prints the documented shape', async () => {
    const { code, out, err } = await steelyard(`${LINE} --format json`);
    expect([code, err]).toEqual([0, '']);
    expect(JSON.parse(out)).toEqual({
      left: {
        file: 'sales.csv',
        sheet: 'sales',
        column: '客户名称',
        names: 4,
        rows: 4,
        totals: [{ row: 8, name: '合计' }],
        blank: [6],
      },
      right: { file: 'finance.csv', sheet: 'finance', column: 'customer', names: 3, rows: 3, totals: [], blank: [] },
      links: [
        {
          left: '上海宏达贸易有限公司',
          leftRows: [3],
          right: '上海鸿达贸易有限公司',
          rightRows: [2],
          verdict: 'auto',
          score: 0.95,
          evidence: [{ code: 'sounds-alike', data: { left: '宏', right: '鸿' }, text: '宏 and 鸿 sound alike' }],
        },
        {
          left: '宏遠建材（苏州）有限公司',
          leftRows: [5],
          right: '苏州宏远建材有限公司',
          rightRows: [4],
          verdict: 'auto',
          score: 1,
          evidence: [],
        },
      ],
      unlinked: {
        left: [
          { name: '华为技术有限公司', rows: [4] },
          { name: '=1+1', rows: [7] },
        ],
        right: [{ name: '华为终端有限公司', rows: [3] }],
      },
    });
  });

  test('has one link for a name that stands in several rows', async () => {
    await writeFile(at('finance.csv'), 'customer\n上海宏达贸易\n远洋建材\n上海宏达贸易\n');
    const { links } = JSON.parse((await steelyard(`${LINE} --format json`)).out);
    expect(links).toMatchObject([{ leftRows: [3], rightRows: [2, 4], verdict: 'auto' }]);
  });

  test('shows people a table, in their language', async () => {
    const { code, out } = await steelyard(LINE, 'zh-CN');
    expect(code).toBe(0);
    expect(out).toContain('音近：宏／鸿');
    expect(out).toContain(
      '左边 4 个名称，右边 3 个：对上 2 对，待确认 0 对，左边 2 个、右边 1 个没有对上。\n跳过 2 行',
    );
  });

  test('writes a file that is safe to open, and replaces none unasked', async () => {
    const { code, out, err } = await steelyard(`${LINE} --out links.csv`);
    expect([code, out.split('\n')[0]]).toEqual([
      0,
      '4 names on the left, 3 on the right: 2 linked, 0 to settle, 2 and 1 without a link.',
    ]);
    expect(err).toContain('Saved');
    const text = await readFile(at('links.csv'), 'utf8');
    expect(text.startsWith('\uFEFFVerdict,Score,Row left,Left,Row right,Right,Why\r\n')).toBe(true);
    expect(text).toContain("no link,,7,'=1+1,,,\r\n");
    expect((await steelyard(`${LINE} --out links.csv`)).code).toBe(2);
    expect((await steelyard(`${LINE} --out links.csv --force`)).code).toBe(0);
  });

  test('reads workbooks, and the first sheet that has the column', async () => {
    const host = await createXlsx();
    const look = { headerRow: 0, frozenColumns: 0, columns: [], lastRow: 0 };
    await host.apply({
      ...EMPTY_PLAN,
      add: [
        { name: 'Notes', rows: [['nothing here']], look },
        {
          name: 'Customers',
          rows: [
            ['Customer', 'Paid'],
            ['上海宏达贸易', 1],
          ],
          look,
        },
      ],
    });
    await writeFile(at('book.xlsx'), await host.save());
    const { out } = await steelyard('match sales.csv book.xlsx --on 客户名称 --on-right customer --format json');
    const { right, links } = JSON.parse(out);
    expect(right).toMatchObject({ sheet: 'Customers', column: 'Customer', names: 1 });
    expect(links).toMatchObject([{ leftRows: [3], rightRows: [2], verdict: 'auto' }]);
    const other = await steelyard('match sales.csv book.xlsx --on 客户名称 --sheet Gone');
    expect(other.err).toContain('Gone');
  });

  test.each([
    ['match', 'which files?'],
    ['match sales.csv', 'which files?'],
    ['match sales.csv finance.csv', 'which column holds the names?'],
    ['match sales.csv sales.csv --on 客户名称', 'is named twice'],
    ['match sales.csv ./sales.csv extra.csv --on 客户名称', 'is one too many'],
    ['match sales.csv finance.csv --on 客户名称', 'has no column “客户名称”. It has: customer, paid.'],
    ['match sales.csv none.csv --on 客户名称', 'there is no file'],
    ['match sales.csv finance.csv --on 客户名称 --format xml', '--format cannot be “xml”'],
    ['match sales.csv finance.csv --on 客户名称 --on-right customer --out links.xlsx', 'must be a .csv file'],
    ['match sales.csv finance.csv --on 客户名称 --on-right customer --out sales.csv', '--out names FILE itself'],
  ])('%s: %s', async (line, message) => {
    const { code, out, err } = await steelyard(line);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(message);
    expect((await readdir(folder)).sort()).toEqual(['finance.csv', 'sales.csv']);
  });

  test.each([
    ['', 'finance.csv: The file is empty'],
    [' \n\n', 'finance.csv'],
    ['customer\n', 'there is no name in the column “customer”'],
    ['customer,paid\n,1\n', 'there is no name in the column “customer”'],
  ])('a file of %j', async (text, message) => {
    await writeFile(at('finance.csv'), text);
    const { code, err } = await steelyard(LINE);
    expect(code).toBe(2);
    expect(err).toContain(message);
  });
});
