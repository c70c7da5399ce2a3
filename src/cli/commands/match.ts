import { basename, extname, resolve } from 'node:path';
import type { NameColumn } from '../../jobs/match';
import { match, nameColumn } from '../../jobs/match';
import { HostError } from '../../hosts/host';
import { isMessageKey } from '../../i18n';
import { ENCODINGS } from '../../intake';
import type { Arguments } from '../arguments';
import { atMost, choice } from '../arguments';
import type { Context, ExitCode } from '../context';
import { writeBytes } from '../file';
import { matchCsv, matchJson, matchText, summary } from '../format/match';
import { Problem } from '../problem';
import { readSource } from '../source';

/** `steelyard match`: which names of two files are the same company, why, and which a person must settle. */
export async function run(given: Arguments, context: Context): Promise<ExitCode> {
  const format = choice(given, 'format', ['text', 'json']) ?? 'text';
  atMost(2, given);
  const [one, other] = filesIn(given);
  const on = given.values.get('on');
  if (on === undefined) throw new Problem('cli.match-on-missing');
  const out = outIn(given, [one, other]);
  const left = await columnOf(one, on, given, context);
  const right = await columnOf(other, given.values.get('on-right') ?? on, given, context);
  const report = match(left, right);
  if (format === 'json') context.terminal.out(matchJson(report, [basename(one), basename(other)], context.language));
  else if (out === undefined) context.terminal.out(matchText(report, context));
  else context.terminal.out(`${summary(report, context)}\n`);
  if (out !== undefined) {
    const bytes = new TextEncoder().encode(matchCsv(report, context));
    await writeBytes(out, bytes, given.flags.has('force') ? 'anything' : 'nothing');
    context.terminal.err(`${context.say('cli.match-saved', { file: out })}\n`);
  }
  return 0;
}

/** @throws {Problem} unless two files are named, and not one twice */
function filesIn({ operands }: Arguments): readonly [string, string] {
  const [one, other] = operands;
  if (one === undefined || other === undefined) throw new Problem('cli.match-no-files');
  if (one === other || resolve(one) === resolve(other)) throw new Problem('cli.match-same-file', { file: one });
  return [one, other];
}

/** `--out`. @throws {Problem} for another kind of file, or one of the two that are matched */
function outIn({ values }: Arguments, files: readonly string[]): string | undefined {
  const out = values.get('out');
  if (out === undefined) return undefined;
  if (extname(out).toLowerCase() !== '.csv') throw new Problem('cli.match-out-type', { file: out });
  if (files.some((file) => resolve(file) === resolve(out))) throw new Problem('cli.out-is-file');
  return out;
}

/** @throws {Problem} when the file cannot be read, or has no such column, or nothing in it */
async function columnOf(file: string, column: string, given: Arguments, context: Context): Promise<NameColumn> {
  const encoding = choice(given, 'encoding', ENCODINGS);
  const sheet = given.values.get('sheet');
  const { sources } = await readSource(file, context, encoding ? { encoding } : {}).catch((error: unknown) => {
    throw whichOf(file, error, context);
  });
  const grids = sources.map(({ grid }) => grid);
  const chosen = sheet === undefined ? grids : grids.filter((grid) => grid.sheet === sheet);
  if (grids.length > 0 && chosen.length === 0)
    throw new Problem('cli.no-such-sheet', { sheet: sheet!, sheets: grids.map((grid) => grid.sheet) });
  const found = nameColumn(chosen, column);
  if (!('code' in found)) return found;
  const { code, ...data } = found;
  throw new Problem(`cli.match-${code}`, { file, ...data });
}

/** Of two files it must be said which of them cannot be read. */
function whichOf(file: string, error: unknown, { say }: Context): unknown {
  const key = error instanceof HostError ? `host.${error.code}` : error instanceof Problem ? error.key : '';
  if (!isMessageKey(key) || key.startsWith('cli.')) return error;
  return new Problem('cli.match-unreadable', { file, why: say(key, (error as HostError | Problem).data) });
}
