import { ending, writingEnding } from './cli-help';

/** Locking a rubric, and verifying what was locked, on the command line. */
export const cliLock = {
  'cli.help.lock': `Usage: steelyard lock FILE [--by NAME (--in-place | --out OTHER)] [options]

Shows where a rubric stands, and what is missing before it can be locked. With --by it is moved: a lock seals what the
sheets say (the fingerprint is kept in the workbook) and protects them.

  --to STATE         locked (default), trial or draft
  --by NAME          who does it
  --reason TEXT      why; needed for a lock that is not ready, and for everything that happens to a locked rubric
  --rubric ID        which rubric, where there are several
  --sign KEY.json    sign the lock with this key file; one that does not exist is made. Keep it, show it to nobody
  --at TIME          when, such as 2019-02-28T17:30:00+08:00 (otherwise now)

${writingEnding()}`,
  'cli.help.verify': `Usage: steelyard verify FILE [options]

Says whether a workbook is as it was sealed, or exactly what was changed: rubric, bands and settings, the sheet of
versions, the book of points. Ends with 1 when something is not as it was.

  --card FINGERPRINT   also: does this fingerprint, typed from a score card, belong to a rubric of this workbook?
  --head HASH:COUNT    also: does the book of points go on from this head, as printed on a statement?

${ending('  table (default) or json')}`,
  'cli.no-signing': 'Signing with Ed25519 is not available here. Node 20.19 or newer has it.',
  'cli.bad-key': '“{file}” is not a key file of Steelyard. Name another one, or a new file to make a key.',
  'cli.new-key': 'A new key was made in “{file}”. Keep the file safe: whoever has it can sign in your name.',
  'cli.no-points': 'There is no points book in “{file}”.',
  'cli.no-rubric': 'There is no rubric in “{file}”.',
} as const;
