import { once } from 'node:events';
import { run } from './run';
import type { Terminal } from './terminal';

const terminal: Terminal = {
  env: process.env,
  locale: Intl.DateTimeFormat().resolvedOptions().locale,
  get in() {
    return process.stdin;
  },
  out: (text) => process.stdout.write(text),
  drained: async () => process.stdout.writableNeedDrain && once(process.stdout, 'drain'),
  err: (text) => process.stderr.write(text),
  ...(process.stderr.isTTY && { columns: process.stderr.columns }),
};

// A reader that stops early (`| head`) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

// The exit code is only set, so that everything printed still reaches a slow reader.
void run(process.argv.slice(2), terminal).then((code) => {
  process.exitCode = code;
});
