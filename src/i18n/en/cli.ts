import { cliBands } from './cli-bands';
import { cliClocks } from './cli-clocks';
import { codes, ending, general, writingEnding } from './cli-help';
import { cliEvaluating } from './cli-evaluating';
import { cliExport } from './cli-export';
import { cliLedger } from './cli-ledger';
import { cliLock } from './cli-lock';
import { cliMatch } from './cli-match';
import { cliRecipe } from './cli-recipe';
import { cliReview } from './cli-review';
import { cliRubric } from './cli-rubric';

export const cli = {
  ...cliBands,
  ...cliClocks,
  ...cliExport,
  ...cliEvaluating,
  ...cliLedger,
  ...cliLock,
  ...cliMatch,
  ...cliRecipe,
  ...cliReview,
  ...cliRubric,
  'cli.help': `Steelyard scores customer visits with a rubric that is kept in a workbook.

Usage: steelyard COMMAND FILE [options]

  setup FILE            add the sheets and the standard rubric to a workbook (.xlsx)
  score FILE            score every visit: score, band, points
  give FILE VISIT...    give results: from then on they stand
  explain FILE VISIT    show how a visit's score comes about
  card FILE VISIT       a visit's score card as a picture, to paste into a reply
  bands FILE            prove the bands, or read them as people write them
  versions FILE         list the versions of each rubric; save, name, compare or restore one
  preview FILE          what would this change have done? Who changes band, whose points change
  regrade FILE VISIT    give a visit another result, with a reason; both stay
  lock FILE             where a rubric stands; to trial, locked, back to draft
  verify FILE           is the workbook as it was sealed? Exactly what was changed?
  shift FILE            did people get better, or did the rubric get easier?
  review FILE           the weekly review of a group, made ready: agenda, marks, the best visit
  distribution FILE     how scores spread month by month; per group or engineer
  aging FILE            how old is what is owed: from a receivables report of any kind
  board FILE            the payment board: what is overdue, by owner, from a list of contracts or receivables
  normalise FILE...     the ledgers of sales, delivery and finance become one, with every difference named
  reconcile FILE        the ledgers that a workbook holds, once more
  match A B --on NAME   which names of two files are the same company
  recipe FILE [SHEET]   how reports are read: list, save as a file, take from one, forget
  points FILE           the points book: enter what was given and deducted, or verify it
  statement FILE NAME   one engineer's points, from mark to pay step
  export FILE           the rubric for other programs: formulas, SQL, JSON, a form, a page to print
  evaluators FILE       who may score, and from when to when
  agreement FILE        double scoring: where two evaluators agree, and what splits people
  dispute FILE [VISIT]  objections to results: listed, raised, decided
  draw FILE             visits drawn at random: to evaluate, to score twice, to check
  quota FILE            visits made per person and month against a quota
  clocks FILE           add the registers: contacts after trials, improvement tasks, time limits
  overdue FILE          who is late with what, by name
  remind FILE           what everybody must do today and tomorrow; calendar files
  messages FILE         what can be said to each contact, by situation
  escalate FILE         who is to be asked about what is late
  spotcheck FILE        two tasks of the week to be verified with the customer
  agenda FILE           the weekly meeting: figures, who is late, the tasks one by one, the checks
  read FILE|-           what each line says, read as a cell: amount, number, date …

  steelyard COMMAND --help    what a command takes
  --lang zh-CN|en             language (otherwise that of the system)
  --version                   the version

Nothing is written without --in-place or --out.
${codes}`,
  'cli.help.setup': `Usage: steelyard setup FILE [options]

Adds the sheets that are missing, with the standard rubric, to a workbook. A FILE that does not exist is created.

  --rubric ID        the rubric to start with: {rubrics},
                     or a file that export --as json wrote; a workbook that has one already gets it as a further one

${writingEnding()}`,
  'cli.help.score': `Usage: steelyard score FILE [options]

Scores every visit of a workbook and prints the result. Open visits follow the rubric as it is now; given results stand.
With --in-place or --out the Scores sheet is written as well.

${writingEnding('table (default), json or csv')}`,
  'cli.help.give': `Usage: steelyard give FILE VISIT... --by NAME (--in-place | --out OTHER) [options]

Gives the results of open visits: score, points, marks and the rubric's fingerprint are appended to the Results sheet
and stand from then on, whatever happens to the rubric.

  --by NAME          who gives them
  --at TIME          when, such as 2019-02-28T17:30:00+08:00 (otherwise now)

${writingEnding('table (default), json or csv')}`,
  'cli.help.aging': `Usage: steelyard aging FILE [options]

Reads a receivables report, whatever printed it, and shows how old what is owed is: by customer, not yet due, by bucket,
credits apart. FILE is a workbook (.xlsx, .xls), text (.csv, .tsv) or a page (.html); - reads what is piped in. A workbook
that was written by --out is aged anew.

  --as-of DAY        the day to count to, such as 2020-06-30 (otherwise the report's)
  --basis due|invoice  count from the due date or from the invoice date (otherwise as the report does)
  --buckets LIST     such as 0-30,31-60,61-90,90+ (this is the default), or in short 30,60,90
  --sheet NAME       the sheet of a workbook with several (otherwise all that are reports)
  --encoding NAME    of text: utf-8, utf-16le, utf-16be, gb18030, big5, windows-1252
  --recipe FILE      how to read the report, as it was saved before
  --save-recipe FILE save how it was read, for the next one

In a workbook the basis and the buckets hold until you give others; the day holds for the reports that it was given for.

Where to write (without one of these, nothing is written):
  --out BOOK         the report and its aging into a workbook (.xlsx), a new one or one that has earlier reports
  --in-place         into FILE, a workbook whose own sheets are the reports
  --add              a later report counts beside the earlier one of its kind, instead of taking its place
  --ledger           of the unified ledger that the workbook holds, instead of the reports that it was made of

  --force            write although the workbook seems to be open in another program; replace a saved recipe
  --allow-loss       write although parts of the file would be lost (each is named first)
  --dry-run          list every change on stderr and write nothing

${ending()}`,
  'cli.help.board': `Usage: steelyard board FILE [options]

Puts a list of contracts or receivables on the payment board: signed green, shipped yellow, more than 45 days without
payment red. Until it is said what the days count from, nothing is red, and it is shown what each choice would come to.
FILE is a workbook (.xlsx, .xls), text (.csv, .tsv) or a page (.html); - reads what is piped in. A workbook that was
written by --out is judged anew.

  --start FIELD      what the days count from: contract (signed), shipment, receipt (signed for) or invoice
  --limit DAYS       overdue after so many days (otherwise 45)
  --as-of DAY        the day to count to, such as 2020-06-30 (otherwise the list's own, in a workbook today)
  --sheet NAME       the sheet of a workbook with several (otherwise all that are lists)
  --encoding NAME    of text: utf-8, utf-16le, utf-16be, gb18030, big5, windows-1252
  --recipe FILE      how to read the list, as it was saved before

Where to write (without one of these, nothing is written):
  --out BOOK         the list and its board into a workbook (.xlsx), a new one or one that has earlier lists
  --in-place         into FILE, a workbook whose own sheets are the lists
  --add              a later list counts beside the earlier one of its kind, instead of taking its place
  --ledger           of the unified ledger that the workbook holds, instead of the reports that it was made of

  --force            write although the workbook seems to be open in another program
  --allow-loss       write although parts of the file would be lost (each is named first)
  --dry-run          list every change on stderr and write nothing

${ending()}`,
  'cli.help.points': `Usage: steelyard points FILE [options]
       steelyard points FILE --add ENGINEER --points N --why TEXT --by NAME (--in-place | --out OTHER)
       steelyard points FILE --verify [--head HASH[:COUNT]]

Brings the points book of a workbook up to date: every given result and every row of the sheet of deductions has its
entry, a later result or an edited row the difference. Entries are never altered; a second time nothing is entered. A
workbook without a book gets one, with the sheets for deductions, rules, the promotion plan and levels.

  --add ENGINEER     one entry by hand instead, never for oneself
  --points N         how many, such as 1.5, or -0.5 to take off
  --why TEXT         the reason
  --by NAME          who enters it
  --renew            count what is entered already by the rules of today too, as entries of the differences

  --verify           name every cell, row and gap that is not as it was written; nothing is written
  --head HASH[:COUNT]  compare with the head that an earlier statement shows: finds an end that was cut off, too

${writingEnding()}`,
  'cli.help.statement': `Usage: steelyard statement FILE ENGINEER [options]
       steelyard statement FILE --each --out FOLDER [options]

Shows one engineer's points, from each mark to the pay step: visits with their marks, score, band and points, deductions,
the balance, the distance to the next level, the pace so far and the dates it leads to. Nothing of anybody else is in it.

  --each             a file for each engineer, into the folder that --out names
  --as-of DAY        the day to which months and pace are counted, such as 2020-06-30 (otherwise today)
  --out OTHER        write it into a file, which must not exist yet
  --force            replace files that are there

${ending('text, html (a page to print; for --each and names that end in .html) or json')}`,
  'cli.help.explain': `Usage: steelyard explain FILE VISIT [options]

Shows how a visit's score comes about: every criterion with mark, weight and contribution, the total, the rounding,
the band, and what would carry the visit into the next one.

${ending('text (default) or json')}`,
  'cli.help.read': `Usage: steelyard read FILE [options]
       steelyard read - [options]     (reads what is piped in)

Reads each line as the text of one cell and prints what it says: an amount, a number, a percentage, a date, text or
nothing. What has several readings, or cannot be read, is said and has no value; nothing is guessed.

  --decimal SIGN     the decimal sign of the cells: . or ,
  --dates ORDER      the order of dates in numbers: ymd, dmy or mdy
  --period FROM..TO  gives days without a year their year: 2020-01-01..2020-12-31
  --roc              short years count from 1912: 109/05/12 is 2020-05-12

  --format FORMAT    text (default) or json: one object a line
${general}

Exit code: 0 done, 2 could not run.`,

  'cli.problem': 'steelyard: {message}',
  'cli.bug':
    'something went wrong inside Steelyard: {message}. Nothing was written. Set STEELYARD_DEBUG=1 to see where.',
  'cli.unknown-command': 'there is no command “{command}”. Commands: {commands}. See: steelyard --help',
  'cli.no-command': 'a command is missing. See: steelyard --help',
  'cli.unknown-option': 'unknown option {option}. See: {help}',
  'cli.option-twice': '{option} is given twice; give it once.',
  'cli.option-takes-no-value': '{option} takes no value.',
  'cli.option-needs-value': '{option} needs a value.',
  'cli.option-value': '{option} cannot be “{value}”. It can be: {allowed}.',
  'cli.options-exclude': '{first} and {second} exclude each other; give one of them.',
  'cli.no-file': 'which workbook? Name an .xlsx file.',
  'cli.no-lines': 'which lines? Name a text file, or - for what is piped in.',
  'cli.not-lines':
    '{file} is a workbook, not a text with a value on each line. For a report of any kind of file: steelyard aging FILE.',
  'cli.bad-period': '--period “{value}” is not a period. Write it like 2020-01-01..2020-12-31.',
  'cli.no-report': 'which report? Name a file (.xlsx, .xls, .csv, .txt, .html), or - for what is piped in.',
  'cli.bad-as-of': '--as-of “{value}” is not a day. Write it like 2020-06-30.',
  'cli.bad-limit': '--limit “{value}” is not a number of days. Write a whole number such as 45.',
  'cli.bad-recipe': '{file}: {why}',
  'cli.book-type': '{file}: what is found is written into a workbook, so the name after --out must end in .xlsx.',
  'cli.no-such-sheet': 'there is no sheet “{sheet}”. There are: {sheets}.',
  'cli.only-our-sheets':
    '{file} holds only sheets of Steelyard, and no report. Name the file that your own system wrote.',
  'cli.only-our-ledger': '{file} holds no report, but a unified ledger. To work it out of that, add --ledger.',
  'cli.not-a-book':
    '--in-place writes into an .xlsx workbook, and {file} is none. To put the report into one, use --out BOOK.xlsx.',
  'cli.aging-set-aside': 'Money of the rows set aside: {sums}',
  'cli.aging-title': 'As of {asOf}, {basis}',
  'cli.column.outstanding': 'Outstanding',
  'cli.column.not-due': 'Not yet due',
  'cli.column.unplaced': 'Not placed',
  'cli.column.credits': 'Credits',
  'cli.column.net': 'Net',
  'cli.column.total': 'Total',
  'cli.no-visit': 'which visit? Name its id as it stands in the Visits sheet.',
  'cli.extra-operand': '“{operand}” is one too many. See: {help}',
  'cli.no-by': 'who gives the results? Add --by NAME.',
  'cli.bad-at': '--at “{value}” is not a time with its zone. Write it like 2019-02-28T17:30:00+08:00.',
  'cli.no-engineer': 'whose statement? Name the engineer, or add --each --out FOLDER for all of them.',
  'cli.no-add': '{option} belongs to an entry by hand, which begins with --add ENGINEER.',
  'cli.add-needs': 'an entry by hand needs {option}.',
  'cli.bad-head':
    '--head “{value}” is no head. Copy the line from a statement: at least 12 of its 64 digits, then perhaps :COUNT.',
  'cli.head-without-verify': '--head compares a book: add --verify.',
  'cli.no-points-book': '{file} has no points book. Begin one: steelyard points "{file}" --in-place',
  'cli.no-results-for-points':
    '{file} has neither a Results sheet nor a points book. Add the sheets first: steelyard setup "{file}" --in-place',
  'cli.points-damaged':
    'the points book of {file} is not as it was written, so there are no statements. See: steelyard points "{file}" --verify',
  'cli.unknown-engineer': 'there is no engineer “{engineer}”. Was one of these meant: {names}?',
  'cli.nobody': 'the workbook names no engineers yet.',
  'cli.each-needs-out': '--each writes a file for each engineer: say into which folder, --out FOLDER.',
  'cli.each-no-engineer': '--each is for all engineers, so name none.',
  'cli.folder-is-file': '{file} is a file. --each writes into a folder.',
  'cli.points-added': 'New entries: {count}',
  'cli.points-whole': 'The chain of {count} {count|entry|entries} holds.',
  'cli.points-head': 'Head: {head}',
  'cli.points-head-holds':
    'Everything up to entry {count} is as it was when that head was printed; {since} {since|entry has|entries have} come since.',
  'cli.wrote-statements': 'Wrote {count} {count|statement|statements} into {folder}.',
  'cli.wrote-statement': 'Wrote {file}.',
  'cli.where-to-write': 'where to? Say --in-place or --out OTHER (or only look: --dry-run).',
  'cli.no-target':
    'what is given stands for good, so say where to write it: --in-place or --out OTHER (or only look: --dry-run).',
  'cli.file-missing': 'there is no file {file}. Check the path.',
  'cli.file-is-folder': '{file} is a folder. Name a workbook in it.',
  'cli.file-denied': '{file} cannot be opened: access is denied.',
  'cli.file-unreadable': '{file} cannot be read ({reason}).',
  'cli.out-is-file': '--out names FILE itself. To write into it, use --in-place.',
  'cli.out-exists': '{file} exists already. Choose another name, or add --force to replace it.',
  'cli.out-type': '{file}: a workbook is written, so its name must end in {extension}.',
  'cli.folder-missing': 'the folder of {file} does not exist. Create it first.',
  'cli.not-writable': '{file} cannot be written ({reason}). Nothing was changed.',
  'cli.would-lose':
    'saving would lose {count} {count|thing|things} of this workbook, so nothing was written. To write all the same, add --allow-loss.',
  'cli.loss': '  lost: {loss}',
  'cli.seems-open': '{file} seems to be open in another program. Close it there, or add --force.',
  'cli.changed-meanwhile':
    '{file} was changed by somebody else in the meantime. Nothing was written; run the command again.',
  'cli.cell-refused':
    '{count} {count|cell|cells} of the sheet “{sheet}” cannot be changed: the sheet is protected, or the {count|cell is|cells are} part of an array formula or a table header. Nothing was written.',
  'cli.sheet-refused': 'these sheets cannot be added or changed: {sheets}. Nothing was written.',
  'cli.no-sheets': '{file} has no rubric or no visits. Add the sheets first: steelyard setup "{file}" --in-place',
  'cli.no-results': '{file} has no Results sheet. Add it first: steelyard setup "{file}" --in-place',
  'cli.no-visits': 'the workbook holds no visits yet.',
  'cli.unknown-visit': 'there is no visit “{visit}”. The workbook has {count}, such as {visits}.',
  'cli.near-visit': 'there is no visit “{visit}”. Was one of these meant: {visits}?',
  'cli.unread-visit': 'the visit “{visit}” cannot be scored. {reasons}',

  'cli.reading': 'Reading',
  'cli.scoring': 'Scoring',
  'cli.writing': 'Writing',
  'cli.wrote': 'Wrote {file}: {changes} {changes|cell|cells} changed.',
  'cli.nothing-to-write': 'Nothing to change; {file} was left as it is.',
  'cli.would-change':
    '{changes} {changes|cell|cells} of the workbook would change. Nothing was written; --in-place or --out OTHER writes.',
  'cli.dry-run': 'Dry run, nothing was written. {changes} {changes|cell|cells} would change.',
  'cli.change': '  {cell}: {before} → {after}',
  'cli.more-changes': '  … and {count} more',
  'cli.new-sheet': '  new sheet “{sheet}”: {cells} {cells|cell|cells}',
  'cli.empty-cell': '(empty)',
  'cli.finding': '{severity} {place}: {message}',
  'cli.more-findings': '… and {count} more; --format json lists all.',
  'cli.finding-count': '{errors} {errors|error|errors}, {warnings} {warnings|warning|warnings}',
  'cli.error': 'Error',
  'cli.warning': 'Warning',
  'cli.info': 'Note',

  'cli.column.visit': 'Visit',
  'cli.column.date': 'Date',
  'cli.column.engineer': 'Engineer',
  'cli.column.group': 'Group',
  'cli.column.state': 'State',
  'cli.column.score': 'Score',
  'cli.column.band': 'Band',
  'cli.column.points': 'Points',
  'cli.column.visits': 'Visits',
  'cli.column.given-points': 'Given',
  'cli.column.open-points': 'Open',
  'cli.column.sheet': 'Sheet',
  'cli.column.step': 'Step',
  'cli.column.criterion': 'Criterion',
  'cli.column.mark': 'Mark',
  'cli.column.max': 'of',
  'cli.column.weight': 'Weight',
  'cli.column.contribution': 'Exact',
  'cli.column.shown': 'Counts',
  'cli.state.open': 'open',
  'cli.state.unscored': 'not scored',
  'cli.state.given': 'given',
  'cli.state.given-otherwise': 'given (now: {score}, {points} {points|point|points})',
  'cli.column.days': 'Days',
  'cli.column.item': 'Item',
  'cli.column.customer': 'Customer',
  'cli.column.owner': 'Owner',
  'cli.column.open': 'Open',
  'cli.column.rows': 'Rows',
  'cli.more-rows': '… and {count} more; --format json lists all.',
  'cli.sheet-added': 'added',
  'cli.sheet-present': 'was there',
  'cli.columns-added': 'New columns in the Visits sheet: {ids}',
  'cli.read.amount': 'amount',
  'cli.read.number': 'number',
  'cli.read.percent': 'percentage',
  'cli.read.date': 'date',
  'cli.read.text': 'text',
  'cli.read.empty': 'empty',
  'cli.not-applicable': 'N/A',
  'cli.missing': 'missing',
  'cli.unreadable': 'unreadable',
  'cli.why.rubric': 'Rubric {rubric} (fingerprint {fingerprint}), rounded to {step}',
  'cli.why.given': 'Given on {at} by {by}: {score}, “{band}”, {points} {points|point|points}. This stands.',
  'cli.why.today': 'By the rubric and the marks as they are now:',
  'cli.why.no-score': 'What is there adds up to {total}. There is no score:',
  'cli.why.total': 'Total {total}, rounded half up to a multiple of {step}: {score}',
  'cli.why.breached': 'Red line “{name}” is breached: the score is {score}, with the points of the lowest band',
  'cli.why.band': 'Score {score} is in the band “{band}” ({condition}): {points} {points|point|points}',
  'cli.why.next': 'To the next band “{band}” it takes {distance} more.',
  'cli.why.carriers': 'One of these alone would do it: {carriers}.',
  'cli.why.carrier': '“{name}” at {mark} ({more})',
} as const;
