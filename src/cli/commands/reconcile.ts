import { reconcile } from '../../jobs/reconcile';
import { ledgerSheetNames } from '../../sheets/ledger-sheets';
import type { Arguments } from '../arguments';
import { atMost, choice } from '../arguments';
import type { Context, ExitCode } from '../context';
import { ledgerJson, ledgerTable } from '../format/ledger';
import { exitCode, showFindings } from '../format/show';
import { ledgerOptions } from '../ledger-options';
import { Problem } from '../problem';
import type { MessageKey } from '../../i18n';
import type { ReconcileJobOptions } from '../../jobs/reconcile';
import { carryOut, environmentOf, openSession, write } from '../session';

/**
 * `steelyard reconcile`: the ledgers that a workbook holds, once more, by what people have decided and changed in its
 * sheets since. `--use` takes sheets of the workbook for ledgers from now on.
 */
export async function run(given: Arguments, context: Context): Promise<ExitCode> {
  const format = choice(given, 'format', ['table', 'json']) ?? 'table';
  atMost(1, given);
  const options = ledgerOptions(given, context);
  const session = await openSession(given, context);
  const names = (await session.host.sheets()).map(({ name }) => name);
  const use = (given.values.get('use') ?? '').split(',').flatMap((name) => name.trim() || []);
  const stranger = use.find((name) => !names.includes(name));
  if (stranger !== undefined) throw new Problem('cli.no-such-sheet', { sheet: stranger, sheets: names });
  if (use.length === 0 && ledgerSheetNames(names).recipes === undefined)
    throw new Problem('cli.no-ledgers-in', { file: session.file });
  const held = await session.host.readSources(names);
  const grids = held.map(({ grid }) => grid);
  const trial = trialIn(given);
  const { plan, report } = reconcile(grids, { ...options, ...trial, use, held }, environmentOf(context));
  const refused = report.findings.find(({ code }) => code.startsWith('trial-'));
  if (refused) throw new Problem(`finding.${refused.code}` as MessageKey, refused.data);
  await carryOut(session, plan);
  const done = await write(session, given, context);
  if (format === 'json') context.terminal.out(ledgerJson(report, context.language));
  else {
    context.terminal.out(ledgerTable(report, context));
    showFindings(report.findings, context);
  }
  context.terminal.err(done);
  return exitCode(report.findings);
}

/** `--trial` writes the day's line, `--adopt --by NAME` takes the ledger into use. @throws {Problem} when nobody is named */
function trialIn({ flags, values }: Arguments): Pick<ReconcileJobOptions, 'trial' | 'adopt'> {
  const reason = values.get('reason');
  if (!flags.has('adopt')) return flags.has('trial') ? { trial: true } : {};
  const by = values.get('by');
  if (by === undefined) throw new Problem('cli.adopt-by');
  return { adopt: { by, ...(reason !== undefined && { reason }) }, ...(flags.has('trial') && { trial: true }) };
}
