import stringWidth from 'string-width';
import type { MessageKey } from '../i18n';
import type { Context } from './context';

/** Steps that take long enough to be shown. */
export type Stage = Extract<MessageKey, 'cli.reading' | 'cli.scoring' | 'cli.writing'>;

const CELLS = 20;

/** Draws a bar on the terminal while `work` runs, and wipes it afterwards; without a terminal nothing is drawn. */
export async function withProgress<T>(
  { terminal, say }: Context,
  stage: Stage,
  work: (onProgress: (done: number, total: number) => void) => Promise<T>,
): Promise<T> {
  if (terminal.columns === undefined) return work(() => {});
  const draw = (done: number, total: number): void => {
    const filled = Math.round((CELLS * done) / Math.max(total, 1));
    terminal.err(`\r${say(stage)} ${'█'.repeat(filled)}${'░'.repeat(CELLS - filled)}`);
  };
  draw(0, 1);
  try {
    return await work(draw);
  } finally {
    terminal.err(`\r${' '.repeat(stringWidth(say(stage)) + 1 + CELLS)}\r`);
  }
}
