import { ending } from './cli-help';

const judged = `What the contracts are judged by (in a workbook it is kept in the sheet “Ledger settings 台账设置”):
  --as-of DAY        the day to look at, such as 2026-06-30 (otherwise today)
  --cut-off DAY      contracts signed before this day are carried along and judged by nobody
  --complete TEXT    when a contract is complete, over received (1 = signed for), amount, paid, outstanding, retention,
                     tolerance; otherwise: received == 1 and paid >= amount - retention - tolerance
  --tolerance N      what a payment in full may lack (otherwise 0)
  --retention WORD   paid: the retention must be paid too; open (default): it may stay open
  --sides LIST       whose each ledger is, by file or sheet, where its names and columns do not tell:
                     a.xlsx=sales,b.xlsx=delivery,c.csv=finance`;

const write = `  --force            write although the workbook seems to be open in another program
  --allow-loss       write although parts of the file would be lost (each is named first)
  --dry-run          list every change on stderr and write nothing

${ending()}`;

/** Of the commands about the one ledger out of three. */
export const cliLedger = {
  'cli.help.normalise': `Usage: steelyard normalise FILE... [options]

The ledgers of sales, delivery (R&D) and finance as each keeps them become one: the same fields, the same meaning. Every value
names its cell, every row that was refused its reason, every difference both sides, and the balance proves that nothing
was lost. A FILE is a workbook (.xlsx, .xls), text (.csv, .tsv) or a page (.html); all its sheets are read.

${judged}

  --encoding NAME    of text: utf-8, utf-16le, utf-16be, gb18030, big5, windows-1252
  --recipe FILES     how to read them, as it was saved before; several with commas between, each for the file with its columns

Where to write (without this, nothing is written):
  --out BOOK         the ledgers and what comes out of them into a workbook (.xlsx), a new one or one that has earlier ones

${write}`,
  'cli.help.reconcile': `Usage: steelyard reconcile FILE [options]

The ledgers that a workbook holds, once more: after a correction in a sheet, a decision in “Matches 对应关系”, another
setting. Notes that people wrote stay with their rows. The same ledgers a second time change nothing.

${judged}

  --use SHEETS       sheets of the workbook that are ledgers from now on, by name, with commas between
  --trial            write today's line of the trial into the sheet “Ledger trial 台账试用”: how the ledger stands, and what
                     would be another in each department's own table
  --adopt --by NAME  take the ledger into use, after three days of trial; earlier, or with rows set aside, --reason TEXT

Where to write (without one of these, nothing is written):
  --in-place         into FILE
  --out OTHER        into another file (.xlsx, .xlsm)

${write}`,
  'cli.no-ledgers': 'Name the files: steelyard normalise sales.xlsx delivery.xlsx finance.csv',
  'cli.no-ledgers-in':
    '{file} holds no ledgers yet. Bring them in with: steelyard normalise FILE... --out {file}, or name its sheets with --use.',
  'cli.no-unified': '{file} holds no unified ledger. Make it with: steelyard normalise FILE... --out {file}',
  'cli.file-twice': '{file} is named twice. Each file counts once.',
  'cli.bad-cut-off': '“{value}” is not a day. Write it as 2026-01-01.',
  'cli.bad-tolerance': '“{value}” is not an amount of 0 or more, such as 0.5.',
  'cli.bad-complete': 'The condition after --complete is not understood: {why}',
  'cli.bad-sides': '“{value}” does not say whose ledger it is. Write FILE=SIDE, where SIDE is one of: {allowed}.',
  'cli.adopt-by': 'Say who takes the ledger into use: --adopt --by NAME.',
  'cli.ledger-trial': 'On trial: {count} {count|day|days} of {required}.',
  'cli.ledger-adopted': 'In use since {day}, by {by}.',
  'cli.column.from': 'Read from',
  'cli.column.ledger-of': 'Ledger of',
  'cli.column.contracts': 'Contracts',
  'cli.column.contract': 'Contract',
  'cli.column.difference': 'Difference',
  'cli.column.cause': 'Likely cause',
} as const;
