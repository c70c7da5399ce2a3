import { randomInt } from 'node:crypto';
import type { DrawOptions, DrawReport } from '../../jobs/draw';
import { drawVisits, PURPOSES } from '../../jobs/draw';
import type { Arguments } from '../arguments';
import { atMost, choice } from '../arguments';
import type { Context, ExitCode } from '../context';
import { jsonText } from '../format/json';
import { table } from '../format/table';
import { Problem } from '../problem';
import { changedCells } from '../receipts';
import { requireSheets } from '../requirements';
import { carryOut, environmentOf, openSession, read, write } from '../session';
import { granted, periodIn } from '../versions';

/** `steelyard draw`: draws visits at random, with a seed by which anybody can draw them again. */
export async function run(given: Arguments, context: Context): Promise<ExitCode> {
  const format = choice(given, 'format', ['table', 'json']) ?? 'table';
  atMost(1, given);
  const options = optionsIn(given);
  const session = await openSession(given, context);
  if (options.purpose !== 'double' && session.target) throw new Problem('cli.draw-writes-nothing');
  const { grids, scored } = await read(session, context);
  requireSheets(scored, session.file);
  const { plan, report } = drawVisits(grids, options, environmentOf(context));
  granted(report);
  const writes = session.target !== undefined || given.flags.has('dry-run');
  if (writes) await carryOut(session, plan);
  const done = await write(session, given, context);
  const changes = changedCells(session.receipts);
  context.terminal.out(
    format === 'json' ? drawJson(options, report, changes) : drawText(options, report, writes, context),
  );
  context.terminal.err(done);
  return 0;
}

function optionsIn(given: Arguments): DrawOptions {
  const { values } = given;
  const count = values.get('count');
  if (count === undefined) throw new Problem('cli.no-count');
  if (!/^[1-9]\d{0,6}$/.test(count)) throw new Problem('cli.bad-count', { value: count });
  const group = values.get('group');
  return {
    purpose: choice(given, 'for', PURPOSES) ?? 'evaluate',
    count: Number(count),
    seed: values.get('seed') ?? String(randomInt(1_000_000_000)),
    ...(values.has('from') && { period: periodIn(given, 'from') }),
    ...(group !== undefined && { group }),
  };
}

const drawJson = ({ purpose, count, seed }: DrawOptions, { from, drawn }: DrawReport, changes: number): string =>
  jsonText({
    job: 'draw',
    for: purpose,
    count,
    seed,
    from,
    visits: drawn.map(({ id, date, engineer, group, customer }) => ({ visit: id, date, engineer, group, customer })),
    changes,
  });

function drawText(
  { purpose, seed }: DrawOptions,
  { from, drawn }: DrawReport,
  writes: boolean,
  { say }: Context,
): string {
  const keys = ['visit', 'date', 'engineer', 'group', 'customer'] as const;
  const rows = drawn.map(({ id, date, engineer, group, customer }) => [id, date ?? '', engineer, group, customer]);
  const columns = keys.map((key) => ({ header: say(`draw.${key}`) }));
  const lines = [
    say('draw.done', { drawn: drawn.length, from, seed, purpose: say(`draw.${purpose}`) }),
    ...(purpose === 'double' && !writes && drawn.length > 0 ? [say('draw.not-kept')] : []),
  ];
  return `${drawn.length > 0 ? `${table(columns, rows)}\n` : ''}${lines.map((line) => `${line}\n`).join('')}`;
}
