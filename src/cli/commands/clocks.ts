import { setupClocks } from '../../jobs/clocks/setup-clocks';
import type { Arguments } from '../arguments';
import { atMost, choice } from '../arguments';
import { clockGrids } from '../clock-command';
import type { Context, ExitCode } from '../context';
import { jsonText } from '../format/json';
import { carryOut, environmentOf, openSession, write } from '../session';

/** `steelyard clocks`: adds the registers and lists of clocks that a workbook lacks. */
export async function run(given: Arguments, context: Context): Promise<ExitCode> {
  const format = choice(given, 'format', ['table', 'json']) ?? 'table';
  atMost(1, given);
  const session = await openSession(given, context, true);
  const { plan, report } = setupClocks(await clockGrids(session), {}, environmentOf(context));
  await carryOut(session, plan);
  const done = await write(session, given, context);
  const { say, terminal } = context;
  if (format === 'json') terminal.out(jsonText({ job: 'clocks', added: report.added }));
  else {
    const lines = report.added.map((name) => say('cli.clocks-added', { name }));
    terminal.out(
      [...lines, ...(lines.length === 0 ? [say('cli.clocks-all-there')] : [])].map((line) => `${line}\n`).join(''),
    );
  }
  terminal.err(done);
  return 0;
}
