import { HostError } from '../hosts/host';
import type { Loss } from '../hosts/xlsx';
import { LossError } from '../hosts/xlsx';
import { isMessageKey, lossText } from '../i18n';
import { printable } from './format/printable';
import { Problem } from './problem';
import type { Context } from './context';

/** What is said when a command could not run: what is wrong and what to do; a stack only when asked for. */
export function failureText(error: unknown, context: Context): string {
  const { say, terminal } = context;
  if (error instanceof Problem) return say('cli.problem', { message: say(error.key, error.data) });
  if (error instanceof LossError) {
    const { losses } = error;
    const message = say('cli.would-lose', { count: losses.length });
    return [say('cli.problem', { message }), ...lossLines(losses, context)].join('\n');
  }
  if (error instanceof HostError) {
    const key = `host.${error.code}`;
    if (isMessageKey(key)) return say('cli.problem', { message: say(key, error.data) });
  }
  if (terminal.env.STEELYARD_DEBUG && error instanceof Error && error.stack) return error.stack;
  return say('cli.problem', { message: say('cli.bug', { message: String(error) }) });
}

/** What saving loses, a line each. */
export const lossLines = (losses: readonly Loss[], { language, say }: Context): string[] =>
  losses.map((loss) => say('cli.loss', { loss: printable(lossText(language, loss)) }));
