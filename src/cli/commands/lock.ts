import { keyText, readKey, newKey, sign, SigningUnavailable } from '../../app/signing';
import type { KeyFile } from '../../app/signing';
import type { Workbook } from '../../app/workbook';
import { STATES } from '../../engine/rubric/version/life';
import type { SealFacts } from '../../engine/rubric/version/seal';
import { sealText, signatureText } from '../../engine/rubric/version/seal';
import { changeState, readinessIn } from '../../jobs/rubric-state';
import { chosenRubric, lifeIn } from '../../jobs/version-book';
import { sealedHead } from '../../jobs/verify-points';
import { readPointsGrids } from '../../app/points/sheets';
import type { Arguments } from '../arguments';
import { atMost, choice } from '../arguments';
import type { Context, ExitCode } from '../context';
import { exists, readBytes, writeSecret } from '../file';
import { jsonText } from '../format/json';
import { readinessText, stateText } from '../format/seal';
import { Problem } from '../problem';
import { changedCells } from '../receipts';
import { requireSheets } from '../requirements';
import { carryOut, environmentOf, openSession, read, write } from '../session';
import { refusal, timeIn } from '../versions';

/** `steelyard lock`: shows how far a rubric is from its lock; with `--by`, moves it to locked, trial or draft. */
export async function run(given: Arguments, context: Context): Promise<ExitCode> {
  const format = choice(given, 'format', ['table', 'json']) ?? 'table';
  const to = choice(given, 'to', STATES) ?? 'locked';
  atMost(1, given);
  const by = given.values.get('by')?.trim() ?? '';
  if (!by && ['to', 'reason', 'sign'].some((option) => given.values.has(option))) throw new Problem('cli.no-saver');
  const environment = environmentOf(context, timeIn(given));
  const session = await openSession(given, context);
  const workbook = await read(session, context);
  const { scored } = workbook;
  requireSheets(scored, session.file);
  const rubric = chosenRubric(scored.book, given.values.get('rubric'));
  if ('code' in rubric) throw refusal(rubric, undefined);
  const show = ({ grids, scored: now }: Workbook, done: string): ExitCode => {
    const readiness = rubric.broken.length > 0 ? [] : readinessIn(grids, now, rubric, environment.now);
    const { state, versions } = lifeIn(now.book, rubric.id);
    const version = versions.at(-1)?.number ?? null;
    context.terminal.out(
      format === 'json'
        ? jsonText({
            job: 'lock',
            rubric: rubric.id,
            state,
            version,
            readiness,
            changes: changedCells(session.receipts),
          })
        : stateText(rubric.id, state, version, context) + readinessText(readiness, context),
    );
    context.terminal.err(done);
    return 0;
  };
  if (!by) return show(workbook, '');

  const grids = await readPointsGrids(session.host);
  const options = {
    rubric: rubric.id,
    to,
    by,
    reason: given.values.get('reason') ?? '',
    pointsHead: sealedHead(grids),
  };
  const asked = changeState(grids, options, environment);
  const { refused, readiness } = asked.report;
  if (refused?.code === 'lock-not-ready' && format === 'table') context.terminal.out(readinessText(readiness, context));
  if (refused) throw refusal(refused, rubric.id);
  const signature = asked.report.seal ? await signed(given, asked.report.seal, context) : undefined;
  const { plan } = signature ? changeState(grids, { ...options, signature }, environment) : asked;
  await carryOut(session, plan);
  const done = await write(session, given, context);
  return show(await read(session, context), done);
}

/** The seal signed with the key file of `--sign`; one that does not exist is made. */
async function signed(given: Arguments, seal: SealFacts, context: Context): Promise<string | undefined> {
  const file = given.values.get('sign');
  if (file === undefined) return undefined;
  try {
    return signatureText(await sign(sealText(seal), await keyIn(file, seal.by, context)));
  } catch (error) {
    if (error instanceof SigningUnavailable) throw new Problem('cli.no-signing');
    throw error instanceof Problem ? error : new Problem('cli.bad-key', { file });
  }
}

async function keyIn(file: string, owner: string, { terminal, say }: Context): Promise<KeyFile> {
  if (await exists(file)) {
    const key = readKey(new TextDecoder().decode(await readBytes(file)));
    if (!key) throw new Problem('cli.bad-key', { file });
    return key;
  }
  const key = await newKey(owner);
  await writeSecret(file, new TextEncoder().encode(keyText(key)));
  terminal.err(`${say('cli.new-key', { file })}\n`);
  return key;
}
