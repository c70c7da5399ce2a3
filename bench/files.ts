import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { openXlsx } from '../src/hosts/xlsx';
import { middle } from './median';
import { visitsFile } from './pages/books';

/*
 * From file to file on the command line: a workbook with so many visits is scored, beside what libraries need to read and
 * write that same file and do nothing else. Each is a process of its own, started anew and in turns; whole processes are
 * timed, by the clock and on the processors. Prints a line of JSON for each way.
 */

const visits = Number(process.argv[2]);
const RUNS = visits > 50_000 ? 3 : 7;

const folder = mkdtempSync(join(tmpdir(), 'steelyard-bench-'));
const [file, out, usage] = ['in.xlsx', 'out.xlsx', 'usage.json'].map((name) => join(folder, name)) as [
  string,
  string,
  string,
];

const run = (program: readonly string[]): string => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--require', resolve('bench/usage.cjs'), ...program],
    {
      encoding: 'utf8',
      maxBuffer: 1 << 30,
      env: { ...process.env, BENCH_USAGE: usage },
    },
  );
  if (status !== 0) throw new Error(`${program.join(' ')}: ${stderr}`);
  return stdout;
};

const rowsOf = async (path: string): Promise<number> =>
  (await (await openXlsx(readFileSync(path))).sheets()).reduce((sum, { rows }) => sum + rows, 0);

interface Way {
  readonly way: string;
  readonly program: readonly string[];
  readonly writes: boolean;
  /** Whether it did what it should: what it printed, and the rows of the file that it wrote. */
  readonly isRight: (stdout: string, written: number) => boolean;
}

async function compare(): Promise<void> {
  writeFileSync(file, await visitsFile(visits));
  const rows = await rowsOf(file);
  const peers = run(['bench/file-peers.mjs', 'ways']).trim().split('\n');
  const ways: Way[] = [
    {
      way: 'steelyard score',
      program: ['dist/cli/steelyard.cjs', 'score', file, '--out', out, '--force'],
      writes: true,
      isRight: (stdout, written) => stdout.includes(`V${visits - 1} `) && written === rows + visits,
    },
    ...peers.map((way): Way => {
      const writes = way.includes('writes');
      const program = ['bench/file-peers.mjs', way, file, ...(writes ? [out] : [])];
      return {
        way,
        program,
        writes,
        isRight: (stdout, written) => Number(stdout) === rows && written === (writes ? rows : 0),
      };
    }),
  ];
  const runs = ways.map((): { took: number; cpu: number; peak: number }[] => []);
  for (let turn = 0; turn <= RUNS; turn++) {
    for (const [i, { way, program, writes, isRight }] of ways.entries()) {
      rmSync(out, { force: true });
      const start = performance.now();
      const stdout = run(program);
      const took = performance.now() - start;
      if (turn > 0) runs[i]!.push({ took, ...JSON.parse(readFileSync(usage, 'utf8')) });
      // The first turn warms the disk up and is looked at instead of being timed.
      if (turn === 0 && !isRight(stdout, writes ? await rowsOf(out) : 0))
        throw new Error(`${way} went wrong: ${stdout.slice(0, 200)}`);
    }
  }
  const megabytes = statSync(file).size / 1e6;
  for (const [i, { way }] of ways.entries()) {
    const [took, cpu, peak] = (['took', 'cpu', 'peak'] as const).map((key) =>
      middle(runs[i]!.map((each) => each[key])),
    );
    console.log(JSON.stringify({ visits, megabytes, way, took, cpu, peak }));
  }
}

void compare().finally(() => rmSync(folder, { recursive: true }));
