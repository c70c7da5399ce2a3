import { ledgers } from '../samples/ledgers/ledgers';
import { recognise } from '../src/engine/ledger/recognise';
import { SIDES } from '../src/engine/ledger/side';
import { intern } from '../src/engine/reconcile/intern';
import type { SidedReport } from '../src/engine/reconcile/reconcile';
import { reconcile } from '../src/engine/reconcile/reconcile';
import { arquero, duckdb } from './join-peers.mjs';
import { middle, time } from './median';
import { random } from './random';

/*
 * `ledgers N`: three ledgers of N contracts, recognised and reconciled, the first time in a new process and then again.
 * `join N`: the rows of N contracts found in three lists in different orders, by us, DuckDB and arquero in turns; all must
 * give the same answer. Prints one line of JSON.
 */

const [part, count] = process.argv[2]!.split(' ');
const contracts = Number(count);

async function wholeLedgers(): Promise<object> {
  const { sources } = ledgers({ contracts, seed: 1 });
  const rows = sources.reduce((sum, { grid }) => sum + grid.rows.length, 0);
  const runs: { recognised: number; reconciled: number }[] = [];
  let differences = 0;
  for (let run = 0; run < 6; run++) {
    let reports: SidedReport[] = [];
    const recognised = await time(() => {
      reports = sources.map((source, i) => ({ side: SIDES[i]!, source, recognition: recognise(source) }));
    });
    const reconciled = await time(() => {
      differences = reconcile(reports, { asOf: '2026-06-30', cutOff: '2026-01-01' }).differences.length;
    });
    runs.push({ recognised, reconciled });
  }
  const [first, ...again] = runs;
  return {
    ...{ contracts, rows, differences, first: first!.recognised + first!.reconciled },
    recognised: middle(again.map(({ recognised }) => recognised)),
    reconciled: middle(again.map(({ reconciled }) => reconciled)),
  };
}

/** Each side lacks one contract in fifty, and has them in an order of its own. */
function lists() {
  const numbers = Array.from({ length: contracts }, (_, i) => `HT-2026-${String(i).padStart(6, '0')}`);
  const shuffled = (): string[] => {
    const own = numbers.filter(() => random(50) > 0).map((number) => ({ number, by: random(2 ** 31) }));
    // Texts of their own, as every file brings its own.
    return own.sort((a, b) => a.by - b.by).map(({ number }) => Buffer.from(number).toString());
  };
  const [sales, delivery, finance] = [shuffled(), shuffled(), shuffled()];
  const figures = (of: readonly string[]): number[] => of.map(() => random(1e8));
  return {
    sales: { contract: sales, amount: figures(sales) },
    delivery: { contract: delivery, day: figures(delivery) },
    finance: { contract: finance, paid: figures(finance) },
  };
}

/** By contract, its row in each list. */
function ours({ sales, delivery, finance }: ReturnType<typeof lists>) {
  let rows: Int32Array[] = [];
  return {
    join: () => {
      const { texts, ids } = intern([sales.contract, delivery.contract, finance.contract]);
      rows = ids.map((own) => {
        const rowOf = new Int32Array(texts.length).fill(-1);
        for (let row = 0; row < own.length; row++) rowOf[own[row]!] = row;
        return rowOf;
      });
    },
    answer: () => {
      const total = (of: readonly number[], rowOf: Int32Array): number =>
        rowOf.reduce((sum, row) => sum + (row < 0 ? 0 : of[row]!), 0);
      return [rows[0]!.length, total(sales.amount, rows[0]!) - total(finance.paid, rows[2]!)];
    },
  };
}

async function threeWayJoin(): Promise<object> {
  const input = lists();
  const duck = await duckdb(input);
  const sides = [ours(input), duck, arquero(input)];
  const steps = [duck.load, ...sides.map(({ join }) => join)];
  const times: number[][] = steps.map(() => []);
  for (let turn = 0; turn < 15; turn++) for (const [i, step] of steps.entries()) times[i]!.push(await time(step));
  const answers = await Promise.all(sides.map(({ answer }) => answer()));
  if (new Set(answers.map(String)).size > 1) throw new Error(`the answers differ: ${answers.join(' ; ')}`);
  const [load, own, joined, arq] = times.map(middle);
  return { contracts, found: answers[0]![0], ours: own, load, duckdb: joined, arquero: arq };
}

void (part === 'join' ? threeWayJoin() : wholeLedgers()).then((out) => console.log(JSON.stringify(out)));
