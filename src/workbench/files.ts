import type { AskOptions } from '../app/worker/ask';
import { asked } from '../app/worker/ask';
import type { Rates } from '../app/worker/estimate';
import { estimating } from '../app/worker/estimate';
import type { Heard, Line } from '../app/worker/line';
import { unlessLost, workerLine } from '../app/worker/line';
import type { BookTexts, GridPieces } from '../hosts/grid';
import type { FileAsk, FileAsks, FileStep } from './file/answer';
import type { Saved } from './file/save';

export type FileOptions = AskOptions<FileStep>;

/** Reads and makes workbook files where nobody waits for it. @throws {HostError} `Aborted` and what the file code throws */
export interface Files {
  open(bytes: Uint8Array, options?: FileOptions): Promise<BookTexts>;
  save(original: Uint8Array, pieces: GridPieces, options?: FileOptions): Promise<Saved>;
}

type FileLine = Line<FileAsk, FileStep>;

const STEPS = { open: ['read', 'arriving'], save: ['edit', 'results', 'formats', 'pack'] } as const;
const rates: Rates<FileStep | 'arriving'> = {
  read: 4000,
  arriving: 1000,
  edit: 8000,
  results: 500,
  formats: 9000,
  pack: 2500,
};

/** @param connect a worker for one request: all that it held goes with it */
export function createFiles(connect: () => FileLine = connected, otherwise: () => FileLine = inline): Files {
  async function answer<Kind extends keyof FileAsks>(
    kind: Kind,
    ask: FileAsks[Kind]['ask'],
    options: FileOptions = {},
  ): Promise<FileAsks[Kind]['answer']> {
    const whole = { kind, ...ask } as FileAsk;
    const line = connect();
    const send = (on: Heard<FileStep>): Promise<unknown> =>
      unlessLost(line.send(whole, on), () => otherwise().send(whole, on));
    const times = estimating<FileStep | 'arriving'>(STEPS[kind], rates, () => performance.now());
    try {
      return (await asked(send, times, options, line.stop)) as FileAsks[Kind]['answer'];
    } finally {
      line.stop();
    }
  }
  return {
    open: (bytes, options) => answer('open', { bytes }, options),
    save: (original, pieces, options) => answer('save', { original, pieces }, options),
  };
}

const connected = (): FileLine =>
  typeof Worker === 'undefined' ? inline() : workerLine(new Worker(new URL('./file/worker.ts', import.meta.url)));

/** Where there are no workers the page does the same. */
function inline(): FileLine {
  return {
    send: async (ask, { step }) => (await import('./file/answer')).answerFile(ask, step),
    stop: () => {},
  };
}
