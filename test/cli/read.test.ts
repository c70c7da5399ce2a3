import { describe, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { linesOf } from '../../src/cli/lines';
import { run } from '../../src/cli/run';
import { buildCli } from '../support/cli';

async function* chunks(...parts: (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const part of parts) yield typeof part === 'string' ? new TextEncoder().encode(part) : part;
}

/** `steelyard read …` with something piped in: what it prints, its messages, its exit code. */
async function steelyard(line: string, piped = ''): Promise<{ code: number; out: string; err: string }> {
  const [printed, said]: string[][] = [[], []];
  const terminal = {
    env: {},
    locale: 'en',
    in: chunks(piped),
    out: (text: string) => void printed!.push(text),
    err: (text: string) => void said!.push(text),
  };
  const code = await run(line.split(' '), terminal);
  return { code, out: printed!.join(''), err: said!.join('') };
}

const read = async (text: string, options = ''): Promise<unknown[]> => {
  const { out } = await steelyard(`read - --format json${options}`, text);
  return out
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as unknown);
};

describe('steelyard read - --format json', () => {
  test.each([
    ['人民币贰拾元整', { as: 'amount', value: '20', currency: 'CNY', findings: [] }],
    ['¥1,357.50', { as: 'amount', value: '1357.5', findings: [] }],
    ['1357.50', { as: 'number', value: '1357.5', findings: [] }],
    ['12.5%', { as: 'percent', value: '12.5', findings: [] }],
    ['2019年3月8日', { as: 'date', value: '2019-03-08', findings: [] }],
    ['合计', { as: 'text', value: null, findings: [] }],
    ['', { as: 'empty', value: null, findings: [] }],
    ['暂无', { as: 'empty', value: null, findings: [] }],
    ['__proto__', { as: 'text', value: null, findings: [] }],
    ['=1+1', { as: 'text', value: null, findings: [] }],
    ['a\u0000b', { as: 'text', value: null, findings: [] }],
  ])('%s', async (text, expected) => {
    expect(await read(`${text}\n`)).toEqual([{ text, ...expected }]);
  });

  test('a cell that cannot be read says why', async () => {
    expect(await read('5月12日\n3/8/2019\n1..5')).toEqual([
      {
        ...{ text: '5月12日', as: 'date', value: null },
        findings: [
          {
            code: 'date-without-year',
            severity: 'error',
            data: { text: '5月12日', month: 5, day: 12 },
            message: '“5月12日” has no year, and the sheet’s period does not give it one.',
          },
        ],
      },
      expect.objectContaining({ value: null, findings: [expect.objectContaining({ code: 'date-order-open' })] }),
      expect.objectContaining({ value: null, findings: [expect.objectContaining({ code: 'figure-unreadable' })] }),
    ]);
  });

  test('a value that was read with an assumption is a warning', async () => {
    const [line] = await read('5月12日', ' --period 2019-01-01..2019-12-31');
    expect(line).toMatchObject({ value: '2019-05-12', findings: [{ code: 'date-year-assumed', severity: 'warning' }] });
  });

  test.each([
    ['1.357', '', '1.357'],
    ['1.357', ' --decimal ,', '1357'],
    ['3/8/2019', ' --dates dmy', '2019-08-03'],
    ['3/8/2019', ' --dates mdy', '2019-03-08'],
    ['108/3/8', ' --roc', '2019-03-08'],
  ])('%s with%s is %s', async (text, options, value) => {
    expect(await read(text, options)).toEqual([expect.objectContaining({ value })]);
  });

  test('as many lines come out as went in', async () => {
    expect(await read('')).toEqual([]);
    expect(await read('\n\n5\r\n\n')).toHaveLength(4);
    expect(await read('\uFEFF5\r\n6')).toMatchObject([{ text: '5' }, { text: '6' }]);
  });
});

test('for people: a line each, in their language', async () => {
  const { out, code } = await steelyard('read - --lang zh-CN', '12.6万元\n5%\n3/8/2019\n\n合计\u001b[31m');
  expect(code).toBe(0);
  expect(out.split('\n')).toEqual([
    '12.6万元\t金额\t126000 CNY',
    '5%\t百分数\t5%',
    expect.stringMatching(/^3\/8\/2019\t日期\t\t“3\/8\/2019”可能是/),
    '\t空',
    '合计 [31m\t文字',
    '',
  ]);
});

test.each([
  ['read', 'which lines?'],
  ['read none.txt', 'there is no file none.txt'],
  ['read .', '. is a folder'],
  ['read - more', '“more” is one too many'],
  ['read - --decimal ;', '--decimal cannot be “;”'],
  ['read - --dates ydm', '--dates cannot be “ydm”'],
  ['read - --period 2019', '--period “2019” is not a period'],
  ['read - --period 2019-12-31..2019-01-01', 'is not a period'],
])('steelyard %s could not run: %s', async (line, message) => {
  const { code, out, err } = await steelyard(line);
  expect([code, out, err]).toEqual([2, '', expect.stringContaining(message)]);
});

test('lines that arrive in pieces, with characters cut in two', async () => {
  const bytes = new TextEncoder().encode('金额\n12万\r\n\n末行');
  const pieces = Array.from(bytes, (byte) => Uint8Array.of(byte));
  const lines: string[] = [];
  for await (const some of linesOf(chunks(...pieces))) lines.push(...some);
  expect(lines).toEqual(['金额', '12万', '', '末行']);
});

test('as people have it: a file, a pipe, a line of five megabytes, a reader that stops early', async () => {
  const cli = buildCli();
  const folder = await mkdtemp(join(tmpdir(), 'steelyard-read-'));
  try {
    const file = join(folder, 'cells.txt');
    await writeFile(file, `${'7'.repeat(5_000_000)}\n${'1,357.50\n'.repeat(100_000)}`);
    const json = spawnSync(process.execPath, [cli, 'read', file, '--format', 'json'], {
      maxBuffer: 1e9,
      encoding: 'utf8',
    });
    const lines = json.stdout.trimEnd().split('\n');
    expect([json.status, json.stderr, lines.length]).toEqual([0, '', 100_001]);
    expect(lines.at(-1)).toBe('{"text":"1,357.50","as":"number","value":"1357.5","findings":[]}');
    const odd = Uint8Array.of(0xed, 0xa0, 0x80, 10, 0xff, 10); // no UTF-8
    const piped = spawnSync(process.execPath, [cli, 'read', '-', '--format', 'json'], { input: odd, encoding: 'utf8' });
    expect([piped.status, piped.stdout.split('\n').length]).toEqual([0, 3]);
    const early = spawnSync('sh', ['-c', `"$0" "$1" read "$2" | head -n 1 | wc -l`, process.execPath, cli, file]);
    expect([early.status, String(early.stdout).trim(), String(early.stderr)]).toEqual([0, '1', '']);
  } finally {
    await rm(folder, { recursive: true });
  }
});
