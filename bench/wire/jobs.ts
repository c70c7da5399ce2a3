import { AS_OF } from '../../samples/ledgers/contracts';
import { ledgers } from '../../samples/ledgers/ledgers';
import { MEETING } from '../../samples/registers/last-contacts';
import { nowAt, registerSheets } from '../../samples/registers/sheets';
import { iso } from '../../samples/reports/days';
import { readClockGrids } from '../../src/app/clocks/sheets';
import { readLedgerSheets } from '../../src/app/ledger/workbook';
import { unpack } from '../../src/app/ledger/worker/pack';
import { readPointsGrids } from '../../src/app/points/sheets';
import { readWorkbook } from '../../src/app/workbook';
import type { Change } from '../../src/engine/grid/change';
import type { Grid } from '../../src/engine/grid/grid';
import { gridOf } from '../../src/engine/grid/grid';
import type { Plan } from '../../src/engine/grid/plan';
import { EMPTY_PLAN } from '../../src/engine/grid/plan';
import type { Host } from '../../src/hosts/host';
import { memoryHost } from '../../src/hosts/memory';
import { sourcesOfPaste } from '../../src/intake';
import type { AgingJobOptions } from '../../src/jobs/aging';
import { aging } from '../../src/jobs/aging';
import { board } from '../../src/jobs/board';
import { escalate } from '../../src/jobs/clocks/escalate';
import { enter } from '../../src/jobs/enter';
import { give } from '../../src/jobs/give';
import type { Environment, Job } from '../../src/jobs/job';
import type { LedgerOptions } from '../../src/jobs/ledger-book';
import { points } from '../../src/jobs/points';
import { reconcile } from '../../src/jobs/reconcile';
import { score } from '../../src/jobs/score';
import { setup } from '../../src/jobs/setup';
import { SCORES_SHEET } from '../../src/sheets/scores';
import { benchBook } from '../book';
import { benchMarks, benchRubric } from '../data';
import { ledgerText } from '../ledger-rows';

/** Something that is done in Excel: the sheets before it, and what the task pane reads and plans then, as it does it. */
export interface WireJob {
  readonly what: string;
  readonly grids: readonly Grid[];
  readonly plan: (host: Host) => Promise<Plan>;
}

interface Step extends Pick<WireJob, 'what' | 'plan'> {
  /** What people did before. */
  readonly edits?: (grids: readonly Grid[]) => readonly Change[];
}

const environmentAt = (now: string): Environment => ({ now, language: 'zh-CN' });
const ENVIRONMENT = environmentAt('2026-06-30T17:30:00+08:00');

const all = async (host: Host): Promise<Grid[]> => host.read((await host.sheets()).map(({ name }) => name));

/** One thing after the other in one workbook. */
async function inTurn(start: readonly Grid[], steps: readonly Step[]): Promise<WireJob[]> {
  const host = memoryHost(start);
  const jobs: WireJob[] = [];
  for (const { what, plan, edits } of steps) {
    if (edits) await host.apply({ ...EMPTY_PLAN, changes: edits(await all(host)) });
    jobs.push({ what, plan, grids: await all(host) });
    await host.apply(await plan(host));
  }
  return jobs;
}

const on =
  (read: (host: Host) => Promise<readonly Grid[]>) =>
  <Options>(job: Job<Options, unknown>, options: Options, environment = ENVIRONMENT) =>
  async (host: Host): Promise<Plan> =>
    job(await read(host), options, environment).plan;

const onVisits = on(async (host) => (await readWorkbook(host)).grids);
const onEdit = on(async (host) => (await readWorkbook(host, gridOf(SCORES_SHEET.name, []))).grids);
const onPoints = on(readPointsGrids);
const onClocks = on(readClockGrids);

const onLedgers =
  <Options extends LedgerOptions>(job: Job<Options, unknown>, options: Options) =>
  async (host: Host): Promise<Plan> => {
    const { grids, held } = await readLedgerSheets(host);
    return job(grids, { ...options, held: held.map(unpack) }, ENVIRONMENT).plan;
  };

const nothing: Job<object, undefined> = () => ({ plan: EMPTY_PLAN, report: undefined });

/** Forty visits get another mark. */
function otherMarks(grids: readonly Grid[]): Change[] {
  const { sheet, rows } = grids.find((grid) => grid.sheet.startsWith('Visits'))!;
  const column = rows[0]!.indexOf('analysis');
  const every = Math.floor((rows.length - 2) / 40);
  return Array.from({ length: 40 }, (_, i) => {
    const row = 2 + i * every;
    const before = rows[row]![column] ?? null;
    return { at: { sheet, row, column }, before, after: before === 7 ? 8 : 7, why: 'bench' };
  });
}

function visitJobs(visits: number, more: readonly Step[] = []): Promise<WireJob[]> {
  const sheets = benchBook(benchRubric(), benchMarks(visits), 40);
  const { add } = setup(sheets, {}, ENVIRONMENT).plan;
  const count = visits.toLocaleString('en');
  return inTurn(
    [...sheets, ...add.map(({ name, rows }) => gridOf(name, rows))],
    [
      { what: `open the pane, ${count} visits`, plan: onVisits(nothing, {}) },
      { what: `scores of ${count} visits`, plan: onVisits(score, {}) },
      { what: 'the same again, 40 marks changed', plan: onVisits(score, {}), edits: otherMarks },
      { what: 'follow an edit', plan: onEdit(nothing, {}) },
      ...more,
    ],
  );
}

const ENTRY = {
  ...{ row: null, id: 'V-new', rubric: 'bench', date: '', engineer: 'E1', group: '', customer: '', evaluator: '' },
  ...{ comment: '', comments: new Map<string, string>() },
  marks: new Map([...benchMarks(1)].map(([id, [mark]]) => [id, String(mark)])),
};

const given = { visits: Array.from({ length: 200 }, (_, i) => `V${i}`), by: '样例郑工' };

const pasted = (first: number): AgingJobOptions => ({
  sources: sourcesOfPaste({ text: ledgerText(10_000, first) }).sources,
});

/** Everything that goes to Excel and comes from it in an ordinary month. */
export const wireJobs = async (): Promise<WireJob[]> => [
  ...(await visitJobs(200, [
    { what: 'enter a visit', plan: onVisits(enter, { entry: ENTRY }) },
    { what: 'give 200 results', plan: onVisits(give, given) },
    { what: 'points of 200 results', plan: onPoints(points, {}) },
  ])),
  ...(await visitJobs(20_000)),
  ...(await inTurn(
    [],
    [
      { what: 'aging, 10,000 rows pasted', plan: onLedgers(aging, pasted(0)) },
      { what: 'the next one, 500 rows gone, 500 new', plan: onLedgers(aging, pasted(500)) },
    ],
  )),
  ...(await inTurn(
    [],
    [
      {
        what: 'one ledger of three of 1,000 contracts',
        plan: onLedgers(reconcile, { ...ledgers({ contracts: 1_000, seed: 1 }), asOf: iso(AS_OF) }),
      },
      { what: 'payment board of it', plan: onLedgers(board, {}) },
    ],
  )),
  ...(await inTurn(
    registerSheets('zh-CN').map(({ name, rows }) => gridOf(name, rows)),
    [{ what: 'escalations of a week', plan: onClocks(escalate, {}, environmentAt(weekAfter(nowAt(MEETING)))) }],
  )),
];

function weekAfter(now: string): string {
  const day = new Date(Date.parse(now.slice(0, 10)) + 7 * 86_400_000).toISOString().slice(0, 10);
  return day + now.slice(10);
}
