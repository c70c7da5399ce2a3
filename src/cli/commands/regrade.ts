import { showNumber, showTime } from '../../app/show';
import { regrade } from '../../jobs/regrade';
import type { Arguments } from '../arguments';
import { atMost, choice } from '../arguments';
import type { Context, ExitCode } from '../context';
import { jsonText, visit as visitJson } from '../format/json';
import { printable } from '../format/printable';
import { Problem } from '../problem';
import { changedCells } from '../receipts';
import { findVisits, requireSheets } from '../requirements';
import { carryOut, environmentOf, openSession, read, write } from '../session';
import { granted, timeIn } from '../versions';

/** `steelyard regrade`: gives a visit that has a result another one, with a reason. Both stay. */
export async function run(given: Arguments, context: Context): Promise<ExitCode> {
  const format = choice(given, 'format', ['table', 'json']) ?? 'table';
  const under = choice(given, 'under', ['now', 'given']) ?? 'now';
  const [by, reason] = ['by', 'reason'].map((option) => given.values.get(option)?.trim());
  const at = timeIn(given);
  const [, id] = given.operands;
  const session = await openSession(given, context);
  if (id === undefined) throw new Problem('cli.no-visit');
  atMost(2, given);
  if (!by) throw new Problem('cli.no-by');
  if (!reason) throw new Problem('cli.no-reason');
  if (!session.target && !given.flags.has('dry-run')) throw new Problem('cli.no-target');

  const { grids, scored } = await read(session, context);
  requireSheets(scored, session.file);
  const [index] = findVisits(scored, [id], context);
  const { plan, report } = regrade(grids, { visit: id, by, reason, under }, environmentOf(context, at));
  const { before } = granted(report, id);
  await carryOut(session, plan);
  const done = await write(session, given, context);
  const after = (await read(session, context)).scored;
  const now = after.visits[index!]!.given!;
  const standing = ({ score, band, points }: typeof now) => ({
    score: showNumber(score),
    band: printable(band),
    points: showNumber(points),
  });
  const rule = context.say(under === 'now' ? 'cli.preview.now' : 'rubric.regrade.given');
  const lines = [
    context.say('cli.regrade.was', { ...standing(before!), at: showTime(before!.at), by: printable(before!.by) }),
    context.say('cli.regrade.is', { ...standing(now), rule }),
  ];
  context.terminal.out(
    format === 'json'
      ? jsonText({
          job: 'regrade',
          under,
          reason,
          before: visitJson(scored, index!),
          after: visitJson(after, index!),
          changes: changedCells(session.receipts),
        })
      : lines.map((line) => `${line}\n`).join(''),
  );
  context.terminal.err(done);
  return 0;
}
