import type { Plan } from '../engine/grid/plan';
import { readWorkbook } from '../app/workbook';
import type { Workbook } from '../app/workbook';
import type { Receipt } from '../hosts/host';
import type { XlsxHost } from '../hosts/xlsx';
import { createXlsx, openXlsx } from '../hosts/xlsx';
import type { Environment } from '../jobs/job';
import type { Arguments } from './arguments';
import { localTime } from './clock';
import { exists, readBytes, writeBytes } from './file';
import { lossLines } from './failure';
import { preview } from './format/preview';
import { NATIVE_PACKING } from './packing';
import { Problem } from './problem';
import { withProgress } from './progress';
import { changedCells } from './receipts';
import type { Context } from './context';
import type { Target } from './target';
import { targetOf } from './target';

/** A workbook at work: read once, changed in memory, written at most once. */
export interface Session {
  readonly file: string;
  readonly host: XlsxHost;
  /** The file's bytes as they were read; absent for a workbook that does not exist yet. */
  readonly original?: Uint8Array;
  readonly target?: Target;
  readonly receipts: Receipt[];
}

/** @param create a file that does not exist becomes a new workbook, written without `--in-place` since nothing is replaced */
export async function openSession(given: Arguments, context: Context, create = false): Promise<Session> {
  const [file] = given.operands;
  if (file === undefined) throw new Problem('cli.no-file');
  const target = await targetOf(given, file);
  const receipts: Receipt[] = [];
  if (create && !(await exists(file))) {
    if (!/\.xlsx$/i.test(file)) throw new Problem('cli.out-type', { file, extension: '.xlsx' });
    const itself = { file, inPlace: false, force: false };
    return { file, host: createXlsx(), target: target && !target.inPlace ? target : itself, receipts };
  }
  const original = await readBytes(file);
  const host = await withProgress(context, 'cli.reading', () => openXlsx(original, {}, NATIVE_PACKING));
  return { file, host, original, receipts, ...(target && { target }) };
}

/** @throws {Problem} when something is to be written and nothing says where */
export function requireTarget({ target }: Session, { flags }: Arguments): void {
  if (!target && !flags.has('dry-run')) throw new Problem('cli.where-to-write');
}

export const environmentOf = ({ language }: Context, now = localTime(new Date())): Environment => ({ language, now });

/** Reads our sheets and scores them. */
export const read = ({ host }: Session, context: Context): Promise<Workbook> =>
  withProgress(context, 'cli.scoring', () => readWorkbook(host));

/**
 * Carries a plan out in memory.
 * @throws {Problem} when a cell cannot be changed: a plan is written whole or not at all
 */
export async function carryOut({ host, receipts }: Session, plan: Plan): Promise<void> {
  const receipt = await host.apply(plan);
  const [skipped] = receipt.skipped;
  if (skipped) {
    const { sheet } = skipped.change.at;
    throw new Problem('cli.cell-refused', { sheet, count: receipt.skipped.length });
  }
  if (receipt.kept.length > 0) throw new Problem('cli.sheet-refused', { sheets: receipt.kept });
  receipts.push(receipt);
}

/**
 * Writes the workbook where it should go, if anywhere.
 * @returns what was done, as lines to be said after the result
 */
export async function write(session: Session, given: Arguments, context: Context): Promise<string> {
  const { host, target, original } = session;
  const { say } = context;
  const changes = changedCells(session.receipts);
  if (given.flags.has('dry-run')) return preview(session.receipts, context);
  if (!target) return changes > 0 ? `${say('cli.would-change', { changes })}\n` : '';
  const { file, inPlace, force } = target;
  if (changes === 0 && inPlace) return `${say('cli.nothing-to-write', { file })}\n`;
  const losses = await withProgress(context, 'cli.writing', async () => {
    const bytes = await host.save({ allowLoss: given.flags.has('allow-loss') });
    await writeBytes(file, bytes, inPlace ? original! : force ? 'anything' : 'nothing');
    return host.losses();
  });
  return [say('cli.wrote', { file, changes }), ...lossLines(losses, context)].map((line) => `${line}\n`).join('');
}
