import { multiply, rational, toText } from '../../engine/number/rational';
import { readCell } from '../../engine/parse/cell';
import { parseDate } from '../../engine/parse/date';
import { severityOf } from '../../engine/parse/problem';
import type { CellContext, Reading } from '../../engine/parse/reading';
import { problemText } from '../../i18n';
import { HostError } from '../../hosts/host';
import type { Language } from '../../i18n/language';
import { containerOf } from '../../intake/workbook/kind';
import type { Arguments } from '../arguments';
import { atMost, choice } from '../arguments';
import { unreadable } from '../file';
import { printable } from '../format/printable';
import { linesOf } from '../lines';
import { Problem } from '../problem';
import { asProblem, chunksOf } from '../source';
import type { Context, ExitCode } from '../context';

/** `steelyard read`: what each line says, read as the text of a cell. An answer that a cell cannot be read is an answer too. */
export async function run(given: Arguments, context: Context): Promise<ExitCode> {
  const format = choice(given, 'format', ['text', 'json']) ?? 'text';
  const [file] = given.operands;
  if (file === undefined) throw new Problem('cli.no-lines');
  atMost(1, given);
  const cells = cellContext(given);
  const { terminal, language } = context;
  const show = (text: string): string => {
    const reading = readCell(text, cells);
    return format === 'json' ? `${JSON.stringify(shape(text, reading, language))}\n` : plain(text, reading, context);
  };
  try {
    for await (const lines of linesOf(textOf(file, context))) {
      terminal.out(lines.map(show).join(''));
      await terminal.drained?.();
    }
  } catch (cause) {
    const error = asProblem(cause);
    throw error instanceof Problem || error instanceof HostError ? error : unreadable(file, error);
  }
  return 0;
}

/** What the options say about the cells' surroundings. */
function cellContext(given: Arguments): CellContext {
  const decimal = choice(given, 'decimal', ['.', ',']);
  const dateOrder = choice(given, 'dates', ['ymd', 'dmy', 'mdy']);
  const period = given.values.get('period');
  const [from, to, ...more] = (period ?? '').split('..').map(parseDate);
  const isPeriod = from !== undefined && to !== undefined && from <= to && more.length === 0;
  if (period !== undefined && !isPeriod) throw new Problem('cli.bad-period', { value: period });
  return {
    ...(decimal && { decimal }),
    ...(dateOrder && { dateOrder }),
    ...(isPeriod && { period: { from, to } }),
    ...(given.flags.has('roc') && { roc: true }),
  };
}

/** The bytes of a text. @throws for a file of another kind: what is in it are no lines, and no screen should be given it */
async function* textOf(file: string, context: Context): AsyncGenerator<Uint8Array> {
  let isFirst = true;
  for await (const chunk of chunksOf(file, context)) {
    if (isFirst && containerOf(chunk) !== 'text') throw new Problem('cli.not-lines', { file });
    isFirst = false;
    yield chunk;
  }
}

/** A value as text: percentages in per cent, as they are written. */
function valueText(reading: Reading): string | null {
  if (!('value' in reading) || reading.value === null) return null;
  if (reading.as === 'date') return reading.value;
  return toText(reading.as === 'percent' ? multiply(reading.value, rational(100)) : reading.value);
}

/** The documented, stable form of one line. */
function shape(text: string, reading: Reading, language: Language) {
  const value = valueText(reading);
  const problem = 'problem' in reading ? reading.problem : undefined;
  return {
    text,
    as: reading.as,
    value,
    ...('currency' in reading && { currency: reading.currency }),
    findings: problem
      ? [{ ...problem, severity: severityOf(value !== null), message: problemText(language, problem) }]
      : [],
  };
}

function plain(text: string, reading: Reading, { language, say }: Context): string {
  const value = valueText(reading);
  const currency = 'currency' in reading ? ` ${reading.currency}` : '';
  const problem = 'problem' in reading && reading.problem ? printable(problemText(language, reading.problem)) : '';
  const shown = value === null ? '' : `${value}${reading.as === 'percent' ? '%' : currency}`;
  return `${[printable(text), say(`cli.read.${reading.as}`), shown, problem].join('\t').trimEnd()}\n`;
}
