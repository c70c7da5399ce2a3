import type { Context } from './context';
import { textWidth } from './format/text-width';

/** What takes long enough to be shown, in order. */
const STAGES = ['cli.reading', 'cli.scoring', 'cli.writing'] as const;
export type Stage = (typeof STAGES)[number];

/** Characters of the bar; each stage is a third of it. */
const WIDTH = 18;

/** Draws a bar on the terminal while `work` runs, and wipes it afterwards; without a terminal nothing is drawn. */
export async function withProgress<T>({ terminal, say }: Context, stage: Stage, work: () => Promise<T>): Promise<T> {
  if (terminal.columns === undefined) return work();
  const filled = Math.round((WIDTH * STAGES.indexOf(stage)) / STAGES.length);
  const bar = `${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)} ${say(stage)} …`;
  terminal.err(`\r${bar}`);
  try {
    return await work();
  } finally {
    terminal.err(`\r${' '.repeat(textWidth(bar))}\r`);
  }
}
